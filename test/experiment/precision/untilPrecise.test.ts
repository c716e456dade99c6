// As many replications as a precision takes: the answer of the rule, whoever plays, and the same as asking for that number.
import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/experiment/compare.ts';
import { playPiece } from '../../../src/experiment/piece.ts';
import type { Executor } from '../../../src/experiment/ports.ts';
import { wantedOf } from '../../../src/experiment/precision/precision.ts';
import { recommendedCount } from '../../../src/experiment/precision/rule.ts';
import { replicatePrecisely } from '../../../src/experiment/precision/untilPrecise.ts';
import { replicate } from '../../../src/experiment/replicate.ts';
import type { MeasureName } from '../../../src/model/measureTable.ts';
import { meanInterval } from '../../../src/statistics/interval.ts';
import { inThisThread, scenarioOf, short, smallArea, withValues } from '../../model/scenarios.ts';

const scenario = scenarioOf([smallArea('West')], { ...short, 'time.warmUpWeeks': 4, 'time.measuredWeeks': 28 });
const options = { seed: 3, executor: inThisThread, patients: false };
const measures: readonly MeasureName[] = ['strainMean', 'contactsPerReferralMean'];
const asked = { share: 0.15, measures, replicationsMax: 60 };

/** Plays the last piece first. */
const backwards: Executor = {
  play: async (pieces) => pieces.toReversed().map(playPiece).toReversed(),
};

describe('replicating until precise', async () => {
  const result = await replicatePrecisely(scenario, asked, options);
  const { precision } = result;

  it('stops at the number that the rule finds in the values themselves', async () => {
    expect(precision?.reached).toBe(true);
    const all = await replicate(scenario, { ...options, replications: precision?.played as number });
    const holds = Array.from({ length: all.replications + 1 }, (_, count) =>
      measures.every((name) => {
        const { mean, high } = meanInterval(all.values[name].slice(0, count));
        return mean !== null && high !== null && high - mean <= asked.share * Math.abs(mean);
      }),
    );
    expect(recommendedCount(holds)).toBe(result.replications);
    expect(result.replications).toBeGreaterThan(3);
  });

  it('gives exactly what that number of replications gives', async () => {
    const { precision: _, ...rest } = result;
    expect(rest).toEqual(await replicate(scenario, { ...options, replications: result.replications }));
  });

  it('does not depend on who plays in what order, nor on the most that is allowed', async () => {
    const other = await replicatePrecisely(
      scenario,
      { ...asked, replicationsMax: 41 },
      { ...options, executor: backwards },
    );
    expect(other.fingerprint).toBe(result.fingerprint);
    expect(other.precision?.figures).toEqual(precision?.figures);
  });

  it('says of each figure how precise it is and after how many it would have been so alone', () => {
    for (const [i, figure] of (precision?.figures ?? []).entries()) {
      const { low, high, mean } = result.measures[measures[i]];
      expect(figure.halfWidth).toBeCloseTo(((high as number) - (low as number)) / 2, 8);
      expect(figure.halfWidthShare).toBeCloseTo((figure.halfWidth as number) / Math.abs(mean as number), 8);
      expect(figure.halfWidthShare).toBeLessThanOrEqual(asked.share);
      expect(figure.enoughAt).toBeLessThanOrEqual(result.replications);
    }
  });

  it('stops at the most allowed and says what kept it from the precision, and about how many would do', async () => {
    const stopped = await replicatePrecisely(scenario, { share: 0.001, measures, replicationsMax: 9 }, options);
    expect(stopped.replications).toBe(9);
    expect(stopped.precision?.reached).toBe(false);
    for (const { state, wouldNeed, halfWidthShare } of stopped.precision?.figures ?? []) {
      expect(state).toBe('not reached');
      expect(wouldNeed).toBe(Math.ceil(9 * ((halfWidthShare as number) / 0.001) ** 2));
    }
  });

  it('asks more of an effect the smaller the share, and never more than that share of the smallest change that matters', async () => {
    const effectTo = async (share: number) => {
      const one = { share, measures: ['lifeSatisfactionEffectMean'] as const, replicationsMax: 60 };
      return (await replicatePrecisely(scenario, one, options)).precision;
    };
    const [rough, fine] = [await effectTo(0.9), await effectTo(0.2)];
    expect(rough?.reached).toBe(true);
    expect(fine?.replications).toBeGreaterThan(rough?.replications as number);
    const least = Number(scenario.values['worthwhile.lifeSatisfactionEffectMean']);
    for (const [share, precision] of [
      [0.9, rough],
      [0.2, fine],
    ] as const) {
      const [{ mean, wantedHalfWidth }] = precision?.figures ?? [];
      expect(wantedHalfWidth).toBeCloseTo(share * Math.max(least, Math.abs(mean as number)), 10);
    }
  });

  it('goes over from the mean to the smallest change that matters without a leap', () => {
    expect(wantedOf('mean', -4, 0.1, 1)).toEqual({ halfWidth: 0.4, against: 'share of the mean' });
    expect(wantedOf('mean', 1.0001, 0.1, 1).halfWidth).toBeCloseTo(wantedOf('mean', 1, 0.1, 1).halfWidth, 4);
    expect(wantedOf('mean', 0, 0.1, 1)).toEqual({
      halfWidth: 0.1,
      against: 'share of the smallest worthwhile change',
    });
    expect(wantedOf('difference from the baseline', 4, 0.1, 1)).toEqual({
      halfWidth: 1,
      against: 'smallest worthwhile change',
    });
  });

  it('does not wait for a measure that has no value', async () => {
    const uncapped = withValues(scenario, { 'policy.sessionCapRule': 'none' });
    const only = await replicatePrecisely(uncapped, { ...asked, measures: ['capOverrunShare'] }, options);
    expect(only.precision?.reached).toBe(false);
    expect(only.precision?.figures[0].state).toBe('no value');
    expect(only.replications).toBe(3);
    const both = await replicatePrecisely(uncapped, { ...asked, measures: ['capOverrunShare', 'strainMean'] }, options);
    expect(both.precision?.reached).toBe(true);
  });

  it('in a comparison plays as many of each scenario and asks it of the differences too', async () => {
    const other = { ...withValues(scenario, { 'policy.latitude': 'none' }), name: 'none' };
    const compared = await compare([scenario, other], {
      ...options,
      replications: { share: 0.15, measures: ['strainMean'], replicationsMax: 60 },
      command: '',
    });
    const [{ result: second, differences }] = compared.scenarios;
    expect([second.replications, compared.replications]).toEqual(Array(2).fill(compared.baseline.replications));
    expect(compared.precision?.figures.map(({ of }) => of)).toEqual(['mean', 'mean', 'difference from the baseline']);
    const { low, high } = differences.strainMean;
    expect(((high as number) - (low as number)) / 2).toBeLessThanOrEqual(
      Number(scenario.values['worthwhile.strainMean']),
    );
  });
});
