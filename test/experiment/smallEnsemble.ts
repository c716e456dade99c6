// A few sets of assumptions that move parameters inside their ranges, and a quick comparison over them.
import { type AssumptionValues, assumptionIds, shareGroupIds } from '../../src/experiment/assumptions.ts';
import type { Ensemble } from '../../src/experiment/ensemble.ts';
import { compareOverAssumptions } from '../../src/experiment/overAssumptions.ts';
import type { Executor } from '../../src/experiment/ports.ts';
import type { Comparison } from '../../src/experiment/result.ts';
import { type ParameterId, parameters } from '../../src/scenario/parameters.ts';
import { inThisThread, shipped, short, smallArea } from '../model/scenarios.ts';

const inAWhole = new Set([...shareGroupIds.values()].flat());

/** Every parameter in doubt at its default moved by a share of the way to one end of its range; shares of a whole stay. */
function moved(id: ParameterId, share: number): number {
  const value = parameters[id].value as number;
  const [low, high] = parameters[id].range as readonly [number, number];
  if (inAWhole.has(id)) return value;
  const to = value + Math.abs(share) * ((share < 0 ? low : high) - value);
  return Number.isInteger(value) ? Math.round(to) : to;
}

const valuesAt = (share: number) =>
  Object.fromEntries(assumptionIds.map((id) => [id, moved(id, share)])) as AssumptionValues;

/** The defaults, and sets a little to either side of them. */
export const smallEnsemble: Ensemble = {
  schema: 1,
  found: ['Made for tests.'],
  command: 'npx remit calibrate --seed 1',
  programVersion: '0.0.0',
  seed: 1,
  sets: [0, 0.1, -0.1].map((share, candidate) => ({ candidate, values: valuesAt(share), met: {} })),
};

export const corners = ['bounded', 'bounded-with-supervision', 'unbounded', 'unbounded-with-supervision'].map(
  (name) => ({ ...shipped(name, short), name, areas: [smallArea()] }),
);

export const playOptions = {
  seed: 3,
  replications: 2,
  executor: inThisThread,
  patients: false,
  command: 'npx remit compare a b --over-assumptions',
};

/** The 2 x 2 over the sets. */
export function smallOverAssumptions(
  executor: Executor = inThisThread,
  onProgress: (finishedCount: number, pieceCount: number) => void = () => {},
): Promise<Comparison> {
  return compareOverAssumptions(corners, { ...playOptions, executor, onProgress, ensemble: smallEnsemble });
}
