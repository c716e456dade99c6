import { describe, expect, it } from 'vitest';
import { analyseSensitivity } from '../../../src/experiment/sensitivity/analyse.ts';
import type {
  MorrisOfMeasure,
  SensitivityOfMeasure,
  SobolOfMeasure,
} from '../../../src/experiment/sensitivity/sensitivityResult.ts';
import type { Factor } from '../../../src/experiment/study/study.ts';
import {
  additive,
  asFunction,
  carrier,
  gFunction,
  interaction,
  ishigami,
  type Known,
  letters,
  luck,
  morris20,
  type Play,
  played,
  standard,
  studyOf,
} from './functions.ts';

function analysed(
  design: Parameters<typeof studyOf>[0],
  factors: readonly Factor[],
  play: Play,
  replications = 1,
): SensitivityOfMeasure {
  return analyseSensitivity(played(studyOf(design, factors, replications), play), [carrier]).measures[0];
}

const saltelli = (samples: number, secondOrder = false) => ({ kind: 'saltelli', samples, secondOrder }) as const;
const morris = (trajectories: number, levels = 4) => ({ kind: 'morris', trajectories, levels }) as const;

function sobolOf(known: Known, samples: number, secondOrder = false): SobolOfMeasure {
  const factors = letters(known.first.length);
  return analysed(saltelli(samples, secondOrder), factors, asFunction(known.f)) as SobolOfMeasure;
}

describe('Sobol indices', () => {
  it.each([
    ['Ishigami', ishigami],
    ['the g-function of few leading factors', gFunction([0, 1, 4.5, 9, 99, 99])],
    ['the g-function of equal factors', gFunction([3, 3, 3, 3])],
    ['a sum', additive([3, 2, 1, 0])],
    ['a pure interaction', interaction],
  ])('are those known of %s, and inside their intervals', (_, known) => {
    const { factors, interactions } = sobolOf(known, 2048);
    for (const [f, { name }] of letters(known.first.length).entries()) {
      const { first, total } = factors.find(({ factor }) => factor === name)!;
      expect(Math.abs(first.value - known.first[f])).toBeLessThan(0.02);
      expect(Math.abs(total.value - known.total[f])).toBeLessThan(0.02);
      for (const [estimate, truth] of [
        [first, known.first[f]],
        [total, known.total[f]],
      ] as const) {
        expect(estimate.low!).toBeLessThanOrEqual(truth + 1e-9);
        expect(estimate.high!).toBeGreaterThanOrEqual(truth - 1e-9);
        expect(estimate.high! - estimate.low!).toBeLessThan(0.2);
      }
    }
    expect(interactions!.value).toBeCloseTo(1 - known.first.reduce((sum, one) => sum + one, 0), 1);
  });

  it('of second order are those known of Ishigami and of a pure interaction', () => {
    const { pairs } = sobolOf(ishigami, 1024, true);
    expect(pairs[0].factors).toEqual(['x01', 'x03']);
    expect(pairs[0].second.value).toBeCloseTo(0.2437, 1.5);
    for (const { second } of pairs.slice(1)) expect(Math.abs(second.value)).toBeLessThan(0.03);
    const [only] = sobolOf(interaction, 1024, true).pairs;
    expect(Math.abs(only.second.value - 1)).toBeLessThan(0.03);
    expect(only.second.low! < 1 && only.second.high! > 1).toBe(true);
  });

  it('are right for levels and whole numbers', () => {
    const factors: Factor[] = [
      { name: 'word', control: 'canControl', over: { levels: ['none', 'some', 'all'] } },
      { name: 'count', control: 'canControl', over: { low: 1, high: 4, whole: true } },
      { name: 'idle', control: 'canControl', over: { levels: [true, false] } },
    ];
    // Variances 6 and 1.25 * 4.
    const play: Play = ([word, count]) => ({ none: 0, some: 3, all: 6 })[String(word)]! + 2 * Number(count);
    const { factors: found } = analysed(saltelli(1024), factors, play) as SobolOfMeasure;
    expect(found.map(({ factor }) => factor)).toEqual(['word', 'count', 'idle']);
    expect(found[0].first.value).toBeCloseTo(6 / 11, 2);
    expect(found[1].total.value).toBeCloseTo(5 / 11, 2);
    expect(found[2].total).toEqual({ value: 0, low: 0, high: 0 });
  });

  it('of a constant are none, and say so', () => {
    for (const design of [saltelli(16, true), morris(4)]) {
      const found = analysed(design, letters(3), () => 0.1, 3);
      expect(found).toMatchObject({ without: { kind: 'constant', value: 0.1 }, factors: [], noise: null });
    }
  });

  it('of a measure without a value somewhere are none, and say at how many points', () => {
    const found = analysed(
      saltelli(16),
      letters(2),
      (_, replication, point) => (point < 3 && replication === 1 ? Number.NaN : point),
      2,
    );
    expect(found).toMatchObject({ without: { kind: 'noValue', pointCount: 3 }, factors: [], mean: null });
  });
});

