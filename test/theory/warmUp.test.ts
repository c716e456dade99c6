// What the warm-up methods make of a queue that begins empty, on the engine.
import { describe, expect, it } from 'vitest';
import { mser5 } from '../../src/statistics/mser.ts';
import { levelFrom, movingAverage } from '../../src/statistics/welch.ts';
import { insideByPeriod, meanInside } from './queue.ts';

const queue = { arrivalRate: 0.8, serviceRate: 1 };
const periods = 200;
const window = 8;

/** Mean over 200 replications of the number inside, by periods of 2 service times. */
function curve(isEmpty: boolean): readonly number[] {
  const runs = Array.from({ length: 200 }, (_, r) => insideByPeriod({ ...queue, isEmpty }, 'warm-up', r, 2, periods));
  return Array.from({ length: periods }, (_, p) => runs.reduce((sum, run) => sum + run[p], 0) / runs.length);
}

describe('a queue of 4 on average', () => {
  const empty = curve(true);
  const steady = curve(false);
  const band = 0.5;
  const truth = meanInside({ ...queue, isEmpty: true });

  it('that begins empty begins far below its mean, and ends at it', () => {
    expect(truth).toBeCloseTo(4, 10);
    expect(empty[0]).toBeLessThan(1.5);
    const end = empty.slice(100).reduce((sum, one) => sum + one, 0) / 100;
    expect(Math.abs(end - truth)).toBeLessThan(0.5);
  });

  it('that begins empty is cut by MSER-5 and by Welch where it has come close to its mean', () => {
    // It closes half of the gap in about 13 service times and nine tenths in about 70: periods 7 and 35.
    const cut = mser5(empty) as number;
    expect(cut).toBeGreaterThanOrEqual(10);
    expect(cut).toBeLessThanOrEqual(60);
    const level = levelFrom(movingAverage(empty, window), band) as number;
    expect(level).toBeGreaterThanOrEqual(7);
    expect(level).toBeLessThanOrEqual(60);
  });

  it('that begins in its stationary law is level for Welch from the start', () => {
    expect(levelFrom(movingAverage(steady, window), band)).toBe(0);
  });

  it('that is cut so has less bias left than one that is not', () => {
    const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
    expect(Math.abs(mean(empty.slice(mser5(empty) as number)) - truth)).toBeLessThan(Math.abs(mean(empty) - truth));
  });
});
