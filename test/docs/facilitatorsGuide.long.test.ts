// What the facilitator's guide says over many lucks is what its commands give, figure for figure.
import { describe, expect, it } from 'vitest';
import { labelWithUnit } from '../../src/cli/runText.ts';
import type { Difference, Interval } from '../../src/experiment/result.ts';
import { type MeasureName, measureNames } from '../../src/model/measureTable.ts';
import { judgementOf } from '../../src/report/directions.ts';
import { differenceText, intervalText, styleOf } from '../../src/report/numbers.ts';
import { emptyFolder, remit } from '../cli/remit.ts';
import { marked } from './facilitatorsGuide.ts';

interface Played {
  readonly flow: { readonly referred: number; readonly turnedBack: number };
}

interface Printed {
  readonly baseline: Played & { readonly measures: Record<MeasureName, Interval> };
  readonly scenarios: readonly (Played & {
    readonly measures: Record<MeasureName, { readonly difference: Difference }>;
  })[];
}

const tables = marked('command').map(({ about, rows }) => ({ command: about.join(', '), rows }));
const kept = new Map<string, Printed>();

function printed(command: string): Printed {
  const words = [...command.split(' '), '--json', '--quiet', '--threads', '1'];
  const found = kept.get(command);
  if (found !== undefined) return found;
  const { exitCode, stdout } = remit(emptyFolder(), words);
  expect(exitCode).toBe(0);
  kept.set(command, JSON.parse(stdout));
  return printed(command);
}

describe("the facilitator's guide over many lucks", () => {
  it.for(tables)('says what `$command` prints', ({ command, rows }) => {
    const all = new Map(measureNames.map((name) => [labelWithUnit(name), rowOf(printed(command), name)]));
    expect(rows.length).toBeGreaterThan(8);
    for (const row of rows) expect(row).toEqual(all.get(row[0]));
  });

  it('counts who was referred and who was turned back', () => {
    const [{ about, rows }] = marked('flow');
    const { baseline, scenarios } = printed(about.join(', '));
    const flows = [baseline, ...scenarios].map(({ flow }) => flow);
    expect(rows).toEqual([
      ['referred', ...flows.map(({ referred }) => String(referred))],
      ['turned back at triage', ...flows.map(({ turnedBack }) => String(turnedBack))],
    ]);
  });

  it('never shows the change without the effect', () => {
    for (const { rows } of tables) {
      const labels = rows.map(([label]) => label);
      for (const name of ['lifeSatisfactionEffectMean', 'lifeSatisfactionChangeMean'] as const) {
        expect(labels).toContain(labelWithUnit(name));
      }
    }
  });
});

/** As `compare` prints it: the baseline, then for each scenario the difference and the verdict. */
function rowOf({ baseline, scenarios }: Printed, name: MeasureName): readonly string[] {
  const style = { ...styleOf(name), afterDifference: '' };
  const differences = scenarios.flatMap(({ measures }) => {
    const { difference } = measures[name];
    const judgement = judgementOf(difference, name);
    return [differenceText(difference, style), `${difference.verdict}${judgement === '' ? '' : `, ${judgement}`}`];
  });
  return [labelWithUnit(name), intervalText(baseline.measures[name], style), ...differences];
}
