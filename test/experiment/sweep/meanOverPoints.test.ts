import { describe, expect, it } from 'vitest';
import { differenceOverPoints, meanOverPoints } from '../../../src/experiment/sweep/meanOverPoints.ts';
import { meanInterval } from '../../../src/statistics/interval.ts';
import { luck } from '../sensitivity/functions.ts';

const own = luck(11, 'own');
const shared = luck(12, 'shared');
const place = luck(13, 'place');

const even = { apart: 2, together: 1, alone: 1 };

/** Points that lie apart, with luck that moves all together and luck of each alone. */
function madeUp(pointCount: number, replications: number, from = 0, size = even): Float64Array[] {
  return Array.from({ length: pointCount }, (_, p) =>
    Float64Array.from(
      { length: replications },
      (_, r) => 10 + size.apart * place(p + from, 0) + size.together * shared(from, r) + size.alone * own(p + from, r),
    ),
  );
}

function averages(points: readonly Float64Array[]): number[] {
  return [...points[0]!].map((_, r) => points.reduce((sum, values) => sum + values[r]!, 0) / points.length);
}

describe('a mean over points that stand for themselves', () => {
  it('has the interval of its averages by replication', () => {
    const points = madeUp(7, 12);
    const wanted = meanInterval(averages(points));
    const got = meanOverPoints(points, 'themselves');
    expect(got.mean).toBeCloseTo(wanted.mean!, 10);
    expect(got.low).toBeCloseTo(wanted.low!, 10);
    expect(got.high).toBeCloseTo(wanted.high!, 10);
  });

  it('differs from another with the interval of the paired differences', () => {
    const points = madeUp(7, 12);
    const [some, others] = [points.slice(0, 3), points.slice(3)];
    const after = averages(others);
    const wanted = meanInterval(averages(some).map((value, r) => value - after[r]!));
    const got = differenceOverPoints(some, others, 'themselves');
    expect(got.mean).toBeCloseTo(wanted.mean!, 10);
    expect(got.low).toBeCloseTo(wanted.low!, 10);
    // the luck that all share is gone from the difference
    expect(got.high! - got.low!).toBeLessThan(meanOverPoints(points, 'themselves').high! - got.mean!);
  });

  it('counts every point as much, however many of its runs are there, and leaves out those without', () => {
    const gap = Number.NaN;
    const points = [Float64Array.of(1, 3, gap), Float64Array.of(10, 10, 13), Float64Array.of(gap, gap, gap)];
    expect(meanOverPoints(points, 'themselves').mean).toBeCloseTo((2 + 11) / 2, 12);
  });

  it('has no interval with one replication, and no mean without a value', () => {
    expect(meanOverPoints([Float64Array.of(4), Float64Array.of(6)], 'themselves')).toEqual({
      mean: 5,
      low: null,
      high: null,
    });
    expect(meanOverPoints([Float64Array.of(Number.NaN)], 'themselves').mean).toBeNull();
    expect(differenceOverPoints([Float64Array.of(1, 2)], [], 'themselves').mean).toBeNull();
  });
});

describe('a mean over points that were drawn', () => {
  it.each([
    ['points far apart', even],
    ['luck that moves all together', { apart: 0.2, together: 2, alone: 0.5 }],
    ['luck of each alone', { apart: 0.2, together: 0, alone: 4 }],
  ])('holds the mean of all that could have been drawn about as often as it says, with %s', (_, size) => {
    const repetitions = 300;
    let held = 0;
    for (let i = 0; i < repetitions; i += 1) {
      const { low, high } = meanOverPoints(madeUp(20, 15, 1000 * i, size), 'drawn');
      if (low! <= 10 && 10 <= high!) held += 1;
    }
    // Three standard errors of so many repetitions below 95%; it errs on the wide side, but not by as much as 4%.
    expect(held / repetitions).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.95 * 0.05) / repetitions));
    expect(held / repetitions).toBeLessThan(0.99);
  });

  it('is surer of a fixed set of points than of what they were drawn from', () => {
    const points = madeUp(20, 15);
    const width = ({ low, high }: { low: number | null; high: number | null }) => high! - low!;
    expect(width(meanOverPoints(points, 'drawn'))).toBeGreaterThan(1.2 * width(meanOverPoints(points, 'themselves')));
  });
});
