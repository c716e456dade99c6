// A figure under every set of assumptions, summed up: how far it goes, how sure it is, and in how many sets it holds.
import { type MeanInterval, meanInterval } from '../statistics/interval.ts';
import { mixtureInterval } from '../statistics/mixture.ts';
import type { Difference, Interval } from './result.ts';
import { directionOf } from './verdict.ts';

/** A difference over the sets; its interval covers chance and assumptions. */
export interface OverSets extends Difference {
  /** Sets in which it has a value; where that is not all of them, the mean and the counts below are null. */
  readonly sets: number;
  /** Sets whose own mean has the sign of the overall mean. */
  readonly signHoldsIn: number | null;
  /** Sets that say so clearly: their own interval (chance only) excludes zero on that side and the change is worthwhile. */
  readonly clearIn: number | null;
  /** Sets that clearly say the opposite. */
  readonly clearlyOppositeIn: number | null;
  /** Each set's own difference, in the order of the sets (chance only). */
  readonly each: readonly Difference[];
  /** What becomes of a verdict that is clear at the defaults; null where none is. */
  readonly kept: Kept | null;
}

/** How a verdict at the defaults fares in the other sets: their numbers. */
export interface Kept {
  readonly same: number;
  readonly unclear: number;
  readonly opposite: number;
}

/**
 * The mean over the sets, each counting as much, with an interval that covers chance and assumptions: the middle 95% of
 * the mixture of the sets' own t distributions. Percentiles of the sets' means alone would not do, because all sets share
 * the same luck, and what luck does to all of them alike does not show in how far they lie apart. It errs on the wide
 * side: the means lie apart by some chance too, which is so counted twice.
 * Null where any set has no value: the sets that are left would be the lucky ones.
 */
export function intervalOverSets(each: readonly MeanInterval[]): Interval {
  const means = each.map(({ mean }) => mean);
  if (means.includes(null)) return { mean: null, low: null, high: null };
  const { low, high } = mixtureInterval(each) ?? { low: null, high: null };
  return { mean: meanInterval(means).mean, low, high };
}

/**
 * @param atDefault the same difference at the defaults
 * @param defaultSet place of the set that holds the defaults, which is no test of them; -1 where none does
 */
export function overSets(
  each: readonly MeanInterval[],
  worthwhile: number,
  atDefault: Difference,
  defaultSet: number,
): OverSets {
  const interval = intervalOverSets(each);
  const differences = each.map(({ mean, low, high }) => ({
    mean,
    low,
    high,
    verdict: directionOf({ mean, low, high }, worthwhile),
  }));
  const sets = differences.filter(({ mean }) => mean !== null).length;
  const verdict = directionOf(interval, worthwhile);
  const kept = keptOf(atDefault, differences, defaultSet);
  const { mean } = interval;
  if (mean === null) {
    return {
      ...interval,
      verdict,
      sets,
      signHoldsIn: null,
      clearIn: null,
      clearlyOppositeIn: null,
      each: differences,
      kept,
    };
  }
  const [along, against] = mean > 0 ? (['rises', 'falls'] as const) : (['falls', 'rises'] as const);
  return {
    ...interval,
    verdict,
    sets,
    signHoldsIn: differences.filter((one) => Math.sign(one.mean as number) === Math.sign(mean)).length,
    clearIn: differences.filter((one) => one.verdict === along).length,
    clearlyOppositeIn: differences.filter((one) => one.verdict === against).length,
    each: differences,
    kept,
  };
}

function keptOf(atDefault: Difference, each: readonly Difference[], defaultSet: number): Kept | null {
  if (atDefault.verdict === 'cannot tell') return null;
  const others = each.filter((_, set) => set !== defaultSet);
  const same = others.filter(({ verdict }) => verdict === atDefault.verdict).length;
  const unclear = others.filter(({ verdict }) => verdict === 'cannot tell').length;
  return { same, unclear, opposite: others.length - same - unclear };
}
