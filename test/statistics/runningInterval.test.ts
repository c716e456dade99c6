import { describe, expect, it } from 'vitest';
import { meanInterval } from '../../src/statistics/interval.ts';
import { RunningInterval } from '../../src/statistics/runningInterval.ts';

describe('RunningInterval', () => {
  it('has after every value the mean and the half-width of the interval of all so far', () => {
    const running = new RunningInterval();
    const values: number[] = [];
    for (const value of [1e6 + 3, 1e6 - 2, 1e6 + 0.5, 1e6, 1e6 + 9, 1e6 - 7]) {
      running.add(value);
      values.push(value);
      const { mean, low, high, n } = meanInterval(values);
      expect(running.count).toBe(n);
      expect(running.mean).toBeCloseTo(mean as number, 6);
      if (low === null || high === null) expect(running.halfWidth()).toBeNull();
      else expect(running.halfWidth()).toBeCloseTo((high - low) / 2, 6);
    }
  });

  it('refuses what is no number, naming it', () => {
    expect(() => new RunningInterval().add(Number.NaN)).toThrow(/NaN/);
  });
});
