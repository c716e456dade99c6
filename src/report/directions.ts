// Direction words in sentences: said only where the interval bears them out, and always with their numbers.
import type { Difference, DirectionWord } from '../experiment/result.ts';
import { type MeasureName, measureTable } from '../model/measureTable.ts';
import { intervalText, styleOf } from './numbers.ts';
import { type ScenarioKey, titleOf } from './scenarioKey.ts';

/** The verdict, or `cannot tell` where the interval does not exclude zero on that side. */
export function directionOf(difference: Difference): DirectionWord {
  if (difference.verdict === 'rises' && difference.low !== null && difference.low > 0) return 'rises';
  if (difference.verdict === 'falls' && difference.high !== null && difference.high < 0) return 'falls';
  return 'cannot tell';
}

/** The direction in words, with the reason where a sure difference is called no change. */
export function directionText(difference: Difference): string {
  const word = directionOf(difference);
  const { low, high } = difference;
  const sure = low !== null && high !== null && (low > 0 || high < 0);
  return word === 'cannot tell' && sure ? 'cannot tell, too small' : word;
}

/** Whether a planner would call it better; empty where that depends or nothing can be told. */
export function judgementOf(difference: Difference, measure: MeasureName): 'better' | 'worse' | '' {
  const word = directionOf(difference);
  const { direction } = measureTable[measure];
  if (word === 'cannot tell' || direction === 'neither') return '';
  return (word === 'rises') === (direction === 'higherIsBetter') ? 'better' : 'worse';
}

/** `a, b and c` */
export function listText(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** How far, once the direction has been said: `11.4 (10.8 to 12.1)`. */
function sizeText(difference: Difference, measure: MeasureName): string {
  const { mean, low, high } = difference;
  const style = styleOf(measure);
  const falls = directionOf(difference) === 'falls';
  const size = falls ? { mean: -mean!, low: -high!, high: -low! } : difference;
  return intervalText(size, { ...style, after: '' }) + style.afterDifference;
}

/**
 * Which scenarios a measure rises and falls in against the baseline, each with its difference.
 * @param subject the measure with its unit as the sentence names it
 * @returns one sentence, or none when there is nothing to compare
 */
export function movementSentences(
  keys: readonly ScenarioKey[],
  measure: MeasureName,
  subject: string,
): readonly string[] {
  const [baseline, ...others] = keys;
  if (baseline === undefined || others.length === 0) return [];
  const said: string[] = [];
  for (const word of ['rises', 'falls'] as const) {
    const moved = others.filter((key) => directionOf(key.differences![measure]) === word);
    const each = moved.map((key) => `in ${key.letter} by ${sizeText(key.differences![measure], measure)}`);
    if (each.length > 0) said.push(`${word} ${listText(each)}`);
  }
  const unclear = others
    .filter((key) => directionOf(key.differences![measure]) === 'cannot tell')
    .map((key) => key.letter);
  if (unclear.length > 0) said.push(`for ${listText(unclear)} this run cannot tell`);
  return [`Against ${titleOf(baseline)}, ${subject} ${said.join('; ')}.`];
}
