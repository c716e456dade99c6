import { describe, expect, it } from 'vitest';
import { jackknife } from '../../src/statistics/jackknife.ts';
import { mean, standardDeviation } from '../../src/statistics/mean.ts';
import { type PowerSums, skewness } from '../../src/statistics/skewness.ts';

const values = [2, 8, 0, 4, 1, 9, 9, 0];

describe('jackknife', () => {
  it('of a mean, one value a group, is the standard error of the mean', () => {
    const { estimate, standardError, degreesOfFreedom } = jackknife(values, mean, 40)!;
    expect(estimate).toBe(mean(values));
    expect(standardError).toBeCloseTo(standardDeviation(values) / Math.sqrt(values.length), 12);
    expect(degreesOfFreedom).toBe(7);
  });

  it('deals values into groups in turn: of a mean, the standard error of the means of the groups', () => {
    const groupMeans = [0, 1, 2, 3].map((group) => (values[group] + values[group + 4]) / 2);
    const { standardError, degreesOfFreedom } = jackknife(values, mean, 4)!;
    expect(standardError).toBeCloseTo(standardDeviation(groupMeans) / 2, 12);
    expect(degreesOfFreedom).toBe(3);
  });

  it('has no error with one value, and nothing where the figure does not exist', () => {
    expect(jackknife([3], mean, 40)).toEqual({ estimate: 3, standardError: null, degreesOfFreedom: 0 });
    expect(jackknife(values, () => null, 40)).toBeNull();
    expect(jackknife(values, (some) => (some.length === 8 ? 1 : null), 40)).toBeNull();
  });
});

describe('skewness', () => {
  const sumsOf = (some: readonly number[]): PowerSums => [
    some.length,
    some.reduce((sum, x) => sum + x, 0),
    some.reduce((sum, x) => sum + x * x, 0),
    some.reduce((sum, x) => sum + x * x * x, 0),
  ];

  it('gives the value printed in the manual of SciPy', () => {
    expect(skewness(sumsOf(values))).toBeCloseTo(0.2650554122698573, 13);
  });

  it('turns its sign with the values, and is null without spread', () => {
    expect(skewness(sumsOf(values.map((x) => -x)))).toBeCloseTo(-0.2650554122698573, 13);
    expect(skewness(sumsOf([0.1, 0.1, 0.1]))).toBeNull();
    expect(skewness(sumsOf([5]))).toBeNull();
  });
});
