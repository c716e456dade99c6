// What a calibration has learnt about each parameter: where the accepted sets lie, against where the search began.
import type { ParameterId } from '../../scenario/parameters.ts';
import { quantile } from '../../statistics/quantile.ts';
import type { AssumptionValues } from '../assumptions.ts';
import type { Space } from './space.ts';

export interface Narrowing {
  readonly id: ParameterId;
  /** The middle 90% of the accepted values, and the middle one. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** How wide that is against the same of all that were drawn, on the scale of the search; 1 where nothing was learnt. */
  readonly widthShare: number;
}

const [tail, half] = [0.05, 0.5];

/** Every parameter, the most narrowed first. @param drawn candidates of the first wave, spread over the whole space */
export function narrowings(
  space: Space,
  drawn: readonly AssumptionValues[],
  accepted: readonly AssumptionValues[],
): Narrowing[] {
  const columns = (sets: readonly AssumptionValues[]) => sets.map((values) => space.coordinatesOf(values));
  const [all, kept] = [columns(drawn), columns(accepted)];
  const found = space.ids.map((id, i) => {
    const width = (rows: readonly Float64Array[]) => {
      const column = rows.map((row) => row[i]);
      return (quantile(column, 1 - tail) as number) - (quantile(column, tail) as number);
    };
    const values = accepted.map((set) => set[id] as number);
    const at = (probability: number) => quantile(values, probability) as number;
    const before = width(all);
    const widthShare = before > 0 ? width(kept) / before : 1;
    return { id, low: at(tail), middle: at(half), high: at(1 - tail), widthShare };
  });
  return found.sort((a, b) => a.widthShare - b.widthShare);
}
