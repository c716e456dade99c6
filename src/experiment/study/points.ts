// The points of a study: how many its design makes, and where each lies.
import { nameKey, Streams } from '../../engine/streams.ts';
import type { ParameterValue } from '../../scenario/scenario.ts';
import { sobolPoint } from '../../statistics/sobolSequence.ts';
import { latinHypercube } from '../calibration/design.ts';
import { morrisDesign } from '../sensitivity/morrisDesign.ts';
import { saltelliDesign } from '../sensitivity/saltelliDesign.ts';
import { factorialOrder } from './factorialOrder.ts';
import { levelCountOf, levelsOf, valueAt } from './placing.ts';
import type { Design, Factor, Point, Study } from './study.ts';

/** What the points hang on. */
type Laid = Pick<Study, 'factors' | 'design' | 'seed'>;

const streamNames = ['study.sobol'] as const;
const [shiftStream] = [0];

/** How many points the design makes, without making them. */
export function pointCount({ factors, design }: Pick<Laid, 'factors' | 'design'>): number {
  switch (design.kind) {
    case 'factorial':
      return factors.reduce((product, factor) => product * levelCountOf(factor, design.levelsOfRange), 1);
    case 'latin-hypercube':
    case 'sobol':
      return design.points;
    case 'morris':
      return design.trajectories * (factors.length + 1);
    case 'saltelli':
      return design.samples * ((design.secondOrder ? 2 * factors.length : factors.length) + 2);
  }
}

/** All points in the order of the design: a pure function of the factors, the design and the seed. */
export function pointsOf(laid: Laid): readonly Point[] {
  const { factors, design, seed } = laid;
  if (design.kind === 'factorial') return factorialPoints(factors, design.levelsOfRange, seed);
  return coordinatesOf(design, factors, seed).map((coordinates, number) => ({
    number,
    values: factors.map((factor, index) => valueAt(factor, coordinates[index])),
  }));
}

function factorialPoints(factors: readonly Factor[], levelsOfRange: number, seed: number | string): readonly Point[] {
  const levels: readonly (readonly ParameterValue[])[] = factors.map((factor) => levelsOf(factor, levelsOfRange));
  const levelled = factors.map(({ name }, index) => ({ name, levelCount: levels[index].length }));
  return factorialOrder(seed, levelled).map((row, number) => ({
    number,
    values: levels.map((own, index) => own[row[index]]),
  }));
}

/** Points of the unit cube, a coordinate a factor. */
function coordinatesOf(
  design: Exclude<Design, { readonly kind: 'factorial' }>,
  factors: readonly Factor[],
  seed: number | string,
): readonly Float64Array[] {
  const names = factors.map(({ name }) => name);
  switch (design.kind) {
    case 'latin-hypercube':
      return latinHypercube(seed, 0, names, design.points);
    case 'sobol': {
      const shifts = sobolShifts(seed, names);
      return Array.from({ length: design.points }, (_, number) => sobolPoint(number, shifts));
    }
    case 'morris':
      return morrisDesign(seed, design.trajectories, design.levels, names);
    case 'saltelli':
      return saltelliDesign(seed, design.samples, names, design.secondOrder);
  }
}

function sobolShifts(seed: number | string, names: readonly string[]): Uint32Array {
  const streams = new Streams(seed, 0, streamNames);
  return Uint32Array.from(names, (name) => {
    const { hi, lo } = nameKey(name);
    return streams.at(shiftStream, hi, lo, 0).uint32();
  });
}
