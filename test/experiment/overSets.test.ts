// What is said of a difference over several sets of assumptions.
import { describe, expect, it } from 'vitest';
import { intervalOverSets, overSets } from '../../src/experiment/overSets.ts';
import type { Difference } from '../../src/experiment/result.ts';
import { meanInterval } from '../../src/statistics/interval.ts';

const around = (mean: number) => meanInterval([mean - 0.1, mean, mean + 0.1]);
const rises: Difference = { mean: 1, low: 0.8, high: 1.2, verdict: 'rises' };
const unclear: Difference = { mean: 0.1, low: -0.8, high: 1.2, verdict: 'cannot tell' };

describe('a difference over sets of assumptions', () => {
  it('R103 rises when every set says so, with a mean in which each counts as much', () => {
    const over = overSets([1, 2, 3, 4].map(around), 0.5, rises, 0);
    expect(over).toMatchObject({ verdict: 'rises', sets: 4, signHoldsIn: 4, clearIn: 4, clearlyOppositeIn: 0 });
    expect(over.mean).toBeCloseTo(2.5, 12);
    expect(over.low).toBeGreaterThan(0.5);
    expect(over.low).toBeLessThan(1);
    expect(over.high).toBeGreaterThan(4);
  });

  it('cannot be told when one set in four says the opposite; sign, clear and opposite are counted', () => {
    const over = overSets([3, 3, 0.2, -1].map(around), 0.5, rises, 0);
    expect(over).toMatchObject({ verdict: 'cannot tell', signHoldsIn: 3, clearIn: 2, clearlyOppositeIn: 1 });
    const mirrored = overSets([-3, -3, -0.2, 1].map(around), 0.5, rises, 0);
    expect(mirrored).toMatchObject({ verdict: 'cannot tell', signHoldsIn: 3, clearIn: 2, clearlyOppositeIn: 1 });
  });

  it('cannot be told when it is sure but too small to matter', () => {
    expect(overSets([1, 1.1].map(around), 2, rises, 0).verdict).toBe('cannot tell');
    expect(overSets([1, 1.1].map(around), 0.5, rises, 0).verdict).toBe('rises');
  });

  it('tells what becomes of the verdict at the defaults in the other sets, and of none where there is none', () => {
    const each = [1, 2, 0.1, -1].map(around);
    expect(overSets(each, 0.5, rises, 0).kept).toEqual({ same: 1, unclear: 1, opposite: 1 });
    expect(overSets(each, 0.5, rises, -1).kept).toEqual({ same: 2, unclear: 1, opposite: 1 });
    expect(overSets(each, 0.5, unclear, 0).kept).toBeNull();
  });

  it('has no mean where any set has none: the sets that are left would be the lucky ones', () => {
    const over = overSets([around(1), meanInterval([]), around(2)], 0.5, rises, 0);
    expect(over).toMatchObject({
      mean: null,
      low: null,
      high: null,
      verdict: 'cannot tell',
      sets: 2,
      signHoldsIn: null,
    });
  });

  it('with one replication a set has a mean and no interval, so no verdict', () => {
    const over = overSets([meanInterval([3]), meanInterval([4])], 0.5, unclear, 0);
    expect(over).toMatchObject({
      mean: 3.5,
      low: null,
      high: null,
      verdict: 'cannot tell',
      signHoldsIn: 2,
      clearIn: 0,
    });
  });

  it('is as wide as chance alone where the sets agree: luck that all sets share is not lost', () => {
    const noisy = meanInterval([0, 2, 4, 1, 3]);
    const { low, high } = intervalOverSets([noisy, noisy, noisy]);
    expect(low).toBeCloseTo(noisy.low!, 7);
    expect(high).toBeCloseTo(noisy.high!, 7);
  });
});
