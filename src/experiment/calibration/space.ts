// The space that a calibration searches: some parameters over their plausible ranges, seen as a cube of side 1.
import { exp } from '../../numerics/exp.ts';
import { ln } from '../../numerics/ln.ts';
import type { NumberParameter } from '../../scenario/parameter.ts';
import { type ParameterId, parameters } from '../../scenario/parameters.ts';
import { type AssumptionValues, shareGroupIds, wholeOf } from '../assumptions.ts';

/** From what spread of a range on (highest over lowest) equal steps are equal ratios: such a range ends in "never". */
const spreadOfLogScale = 20;
const significantDigits = 4;
/** Shares of one whole are rounded to this many decimals, so that they still make up the whole. */
const shareDecimals = 4;

export interface Space {
  /** The coordinates of the cube, in order. */
  readonly ids: readonly ParameterId[];
  /** The point of the cube as values: inside their ranges, rounded to four significant digits, shares of a whole summing to 1. */
  valuesAt(point: ArrayLike<number>): AssumptionValues;
  /** Where in the cube these values lie, 0 to 1 each. Differs from the point they came from by rounding and sharing out. */
  coordinatesOf(values: AssumptionValues): Float64Array;
}

/**
 * @param ids the parameters to search; of shares that make up a whole, all or none
 * @param centre a value of each, inside its range, towards which shares move when they would leave their ranges
 */
export function createSpace(ids: readonly ParameterId[], centre: AssumptionValues): Space {
  const axes = ids.map((id) => axisOf(parameters[id] as NumberParameter));
  const wholes = [...shareGroupIds.values()].filter((group) => group.some((id) => ids.includes(id)));
  for (const group of wholes) {
    const missing = group.find((id) => !ids.includes(id));
    if (missing !== undefined) throw new Error(`the space lacks ${missing}, which makes up a whole with ${group[0]}`);
  }
  return {
    ids,
    valuesAt(point) {
      const values: Partial<Record<ParameterId, number>> = {};
      ids.forEach((id, i) => {
        const value = axes[i].valueAt(point[i]);
        values[id] = wholeOf(id).length > 1 ? value : rounded(value, parameters[id] as NumberParameter);
      });
      for (const group of wholes) shareOut(group, values, centre);
      return values;
    },
    coordinatesOf(values) {
      return Float64Array.from(ids, (id, i) => axes[i].coordinateOf(values[id] as number));
    },
  };
}

interface Axis {
  valueAt(coordinate: number): number;
  coordinateOf(value: number): number;
}

function axisOf({ range: [low, high], whole }: NumberParameter): Axis {
  if (low > 0 && high / low > spreadOfLogScale) {
    const [from, width] = [ln(low), ln(high) - ln(low)];
    return {
      valueAt: (coordinate) => exp(from + coordinate * width),
      coordinateOf: (value) => (ln(value) - from) / width,
    };
  }
  // Half a step beyond either end gives every whole number the same room.
  const margin = whole ? 1 / 2 : 0;
  const from = low - margin;
  const width = high - low + 2 * margin;
  return { valueAt: (coordinate) => from + coordinate * width, coordinateOf: (value) => (value - from) / width };
}

function rounded(value: number, { range: [low, high], whole }: NumberParameter): number {
  const near = whole ? Math.round(value) : Number(value.toPrecision(significantDigits));
  return Math.max(low, Math.min(high, near));
}

/** Shares drawn one by one are scaled to make up the whole, then moved towards the centre until each lies in its range. */
function shareOut(
  group: readonly ParameterId[],
  values: Partial<Record<ParameterId, number>>,
  centre: AssumptionValues,
): void {
  const total = group.reduce((sum, id) => sum + (values[id] as number), 0);
  const middle = group.map((id) => centre[id] as number);
  const scaled = group.map((id) => (values[id] as number) / total);
  const ranges = group.map((id) => (parameters[id] as NumberParameter).range);
  let reach = 1;
  group.forEach((_, i) => {
    const step = scaled[i] - middle[i];
    const limit = step > 0 ? ranges[i][1] : ranges[i][0];
    if (step !== 0) reach = Math.min(reach, Math.max(0, (limit - middle[i]) / step));
  });
  const shares = group.map((_, i) => Number((middle[i] + reach * (scaled[i] - middle[i])).toFixed(shareDecimals)));
  // What rounding left over goes to the first share that stays in its range with it.
  const others = (i: number) => shares.reduce((sum, share, j) => (j === i ? sum : sum + share), 0);
  const rest = group.map((_, i) => Number((1 - others(i)).toFixed(shareDecimals)));
  const taker = rest.findIndex((share, i) => share >= ranges[i][0] && share <= ranges[i][1]);
  if (taker >= 0) shares[taker] = rest[taker];
  group.forEach((id, i) => {
    values[id] = shares[i];
  });
}
