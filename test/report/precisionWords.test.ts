// How a precision is told: reached, not reached and why, and figures that have no mean.
import { describe, expect, it } from 'vitest';
import type { PreciseFigure, Precision } from '../../src/experiment/precision/precision.ts';
import { hardestFigures, precisionRow, precisionSentences } from '../../src/report/precisionWords.ts';

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
      /^12 replications are .*5% of the mean.* 5 more.*20 were played/,
    );
  });

  it('says what kept it from being reached, and about how many would do', () => {
    const open: PreciseFigure = { ...figure, state: 'not reached', enoughAt: null, wouldNeed: 2300 };
    const told = precisionSentences({ ...precision, reached: false, figures: [open] }).join(' ');
    expect(told).toContain('not reached in 12 replications');
    expect(told).toContain('Strain (north) (about 2,300 would do)');
    expect(precisionRow(open).at(-1)).toBe('not reached (about 2,300 would do)');
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
