// How a number is written for a planner: never without its interval, shares as per cent, no digits that say nothing.
import type { Interval } from '../experiment/result.ts';
import { type MeasureName, measureTable } from '../model/measureTable.ts';
import { parameters } from '../scenario/parameters.ts';

export interface NumberStyle {
  readonly digits: number;
  /** 100 for shares, which are written and drawn as per cent. */
  readonly factor: 1 | 100;
  readonly before: '' | '£';
  readonly after: '' | '%';
  /** What stands after a difference, such as ` percentage points`. */
  readonly afterDifference: string;
  /** The unit as an axis names it. */
  readonly axisUnit: string;
}

const digitsMost = 5;

/** Digits added at most, where the usual ones would print an interval as one number. */
const extraDigitsMost = 2;

export function plainStyle(digits: number, unit: string): NumberStyle {
  return { digits, factor: 1, before: '', after: '', afterDifference: '', axisUnit: unit };
}

/** Digits that show half of the smallest change worth a word, or as many as the measure table asks for. */
function digitsOf(measure: MeasureName, factor: number): number {
  const { unit, digits } = measureTable[measure];
  if (unit === 'pounds') return digits;
  let needed = factor === 1 ? digits : Math.max(0, digits - 2);
  let worthwhile = parameters[`worthwhile.${measure}`].value * factor;
  for (let digit = 0; digit < needed; digit++) worthwhile *= 10;
  for (; worthwhile < 10 && needed < digitsMost; needed++) worthwhile *= 10;
  return needed;
}

export function styleOf(measure: MeasureName): NumberStyle {
  const { unit, digits } = measureTable[measure];
  if (unit === 'share')
    return {
      digits: digitsOf(measure, 100),
      factor: 100,
      before: '',
      after: '%',
      afterDifference: ' percentage points',
      axisUnit: 'per cent',
    };
  if (unit === 'pounds') return { ...plainStyle(digits, unit), before: '£' };
  return plainStyle(digitsOf(measure, 1), unit);
}

/** The number with a true minus sign and thousands apart: `−1,234.5`. */
export function decimalText(value: number, digits: number): string {
  const [whole, fraction] = Math.abs(value).toFixed(digits).split('.') as [string, string?];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

function digitsFor(interval: Interval, style: NumberStyle): number {
  const { mean, low, high } = interval;
  if (mean === null || low === null || high === null || low === high) return style.digits;
  for (let digits = style.digits; digits < style.digits + extraDigitsMost; digits++) {
    if (decimalText(low * style.factor, digits) !== decimalText(high * style.factor, digits)) return digits;
  }
  return style.digits + extraDigitsMost;
}

function signed(text: string): string {
  return text.startsWith('−') || !/[1-9]/.test(text) ? text : `+${text}`;
}

/** The sign stands before the currency: `−£12`. */
function withCurrency(text: string, before: string): string {
  const sign = text.startsWith('−') || text.startsWith('+') ? text[0]! : '';
  return `${sign}${before}${text.slice(sign.length)}`;
}

function between(interval: Interval, style: NumberStyle, one: (value: number, digits: number) => string): string {
  if (interval.mean === null) return 'no value';
  const digits = digitsFor(interval, style);
  const mean = one(interval.mean, digits);
  if (interval.low === null || interval.high === null) return `${mean} (no interval)`;
  return `${mean} (${one(interval.low, digits)} to ${one(interval.high, digits)})`;
}

/** `21.3 (19.8 to 22.9)`; `no value` where there is none, `(no interval)` where one replication gives none. */
export function intervalText(interval: Interval, style: NumberStyle): string {
  return between(
    interval,
    style,
    (value, digits) => withCurrency(decimalText(value * style.factor, digits), style.before) + style.after,
  );
}

/** `+1.8 (+1.2 to +2.4)`, for shares with ` percentage points` after it. */
export function differenceText(difference: Interval, style: NumberStyle): string {
  const text = between(difference, style, (value, digits) =>
    withCurrency(signed(decimalText(value * style.factor, digits)), style.before),
  );
  return difference.mean === null ? text : text + style.afterDifference;
}

/** One difference alone, where a range of them is told: `+1.8`. */
export function singleDifferenceText(difference: number, style: NumberStyle): string {
  return withCurrency(signed(decimalText(difference * style.factor, style.digits)), style.before);
}

/** A whole count: `12,345`. */
export function countText(count: number): string {
  return decimalText(count, 0);
}

/** A measure's value with its unit as it reads inside a sentence: `21.3 (19.8 to 22.9) days`. */
export function measureText(interval: Interval, measure: MeasureName): string {
  const style = styleOf(measure);
  const { unit } = measureTable[measure];
  const text = intervalText(interval, style);
  return style.after !== '' || style.before !== '' || unit === 'ratio' || interval.mean === null
    ? text
    : `${text} ${unit}`;
}
