// Samplers by their moments and against distribution functions computed another way: closed forms, or the density integrated.
import { describe, expect, it } from 'vitest';
import {
  bernoulli,
  beta,
  discrete,
  exponential,
  gamma,
  lognormal,
  normal,
  poisson,
  triangular,
} from '../../src/engine/draw.ts';
import { Streams } from '../../src/engine/streams.ts';

const COUNT = 200_000;

/** One draw an occasion, as the model draws. */
function sample(name: string, draw: (source: Streams) => number, count = COUNT): Float64Array {
  const streams = new Streams('draw', 0, [name]);
  return Float64Array.from({ length: count }, (_, i) => draw(streams.at(0, 1, 2, i)));
}

/** Largest distance to the distribution function, times the root of the count: above 1.95 once in a thousand. */
function kolmogorovSmirnov(values: Float64Array, cdf: (x: number) => number): number {
  const sorted = values.slice().sort();
  let worst = 0;
  for (let i = 0; i < sorted.length; i += 1) {
    const chance = cdf(sorted[i]);
    worst = Math.max(worst, Math.abs((i + 1) / sorted.length - chance), Math.abs(chance - i / sorted.length));
  }
  return worst * Math.sqrt(sorted.length);
}

/** Integral of a density from `from`, tabulated by Simpson's rule; `transform` maps x to where the density is smooth. */
function integrated(density: (x: number) => number, from: number, to: number, steps = 20_000): (x: number) => number {
  const step = (to - from) / steps;
  const table = new Float64Array(steps + 1);
  for (let i = 0; i < steps; i += 1) {
    const x = from + i * step;
    table[i + 1] = table[i] + (step / 6) * (density(x) + 4 * density(x + step / 2) + density(x + step));
  }
  const total = table[steps];
  return (x) => {
    const place = Math.min(Math.max((x - from) / step, 0), steps - 1e-9);
    const i = Math.floor(place);
    return (table[i] + (place - i) * (table[i + 1] - table[i])) / total;
  };
}

function moments(values: Float64Array): { mean: number; variance: number } {
  let mean = 0;
  for (const value of values) mean += value / values.length;
  let variance = 0;
  for (const value of values) variance += (value - mean) ** 2 / (values.length - 1);
  return { mean, variance };
}

/** Mean and variance lie within 4.5 standard errors; `kurtosis` is the fourth central moment over the squared variance. */
function expectMoments(values: Float64Array, mean: number, variance: number, kurtosis: number): void {
  const found = moments(values);
  const n = values.length;
  expect(Math.abs(found.mean - mean) / Math.sqrt(variance / n), 'mean').toBeLessThan(4.5);
  expect(Math.abs(found.variance - variance) / (variance * Math.sqrt((kurtosis - 1) / n)), 'variance').toBeLessThan(
    4.5,
  );
}

