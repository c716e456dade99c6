import { describe, expect, it } from 'vitest';
import { binomialAtLeast } from '../../src/statistics/binomialTail.ts';

describe('the upper tail of the binomial', () => {
  it.each([
    // By hand: 10 tries at one half, 1024 ways.
    [8, 10, 0.5, 56 / 1024],
    [10, 10, 0.5, 1 / 1024],
    [1, 3, 0.2, 1 - 0.8 * 0.8 * 0.8],
    [0, 5, 0.3, 1],
    [6, 5, 0.3, 0],
    [1, 5, 0, 0],
    [5, 5, 1, 1],
  ])('at least %d of %d at %d', (least, count, share, chance) => {
    expect(binomialAtLeast(least, count, share)).toBeCloseTo(chance, 12);
  });

  it('falls as more successes are asked for, and sums to one with its complement', () => {
    for (let least = 1; least <= 40; least += 1) {
      expect(binomialAtLeast(least, 40, 0.3)).toBeLessThanOrEqual(binomialAtLeast(least - 1, 40, 0.3));
      expect(binomialAtLeast(least, 40, 0.3) + binomialAtLeast(41 - least, 40, 0.7)).toBeCloseTo(1, 10);
    }
  });
});
