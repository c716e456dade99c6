// How sure it is that the mean behind a handful of values lies below a limit, also when they have a long tail.
import { mean, standardDeviation } from './mean.ts';
import { skewness } from './skewness.ts';
import { studentTBelow } from './studentT.ts';

/**
 * One-sided: one minus the p-value of "the mean is at or above the limit". Student's t, or Hall's transformation of it
 * (Hall 1992), which pays for skewness, whichever is the less sure: with a long tail to the right a sample without its
 * tail looks both low and certain. Values that are all the same count as exact.
 * @param values at least two
 */
export function meanBelowProbability(values: ArrayLike<number>, limit: number): number {
  const n = values.length;
  const gap = mean(values) - limit;
  const sd = standardDeviation(values);
  if (sd === 0) return gap < 0 ? 1 : 0;
  const t = gap / sd;
  const root = Math.sqrt(n);
  const plain = 1 - studentTBelow(t * root, n - 1);
  const skew = sampleSkewness(values);
  if (Math.abs(skew) < negligibleSkewness) return plain;
  const inner = 1 + (skew * t) / 3;
  const corrected = (inner * inner * inner - 1) / skew + skew / (6 * n);
  return Math.min(plain, 1 - studentTBelow(corrected * root, n - 1));
}

/** Below this the transformation is a division by nearly nothing. */
const negligibleSkewness = 1e-6;

/** Adjusted for small samples, which show less of a tail than there is (Joanes and Gill 1998, G1). */
function sampleSkewness(values: ArrayLike<number>): number {
  const centre = mean(values);
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < values.length; i++) {
    const away = values[i] - centre;
    squares += away * away;
    cubes += away * away * away;
  }
  const n = values.length;
  const adjustment = n > 2 ? Math.sqrt(n * (n - 1)) / (n - 2) : 1;
  return adjustment * (skewness([n, 0, squares, cubes]) ?? 0);
}
