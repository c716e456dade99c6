// Where on a factor's range, or at which of its levels, a coordinate of the unit cube lies.
import type { ParameterValue } from '../../scenario/scenario.ts';
import type { Factor, FactorRange } from './study.ts';

/** Digits of a value, so that it reads 0.6 and not 0.6000000000000001. */
const digits = 12;

/**
 * The factor's value at a coordinate from 0 to 1: on a range evenly from its low end to its high end, whole numbers and levels
 * each on an equal part.
 */
export function valueAt({ over }: Factor, coordinate: number): ParameterValue {
  if ('levels' in over) return over.levels[partOf(coordinate, over.levels.length)];
  if (over.whole) return over.low + partOf(coordinate, over.high - over.low + 1);
  return onRange(over, coordinate);
}

/** The levels of a factor; a range is cut into `levelsOfRange` evenly spaced ones, fewer when it holds fewer whole numbers. */
export function levelsOf({ over }: Factor, levelsOfRange: number): readonly ParameterValue[] {
  if ('levels' in over) return over.levels;
  const count = levelCount(over, levelsOfRange);
  return Array.from({ length: count }, (_, level) => {
    const value = onRange(over, level / (count - 1));
    return over.whole ? Math.round(value) : value;
  });
}

/** How many `levelsOf` gives, without making them. */
export function levelCountOf({ over }: Factor, levelsOfRange: number): number {
  return 'levels' in over ? over.levels.length : levelCount(over, levelsOfRange);
}

function levelCount({ low, high, whole }: FactorRange, levelsOfRange: number): number {
  return whole ? Math.min(levelsOfRange, high - low + 1) : levelsOfRange;
}

function partOf(coordinate: number, parts: number): number {
  return Math.min(parts - 1, Math.floor(coordinate * parts));
}

function onRange({ low, high }: FactorRange, coordinate: number): number {
  const value = Number((low + coordinate * (high - low)).toPrecision(digits));
  return Math.min(high, Math.max(low, value));
}
