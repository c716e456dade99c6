import { describe, expect, it } from 'vitest';
import { mean, meanOrNull, standardDeviation, standardDeviationOrNull } from '../../src/statistics/mean.ts';

describe('mean and standard deviation', () => {
  it('give the values published with R for the speeds of `cars`', () => {
    const speed = [
      4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 16, 16, 17, 17,
      17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25,
    ];
    expect(mean(speed)).toBeCloseTo(15.4, 12);
    expect(standardDeviation(speed)).toBeCloseTo(5.287644, 6);
  });

  it('keep their digits where values are large and differ little', () => {
    expect(mean([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBe(1e9 + 10);
    expect(standardDeviation([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBeCloseTo(Math.sqrt(30), 12);
  });

  it('find no spread at all in equal values', () => {
    for (const value of [0.1, 1 / 3, 0.7, 1e-300, 123456.789]) {
      for (const count of [2, 3, 7, 100]) {
        const values = new Array<number>(count).fill(value);
        expect(mean(values)).toBe(value);
        expect(standardDeviation(values)).toBe(0);
      }
    }
  });

  it('refuse a value that is not finite rather than spread it', () => {
    expect(() => mean([1, Infinity])).toThrow('mean got Infinity at position 1; wanted finite numbers');
    expect(() => standardDeviation([NaN, 2])).toThrow('mean got NaN at position 0');
  });

  it('leave missing values out', () => {
    expect(meanOrNull([null, 2, null, 4])).toBe(3);
    expect(standardDeviationOrNull([null, 2, null, 4])).toBeCloseTo(Math.sqrt(2), 14);
    expect(meanOrNull([null, 0])).toBe(0);
  });

  it('are null when too little is left', () => {
    expect(meanOrNull([])).toBeNull();
    expect(meanOrNull([null])).toBeNull();
    expect(standardDeviationOrNull([null, 5])).toBeNull();
  });

  it('say how many values came when there are too few', () => {
    expect(() => mean([])).toThrow('at least one value, got none');
    expect(() => standardDeviation([1])).toThrow('at least two values, got 1');
  });
});
