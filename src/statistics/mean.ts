// The middle and the spread of a handful of values.
import { sum } from './simple.ts';

/** Values of which some are missing, as measures of replications are. */
export type Gappy = ArrayLike<number | null>;

/** The values that are there, in order. */
export function present(values: Gappy): number[] {
  const kept: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value !== null && value !== undefined) kept.push(value);
  }
  return kept;
}

/**
 * Arithmetic mean, in the unit of the values; throws for no values and for one that is not finite.
 * Exact where all values are equal, so that a constant measure has no spurious spread.
 */
export function mean(values: ArrayLike<number>): number {
  const count = values.length;
  if (count === 0) throw new Error('mean wants at least one value, got none');
  for (let i = 0; i < count; i++) {
    if (!Number.isFinite(values[i])) throw new Error(`mean got ${values[i]} at position ${i}; wanted finite numbers`);
  }
  const first = sum(values) / count;
  // A second pass over the residuals takes out the rounding of the division.
  const residuals = new Float64Array(count);
  for (let i = 0; i < count; i++) residuals[i] = values[i] - first;
  return first + sum(residuals) / count;
}

/** Sample standard deviation (divisor n - 1), in the unit of the values; throws for fewer than two. */
export function standardDeviation(values: ArrayLike<number>): number {
  const count = values.length;
  if (count < 2) throw new Error(`standardDeviation wants at least two values, got ${count}`);
  const centre = mean(values);
  const squares = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const deviation = values[i] - centre;
    squares[i] = deviation * deviation;
  }
  return Math.sqrt(sum(squares) / (count - 1));
}

/** Mean of the values that are there; null when there are none. */
export function meanOrNull(values: Gappy): number | null {
  const kept = present(values);
  return kept.length === 0 ? null : mean(kept);
}

/** Sample standard deviation of the values that are there; null when there are fewer than two. */
export function standardDeviationOrNull(values: Gappy): number | null {
  const kept = present(values);
  return kept.length < 2 ? null : standardDeviation(kept);
}
