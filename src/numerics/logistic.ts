// The logistic curve, from minus to plus infinity without overflow.
import { exp } from './exp.ts';

/** 1 / (1 + e^-x): exactly 0 at -Infinity, exactly 1 at Infinity. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const odds = exp(x);
  return odds / (1 + odds);
}
