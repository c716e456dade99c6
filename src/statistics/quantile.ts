// Quantiles of plain values, as R's default (type 7, Hyndman and Fan 1996): linear between the order statistics.
import { quantileSorted } from './simple.ts';

/** A sorted copy, smallest first; the argument is left as it is. Throws for a value that is not a number. */
function ascending(values: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(values);
  for (let i = 0; i < sorted.length; i++) {
    if (Number.isNaN(sorted[i])) throw new Error(`quantile got NaN at position ${i}; wanted numbers`);
  }
  return sorted.sort();
}

/**
 * The value below which the given share of the values lies; null for no values.
 * @param probability 0 to 1; throws otherwise
 */
export function quantile(values: ArrayLike<number>, probability: number): number | null {
  return quantileOfAscending(ascending(values), probability);
}

/** The same of values that are in ascending order already. */
export function quantileOfAscending(sorted: ArrayLike<number>, probability: number): number | null {
  if (!(probability >= 0 && probability <= 1)) {
    throw new Error(`quantile got probability ${probability}; wanted 0 to 1`);
  }
  return sorted.length === 0 ? null : quantileSorted(sorted, probability);
}