describe('samplers', () => {
  it('bernoulli keeps every earlier yes when p rises, and has chance p', () => {
    const streams = new Streams(1, 0, ['choice']);
    let yes = 0;
    for (let i = 0; i < 50_000; i += 1) {
      const atLow = bernoulli(streams.at(0, 0, i, 0), 0.3);
      const atHigh = bernoulli(streams.at(0, 0, i, 0), 0.35);
      expect(atHigh || !atLow).toBe(true);
      yes += atLow ? 1 : 0;
    }
    expect(Math.abs(yes - 15_000) / Math.sqrt(50_000 * 0.21)).toBeLessThan(4);
    expect(bernoulli(streams.at(0, 0, 0, 0), 0)).toBe(false);
    expect(bernoulli(streams.at(0, 0, 0, 0), 1)).toBe(true);
  });

  it('exponential has mean m, variance m^2 and the law 1 - e^(-x/m)', () => {
    const values = sample('exponential', (source) => exponential(source, 3), 1_000_000);
    expectMoments(values, 3, 9, 9);
    expect(kolmogorovSmirnov(values, (x) => -Math.expm1(-x / 3))).toBeLessThan(1.95);
    const tail = values.filter((x) => x > 3 * 7.69711747013105);
    expect(Math.abs(tail.length - 1e6 * Math.exp(-7.69711747013105))).toBeLessThan(4 * Math.sqrt(454));
    expect(Math.abs(moments(tail).mean / 3 - 8.69711747013105)).toBeLessThan(4 / Math.sqrt(tail.length));
  });

  it('normal has mean 0, variance 1 and the normal law, also beyond the last layer', () => {
    const values = sample('normal', normal, 1_000_000);
    expectMoments(values, 0, 1, 3);
    expect(
      kolmogorovSmirnov(
        values,
        integrated((x) => Math.exp(-0.5 * x * x), -9, 9),
      ),
    ).toBeLessThan(1.95);
    const tail = values.filter((x) => Math.abs(x) > 3.6541528853610088);
    expect(Math.abs(tail.length - 258.1)).toBeLessThan(4 * Math.sqrt(258));
    const positive = values.filter((x) => x > 0).length;
    expect(Math.abs(positive - 500_000)).toBeLessThan(4 * 500);
  });

  for (const shape of [0.3, 0.9, 1, 1.5, 4, 60]) {
    it(`gamma of shape ${shape} has mean k*theta, variance k*theta^2 and the gamma law`, () => {
      const values = sample(`gamma ${shape}`, (source) => gamma(source, shape, 2));
      expectMoments(values, 2 * shape, 4 * shape, 3 + 6 / shape);
      // In y = x^shape the density of a small shape is smooth: x = y^(1/shape).
      const power = Math.min(shape, 1);
      const density = (y: number) =>
        shape < 1
          ? Math.exp(-(y ** (1 / shape)))
          : y === 0 && shape > 1
            ? 0
            : Math.exp((shape - 1) * Math.log(y) - y + shape);
      const end = shape < 1 ? 60 ** shape : shape + 40 + 12 * Math.sqrt(shape);
      const cdf = integrated(density, shape < 1 || shape > 1 ? 0 : 1e-300, end, 100_000);
      expect(kolmogorovSmirnov(values, (x) => cdf((x / 2) ** power))).toBeLessThan(1.95);
    });
  }

  it('lognormal has the mean and sd asked for and a normal logarithm', () => {
    const values = sample('lognormal', (source) => lognormal(source, 45, 20));
    const ratio = 1 + (20 / 45) ** 2;
    const kurtosis = ratio ** 4 + 2 * ratio ** 3 + 3 * ratio ** 2 - 3;
    expectMoments(values, 45, 400, kurtosis);
    const sigma = Math.sqrt(Math.log(ratio));
    const mu = Math.log(45) - (sigma * sigma) / 2;
    const phi = integrated((x) => Math.exp(-0.5 * x * x), -9, 9);
    expect(kolmogorovSmirnov(values, (x) => phi((Math.log(x) - mu) / sigma))).toBeLessThan(1.95);
    expect(lognormal(new Streams(1, 0, ['a']).at(0, 0, 0, 0), 7, 0)).toBe(7);
  });

  for (const mean of [0.2, 3, 9.99, 10, 31, 400]) {
    it(`poisson of mean ${mean} has its mean, its variance and its chances`, () => {
      const values = sample(`poisson ${mean}`, (source) => poisson(source, mean));
      expectMoments(values, mean, mean, 3 + 1 / mean);
      const counts = new Map<number, number>();
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
      let chance = Math.exp(-mean);
      let sum = 0;
      let cells = 0;
      let restExpected = COUNT;
      let restFound = COUNT;
      for (let k = 0; k < 3 * mean + 40; k += 1) {
        const expected = COUNT * chance;
        if (expected > 20) {
          const found = counts.get(k) ?? 0;
          sum += (found - expected) ** 2 / expected;
          restExpected -= expected;
          restFound -= found;
          cells += 1;
        }
        chance *= mean / (k + 1);
      }
      sum += (restFound - restExpected) ** 2 / restExpected;
      expect((sum - cells) / Math.sqrt(2 * cells)).toBeLessThan(4);
    });
  }

  it('poisson of mean 0 is 0', () => {
    expect(poisson(new Streams(1, 0, ['a']).at(0, 0, 0, 0), 0)).toBe(0);
  });

  it('triangular has mean (a+b+c)/3 and the triangular law', () => {
    const values = sample('triangular', (source) => triangular(source, 20, 45, 120));
    expectMoments(values, 185 / 3, (400 + 2025 + 14400 - 900 - 2400 - 5400) / 18, 2.4);
    const cdf = (x: number) => (x < 45 ? (x - 20) ** 2 / (100 * 25) : 1 - (120 - x) ** 2 / (100 * 75));
    expect(kolmogorovSmirnov(values, cdf)).toBeLessThan(1.95);
    expect(triangular(new Streams(1, 0, ['a']).at(0, 0, 0, 0), 5, 5, 5)).toBe(5);
  });

  for (const [a, b] of [
    [2, 5],
    [1, 1],
    [1.3, 1.3],
  ]) {
    it(`beta of ${a}, ${b} has mean a/(a+b) and the beta law`, () => {
      const values = sample(`beta ${a} ${b}`, (source) => beta(source, a, b));
      const found = moments(values);
      const variance = (a * b) / ((a + b) ** 2 * (a + b + 1));
      expect(Math.abs(found.mean - a / (a + b))).toBeLessThan(4.5 * Math.sqrt(variance / COUNT));
      expect(Math.abs(found.variance / variance - 1)).toBeLessThan(0.015);
      const cdf = integrated((x) => x ** (a - 1) * (1 - x) ** (b - 1), 0, 1);
      expect(kolmogorovSmirnov(values, cdf)).toBeLessThan(1.95);
    });
  }

  it('discrete takes each index as often as its weight, never one of weight 0', () => {
    const values = sample('discrete', (source) => discrete(source, Float64Array.of(0, 1, 1, 3, 10, 10)));
    const shares = [0, 0.1, 0, 0.2, 0.7, 0];
    for (let index = 0; index < 6; index += 1) {
      const found = values.filter((value) => value === index).length;
      const expected = COUNT * shares[index];
      expect(Math.abs(found - expected)).toBeLessThanOrEqual(4 * Math.sqrt(expected * (1 - shares[index])));
    }
  });

  it('draws of one occasion do not depend on what was drawn at another', () => {
    const streams = new Streams(1, 0, ['a', 'b']);
    const alone = normal(streams.at(0, 1, 2, 3));
    normal(streams.at(1, 1, 2, 3));
    gamma(streams, 0.4, 1);
    expect(normal(streams.at(0, 1, 2, 3))).toBe(alone);
  });

  it('refuse parameters that have no distribution, naming them', () => {
    const source = new Streams(1, 0, ['a']).at(0, 0, 0, 0);
    expect(() => gamma(source, 0, 1)).toThrow('shape 0');
    expect(() => lognormal(source, -1, 1)).toThrow('mean -1');
    expect(() => poisson(source, Number.NaN)).toThrow('mean NaN');
    expect(() => triangular(source, 1, 3, 2)).toThrow('triangular 1, 3, 2');
    expect(() => discrete(source, Float64Array.of(0, 0))).toThrow('sum to 0');
  });
});
