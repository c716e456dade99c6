import { describe, expect, it } from 'vitest';
import { meanInterval, pairedInterval } from '../../src/statistics/interval.ts';

// Student's sleep data, as printed by R: t.test(extra ~ group, paired = TRUE) and t.test(extra[group == 2]).
const firstDrug = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const secondDrug = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

describe('meanInterval', () => {
  it('R99: gives the interval that R prints for the sleep data', () => {
    const got = meanInterval(secondDrug);
    expect(got.mean).toBeCloseTo(2.33, 12);
    expect(got.low).toBeCloseTo(0.8976775, 6);
    expect(got.high).toBeCloseTo(3.7623225, 6);
    expect(got.sd).toBeCloseTo(2.002249, 6);
    expect(got.n).toBe(10);
  });

  it('is wider the more confidence is asked for', () => {
    const width = (confidence: number) => {
      const { low, high } = meanInterval(secondDrug, confidence);
      return high! - low!;
    };
    expect(width(0.999)).toBeGreaterThan(width(0.95));
    expect(width(0.5)).toBeLessThan(width(0.95));
  });

  it('leaves missing values out of the mean and of n', () => {
    expect(meanInterval([null, ...secondDrug, null])).toEqual(meanInterval(secondDrug));
  });

  it('has a mean and no ends for one value, and nothing at all for none', () => {
    expect(meanInterval([null, 4])).toEqual({ mean: 4, low: null, high: null, sd: null, n: 1 });
    expect(meanInterval([null])).toEqual({ mean: null, low: null, high: null, sd: null, n: 0 });
    expect(meanInterval([])).toEqual({ mean: null, low: null, high: null, sd: null, n: 0 });
  });

  it('shrinks to the value itself where all are equal', () => {
    expect(meanInterval([0.1, 0.1, 0.1])).toEqual({ mean: 0.1, low: 0.1, high: 0.1, sd: 0, n: 3 });
  });

  it.each([0, 1, 95, NaN])('refuses confidence %d', (confidence) => {
    expect(() => meanInterval(secondDrug, confidence)).toThrow(
      `got confidence ${confidence}; wanted above 0 and below 1`,
    );
  });
});

describe('pairedInterval', () => {
  it('R100: gives the paired interval that R prints for the sleep data', () => {
    const got = pairedInterval(firstDrug, secondDrug);
    expect(got.mean).toBeCloseTo(1.58, 12);
    expect(got.low).toBeCloseTo(0.7001142, 6);
    expect(got.high).toBeCloseTo(2.4598858, 6);
  });

  it('is the second less the first', () => {
    expect(pairedInterval([1, 2], [11, 12]).mean).toBe(10);
  });

  it('counts only pairs of which both have a value', () => {
    expect(pairedInterval([1, null, 3, 5], [2, 9, null, 8])).toEqual(pairedInterval([1, 5], [2, 8]));
  });

  it('says how many values came when the sides differ', () => {
    expect(() => pairedInterval([1], [1, 2])).toThrow('got 1 and 2 values');
  });
});
