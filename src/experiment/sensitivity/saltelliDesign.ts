// The points of Saltelli's scheme for Sobol indices: two independent samples of the unit cube, and mixtures of the two.
import { nameKey, Streams } from '../../engine/streams.ts';
import { sobolDimensionsMost, sobolPoint } from '../../statistics/sobolSequence.ts';

/** Each takes a coordinate in either sample. */
export const saltelliFactorsMost = sobolDimensionsMost / 2;

/**
 * Saltelli (2002, 2010), the samples A and B being coordinates of one Sobol sequence, shifted by luck keyed by the factor's
 * name. Of each sample in turn: its point in A; A with one coordinate from B, a point a name; with second order B with one
 * coordinate from A, a point a name; its point in B. So half of them is half the samples, and more samples leave the earlier
 * ones as they are. A factor's coordinates hang on its place among the names in alphabetical order, not in the list's.
 * @param samples whole, at least 1; a power of two is balanced best
 * @returns samples x (names + 2) points, or x (2 names + 2) with second order; a coordinate a name, above 0 and below 1
 * @throws Error for other numbers of samples, and for more than 64 names
 */
export function saltelliDesign(
  seed: number | string,
  samples: number,
  names: readonly string[],
  secondOrder: boolean,
): Float64Array[] {
  if (!(Number.isInteger(samples) && samples >= 1)) {
    throw new Error(`saltelliDesign got ${samples} samples; wanted a whole number of at least 1`);
  }
  if (names.length > saltelliFactorsMost) {
    throw new Error(`saltelliDesign got ${names.length} factors; wanted at most ${saltelliFactorsMost}`);
  }
  const streams = new Streams(seed, 0, ['sensitivity.saltelli.shift']);
  const sorted = [...names].sort();
  const shifts = Uint32Array.from(
    sorted.flatMap((name) => {
      const { hi, lo } = nameKey(name);
      return [streams.at(0, hi, lo, 0).uint32(), streams.at(0, hi, lo, 1).uint32()];
    }),
  );
  const places = names.map((name) => sorted.indexOf(name));
  const points: Float64Array[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    const both = sobolPoint(sample, shifts);
    const a = Float64Array.from(places, (place) => both[2 * place]);
    const b = Float64Array.from(places, (place) => both[2 * place + 1]);
    points.push(a, ...mixtures(a, b), ...(secondOrder ? mixtures(b, a) : []), b);
  }
  return points;
}

/** The point with one coordinate after the other taken from another point. */
function mixtures(point: Float64Array, other: Float64Array): readonly Float64Array[] {
  return Array.from(point, (_, factor) => {
    const mixed = point.slice();
    mixed[factor] = other[factor];
    return mixed;
  });
}
