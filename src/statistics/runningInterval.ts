// A mean with the half-width of its 95% interval, kept up to date value by value (Welford): for rules that look after each.
import { studentTQuantile } from './studentT.ts';

export class RunningInterval {
  /** Values so far. */
  count = 0;
  /** Their mean; 0 while there are none. */
  mean = 0;
  private squares = 0;

  add(value: number): void {
    if (!Number.isFinite(value)) throw new Error(`RunningInterval got ${value}; wanted a finite number`);
    this.count += 1;
    const step = value - this.mean;
    this.mean += step / this.count;
    this.squares += step * (value - this.mean);
  }

  /** Half of the 95% interval of the mean by Student's t, in the unit of the values; null below two values. */
  halfWidth(): number | null {
    if (this.count < 2) return null;
    return twoSided95(this.count - 1) * Math.sqrt(this.squares / (this.count - 1) / this.count);
  }
}

const quantiles: number[] = [];

/** Found once for each number of degrees of freedom: the rules ask for each of them again and again. */
function twoSided95(degreesOfFreedom: number): number {
  quantiles[degreesOfFreedom] ??= studentTQuantile(0.975, degreesOfFreedom);
  return quantiles[degreesOfFreedom];
}
