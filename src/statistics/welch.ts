// Welch's procedure: smooth the mean of the replications and look where the curve has become level.
// Welch (1983), The statistical analysis of simulation results; window and edges as in Law, Simulation Modeling and Analysis.

/**
 * Moving average over `window` values on each side, over fewer near the beginning so that it stays centred; in the unit
 * of the series. The last `window` values have no average of their own: the result is that much shorter.
 */
export function movingAverage(series: ArrayLike<number>, window: number): number[] {
  const sums = [0];
  for (let i = 0; i < series.length; i += 1) sums.push(sums[i] + series[i]);
  return Array.from({ length: Math.max(0, series.length - window) }, (_, i) => {
    const reach = Math.min(window, i);
    return (sums[i + reach + 1] - sums[i - reach]) / (2 * reach + 1);
  });
}

/**
 * The eye's judgement by rule: the first place from which the whole smoothed curve stays within `band` of the mean of
 * the rest.
 * @param band in the unit of the curve
 * @returns null where that is only so in the last half of the curve: it is too short to tell
 */
export function levelFrom(smoothed: readonly number[], band: number): number | null {
  let sum = 0;
  let lowest = Infinity;
  let highest = -Infinity;
  let from: number | null = null;
  for (let i = smoothed.length - 1; i >= 0; i -= 1) {
    sum += smoothed[i];
    lowest = Math.min(lowest, smoothed[i]);
    highest = Math.max(highest, smoothed[i]);
    const mean = sum / (smoothed.length - i);
    if (highest - mean <= band && mean - lowest <= band) from = i;
  }
  return from === null || 2 * from > smoothed.length ? null : from;
}
