// The ensemble that is shipped: what it must be for anybody to lean on it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { assumptionIds, shareGroupIds } from '../../../src/experiment/assumptions.ts';
import { bandChecks, bandName, createCheckLaboratory } from '../../../src/experiment/calibration/bands.ts';
import { retest } from '../../../src/experiment/calibration/validation.ts';
import { type Ensemble, readEnsemble } from '../../../src/experiment/ensemble.ts';
import { parameters } from '../../../src/scenario/parameters.ts';
import { inThisThread, shipped } from '../../model/scenarios.ts';

const path = fileURLToPath(new URL('../../../scenarios/ensemble.json', import.meta.url));
const ensemble = readEnsemble(readFileSync(path, 'utf8')) as Ensemble;

describe('the shipped ensemble', () => {
  it('can be read by this version and holds at least fifty different sets', () => {
    expect(ensemble).not.toHaveProperty('problems');
    const different = new Set(ensemble.sets.map(({ values }) => JSON.stringify(values)));
    expect(different.size).toBe(ensemble.sets.length);
    expect(different.size).toBeGreaterThanOrEqual(50);
  });

  it('R106 has the defaults of the table among its sets', () => {
    const defaults = Object.fromEntries(assumptionIds.map((id) => [id, parameters[id].value]));
    expect(ensemble.sets.filter(({ candidate }) => candidate === 0).map(({ values }) => values)).toEqual([defaults]);
  });

  it('keeps every parameter inside its plausible range, and shares of one whole a whole', () => {
    for (const { candidate, values } of ensemble.sets) {
      for (const id of assumptionIds) {
        const [low, high] = parameters[id].range as readonly [number, number];
        expect(values[id], `set ${candidate}: ${id}`).toBeGreaterThanOrEqual(low);
        expect(values[id], `set ${candidate}: ${id}`).toBeLessThanOrEqual(high);
      }
      for (const [group, ids] of shareGroupIds) {
        if (!ids.every((id) => assumptionIds.includes(id))) continue;
        const sum = ids.reduce((total, id) => total + Number(values[id]), 0);
        expect(sum, `set ${candidate}: ${group}`).toBeCloseTo(1, 6);
      }
    }
  });

  it('R106 has met every calibration band in every set, with the whole interval', () => {
    for (const { candidate, met } of ensemble.sets) {
      for (const check of bandChecks) {
        const { low, high } = met[bandName(check)];
        expect(low, `set ${candidate}: ${check.check}`).toBeGreaterThanOrEqual(check.band[0] ?? -Infinity);
        expect(high, `set ${candidate}: ${check.check}`).toBeLessThanOrEqual(check.band[1] ?? Infinity);
      }
    }
  });

  it('is that of this version: no band is clearly missed by some of its sets with other luck', async () => {
    const laboratory = createCheckLaboratory(bandChecks, shipped, { seed: 'again', executor: inThisThread });
    const some = ensemble.sets.filter((_, s) => s % 30 === 0);
    for (const { verdicts } of await retest(laboratory, some, [16], () => {})) expect(verdicts).not.toContain('missed');
  });
});
