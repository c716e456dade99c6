// After how many weeks the weekly figures have settled, and what is said of a warm-up that is shorter.
import { describe, expect, it } from 'vitest';
import { replicate } from '../../../src/experiment/replicate.ts';
import { type SettledSeries, type WarmUp, warmUpOf } from '../../../src/experiment/warmUp/warmUp.ts';
import { warmUpWords } from '../../../src/experiment/warmUp/warmUpWords.ts';
import { weeklySeriesNames } from '../../../src/experiment/warmUp/weeklySeries.ts';
import type { WeekSums } from '../../../src/model/weekSums.ts';
import { inThisThread, shipped } from '../../model/scenarios.ts';

const options = { seed: 1, replications: 20, executor: inThisThread, patients: false };

function made(one: Partial<SettledSeries>, askedWeeks = 20): WarmUp {
  const series: SettledSeries = {
    name: 'backlogHoursMean',
    mser5Weeks: 10,
    welchWeeks: 12,
    band: 1,
    worthwhile: 1,
    measured: { mean: 5, low: 4, high: 6 },
    excess: null,
    smoothed: [1, 2],
    ...one,
  };
  return { askedWeeks, horizonWeeks: 60, windowWeeks: 8, series: [series] };
}

describe('the warm-up of the baseline', async () => {
  const long = await replicate(shipped('baseline'), options);
  const none = await replicate(shipped('baseline', { 'time.warmUpWeeks': 0, 'time.measuredWeeks': 104 }), {
    ...options,
    replications: 8,
  });

  it('is judged by every weekly figure; its means are those of the measures', () => {
    const { series } = long.warmUp;
    expect(series.map(({ name }) => name)).toEqual(weeklySeriesNames);
    for (const { name, measured } of series) {
      if (name === 'peopleInLine') continue;
      const { mean } = long.measures[name];
      expect(measured.mean, name).toBeCloseTo(mean as number, 8);
    }
  });

  it('is long enough, and the remarks do not speak of it', () => {
    for (const { name, welchWeeks } of long.warmUp.series) expect(welchWeeks ?? Infinity, name).toBeLessThanOrEqual(52);
    expect(long.remarks.join(' ')).not.toMatch(/settle|empty start/);
  });

  it('takes a quarter of a year at least: without one, that is said once, with the weeks it takes', () => {
    const caseload = none.warmUp.series.find(({ name }) => name === 'activeCaseloadMean');
    expect(caseload?.welchWeeks).toBeGreaterThan(8);
    expect(caseload?.excess).toBeLessThan(-1);
    const told = none.remarks.filter((remark) => /empty start|settle/.test(remark));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/empty start.*active caseload \d+/);
  });
});

describe('a week in which hardly anybody is present in one replication', () => {
  /** Present and offered hours; in one week of one replication a thousandth of the hours with the same work left over. */
  const sums = (thin: boolean): WeekSums => {
    const column = (value: number) => new Float64Array(60).fill(value);
    const present = column(1000);
    if (thin) present[40] = 1;
    return new Proxy({} as WeekSums, {
      get: (_, name) => (name === 'present' ? present : name === 'offered' ? column(900) : column(0)),
    });
  };

  it('does not rule the curve or the cut', () => {
    const weekly = [sums(true), ...Array.from({ length: 19 }, () => sums(false))];
    const { series } = warmUpOf(weekly, shipped('baseline'), 0);
    const load = series.find(({ name }) => name === 'offeredLoad');
    expect(Math.max(...(load?.smoothed ?? []))).toBeLessThan(0.91);
    expect(load?.welchWeeks).toBe(0);
    expect(load?.measured.mean).toBeCloseTo((0.9 * 19 + (900 * 60) / (59_000 + 1)) / 20, 10);
  });
});

describe('the words on a warm-up', () => {
  it('are none where all have settled before measuring starts', () => {
    expect(warmUpWords(made({}))).toEqual({ start: null, open: null });
  });

  it('name what settles later by Welch, with the weeks that the warm-up should have', () => {
    expect(warmUpWords(made({ welchWeeks: 25 })).start).toMatch(/of 20 weeks is too short.*backlog 25.*at least 25/);
  });

  it('name what MSER-5 would cut only where the weeks it cuts move the mean by more than matters', () => {
    expect(warmUpWords(made({ mser5Weeks: 30, excess: 0.4 })).start).toBeNull();
    expect(warmUpWords(made({ mser5Weeks: 30, excess: -1.4 })).start).toMatch(/backlog 30/);
  });

  it('say that a run is too short to tell', () => {
    const { start, open } = warmUpWords(made({ welchWeeks: null, mser5Weeks: null }));
    expect(start).toBeNull();
    expect(open).toMatch(/60 weeks is too short to tell when these settle: backlog/);
  });

  it('say that MSER-5 cannot tell of a run with fewer than 50 weeks, whatever Welch says', () => {
    const short = { ...made({ mser5Weeks: null }), horizonWeeks: 49 };
    expect(warmUpWords(short)).toEqual({ start: null, open: expect.stringMatching(/MSER-5 cannot tell with fewer/) });
    const late = { ...made({ mser5Weeks: null, welchWeeks: 22 }), horizonWeeks: 49 };
    expect(warmUpWords(late).start).toMatch(/by Welch's procedure alone, because MSER-5 cannot tell.*backlog 22/);
    expect(warmUpWords({ ...short, horizonWeeks: 50 })).toEqual({ start: null, open: null });
  });
});
