// Confidence intervals for means over replications: Student's t, alone or paired.
import { type Gappy, mean, present, standardDeviation } from './mean.ts';
import { studentTQuantile } from './studentT.ts';

/** In the unit of the values. Null where there are too few values to say. */
export interface MeanInterval {
  /** Null when n is 0. */
  readonly mean: number | null;
  /** Null when n is below 2, like `high` and `sd`. */
  readonly low: number | null;
  readonly high: number | null;
  /** Sample standard deviation of the values, not of their mean. */
  readonly sd: number | null;
  /** How many values there were. */
  readonly n: number;
}

/**
 * Mean of the values that are there, with the interval that covers the true mean with the given confidence
 * when the values are independent and roughly normal.
 * @param confidence share 0-1, both ends excluded
 */
export function meanInterval(values: Gappy, confidence = 0.95): MeanInterval {
  if (!(confidence > 0 && confidence < 1)) {
    throw new Error(`meanInterval got confidence ${confidence}; wanted above 0 and below 1`);
  }
  const kept = present(values);
  const n = kept.length;
  if (n === 0) return { mean: null, low: null, high: null, sd: null, n };
  const centre = mean(kept);
  if (n === 1) return { mean: centre, low: null, high: null, sd: null, n };
  const sd = standardDeviation(kept);
  const reach = (studentTQuantile((1 + confidence) / 2, n - 1) * sd) / Math.sqrt(n);
  return { mean: centre, low: centre - reach, high: centre + reach, sd, n };
}

/**
 * The difference b - a over the pairs in which both have a value, with its interval.
 * Both hold the same replications in the same order; throws when the lengths differ.
 */
export function pairedInterval(a: Gappy, b: Gappy, confidence = 0.95): MeanInterval {
  if (a.length !== b.length) {
    throw new Error(`pairedInterval got ${a.length} and ${b.length} values; wanted as many of one as of the other`);
  }
  const differences: (number | null)[] = [];
  for (let i = 0; i < a.length; i++) {
    const before = a[i];
    const after = b[i];
    differences.push(before === null || after === null ? null : after - before);
  }
  return meanInterval(differences, confidence);
}
