import { describe, expect, it } from 'vitest';
import { meanInterval } from '../../src/statistics/interval.ts';
import { mixtureInterval } from '../../src/statistics/mixture.ts';
import { studentTBelow, studentTQuantile } from '../../src/statistics/studentT.ts';

const estimate = (mean: number, sd: number, n: number) => {
  const reach = (studentTQuantile(0.975, n - 1) * sd) / Math.sqrt(n);
  return { mean, low: mean - reach, high: mean + reach, sd, n };
};

describe('the interval of a mixture of estimates', () => {
  it('is the t interval of one estimate, and of several equal ones', () => {
    const one = meanInterval([3, 4, 6, 3.5, 5]);
    for (const estimates of [[one], [one, one, one]]) {
      const { low, high } = mixtureInterval(estimates)!;
      expect(low).toBeCloseTo(one.low!, 7);
      expect(high).toBeCloseTo(one.high!, 7);
    }
  });

  it('of two far apart goes from the 5th percentile of the lower to the 95th of the upper', () => {
    const { low, high } = mixtureInterval([estimate(100, 2, 10), estimate(-100, 1, 4)])!;
    expect(low).toBeCloseTo(-100 + (studentTQuantile(0.05, 3) * 1) / 2, 5);
    expect(high).toBeCloseTo(100 + (studentTQuantile(0.95, 9) * 2) / Math.sqrt(10), 5);
  });

  it('R103 leaves out 2.5% on either side', () => {
    const estimates = [estimate(0, 1, 5), estimate(2, 3, 8), estimate(2.5, 0.2, 3), estimate(-1, 4, 20)];
    const { low, high } = mixtureInterval(estimates)!;
    const below = (at: number) =>
      estimates.reduce((sum, { mean, sd, n }) => sum + studentTBelow((at - mean) / (sd / Math.sqrt(n)), n - 1), 0) / 4;
    expect(below(low)).toBeCloseTo(0.025, 7);
    expect(below(high)).toBeCloseTo(0.975, 7);
  });

  it('holds zero where many estimates are exactly zero, however far the others lie on one side', () => {
    const others = [estimate(5, 1, 10), estimate(6, 1, 10)];
    const { low, high } = mixtureInterval([estimate(0, 0, 10), estimate(0, 0, 10), ...others])!;
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(6);
    expect(mixtureInterval([estimate(0, 0, 10)])).toEqual({ low: 0, high: 0 });
    expect(mixtureInterval([estimate(0, 0, 10), estimate(-3, 1, 4)])!.high).toBeGreaterThanOrEqual(0);
  });

  it('has none for nothing, and for an estimate without a spread', () => {
    expect(mixtureInterval([])).toBeNull();
    expect(mixtureInterval([estimate(1, 1, 5), meanInterval([2])])).toBeNull();
  });
});
