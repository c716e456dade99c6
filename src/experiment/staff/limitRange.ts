// What a measure can be at all, so that a limit that nothing or everything keeps is told before anything is played.
import { type MeasureName, measureTable } from '../../model/measureTable.ts';
import type { Limit } from './staffResult.ts';

type Range = readonly [number, number];

/** By unit; every other measure is a count, a time, a sum of money or a ratio, from 0 on. */
const byUnit: Readonly<Record<string, Range>> = {
  share: [0, 1],
  'points of 10': [-10, 10],
  'points of 100': [0, 100],
  'points 1-7': [1, 7],
};
const fromZero: Range = [0, Number.POSITIVE_INFINITY];

/** Measures whose unit says less than what they are: relative changes, and a difference of two effects. */
const own: Partial<Readonly<Record<MeasureName, Range>>> = {
  gpVisitsChangeShare: [-1, Number.POSITIVE_INFINITY],
  gpVisitsEffectShare: [-1, Number.POSITIVE_INFINITY],
  effectGapDeprivation: [-20, 20],
};

/** Why nothing or everything keeps the limit; null where something can be on either side. */
export function limitRangeProblem({ measure, comparison, value }: Limit): string | null {
  const [least, most] = rangeOf(measure);
  const isOutside = value < least || value > most;
  const keepsNone = (comparison === '<' && value === least) || (comparison === '>' && value === most);
  if (!isOutside && !keepsNone) return null;
  const percent = Math.round(value * 100 * perPercent) / perPercent;
  const came = isShare(measure) ? `${value}, which is ${percent}%` : String(value);
  const hint = isOutside && isShare(measure) && value > 1 && value <= 100 ? `; did you mean ${value}%?` : '';
  if (isOutside) return `${measure} is limited by ${came}; wanted ${rangeText(measure)}${hint}`;
  return `${measure}${comparison}${value} is kept by nothing: ${measure} is ${rangeText(measure)}`;
}

const perPercent = 1e6;

/** Why no value keeps both limits of one measure; null where some can. */
export function contradiction(one: Limit, other: Limit): string | null {
  if (one.measure !== other.measure) return null;
  const [below, above] = one.comparison[0] === '<' ? [one, other] : [other, one];
  if (below.comparison[0] !== '<' || above.comparison[0] !== '>') return null;
  const meet = below.comparison === '<=' && above.comparison === '>=';
  if (above.value < below.value || (meet && above.value === below.value)) return null;
  return (
    `${above.measure}${above.comparison}${above.value} and ${below.measure}${below.comparison}${below.value} contradict each other: ` +
    `no value keeps both; wanted the lower limit below the upper one (${measureTable[one.measure].unit})`
  );
}

function rangeOf(measure: MeasureName): Range {
  return own[measure] ?? byUnit[measureTable[measure].unit] ?? fromZero;
}

function isShare(measure: MeasureName): boolean {
  return measureTable[measure].unit === 'share';
}

function rangeText(measure: MeasureName): string {
  const [least, most] = rangeOf(measure);
  const { unit } = measureTable[measure];
  if (isShare(measure)) {
    return most === 1 ? 'a share, 0 to 1 or 0% to 100%' : `a relative change, ${least} (${100 * least}%) or more`;
  }
  if (unit === 'ratio') return `a ratio, ${least} or more`;
  return most === Number.POSITIVE_INFINITY ? `${least} or more ${unit}` : `${least} to ${most} ${unit}`;
}
