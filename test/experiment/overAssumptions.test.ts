// A comparison over sets of assumptions: the same people and luck in each, and nothing played twice.
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import { underSet } from '../../src/experiment/ensemble.ts';
import { compareOverAssumptions } from '../../src/experiment/overAssumptions.ts';
import type { Executor } from '../../src/experiment/ports.ts';
import { spoken } from '../../src/experiment/verdict.ts';
import { measureNames } from '../../src/model/measureTable.ts';
import { inThisThread, withValues } from '../model/scenarios.ts';
import { corners, playOptions, smallEnsemble, smallOverAssumptions } from './smallEnsemble.ts';

describe('a comparison over sets of assumptions', async () => {
  let pieceCount = 0;
  const shares: number[] = [];
  const counting: Executor = {
    play: async (pieces, onFinished) => {
      pieceCount += pieces.length;
      const results = await inThisThread.play(pieces);
      for (let i = 1; i <= pieces.length; i += 1) onFinished?.(i);
      return results;
    },
  };
  const comparison = await smallOverAssumptions(counting, (finished, all) => shares.push(finished / all));
  const over = comparison.overAssumptions!;
  const plain = await compare(corners, playOptions);

  it('is at the defaults what the comparison alone is, and plays the set of the defaults once', () => {
    expect(comparison.baseline).toEqual(plain.baseline);
    expect(comparison.scenarios).toEqual(plain.scenarios);
    expect(over.defaultSet).toBe(0);
    expect(over.values[0]).toEqual(
      [plain.baseline, ...plain.scenarios.map(({ result }) => result)].map((one) => one.values),
    );
    expect(pieceCount).toBe(smallEnsemble.sets.length * corners.length * playOptions.replications);
  });

  it('has in each set the differences of a comparison under that set alone', async () => {
    for (const [s, set] of smallEnsemble.sets.entries()) {
      const alone = await compare(
        corners.map((scenario) => underSet(scenario, set)),
        playOptions,
      );
      for (const [i, { differences }] of alone.scenarios.entries()) {
        for (const name of measureNames) {
          expect(over.scenarios[i + 1].differences![name].each[s], name).toEqual(differences[name]);
        }
      }
      expect(over.values[s].map((one) => one.strainMean)).toEqual(
        [alone.baseline, ...alone.scenarios.map(({ result }) => result)].map(({ values }) => values.strainMean),
      );
    }
    expect(over.values[1]).not.toEqual(over.values[0]);
  });

  it('has the mean over the sets inside an interval that is no narrower than the means lie apart', () => {
    const { mean, low, high, each } = over.scenarios[2].differences!.strainMean;
    const means = each.map((one) => one.mean!);
    expect(mean).toBeCloseTo(means.reduce((sum, one) => sum + one, 0) / 3, 10);
    expect(low).toBeLessThanOrEqual(Math.min(...means));
    expect(high).toBeGreaterThanOrEqual(Math.max(...means));
  });

  it('counts what becomes of clear verdicts on the main measures in all sets but the default', () => {
    const clear = plain.scenarios.flatMap(({ differences }) =>
      spoken.filter((name) => differences[name].verdict !== 'cannot tell'),
    );
    const { verdicts, same, unclear, opposite } = over.flips;
    expect(clear.length).toBeGreaterThan(0);
    expect(verdicts).toBe(clear.length);
    expect(same + unclear + opposite).toBe(verdicts * 2);
  });

  it('gives the effects of the 2 x 2 at the defaults and in each set', () => {
    expect(plain.factorial!.factors.map(({ name }) => name)).toEqual(['supervision', 'boundary']);
    const { interaction, second } = comparison.factorial!.overSets!.strainMean;
    expect(second.each).toHaveLength(3);
    const [a, b, c, d] = over.values[2].map(({ strainMean }) => strainMean as readonly number[]);
    const mean = (of: (r: number) => number) => (of(0) + of(1)) / 2;
    expect(interaction.each[2].mean).toBeCloseTo(
      mean((r) => d[r] - c[r] - (b[r] - a[r])),
      10,
    );
  });

  it('counts its pieces forward to all of them', () => {
    expect(shares).toEqual(shares.toSorted((x, y) => x - y));
    expect(new Set(shares).size).toBe(pieceCount);
    expect(shares.at(-1)).toBe(1);
  });

  it('R103 keeps in every set what a scenario states itself, and tells one ensemble from another', async () => {
    const [id] = ['sessions.minutes', 'strain.supervisionRelief'].filter((one) => one in smallEnsemble.sets[1].values);
    const path = id as 'strain.supervisionRelief';
    const stated = corners.slice(0, 2).map((scenario) => ({ ...withValues(scenario, { [path]: 5 }), stated: [path] }));
    for (const set of smallEnsemble.sets) expect(underSet(stated[0], set).values[path]).toBe(5);
    const [first, second] = smallEnsemble.sets;
    const other = { ...smallEnsemble, sets: [first, { ...second, values: { ...second.values, [path]: 5 } }] };
    const one = await compareOverAssumptions(stated, { ...playOptions, replications: 1, ensemble: other });
    const two = await compareOverAssumptions(stated, {
      ...playOptions,
      replications: 1,
      ensemble: { ...smallEnsemble, sets: [first, second] },
    });
    expect(one.overAssumptions!.values).toEqual(two.overAssumptions!.values);
    expect(one.overAssumptions!.ensemble.fingerprint).not.toBe(two.overAssumptions!.ensemble.fingerprint);
  });
});
