import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as simple from '../../src/statistics/simple.ts';

const portable = new Set([
  'abs',
  'floor',
  'ceil',
  'round',
  'trunc',
  'min',
  'max',
  'sign',
  'sqrt',
  'imul',
  'clz32',
  'fround',
]);

/** Makes every native function whose last bit an engine may choose throw when it is called. */
function forbidNativeMaths() {
  for (const name of Object.getOwnPropertyNames(Math)) {
    const property = (Math as unknown as Record<string, unknown>)[name];
    if (typeof property !== 'function' || portable.has(name)) continue;
    vi.spyOn(Math, name as 'pow').mockImplementation(() => {
      throw new Error(`native Math.${name} was called`);
    });
  }
}

afterEach(() => vi.restoreAllMocks());

const x = [0.1, 2.5, -7, 1e9, 0.3, 0.3, 12.25];
const y = [5, 1 / 3, 8, -2e-7, 4, 4.5, 0];

const calls: Record<keyof typeof simple, () => number> = {
  sum: () => simple.sum(x),
  quantileSorted: () =>
    simple.quantileSorted(
      [...x].sort((a, b) => a - b),
      0.37,
    ),
  sampleCorrelation: () => simple.sampleCorrelation(x, y),
  sampleRankCorrelation: () => simple.sampleRankCorrelation(x, y),
};

describe('the allow-list of simple-statistics', () => {
  it.each(Object.keys(simple) as (keyof typeof simple)[])(
    '%s calls no native function that may differ between engines',
    (name) => {
      forbidNativeMaths();
      expect(Number.isFinite(calls[name]())).toBe(true);
    },
  );

  it('is watched by a guard that really fires', () => {
    forbidNativeMaths();
    expect(() => Math.log(2)).toThrow('native Math.log was called');
  });

  it('uses no power operator, which cannot be watched', () => {
    const folder = new URL('../../node_modules/simple-statistics/src/', import.meta.url);
    const reached = [
      'sum',
      'mean',
      'quantile_sorted',
      'sample_correlation',
      'sample_rank_correlation',
      'sample_covariance',
      'sample_standard_deviation',
      'sample_variance',
      'sum_nth_power_deviations',
    ];
    for (const name of reached) {
      const code = readFileSync(new URL(`${name}.js`, folder), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      expect(code, name).not.toContain('**');
    }
  });
});
