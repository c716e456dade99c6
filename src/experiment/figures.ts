// Small figures that experiments share: intervals over replications, and ratios that may have no value.
import { meanInterval } from '../statistics/interval.ts';
import type { Interval } from './result.ts';

/** Minutes of an hour and of a week, weeks of a year. */
export const HOUR = 60;
export const WEEK = 7 * 24 * HOUR;
export const WEEKS_A_YEAR = 365.25 / 7;

export function intervalOf(values: readonly (number | null)[]): Interval {
  const { mean, low, high } = meanInterval(values);
  return { mean, low, high };
}

/** A ratio; null where there is nothing to divide by. */
export function over(numerator: number, denominator: number): number | null {
  return denominator > 0 ? numerator / denominator : null;
}
