// The normal distribution against known quantiles, a numerical integral, and itself; the logistic curve at its ends.
import { describe, expect, it } from 'vitest';
import { logistic } from '../../src/numerics/logistic.ts';
import { normalCdf, normalQuantile } from '../../src/numerics/normal.ts';

describe('normalCdf', () => {
  it('is the integral of the density', () => {
    let sum = 0.5;
    const step = 1 / 1024;
    const density = (x: number) => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    for (let x = 0; x < 6; x += step) {
      sum += (step / 6) * (density(x) + 4 * density(x + step / 2) + density(x + step));
      expect(Math.abs(normalCdf(x + step) - sum)).toBeLessThan(1e-13);
      expect(Math.abs(normalCdf(-x - step) - (1 - sum))).toBeLessThan(1e-13);
    }
  });
});

describe('normalQuantile', () => {
  it('gives the quantiles of the tables', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalQuantile(0.9995)).toBeCloseTo(3.2905267314918945, 13);
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 13);
    expect(normalQuantile(1e-300)).toBeCloseTo(-37.0471, 4);
  });

  it('undoes normalCdf to a part in 1e13', () => {
    for (let p = 1e-12; p < 0.5; p *= 1.07) {
      expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-13);
      expect(Math.abs(normalCdf(normalQuantile(1 - p)) / (1 - p) - 1)).toBeLessThan(1e-13);
    }
  });

  it('is infinite at 0 and 1 and not a number outside', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect([normalQuantile(-0.1), normalQuantile(1.1), normalQuantile(Number.NaN)]).toEqual([NaN, NaN, NaN]);
  });
});

describe('logistic', () => {
  it('is exactly 0, one half and 1 at minus infinity, 0 and infinity', () => {
    expect([logistic(-Infinity), logistic(0), logistic(Infinity)]).toEqual([0, 0.5, 1]);
  });

  it('is a rising curve that is its own mirror image', () => {
    let before = -1;
    for (let x = -750; x <= 750; x += 0.37) {
      const y = logistic(x);
      expect(y >= before).toBe(true);
      expect(Math.abs(y + logistic(-x) - 1)).toBeLessThan(3e-16);
      before = y;
    }
    expect(logistic(1)).toBeCloseTo(0.7310585786300049, 15);
  });
});