describe('run noise beside Sobol indices', () => {
  // 2 x + y + x y: variance 6.
  const f = ([x, y]: readonly number[]) => 2 * standard(x) + standard(y) + standard(x) * standard(y);
  const first = [4 / 6, 1 / 6, 0];
  const total = [5 / 6, 2 / 6, 0];
  const own = luck(5, 'own');
  const everywhere = luck(5, 'everywhere');

  it('that is new at every point is told apart from what the factors do together', () => {
    // Variance 6 of chance: half of that of a single run.
    const play: Play = (values, r, point) => f(values.map(Number)) + Math.sqrt(6) * own(point, r);
    const found = analysed(saltelli(512), letters(3), play, 8) as SobolOfMeasure;
    expect(found.noise!.shareOfRun.value).toBeCloseTo(0.5, 1);
    expect(found.noise!.shareOfRun.low!).toBeLessThan(0.5);
    expect(found.noise!.shareOfRun.high!).toBeGreaterThan(0.5);
    expect(found.noise!.shareOfMean.value).toBeCloseTo(1 / 9, 1.5);
    expect(found.noise!.standardDeviation).toBeCloseTo(Math.sqrt(6), 1);
    expect(found.standardDeviation!).toBeCloseTo(Math.sqrt(6), 0.5);
    for (const [i, { name }] of letters(3).entries()) {
      const one = found.factors.find(({ factor }) => factor === name)!;
      expect(Math.abs(one.first.value - first[i])).toBeLessThan(0.06);
      expect(Math.abs(one.total.value - total[i])).toBeLessThan(0.06);
      // As seen, chance counts as what the factor does with all others: a ninth.
      expect(one.totalAsSeen - total[i] * (8 / 9)).toBeGreaterThan(0.05);
    }
  });

  it('that is the same at every point moves no index', () => {
    const quiet = analysed(saltelli(128), letters(3), asFunction(f)) as SobolOfMeasure;
    const play: Play = (values, r) => f(values.map(Number)) + 3 * everywhere(0, r);
    const loud = analysed(saltelli(128), letters(3), play, 4) as SobolOfMeasure;
    for (const [i, { total }] of loud.factors.entries()) {
      expect(total.value).toBeCloseTo(quiet.factors[i].total.value, 9);
      expect(total.high!).toBeCloseTo(quiet.factors[i].total.high!, 6);
    }
    expect(loud.noise!.shareOfRun.value).toBeGreaterThan(0.2);
  });

  it('that moves a factor with it widens the intervals, which its own rows would not show', () => {
    const play: Play = (values, r) => f(values.map(Number)) + 0.8 * everywhere(0, r) * standard(Number(values[0]));
    const found = analysed(saltelli(512), letters(3), play, 5) as SobolOfMeasure;
    const quiet = analysed(saltelli(512), letters(3), asFunction(f)) as SobolOfMeasure;
    const width = ({ low, high }: { low: number | null; high: number | null }) => high! - low!;
    const second = (of: SobolOfMeasure) => of.factors.find(({ factor }) => factor === 'x02')!.total;
    expect(width(second(found))).toBeGreaterThan(1.5 * width(second(quiet)));
    expect(second(found).low!).toBeLessThan(2 / 6);
    expect(second(found).high!).toBeGreaterThan(2 / 6);
  });

  it('that hides everything is said to hide it', () => {
    const found = analysed(saltelli(64), letters(2), (_, r, point) => own(point, r), 4);
    expect(found).toMatchObject({ without: { kind: 'hiddenByNoise' }, factors: [] });
    expect(found.noise!.shareOfRun.high).toBe(1);
  });

  it('cannot be told with one replication, and has no interval with two', () => {
    const one = analysed(
      saltelli(16),
      letters(2),
      asFunction(([x, y]) => x + y),
    );
    expect(one.noise).toBeNull();
    const two = analysed(saltelli(16), letters(2), (values, r) => Number(values[0]) + everywhere(0, r), 2);
    expect(two.noise!.shareOfRun).toMatchObject({ low: null, high: null });
  });
});

