// How a precision was reached, in words and as rows: for the terminal and for the page.
import type { PreciseFigure, Precision } from '../experiment/precision/precision.ts';
import { lookAheadOf } from '../experiment/precision/rule.ts';
import { measureTable } from '../model/measureTable.ts';
import { listText } from './directions.ts';
import { countText, decimalText, measureText, styleOf } from './numbers.ts';

export const precisionColumns = ['Figure', '95% interval', 'half of it', 'wanted', 'enough at'] as const;

/** Whether it was reached, with how many replications, and what kept it from it. */
export function precisionSentences({ share, reached, replications, played, figures }: Precision): readonly string[] {
  const open = figures.filter(({ state }) => state === 'not reached');
  const without = figures.filter(({ state }) => state === 'no value');
  const words: string[] = [];
  if (reached) {
    const more = lookAheadOf(replications);
    words.push(
      `${countText(replications)} replications are the smallest number at which half of each 95% interval is narrow enough ` +
        `(${percentText(share)} of the mean) and stays so for ${countText(more)} more, by the rule of Hoad, Robinson and Davies; ` +
        `${countText(played)} were played, and what lies beyond is left out. Intervals that one stops at because they are narrow cover a little less than 95%.`,
    );
  } else if (open.length > 0) {
    const each = open.map((figure) => `${figureName(figure)}${wouldNeed(figure)}`);
    words.push(
      `The precision of ${percentText(share)} was not reached in ${countText(replications)} replications. What kept it from it: ${listText(each)}.`,
    );
  } else if (without.length === figures.length) {
    words.push(`No precision can be asked for: none of the figures has a mean.`);
  } else {
    words.push(
      `The precision of ${percentText(share)} holds at ${countText(replications)} replications, the most allowed, ` +
        `but it was not seen to last: that takes up to ${countText(lookAheadOf(replications))} more.`,
    );
  }
  if (without.length > 0 && without.length < figures.length) {
    words.push(`Not looked at, because there is no mean: ${listText(without.map(figureName))}.`);
  }
  const absolute = figures.filter(({ against, state }) => against !== 'share of the mean' && state !== 'no value');
  if (absolute.length > 0) {
    words.push(
      'Where the mean may be zero, and for differences, half of the interval is held against the smallest change that matters instead.',
    );
  }
  return words;
}

/** A row a figure, under `precisionColumns`. */
export function precisionRow(figure: PreciseFigure): readonly string[] {
  const { measure, mean, halfWidth, halfWidthShare, against, wantedHalfWidth, enoughAt, of, state } = figure;
  const style = styleOf(measure);
  const ends = mean === null || halfWidth === null ? null : { low: mean - halfWidth, high: mean + halfWidth };
  const interval = { mean, low: ends?.low ?? null, high: ends?.high ?? null };
  const isRelative = against === 'share of the mean';
  const size = (value: number | null) => {
    if (value === null) return '-';
    const points = style.factor === 100 ? ' pp' : '';
    return `${style.before}${decimalText(value * style.factor, style.digits + 1)}${points}`;
  };
  const relative = (value: number | null) => (value === null ? '-' : percentText(value));
  return [
    figureName(figure),
    of === 'mean' || style.factor === 1
      ? measureText(interval, measure)
      : measureText(interval, measure).replaceAll('%', ' pp'),
    isRelative ? relative(halfWidthShare) : size(halfWidth),
    isRelative && mean !== null && mean !== 0
      ? relative((wantedHalfWidth ?? 0) / Math.abs(mean))
      : size(wantedHalfWidth),
    state === 'no value' ? 'no mean' : enoughAt === null ? `not reached${wouldNeed(figure)}` : countText(enoughAt),
  ];
}

/** The figures that took the most, one a measure. */
export function hardestFigures({ figures }: Precision): readonly PreciseFigure[] {
  const rank = ({ enoughAt, wouldNeed: needed, state }: PreciseFigure) =>
    state === 'no value' ? -1 : (enoughAt ?? needed ?? Infinity);
  const hardest = new Map<string, PreciseFigure>();
  for (const figure of figures) {
    const other = hardest.get(figure.measure);
    if (other === undefined || rank(figure) > rank(other)) hardest.set(figure.measure, figure);
  }
  return [...hardest.values()];
}

function figureName({ measure, scenario, of }: PreciseFigure): string {
  return `${measureTable[measure].label} (${scenario}${of === 'mean' ? '' : ', difference'})`;
}

function wouldNeed({ wouldNeed: needed }: PreciseFigure): string {
  return needed === null ? '' : ` (about ${countText(needed)} would do)`;
}

function percentText(share: number): string {
  return `${Number((100 * share).toPrecision(2))}%`;
}
