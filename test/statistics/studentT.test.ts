import { describe, expect, it } from 'vitest';
import { studentTQuantile } from '../../src/statistics/studentT.ts';

/** probability, degrees of freedom, quantile: SciPy 1.17 `stats.t.ppf`, which agrees with the printed tables. */
const published: [number, number, number][] = [
  [0.975, 1, 12.706204736174694],
  [0.975, 2, 4.302652729749462],
  [0.975, 3, 3.1824463052837078],
  [0.975, 4, 2.7764451051977934],
  [0.975, 5, 2.5705818356363146],
  [0.975, 9, 2.262157162798205],
  [0.975, 29, 2.045229642132703],
  [0.975, 99, 1.9842169515864174],
  [0.975, 1000, 1.9623390808264083],
  [0.995, 3, 5.840909309733355],
  [0.995, 29, 2.756385903670605],
  [0.9, 9, 1.3830287383966329],
  [0.6, 1, 0.32491969623290634],
  [0.6, 4, 0.2707222947075976],
  [0.6, 499, 0.2534822201710674],
  [0.9995, 5, 6.868826625881276],
  [0.9995, 1, 636.6192487687897],
  [0.975, 2.5, 3.5746548420036817],
  [0.9, 0.5, 10.27032441023451],
  [1e-8, 3, -479.5250695797382],
  [1e-8, 99, -6.106880613903031],
];

describe('studentTQuantile', () => {
  it.each(published)(
    'at probability %d with %d degrees of freedom is %d',
    (probability, degreesOfFreedom, expected) => {
      const got = studentTQuantile(probability, degreesOfFreedom);
      expect(Math.abs(got - expected) / Math.abs(expected)).toBeLessThan(1e-12);
    },
  );

  it('obeys the closed form for two degrees of freedom: (2p - 1) / sqrt(2p(1 - p))', () => {
    for (let i = 1; i < 200; i++) {
      const p = i / 200;
      expect(studentTQuantile(p, 2)).toBeCloseTo((2 * p - 1) / Math.sqrt(2 * p * (1 - p)), 12);
    }
  });

  it('obeys the closed form for one degree of freedom: tan(pi(p - 1/2))', () => {
    for (let i = 1; i < 200; i++) {
      const expected = Math.tan(Math.PI * (i / 200 - 0.5));
      expect(Math.abs(studentTQuantile(i / 200, 1) - expected)).toBeLessThan(1e-12 * (1 + Math.abs(expected)));
    }
  });

  it('tends to the normal quantile as the degrees of freedom grow', () => {
    expect(studentTQuantile(0.975, 1e6)).toBeCloseTo(1.959966356814107, 9);
    expect(studentTQuantile(0.975, 1e7)).toBeCloseTo(1.95996422, 7);
  });

  it('is antisymmetric about one half, where it is 0', () => {
    expect(studentTQuantile(0.5, 7)).toBe(0);
    expect(studentTQuantile(0.25, 7)).toBe(-studentTQuantile(0.75, 7));
  });

  it('is continuous and rising through probabilities just above one half', () => {
    let before = 0;
    for (const p of [0.5000001, 0.50001, 0.501, 0.51, 0.55]) {
      const now = studentTQuantile(p, 12);
      expect(now).toBeGreaterThan(before);
      before = now;
    }
    expect(studentTQuantile(0.5000001, 12)).toBeLessThan(1e-6);
  });

  it.each([
    [0, 5],
    [1, 5],
    [NaN, 5],
    [0.5, 0],
    [0.5, Infinity],
  ])('refuses probability %d with %d degrees of freedom', (p, df) => {
    expect(() => studentTQuantile(p, df)).toThrow(/got .*; wanted/);
  });
});
