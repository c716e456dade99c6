import { describe, expect, it } from 'vitest';
import { correlation, rankCorrelation } from '../../src/statistics/correlation.ts';
import { slope } from '../../src/statistics/slope.ts';

// Anscombe's first set, with the values printed in every edition: slope 0.500, correlation 0.816.
const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];

describe('slope', () => {
  it('gives the published slope of Anscombe', () => {
    expect(slope(x, y)).toBeCloseTo(0.5000909, 7);
  });

  it('is exact on a line, far from the origin too', () => {
    expect(slope([1e6, 1e6 + 1, 1e6 + 2], [7, 4, 1])).toBe(-3);
  });

  it('is null where there is no line to draw', () => {
    expect(slope([1], [2])).toBeNull();
    expect(slope([3, 3, 3], [1, 2, 3])).toBeNull();
  });

  it('says how many values came when the sides differ', () => {
    expect(() => slope([1, 2], [1])).toThrow('got 2 and 1 values');
  });
});

describe('correlation', () => {
  it('gives the published correlation of Anscombe', () => {
    expect(correlation(x, y)).toBeCloseTo(0.8164205, 7);
  });

  it('of ranks obeys 1 - 6 sum(d^2) / (n(n^2 - 1)) where there are no ties', () => {
    const rank = (values: number[]) => values.map((v) => values.filter((other) => other < v).length + 1);
    const [a, b] = [rank(x), rank(y)];
    const squares = a.reduce((total, r, i) => total + (r - b[i]) * (r - b[i]), 0);
    expect(rankCorrelation(x, y)).toBeCloseTo(1 - (6 * squares) / (11 * 120), 12);
  });

  it('of ranks sees a curve that always rises as perfect', () => {
    expect(rankCorrelation([1, 2, 3, 4], [1, 10, 100, 1000])).toBeCloseTo(1, 14);
    expect(correlation([1, 2, 3, 4], [1, 10, 100, 1000])).toBeLessThan(0.9);
  });

  it('is never beyond 1', () => {
    for (let scale = 1; scale < 50; scale++) {
      const values = [0.1, 0.2, 0.7].map((v) => v * scale);
      expect(correlation(values, values)!).toBeLessThanOrEqual(1);
    }
  });

  it('is null where one side does not vary', () => {
    expect(correlation([1, 2], [3, 3])).toBeNull();
    expect(rankCorrelation([1], [3])).toBeNull();
    expect(() => correlation([1, 2], [1])).toThrow('got 2 and 1 values');
  });
});
