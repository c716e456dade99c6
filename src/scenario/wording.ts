// How values and wishes are put into words in problems.
import type { Node } from './node.ts';

/** What a number must be. */
export interface NumberRule {
  readonly low: number;
  readonly high: number;
  /** The lowest value itself is not allowed. */
  readonly aboveLow?: boolean;
  readonly whole: boolean;
  readonly unit: string;
}

const longestQuote = 60;

/** A text as it is quoted in a message: on one line and not too long. */
export function quoted(text: string): string {
  const short = text.length > longestQuote ? `${text.slice(0, longestQuote)}...` : text;
  return JSON.stringify(short);
}

/** What stands there, in words. */
export function whatCame(node: Node): string {
  if (node.kind === 'map') return 'a section';
  if (node.kind === 'list') return 'a list';
  if (node.value === null) return 'empty';
  return typeof node.value === 'string' ? quoted(node.value) : node.written;
}

/** Units that say nothing after a range (`1 to 5 count`) and those that read as a remark (`0 to 10 (ratio)`). */
const silentUnits = ['', 'count'];
const remarkUnits = ['ratio', 'weight', 'unit of the measure'];

/** `20 to 120 minutes`, `a share, 0 to 1`, `a whole number, 1 to 5`. */
export function wantedNumber({ low, high, aboveLow, whole, unit }: NumberRule): string {
  const kind = unit.startsWith('share') ? 'a share, ' : whole ? 'a whole number, ' : '';
  const span = aboveLow ? `above ${low} and at most ${high}` : `${low} to ${high}`;
  if (unit.startsWith('share') || silentUnits.includes(unit)) return `${kind}${span}`;
  return `${kind}${span} ${remarkUnits.includes(unit) ? `(${unit})` : unit}`;
}

/** A hint for a text that stands where a number belongs; empty when there is nothing to hint at. */
export function numberHint(text: string, unit: string): string {
  const numeral = /^\s*£?\s*([-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?)\s*(.*?)\s*$/.exec(text);
  if (numeral === null || !/\d/.test(numeral[1])) return '';
  const plain = numeral[1].replaceAll(',', '');
  const rest = numeral[2];
  if (rest === '%' && unit.startsWith('share')) return `; write ${Number(plain) / 100}`;
  if (rest !== '') return `; the unit is in the name, so write ${plain}`;
  return text === plain ? `; write ${plain} without quotes` : `; write ${plain}`;
}

/** More names than anybody wants to read in one line. */
const mostNames = 12;

/** Names joined as in a sentence: `a, b or c`; of very many only the first, with `such as` before them. */
export function either(names: readonly string[]): string {
  if (names.length > mostNames) return `one of ${names.length} names, such as ${either(names.slice(0, 4))}`;
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`;
}
