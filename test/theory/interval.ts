// The 99.9% interval of a mean over replications.

/** Student's t, 0.9995 quantile, with 23 degrees of freedom: for 24 replications. */
const T_23 = 3.767;
export const REPLICATIONS = 24;

/** How far `truth` lies from the mean of the values, in halves of the 99.9% interval: at most 1 when inside. */
export function intervalsAway(values: readonly number[], truth: number): number {
  if (values.length !== REPLICATIONS) throw new Error(`${values.length} replications; wanted ${REPLICATIONS}`);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  if (variance === 0) return mean === truth ? 0 : Infinity;
  return Math.abs(mean - truth) / (T_23 * Math.sqrt(variance / values.length));
}
