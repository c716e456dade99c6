import { afterEach, describe, expect, it, vi } from 'vitest';
import { printPrecision } from '../../src/cli/warnings.ts';
import type { PreciseFigure, Precision } from '../../src/experiment/precision/precision.ts';

const figure: PreciseFigure = {
  scenario: 'north',
  of: 'mean',
  measure: 'lifeSatisfactionEffectMean',
  mean: 0.01,
  halfWidth: 0.0009,
  halfWidthShare: 0.09,
  against: 'share of the smallest worthwhile change',
  wantedHalfWidth: 0.001,
  state: 'reached',
  n: 12,
  enoughAt: 9,
  wouldNeed: null,
};
const precision: Precision = {
  share: 0.05,
  replicationsMax: 100,
  reached: true,
  replications: 12,
  played: 20,
  figures: [figure],
};

function printed(...precisions: Parameters<typeof printPrecision>[0]): string {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  write.mockClear();
  printPrecision(precisions);
  return write.mock.calls.map(([text]) => text).join('');
}

afterEach(() => vi.restoreAllMocks());

describe('stderr', () => {
  it('names the measures for which a precision is no share of the mean', () => {
    expect(printed(undefined, precision)).toMatch(
      /^note: --precision: Narrow enough is 5% of the smallest worthwhile change.*Life satisfaction, effect \(north\).*No mean is asked for 5% of itself here\.\n$/,
    );
  });

  it('warns of a precision that was not reached, that only lacks its look-ahead, or that cannot be asked for', () => {
    const open = { ...precision, reached: false };
    const near = { ...figure, against: 'share of the mean', enoughAt: null } as const;
    const told = (one: PreciseFigure) => printed({ ...open, figures: [one] });
    expect(told({ ...near, state: 'not reached', wouldNeed: 400 })).toMatch(
      /^warning: --precision: The precision of 5% was not reached in 12 replications.*about 400 would do/,
    );
    expect(told(near)).toMatch(/^warning: --precision: .*holds at 12 replications.*not seen to last/);
    expect(told({ ...near, state: 'no value' })).toMatch(/^warning: --precision: No precision can be asked for/);
  });

  it('says nothing where it is', () => {
    expect(printed({ ...precision, figures: [{ ...figure, against: 'share of the mean' }] }, undefined)).toBe('');
  });
});
