import { describe, expect, it } from 'vitest';
import { quantile, quantileOfAscending } from '../../src/statistics/quantile.ts';

describe('quantile', () => {
  it('gives what R prints for quantile(1:10, c(0, .1, .25, .5, .9, 1))', () => {
    const values = Float64Array.from([10, 9, 1, 2, 8, 3, 7, 4, 6, 5]);
    expect([0, 0.1, 0.25, 0.5, 0.9, 1].map((p) => quantile(values, p))).toEqual([1, 1.9, 3.25, 5.5, 9.1, 10]);
  });

  it('agrees with the definition of type 7 at every probability', () => {
    const values = Float64Array.from([3, -1, 0.25, 8, 8, 2]);
    const sorted = [-1, 0.25, 2, 3, 8, 8];
    for (let i = 0; i <= 100; i++) {
      const place = (sorted.length - 1) * (i / 100);
      const below = Math.min(Math.floor(place), sorted.length - 2);
      const expected = sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
      expect(quantile(values, i / 100)).toBeCloseTo(expected, 12);
    }
  });

  it('sorts numbers as numbers and leaves the argument as it is', () => {
    const values = [100, 9, 20];
    expect(quantile(values, 0.5)).toBe(20);
    expect(values).toEqual([100, 9, 20]);
  });

  it('is null for no values and the value itself for one', () => {
    expect(quantile(new Float64Array(0), 0.5)).toBeNull();
    expect(quantileOfAscending([], 0.5)).toBeNull();
    expect(quantile([4], 0.9)).toBe(4);
  });

  it('refuses a probability outside 0 to 1 and a value that is not a number', () => {
    expect(() => quantile([1], 1.5)).toThrow('got probability 1.5; wanted 0 to 1');
    expect(() => quantile([], NaN)).toThrow('got probability NaN');
    expect(() => quantile([1, NaN], 0.5)).toThrow('got NaN at position 1');
  });
});
