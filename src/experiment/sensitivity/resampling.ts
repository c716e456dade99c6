// How surely figures of many samples and a few replications are known: the samples are drawn again (bootstrap), the
// replications are left out in turn (jackknife), and the two kinds of doubt are put together.
// Which interval, and how well it covers: docs/decisions/0017-sensitivity-and-noise.md.
import { nameKey, Streams } from '../../engine/streams.ts';
import { normalCdf } from '../../numerics/normal.ts';
import { standardDeviation } from '../../statistics/mean.ts';
import { quantileOfAscending } from '../../statistics/quantile.ts';
import { studentTQuantile } from '../../statistics/studentT.ts';
import type { Estimate } from './sensitivityResult.ts';

interface Found {
  readonly estimates: readonly Estimate[];
  /** The low ends that the doubt of the rows alone would give. */
  readonly lowByRows: readonly number[];
}

/** Figures that are functions of means over rows. */
export interface Terms {
  readonly rowCount: number;
  /** @param weights how often each row counts */
  figures(weights: Float64Array): Float64Array;
}

const confidence = 0.95;
const resampleCount = 1000;
/** Enough to take the doubt of the rows out of a difference. */
const resamplesOfDifferences = 200;
/** With more replications some are left out together. */
const groupsMost = 20;
/** A figure without run noise needs two replications, and one is left out. */
const replicationsLeast = 3;

const { hi, lo } = nameKey('rows');

/**
 * The figures of all rows, of which there are two or more, and of all replications, each with an interval for both kinds of doubt: by resampled rows (expanded
 * percentiles, Hesterberg 2015), widened by what the luck of the replications does to all rows alike. With fewer than three
 * replications the intervals cover the rows only.
 * @param termsOf terms of the replications with these numbers
 */
export function estimates(
  termsOf: (kept: readonly number[]) => Terms,
  replications: number,
  seed: number | string,
): Found {
  const all = Array.from({ length: replications }, (_, r) => r);
  const terms = termsOf(all);
  const values = terms.figures(new Float64Array(terms.rowCount).fill(1));
  const byRows = resampled([terms], ([figures]) => figures, seed, resampleCount).map((column) => column.sort());
  const errors = replications < replicationsLeast ? values.map(() => 0) : luckErrors(terms, termsOf, all, values, seed);
  const groups = Math.min(groupsMost, replications);
  const reach = replications < replicationsLeast ? 0 : studentTQuantile((1 + confidence) / 2, groups - 1);
  const ends = byRows.map((column) => expanded(column, terms.rowCount));
  return {
    estimates: Array.from(values, (value, f) =>
      Number.isFinite(value)
        ? { value, ...joined(value, ends[f], reach * errors[f]) }
        : { value, low: null, high: null },
    ),
    lowByRows: ends.map(({ low }) => low),
  };
}

/**
 * Standard error of each figure by the luck of the replications, as far as it moves all rows alike: by leaving out groups of
 * them in turn, less what their rows would do to the difference anyway, which resampling the rows covers.
 */
function luckErrors(
  terms: Terms,
  termsOf: (kept: readonly number[]) => Terms,
  all: readonly number[],
  values: Float64Array,
  seed: number | string,
): Float64Array {
  const groups = Math.min(groupsMost, all.length);
  const weights = new Float64Array(terms.rowCount).fill(1);
  const squares = new Float64Array(values.length);
  for (let group = 0; group < groups; group += 1) {
    const without = termsOf(all.filter((r) => r % groups !== group));
    const left = without.figures(weights);
    const differences = resampled(
      [terms, without],
      ([whole, part]) => whole.map((value, f) => value - part[f]),
      seed,
      resamplesOfDifferences,
    );
    for (let f = 0; f < values.length; f += 1) {
      const away = values[f] - left[f];
      const byRows = standardDeviation(differences[f]);
      squares[f] += away * away - byRows * byRows;
    }
  }
  return squares.map((square) => Math.sqrt((Math.max(0, square) * (groups - 1)) / groups));
}

/** What the figures of several terms come to over the same resamples of their rows: of each figure an array. */
function resampled(
  terms: readonly Terms[],
  joinedFigures: (figures: readonly Float64Array[]) => Float64Array,
  seed: number | string,
  count: number,
): Float64Array[] {
  const streams = new Streams(seed, 0, ['sensitivity.resample']);
  const [{ rowCount }] = terms;
  const weights = new Float64Array(rowCount);
  let found: Float64Array[] = [];
  for (let resample = 0; resample < count; resample += 1) {
    weights.fill(0);
    streams.at(0, hi, lo, resample);
    for (let i = 0; i < rowCount; i += 1) weights[Math.floor(streams.uniform() * rowCount)] += 1;
    const figures = joinedFigures(terms.map((one) => one.figures(weights)));
    if (resample === 0) found = Array.from(figures, () => new Float64Array(count));
    for (let f = 0; f < figures.length; f += 1) found[f][resample] = figures[f];
  }
  return found;
}

/** Percentiles somewhat further out, by as much as Student's t reaches further than the normal: few rows spread too little. */
function expanded(ascending: Float64Array, rowCount: number): { readonly low: number; readonly high: number } {
  const reach = studentTQuantile((1 + confidence) / 2, rowCount - 1) * Math.sqrt(rowCount / (rowCount - 1));
  const tail = normalCdf(-reach);
  return { low: quantileOfAscending(ascending, tail)!, high: quantileOfAscending(ascending, 1 - tail)! };
}

/** Two independent doubts of one figure: each side's distances add as squares (Zou and Donner 2008). */
function joined(
  value: number,
  { low, high }: { readonly low: number; readonly high: number },
  reach: number,
): { readonly low: number; readonly high: number } {
  const apart = (distance: number) => Math.sqrt(distance * distance + reach * reach);
  return { low: value - apart(Math.max(0, value - low)), high: value + apart(Math.max(0, high - value)) };
}
