// Welch's procedure: the moving average as Law writes it, and where a curve has become level.
import { describe, expect, it } from 'vitest';
import { levelFrom, movingAverage } from '../../src/statistics/welch.ts';

describe('movingAverage', () => {
  it('is centred, narrower at the beginning, and ends a window before the series does', () => {
    expect(movingAverage([1, 2, 6, 4, 5, 9, 7], 2)).toEqual([1, 3, 3.6, 5.2, 6.2]);
  });

  it('leaves a straight line as it is', () => {
    const line = Array.from({ length: 30 }, (_, i) => 2 * i + 1);
    movingAverage(line, 5).forEach((value, i) => {
      expect(value).toBeCloseTo(line[i], 10);
    });
  });

  it('leaves nothing of a series that is no longer than the window', () => {
    expect(movingAverage([1, 2], 2)).toEqual([]);
  });
});

describe('levelFrom', () => {
  it('is the first place from which all stays within the band around the mean of the rest', () => {
    expect(levelFrom([0, 5, 9, 10, 10.5, 9.5, 10, 10, 10, 10], 1)).toBe(2);
    expect(levelFrom([0, 5, 9, 10, 10.5, 9.5, 10, 10, 10, 10], 0.85)).toBe(3);
  });

  it('is 0 for a curve that is level throughout', () => {
    expect(levelFrom([4, 4, 4, 4], 0)).toBe(0);
  });

  it('cannot tell from a trend that leaves the band', () => {
    const trend = Array.from({ length: 100 }, (_, i) => i);
    expect(levelFrom(trend, 20)).toBeNull();
    expect(levelFrom(trend, 50)).toBe(0);
  });

  it('cannot tell when the curve moves again in its last half', () => {
    const late = Array.from({ length: 100 }, (_, i) => (i < 80 ? 0 : 10));
    expect(levelFrom(late, 1)).toBeNull();
  });
});
