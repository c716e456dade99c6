// How likely so many successes or more are, each with the same chance and apart from the others.
import { exp } from '../numerics/exp.ts';
import { ln } from '../numerics/ln.ts';
import { lnGamma } from '../numerics/lnGamma.ts';

/**
 * Chance of at least `least` successes in `count` tries.
 * @param count whole, from 0
 * @param share chance of each, 0 to 1
 */
export function binomialAtLeast(least: number, count: number, share: number): number {
  if (least <= 0) return 1;
  if (least > count || share <= 0) return 0;
  if (share >= 1) return 1;
  const odds = share / (1 - share);
  const lnChoose = lnGamma(count + 1) - lnGamma(least + 1) - lnGamma(count - least + 1);
  let term = exp(lnChoose + least * ln(share) + (count - least) * ln(1 - share));
  let sum = 0;
  for (let k = least; k <= count; k += 1) {
    sum += term;
    term *= ((count - k) / (k + 1)) * odds;
  }
  return Math.min(1, sum);
}
