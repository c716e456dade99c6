// How steeply one thing rises with another: ordinary least squares with an intercept.
import { mean } from './mean.ts';

/**
 * Change of y for one more of x, in y's unit per x's unit; null for fewer than two points or when x does not vary.
 * Throws when there are more of one than of the other.
 */
export function slope(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  if (x.length !== y.length) {
    throw new Error(`slope got ${x.length} and ${y.length} values; wanted as many of x as of y`);
  }
  if (x.length < 2) return null;
  const centreX = mean(x);
  const centreY = mean(y);
  let together = 0;
  let alone = 0;
  for (let i = 0; i < x.length; i++) {
    const deviation = x[i] - centreX;
    together += deviation * (y[i] - centreY);
    alone += deviation * deviation;
  }
  return alone === 0 ? null : together / alone;
}
