// How the odds of yes or no rise with one number: logistic regression by maximum likelihood.
import { logistic } from '../numerics/logistic.ts';
import { linearSolve } from './linearSolve.ts';
import { mean } from './mean.ts';

/** Log-odds = intercept + slope x; the slope per unit of x. */
export interface LogisticFit {
  readonly intercept: number;
  readonly slope: number;
}

/**
 * Fits by Newton's method. Null where no fit exists: fewer than two values, x or y does not vary, or one side of some x is
 * all yes and the other all no.
 * @param y 0 or 1 each
 */
export function logisticRegression(x: ArrayLike<number>, y: ArrayLike<number>): LogisticFit | null {
  const n = x.length;
  if (y.length !== n) throw new Error(`logisticRegression got ${n} and ${y.length} values; wanted as many of each`);
  if (n < 2) return null;
  const centre = mean(x);
  let intercept = 0;
  let slope = 0;
  for (let step = 0; step < STEPS_MOST; step += 1) {
    let gradient0 = 0;
    let gradient1 = 0;
    let weight = 0;
    let weightX = 0;
    let weightXX = 0;
    for (let i = 0; i < n; i += 1) {
      const away = x[i] - centre;
      const chance = logistic(intercept + slope * away);
      const spread = chance * (1 - chance);
      gradient0 += y[i] - chance;
      gradient1 += (y[i] - chance) * away;
      weight += spread;
      weightX += spread * away;
      weightXX += spread * away * away;
    }
    const move = linearSolve([weight, weightX, weightX, weightXX], [gradient0, gradient1]);
    if (move === null) return null;
    intercept += move[0];
    slope += move[1];
    if (!Number.isFinite(intercept) || !Number.isFinite(slope)) return null;
    const isSettled =
      Math.abs(move[0]) <= PRECISION * (1 + Math.abs(intercept)) && Math.abs(move[1]) <= PRECISION * Math.abs(slope);
    if (isSettled) return { intercept: intercept - slope * centre, slope };
  }
  return null;
}

const STEPS_MOST = 50;
const PRECISION = 1e-10;