describe('elementary effects', () => {
  it("tell the factors of Morris' function that bend or interact, that are straight, and that do nothing", () => {
    const { factors } = analysed(morris(40), letters(20), asFunction(morris20)) as MorrisOfMeasure;
    const of = (i: number) => factors.find(({ factor }) => factor === letters(20)[i].name)!;
    const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => of(from + i));
    for (const one of range(0, 10)) expect(one.muStar.value).toBeGreaterThan(25);
    for (const one of range(10, 20)) expect(one.muStar.value).toBeLessThan(7);
    for (const one of range(7, 10)) expect(one.mu!.value).toBeCloseTo(40, -1);
    for (const one of range(7, 10)) expect(one.sigmaAsSeen!).toBeLessThan(8);
    for (const one of range(0, 6)) expect(one.sigmaAsSeen!).toBeGreaterThan(15);
  });

  it('of a sum are its slopes over the whole range and by unit, without sigma', () => {
    const factors: Factor[] = [
      { name: 'down', control: 'canControl', over: { low: 100, high: 300, whole: false } },
      { name: 'up', control: 'canControl', over: { low: 0, high: 7, whole: true } },
      { name: 'switch', control: 'canControl', over: { levels: [false, true] } },
      { name: 'word', control: 'canControl', over: { levels: ['none', 'some', 'all', 'more'] } },
    ];
    const size: Record<string, number> = { none: 0, some: 1, all: 0, more: 3 };
    const play: Play = ([down, up, on, word]) =>
      -Number(down) / 10 + 2 * Number(up) + (on ? 5 : 0) + size[String(word)];
    const found = (analysed(morris(8), factors, play, 2) as MorrisOfMeasure).factors;
    expect(found.map(({ factor }) => factor)).toEqual(['down', 'up', 'switch', 'word']);
    const [down, up, on, word] = found;
    expect(down).toMatchObject({ scale: 'wholeRange', muStarOfNoise: 0, muNoiseError: 0 });
    expect(down.mu!.value).toBeCloseTo(-20, 9);
    expect(down.muStar.value).toBeCloseTo(20, 9);
    expect(down.sigma).toBeCloseTo(0, 6);
    expect(down.muPerUnit).toBeCloseTo(-0.1, 9);
    expect(up.mu!.value).toBeCloseTo(14, 9);
    expect(up.muPerUnit).toBeCloseTo(2, 9);
    expect(on.mu!.value).toBeCloseTo(5, 9);
    expect(on.muPerUnit).toBeNull();
    // From none to all nothing, from some to more two.
    expect(word).toMatchObject({ scale: 'betweenLevels', mu: null, sigma: null, sigmaAsSeen: null });
    expect(word.muStar.value).toBeCloseTo(1, 9);
  });

  it('have sigma without run noise, and tell the mu* that noise alone would give', () => {
    const own = luck(2, 'own');
    const everywhere = luck(2, 'everywhere');
    const play: Play = (values, r, point) =>
      4 * standard(Number(values[0])) + 2 * own(point, r) + 3 * everywhere(0, r) * standard(Number(values[1]));
    const { factors, noise } = analysed(morris(100), letters(3), play, 6) as MorrisOfMeasure;
    const [straight, shared, idle] = letters(3).map(({ name }) => factors.find(({ factor }) => factor === name)!);
    expect(straight.sigmaAsSeen!).toBeGreaterThan(1.4);
    expect(straight.sigma!).toBeLessThan(1);
    // Differences of two runs, over a step of two thirds, averaged over six: 2 sqrt(2) 1.5 / sqrt(6) is 1.73.
    expect(idle.muStarOfNoise!).toBeCloseTo(1.73 * Math.sqrt(2 / Math.PI), 1);
    expect(idle.muStar.value).toBeCloseTo(idle.muStarOfNoise!, 0.5);
    expect(shared.muNoiseError!).toBeGreaterThan(3 * idle.muNoiseError!);
    expect(shared.mu!.low! < 0 && shared.mu!.high! > 0).toBe(true);
    expect(noise!.shareOfRun.value).toBeGreaterThan(0.3);
  });
});
