// How lopsided values are, from sums that add up over groups.

/** Count, and the sums of values, squares and cubes. */
export type PowerSums = readonly [count: number, first: number, second: number, third: number];

/** Third central moment over the cube of the standard deviation: above 0 for a long tail to the right; null without spread. */
export function skewness([count, first, second, third]: PowerSums): number | null {
  if (count < 2) return null;
  const mean = first / count;
  const variance = second / count - mean * mean;
  if (!(variance > ROUNDING * (second / count))) return null;
  const thirdMoment = third / count - (3 * mean * second) / count + 2 * mean * mean * mean;
  return thirdMoment / (variance * Math.sqrt(variance));
}

const ROUNDING = 1e-12;
