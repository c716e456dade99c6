// An interval for a share that was counted: so many of so many.

/** The 97.5 percentile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * The share and Wilson's 95% interval, which stays inside 0 to 1 and has a width also when none or all were counted.
 * @param count of them with the property, 0 to n; throws otherwise, and for an n of 0
 */
export function shareInterval(
  count: number,
  n: number,
): { readonly mean: number; readonly low: number; readonly high: number } {
  if (!(n > 0 && count >= 0 && count <= n)) {
    throw new Error(`shareInterval got ${count} of ${n}; wanted 0 to n of at least 1`);
  }
  const share = count / n;
  const z2 = (Z * Z) / n;
  const centre = (share + z2 / 2) / (1 + z2);
  const reach = (Z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n))) / (1 + z2);
  return {
    mean: share,
    low: count === 0 ? 0 : Math.max(0, centre - reach),
    high: count === n ? 1 : Math.min(1, centre + reach),
  };
}
