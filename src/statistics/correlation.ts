// How closely two things move together, -1 to 1.
import { sampleCorrelation, sampleRankCorrelation } from './simple.ts';

/** Pearson's correlation; null for fewer than two pairs or when either side does not vary. Throws when the lengths differ. */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  return varies(x, y) ? clamped(sampleCorrelation(x, y)) : null;
}

/** Spearman's correlation, of ranks with midranks for ties; null and errors as for `correlation`. */
export function rankCorrelation(x: readonly number[], y: readonly number[]): number | null {
  return varies(x, y) ? clamped(sampleRankCorrelation(x, y)) : null;
}

function varies(x: readonly number[], y: readonly number[]): boolean {
  if (x.length !== y.length) {
    throw new Error(`correlation got ${x.length} and ${y.length} values; wanted as many of one as of the other`);
  }
  return x.some((value) => value !== x[0]) && y.some((value) => value !== y[0]);
}

/** Rounding may carry a perfect correlation just past 1. */
function clamped(value: number): number {
  return Math.max(-1, Math.min(1, value));
}
