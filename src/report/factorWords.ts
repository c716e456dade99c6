// Factors of a study and their values as charts and tables name them.

import type { Factor } from '../experiment/study/study.ts';
import type { Profile, Stretch } from '../experiment/sweep/profile.ts';
import { type MeasureName, measureTable } from '../model/measureTable.ts';
import type { ParameterValue } from '../scenario/scenario.ts';
import { listText } from './directions.ts';
import { intervalText, styleOf } from './numbers.ts';
import { parameterAt, parameterValueText } from './sections/parameterWords.ts';

const equivalents = 'team.wholeTimeEquivalents';
const silent = new Set(['ratio', 'weight', 'count', 'switch', 'word', 'unit of the measure']);

function isShare({ name }: Factor): boolean {
  return parameterAt(name)?.unit.startsWith('share') === true;
}

/** 100 for shares, which are written and drawn as per cent. */
export function factorScale(factor: Factor): 1 | 100 {
  return isShare(factor) ? 100 : 1;
}

/** The unit of the factor's values; empty where there is none to name. */
export function factorUnit(factor: Factor): string {
  if (factor.name === equivalents) return 'whole-time equivalents';
  const unit = parameterAt(factor.name)?.unit ?? '';
  return isShare(factor) ? 'per cent' : silent.has(unit) ? '' : unit;
}

const significantDigits = 4;

/** A value without its unit, as it stands on an axis: `60%`, `394`, `edge`. */
export function levelText(factor: Factor, value: ParameterValue): string {
  if (typeof value !== 'number') return parameterValueText(undefined, value);
  const scaled = value * factorScale(factor);
  const short = Number.isInteger(scaled) ? scaled : Number(scaled.toPrecision(significantDigits));
  return `${parameterValueText(undefined, short)}${isShare(factor) ? '%' : ''}`;
}

/** A value with its unit, or a part of a range: `394 per year`, `225 to 246.1 per year`. */
export function stretchText(factor: Factor, over: Stretch): string {
  const unit = isShare(factor) ? '' : factorUnit(factor);
  const after = unit === '' ? '' : ` ${unit}`;
  if ('level' in over) return `${levelText(factor, over.level)}${typeof over.level === 'number' ? after : ''}`;
  return `${levelText(factor, over.low)} to ${levelText(factor, over.high)}${after}`;
}

/** A size of a difference as a sentence holds it: `12.1 (11.0 to 13.2) percentage points`. */
export function moveText(move: Profile['move'], measure: MeasureName): string {
  const style = styleOf(measure);
  const text = intervalText(move, { ...style, after: '' });
  if (style.afterDifference !== '') return text + style.afterDifference;
  const { unit } = measureTable[measure];
  return style.before !== '' || unit === 'ratio' || move.mean === null ? text : `${text} ${unit}`;
}

/** The levers of a study by name, as a row of their values is to be read. */
export function leverNames(factors: readonly Factor[]): string {
  return listText(factors.filter(({ control }) => control === 'canControl').map(({ name }) => name));
}
