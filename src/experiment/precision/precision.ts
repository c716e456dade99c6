// What precision is asked for, and what came of it.
import type { MeasureName } from '../../model/measureTable.ts';
import { spoken } from '../verdict.ts';

export interface PrecisionAsked {
  /** Half of the 95% interval, as a share of the mean: above 0 and below 1. */
  readonly share: number;
  readonly measures: readonly MeasureName[];
  readonly replicationsMax: number;
}

/**
 * What a half-width is measured against: the share asked for of the mean, the same share of the smallest worthwhile change
 * where the mean is no larger than that, or, of a difference, the smallest worthwhile change whatever the share.
 */
export type Yardstick = 'share of the mean' | 'share of the smallest worthwhile change' | 'smallest worthwhile change';

/** One mean, or one paired difference, that the precision is asked of. */
export interface PreciseFigure {
  readonly scenario: string;
  readonly of: 'mean' | 'difference from the baseline';
  readonly measure: MeasureName;
  /** Null without a value. */
  readonly mean: number | null;
  /** Half of the 95% interval (chance only), in the measure's unit. */
  readonly halfWidth: number | null;
  /** The half-width as a share of the mean; null where the mean is zero or has no value. */
  readonly halfWidthShare: number | null;
  readonly against: Yardstick;
  /** The widest half-width that would do, in the measure's unit. */
  readonly wantedHalfWidth: number | null;
  readonly state: PrecisionState;
  /** Replications that have a value. */
  readonly n: number;
  /** Replications that this figure alone would have needed; null where it did not get there. */
  readonly enoughAt: number | null;
  /** About how many it would need, where it did not get there: half-widths shrink with the root of the number. */
  readonly wouldNeed: number | null;
}

/** `no value`: no mean can be had, so its precision is not asked. */
export type PrecisionState = 'reached' | 'not reached' | 'no value';

export interface Precision {
  readonly share: number;
  readonly replicationsMax: number;
  readonly reached: boolean;
  /** That the result holds. */
  readonly replications: number;
  /** Played to see that the precision is not lost again; left out of the result beyond `replications`. */
  readonly played: number;
  readonly figures: readonly PreciseFigure[];
}

/** The rule, in words that hold for every figure. */
export const precisionRule =
  'Half of the 95% interval of a mean is at most this share of the mean, or of its smallest worthwhile change (an assumption) ' +
  'where the mean is no larger than that, because a share of a mean near zero says nothing. Half of the 95% interval of a ' +
  'paired difference is at most the smallest worthwhile change, whatever the share.';

/** May be below or above zero, and small beside chance: their precision is dear, so it is asked only by name. */
const eitherSign: readonly MeasureName[] = [
  'lifeSatisfactionChangeMean',
  'lifeSatisfactionEffectMean',
  'gpVisitsChangeShare',
  'gpVisitsEffectShare',
  'effectGapDeprivation',
];

/** The measures that a verdict speaks of, but for those. */
export const usualMeasures: readonly MeasureName[] = spoken.filter((name) => !eitherSign.includes(name));

/** How wide half of an interval may be, in the measure's unit, and what that is measured against. */
export interface Wanted {
  readonly halfWidth: number;
  readonly against: Yardstick;
}

/** @param worthwhile the smallest change that matters, in the measure's unit */
export function wantedOf(of: PreciseFigure['of'], mean: number, share: number, worthwhile: number): Wanted {
  if (of !== 'mean') return { halfWidth: worthwhile, against: 'smallest worthwhile change' };
  const size = Math.abs(mean);
  if (size > worthwhile) return { halfWidth: share * size, against: 'share of the mean' };
  return { halfWidth: share * worthwhile, against: 'share of the smallest worthwhile change' };
}
