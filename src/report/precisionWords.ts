// How a precision was reached, in words and as rows: for the terminal and for the page.
import type { PreciseFigure, Precision, Yardstick } from '../experiment/precision/precision.ts';
import { lookAheadOf } from '../experiment/precision/rule.ts';
import { measureTable } from '../model/measureTable.ts';
import { listText } from './directions.ts';
import { countText, decimalText, measureText, styleOf } from './numbers.ts';

export const precisionColumns = ['Figure', '95% interval', 'half of it', 'wanted', 'enough at'] as const;

/** Whether it was reached, with how many replications, what each figure was held against, and what kept it from it. */
export function precisionSentences(precision: Precision): readonly string[] {
  return [
    ...standingSentences(precision),
    ...ofMeans(precision),
    ...nearZeroSentences(precision),
    ...ofDifferences(precision),
  ];
}

function standingSentences(precision: Precision): readonly string[] {
  const { share, reached, replications, played, figures } = precision;
  const open = figures.filter(({ state }) => state === 'not reached');
  const without = figures.filter(({ state }) => state === 'no value');
  const words: string[] = [];
  if (reached) {
    const more = lookAheadOf(replications);
    words.push(
      `${countText(replications)} replications are the smallest number at which half of each 95% interval is narrow enough ` +
        `and stays so for ${countText(more)} more, by the rule of Hoad, Robinson and Davies; ` +
        `${countText(played)} were played, and what lies beyond is left out. Intervals that one stops at because they are narrow cover a little less than 95%.`,
    );
  } else if (open.length > 0) {
    const each = open.map((figure) => `${figureName(figure)}${wouldNeed(figure)}`);
    words.push(
      `The precision of ${percentText(share)} was not reached in ${countText(replications)} replications. What kept it from it: ${listText(each)}.`,
    );
    const unseen = figures.filter(isUnseen);
    if (unseen.length > 0) {
      words.push(
        `Narrow enough, but not seen to stay so for as many replications more as the rule wants: ${listText(unseen.map(figureName))}.`,
      );
    }
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
  return words;
}

/** What a precision that was not reached, or that cannot be asked for, must warn of; none where it was reached. */
export function unreachedSentences(precision: Precision): readonly string[] {
  return precision.reached ? [] : standingSentences(precision);
}

/** Which means are held against their smallest worthwhile change instead of against themselves; none where none is. */
export function nearZeroSentences(precision: Precision): readonly string[] {
  const { share } = precision;
  const near = heldAgainst(precision, 'share of the smallest worthwhile change');
  if (near.length === 0) return [];
  const each = near.map((figure) => {
    const wanted = figure.wantedHalfWidth ?? 0;
    return `${figureName(figure)}, ${percentText(share)} of ${sizeText(figure, wanted / share)}, so ${sizeText(figure, wanted)}`;
  });
  const none =
    heldAgainst(precision, 'share of the mean').length === 0
      ? ` No mean is asked for ${percentText(share)} of itself here.`
      : '';
  return [
    `Narrow enough is ${percentText(share)} of the smallest worthwhile change (an assumption) where the mean is no larger than that, because a share of a mean near zero says nothing: ${each.join('; ')}.${none}`,
  ];
}

function ofMeans(precision: Precision): readonly string[] {
  const own = heldAgainst(precision, 'share of the mean');
  if (own.length === 0) return [];
  const others = heldAgainst(precision, 'share of the smallest worthwhile change').length > 0;
  const names = others ? `: ${listText(own.map(figureName))}` : '';
  return [`Narrow enough is ${percentText(precision.share)} of the mean${names}.`];
}

function ofDifferences(precision: Precision): readonly string[] {
  if (heldAgainst(precision, 'smallest worthwhile change').length === 0) return [];
  return [
    'Of a difference from the baseline, narrow enough is its smallest worthwhile change (an assumption), whatever the share asked for.',
  ];
}

function heldAgainst({ figures }: Precision, yardstick: Yardstick): readonly PreciseFigure[] {
  return figures.filter(({ against, state }) => against === yardstick && state !== 'no value');
}

/** A row a figure, under `precisionColumns`. */
export function precisionRow(figure: PreciseFigure): readonly string[] {
  const { measure, mean, halfWidth, halfWidthShare, against, wantedHalfWidth, of } = figure;
  const style = styleOf(measure);
  const ends = mean === null || halfWidth === null ? null : { low: mean - halfWidth, high: mean + halfWidth };
  const interval = { mean, low: ends?.low ?? null, high: ends?.high ?? null };
  const isRelative = against === 'share of the mean';
  const size = (value: number | null) => (value === null ? '-' : sizeText(figure, value));
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
    enoughText(figure),
  ];
}

function enoughText(figure: PreciseFigure): string {
  if (figure.state === 'no value') return 'no mean';
  if (isUnseen(figure)) return 'narrow enough, look-ahead missing';
  return figure.enoughAt === null ? `not reached${wouldNeed(figure)}` : countText(figure.enoughAt);
}

/** Narrow enough, but the replications that would show that it stays so were not played. */
function isUnseen({ state, enoughAt }: PreciseFigure): boolean {
  return state === 'reached' && enoughAt === null;
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

/** Half of an interval in the measure's unit, with as many digits as it takes to say something. */
function sizeText({ measure }: PreciseFigure, value: number): string {
  const { digits, factor, before } = styleOf(measure);
  const size = value * factor;
  const rough = Number(size.toPrecision(2));
  const isLost = Math.abs(Number(size.toFixed(digits + 1)) - size) > lostAt * size;
  const text = isLost ? String(rough) : decimalText(size, digits + 1);
  return `${before}${text}${factor === 100 ? ' pp' : ''}`;
}

/** Rounding by more than this share of a size loses it. */
const lostAt = 0.05;

/** A share as per cent with two digits: `0.1%`, `5%`. */
export function percentText(share: number): string {
  return `${Number((100 * share).toPrecision(2))}%`;
}
