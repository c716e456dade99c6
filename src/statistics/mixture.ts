// An interval that holds two kinds of doubt: chance within each of several estimates, and how far the estimates lie apart.
import type { MeanInterval } from './interval.ts';
import { studentTBelow } from './studentT.ts';

const steps = 200;

/** An estimated mean as a t distribution about it. */
interface Part {
  readonly mean: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
}

function below(parts: readonly Part[], at: number): number {
  let sum = 0;
  for (const { mean, standardError, degreesOfFreedom } of parts) {
    if (standardError > 0) sum += studentTBelow((at - mean) / standardError, degreesOfFreedom);
    else sum += at < mean ? 0 : 1;
  }
  return sum / parts.length;
}

/** A narrow bracket in which the mixture reaches the probability: secants, and every other step halves it. */
function bracketOf(parts: readonly Part[], probability: number, from: number, to: number): readonly [number, number] {
  let [low, high] = [from, to];
  let atLow = below(parts, low) - probability;
  let atHigh = below(parts, high) - probability;
  const close = 1e-9 * (to - from);
  for (let i = 0; i < steps && high - low > close; i++) {
    const secant = low - (atLow * (high - low)) / (atHigh - atLow);
    const next = i % 2 === 0 && secant > low && secant < high ? secant : (low + high) / 2;
    const atNext = below(parts, next) - probability;
    if (atNext < 0) [low, atLow] = [next, atNext];
    else [high, atHigh] = [next, atNext];
  }
  return [low, high];
}

/**
 * Between which values the middle 95% lies of the mixture, in equal parts, of the t distributions about the means: each
 * spread by its own standard error and apart from the others as their means are. With one estimate, or with equal ones,
 * it is that estimate's own t interval; with exact ones it spans their 2.5 and 97.5 percentiles.
 * @returns in the unit of the means; null for no estimates and where one has no standard deviation
 */
export function mixtureInterval(
  estimates: readonly MeanInterval[],
): { readonly low: number; readonly high: number } | null {
  const parts: Part[] = [];
  let from = Infinity;
  let to = -Infinity;
  for (const { mean, low, high, sd, n } of estimates) {
    if (mean === null || low === null || high === null || sd === null) return null;
    parts.push({ mean, standardError: sd / Math.sqrt(n), degreesOfFreedom: n - 1 });
    from = Math.min(from, low);
    to = Math.max(to, high);
  }
  if (parts.length === 0) return null;
  // Outside the outermost intervals lie no more than 2.5% of any part. Of each bracket the outer end: where many estimates
  // are exactly zero the interval must not miss zero by a rounding.
  return { low: bracketOf(parts, 0.025, from, to)[0], high: bracketOf(parts, 0.975, from, to)[1] };
}
