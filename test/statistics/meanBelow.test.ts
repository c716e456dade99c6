import { describe, expect, it } from 'vitest';
import { meanBelowProbability } from '../../src/statistics/meanBelow.ts';
import { flat, skewed } from '../experiment/staff/madeUp.ts';

describe('the chance that a mean lies below a limit', () => {
  it("is Student's for values that are not lopsided (R: pt(2 / (sqrt(2.5) / sqrt(5)), 4))", () => {
    expect(meanBelowProbability([1, 2, 3, 4, 5], 5)).toBeCloseTo(0.9763, 4);
    expect(meanBelowProbability([1, 2, 3, 4, 5], 3)).toBeCloseTo(0.5, 12);
  });

  it('is less where a long tail to the right may not have shown', () => {
    const values = [1, 1, 1, 1, 2, 2, 3, 5];
    const mirrored = values.map((value) => 4 - value);
    expect(meanBelowProbability(values, 4)).toBeLessThan(meanBelowProbability(mirrored, 4));
  });

  it('is certain for values that are all the same', () => {
    expect(meanBelowProbability([2, 2, 2], 3)).toBe(1);
    expect(meanBelowProbability([2, 2, 2], 2)).toBe(0);
  });

  it.each([
    { tail: 'no tails', noise: flat, most: 0.015 },
    { tail: 'a tail as long as the exponential has, for which the plain t errs in 4.5%', noise: skewed, most: 0.025 },
  ])('says 99% of 20 values wrongly in hardly more cases than it may, with $tail', ({ noise, most }) => {
    const repetitions = 4000;
    let wrong = 0;
    for (let seed = 0; seed < repetitions; seed += 1) {
      const values = Array.from({ length: 20 }, (_, replication) => noise(seed, replication));
      if (meanBelowProbability(values, 0) >= 0.99) wrong += 1;
    }
    expect(wrong / repetitions).toBeLessThan(most);
  });
});
