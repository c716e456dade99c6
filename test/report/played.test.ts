import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import { playPiece } from '../../src/experiment/piece.ts';
import type { Executor } from '../../src/experiment/ports.ts';
import { assertInformative } from '../../src/report/chart.ts';
import { chartsOf } from '../../src/report/charts/index.ts';
import { comparisonReport } from '../../src/report/report.ts';
import { parseScenario } from '../../src/scenario/parseScenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { elementsIn, readPage } from './readPage.ts';

const here: Executor = { play: async (pieces) => pieces.map((piece) => playPiece(piece)) };

function shipped(settings: readonly string[]): Scenario {
  const path = 'scenarios/baseline.yaml';
  const outcome = parseScenario({ path, text: readFileSync(path, 'utf8'), open: () => null, settings });
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  return outcome.scenario;
}

describe('the report of a comparison that the model has played', () => {
  it('is a well-formed page whose charts have something to show', async () => {
    const scenarios = [shipped([]), shipped(['policy.latitude=within', 'policy.clarity=0.9', 'policy.firmness=0.9'])];
    const comparison = await compare(scenarios, {
      seed: 1,
      replications: 3,
      executor: here,
      patients: false,
      command: 'remit compare baseline within-remit-only --replications 3',
    });
    for (const chart of chartsOf(comparison)) expect(() => assertInformative(chart)).not.toThrow();
    const elements = elementsIn(readPage(await comparisonReport(comparison, '9.9.9')));
    const drawn = elements.filter(({ attributes }) => attributes.role === 'img');
    expect(drawn.length).toBeGreaterThan(15);
    const told = elements.filter(({ name }) => name === 'figcaption').map(({ text }) => text);
    expect(told.join(' ')).not.toMatch(/NaN|undefined|null|Infinity/);
  });
});
