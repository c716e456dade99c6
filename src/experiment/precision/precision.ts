// What precision is asked for, and what came of it.
import type { MeasureName } from '../../model/measureTable.ts';
import { spoken } from '../verdict.ts';

export interface PrecisionAsked {
  /** Half of the 95% interval, as a share of the mean: above 0 and below 1. */
  readonly share: number;
  readonly measures: readonly MeasureName[];
  readonly replicationsMax: number;
}

/** What a half-width is measured against. */
export type Yardstick = 'share of the mean' | 'smallest worthwhile change';

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

/** May be below or above zero, so that a share of the mean says nothing. */
const eitherSign: readonly MeasureName[] = [
  'lifeSatisfactionChangeMean',
  'lifeSatisfactionEffectMean',
  'gpVisitsChangeShare',
  'gpVisitsEffectShare',
  'effectGapDeprivation',
];

/** The measures that a verdict speaks of and that can have a relative precision. */
export const usualMeasures: readonly MeasureName[] = spoken.filter((name) => !eitherSign.includes(name));

/**
 * What the half-width of a mean is measured against: the mean, or the smallest change that matters where the mean may be of
 * either sign or is itself no larger than that change.
 */
export function yardstickOf(measure: MeasureName, mean: number, worthwhile: number): Yardstick {
  const isNearZero = eitherSign.includes(measure) || Math.abs(mean) <= worthwhile;
  return isNearZero ? 'smallest worthwhile change' : 'share of the mean';
}
