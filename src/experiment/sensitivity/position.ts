// Where a value stands on its factor's own scale, from 0 at one end to 1 at the other.
import type { ParameterValue } from '../../scenario/scenario.ts';
import type { Factor } from '../study/study.ts';

/** From the lowest to the highest number of the factor, in its unit; null where it has levels that are not all numbers. */
export function spanOf({ over }: Factor): { readonly low: number; readonly high: number } | null {
  if (!('levels' in over)) return over;
  const numbers = over.levels.filter((level) => typeof level === 'number');
  if (numbers.length < over.levels.length) return null;
  return { low: Math.min(...numbers), high: Math.max(...numbers) };
}

/** Position by value; null where the factor has three or more levels that are words, which have no order and no distance. */
export function positionOf(factor: Factor): ((value: ParameterValue) => number) | null {
  const span = spanOf(factor);
  if (span !== null) return (value) => (Number(value) - span.low) / (span.high - span.low);
  const levels = 'levels' in factor.over ? factor.over.levels : [];
  return levels.length > 2 ? null : (value) => levels.indexOf(value);
}
