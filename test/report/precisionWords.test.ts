// How a precision is told: reached, not reached and why, and figures that have no mean.
import { describe, expect, it } from 'vitest';
import type { PreciseFigure, Precision } from '../../src/experiment/precision/precision.ts';
import {
  hardestFigures,
  nearZeroSentences,
  precisionRow,
  precisionSentences,
} from '../../src/report/precisionWords.ts';

const figure: PreciseFigure = {
  scenario: 'north',
  of: 'mean',
  measure: 'strainMean',
  mean: 40,
  halfWidth: 1.6,
  halfWidthShare: 0.04,
  against: 'share of the mean',
  wantedHalfWidth: 2,
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

describe('a precision in words', () => {
  it('says how many replications it took, and how many were played', () => {
    expect(precisionSentences(precision).join(' ')).toMatch(
      /^12 replications are .* 5 more.*20 were played.* Narrow enough is 5% of the mean\.$/,
    );
  });

  it('says what kept it from being reached, and about how many would do', () => {
    const open: PreciseFigure = { ...figure, state: 'not reached', enoughAt: null, wouldNeed: 2300 };
    const told = precisionSentences({ ...precision, reached: false, figures: [open] }).join(' ');
    expect(told).toContain('not reached in 12 replications');
    expect(told).toContain('Strain (north) (about 2,300 would do)');
    expect(precisionRow(open).at(-1)).toBe('not reached (about 2,300 would do)');
  });

  it('says of a figure that is narrow enough that only the look-ahead is missing', () => {
    const open: PreciseFigure = { ...figure, state: 'not reached', enoughAt: null };
    const unseen: PreciseFigure = { ...figure, measure: 'offeredLoad', enoughAt: null };
    const told = precisionSentences({ ...precision, reached: false, figures: [open, unseen] }).join(' ');
    expect(told).toContain('What kept it from it: Strain (north).');
    expect(told).toMatch(/Narrow enough, but not seen to stay so.*: Offered load \(north\)\./);
    expect(precisionRow(unseen).at(-1)).toBe('narrow enough, look-ahead missing');
  });

  it('says of which measures the share is not one of the mean, and what it is of instead', () => {
    const near: PreciseFigure = {
      ...figure,
      measure: 'lifeSatisfactionEffectMean',
      mean: 0.01,
      halfWidth: 0.0009,
      halfWidthShare: 0.09,
      against: 'share of the smallest worthwhile change',
      wantedHalfWidth: 0.001,
    };
    const told = precisionSentences({ ...precision, figures: [figure, near] }).join(' ');
    expect(told).toContain('Narrow enough is 5% of the mean: Strain (north).');
    expect(told).toContain('because a share of a mean near zero says nothing');
    expect(told).toContain('Life satisfaction, effect (north), 5% of 0.0200, so 0.0010');
    expect(precisionRow(near).slice(2, 4)).toEqual(['0.0009', '0.0010']);
    const only = precisionSentences({ ...precision, figures: [near] }).join(' ');
    expect(only).not.toContain('5% of the mean');
    expect(only).toContain('No mean is asked for 5% of itself here.');
    expect(nearZeroSentences(precision)).toEqual([]);
  });

  it('says that a difference is held against the change that matters, whatever the share', () => {
    const difference: PreciseFigure = {
      ...figure,
      of: 'difference from the baseline',
      against: 'smallest worthwhile change',
      wantedHalfWidth: 1,
    };
    expect(precisionSentences({ ...precision, figures: [figure, difference] }).join(' ')).toContain(
      'Of a difference from the baseline, narrow enough is its smallest worthwhile change (an assumption), whatever the share',
    );
  });

  it('names what has no mean', () => {
    const none: PreciseFigure = {
      ...figure,
      measure: 'capOverrunShare',
      mean: null,
      halfWidth: null,
      halfWidthShare: null,
      state: 'no value',
    };
    expect(precisionSentences({ ...precision, figures: [figure, none] }).join(' ')).toMatch(
      /no mean: .*session cap.*north/i,
    );
    expect(precisionRow(none).join(' ')).not.toMatch(/NaN|null/);
  });

  it('shows a figure with its interval, its half and what was wanted', () => {
    expect(precisionRow(figure)).toEqual(['Strain (north)', '40.0 (38.4 to 41.6) points of 100', '4%', '5%', '9']);
  });

  it('shows of each measure the figure that took the most', () => {
    const harder = { ...figure, scenario: 'south', enoughAt: 11 };
    const hardest = hardestFigures({ ...precision, figures: [figure, harder, { ...figure, measure: 'linkedShare' }] });
    expect(hardest.map(({ scenario, measure }) => [scenario, measure])).toEqual([
      ['south', 'strainMean'],
      ['north', 'linkedShare'],
    ]);
  });
});
