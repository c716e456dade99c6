// Student's t distribution: what turns a standard error over few replications into an interval.
import { exp } from '../numerics/exp.ts';
import { ln } from '../numerics/ln.ts';

/** Square root of pi. */
const SQRT_PI = 1.7724538509055159;

/** ln(1 + x) that keeps its digits for small x (Kahan). */
function lnOnePlus(x: number): number {
  const sum = 1 + x;
  return sum === 1 ? x : (ln(sum) * x) / (sum - 1);
}

/** gamma(a + 1/2) / gamma(a) for a > 0: the ratio of Abramowitz and Stegun 6.1.47, carried upwards to where the series is exact. */
function gammaHalfStepRatio(a: number): number {
  let factor = 1;
  let shifted = a;
  while (shifted < 40) {
    factor *= shifted / (shifted + 0.5);
    shifted += 1;
  }
  const r = 1 / shifted;
  const rr = r * r;
  const series = r * (-1 / 8 + rr * (1 / 192 + rr * (-1 / 640 + (rr * 17) / 14336)));
  return factor * Math.sqrt(shifted) * exp(series);
}

/** The continued fraction of the incomplete beta function I_x(a, b) (DLMF 8.17.22), by Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const guarded = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / guarded(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guarded(1 + even * d);
    c = guarded(1 + even / c);
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guarded(1 + odd * d);
    c = guarded(1 + odd / c);
    const step = c * d;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return fraction;
}

/** Density at t, for degreesOfFreedom > 0. */
function density(t: number, degreesOfFreedom: number): number {
  const scale = gammaHalfStepRatio(degreesOfFreedom / 2) / (Math.sqrt(degreesOfFreedom) * SQRT_PI);
  return scale * exp((-(degreesOfFreedom + 1) / 2) * lnOnePlus((t * t) / degreesOfFreedom));
}

/** Chance of more than t, for t >= 0: half of I_x(df/2, 1/2) at x = df / (df + t^2). */
function upperTail(t: number, degreesOfFreedom: number): number {
  const a = degreesOfFreedom / 2;
  const ratio = (t * t) / degreesOfFreedom;
  const x = 1 / (1 + ratio);
  const complement = ratio / (1 + ratio);
  // x^a (1 - x)^(1/2) / B(a, 1/2)
  const front = (exp(-a * lnOnePlus(ratio)) * Math.sqrt(complement) * gammaHalfStepRatio(a)) / SQRT_PI;
  if (x < (a + 1) / (a + 2.5)) return (front * betaFraction(x, a, 0.5)) / a / 2;
  return 0.5 - front * betaFraction(complement, 0.5, a);
}

/** Chance that a t-distributed variable stays below t; degreesOfFreedom above 0. */
export function studentTBelow(t: number, degreesOfFreedom: number): number {
  return t < 0 ? upperTail(-t, degreesOfFreedom) : 1 - upperTail(t, degreesOfFreedom);
}

/**
 * The value that a t-distributed variable stays below with the given probability.
 * Relative error below 1e-13 up to a thousand degrees of freedom, below 1e-10 up to a million.
 * @param probability above 0 and below 1
 * @param degreesOfFreedom above 0, need not be whole
 */
export function studentTQuantile(probability: number, degreesOfFreedom: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new Error(`studentTQuantile got probability ${probability}; wanted above 0 and below 1`);
  }
  if (!(degreesOfFreedom > 0 && degreesOfFreedom < Infinity)) {
    throw new Error(`studentTQuantile got ${degreesOfFreedom} degrees of freedom; wanted a finite number above 0`);
  }
  if (probability === 0.5) return 0;
  const tail = Math.min(probability, 1 - probability);
  let low = 0;
  let high = 1;
  while (upperTail(high, degreesOfFreedom) > tail) {
    low = high;
    high *= 2;
  }
  let t = low;
  // Newton inside a bracket: a step that leaves the bracket is replaced by halving it.
  for (let i = 0; i < 200; i++) {
    const excess = upperTail(t, degreesOfFreedom) - tail;
    if (excess > 0) low = t;
    else high = t;
    const step = t + excess / density(t, degreesOfFreedom);
    const next = step > low && step < high ? step : (low + high) / 2;
    const moved = Math.abs(next - t);
    t = next;
    if (moved <= 1e-15 * t || !(high > low)) break;
  }
  return probability < 0.5 ? -t : t;
}
