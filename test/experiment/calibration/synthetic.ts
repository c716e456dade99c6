// A laboratory without a simulation: outputs are known functions of the values plus luck that all candidates share in part.
import { latinHypercube } from '../../../src/experiment/calibration/design.ts';
import type { Candidate, Laboratory, Target } from '../../../src/experiment/calibration/laboratory.ts';
import { createSpace } from '../../../src/experiment/calibration/space.ts';
import type { ParameterId } from '../../../src/scenario/parameters.ts';
import { meanInterval } from '../../../src/statistics/interval.ts';

export const ids: readonly ParameterId[] = [
  'pathway.declinedShare',
  'pathway.unsuitableShare',
  'work.triageMinutes',
  'work.visitMinutes',
  'choice.d05Accompany',
  'choice.d07Hold',
  'outcomes.gapMean',
  'outcomes.perPlace',
];
const middle = Float64Array.from(ids, () => 0.5);
const centre = createSpace(ids, {}).valuesAt(middle);
export const space = createSpace(ids, centre);
export const defaults: Candidate = { number: 0, values: centre };

export interface SyntheticTarget extends Target {
  readonly of: (point: Float64Array) => number;
  readonly noise: number;
}

export function target(
  name: string,
  [low, high]: readonly [number, number],
  of: SyntheticTarget['of'],
  noise = 0.05,
): SyntheticTarget {
  return { name, label: name, unit: '', low, high, setting: 0, of, noise };
}

/** Counts what it is asked to play; luck of a replication is the same for all candidates but for a tenth of it. */
export function syntheticLaboratory(targets: readonly SyntheticTarget[]): Laboratory & { played: () => number } {
  const shared = latinHypercube(
    'shared',
    0,
    targets.map(({ name }) => name),
    400,
  );
  let played = 0;
  return {
    targets,
    settings: ['only'],
    played: () => played,
    async measure(orders) {
      return orders.map(({ candidate, replications }) => {
        played += replications;
        const point = space.coordinatesOf(candidate.values);
        const own = latinHypercube(
          'own',
          candidate.number,
          targets.map(({ name }) => name),
          400,
        );
        return targets.map(({ of, noise }, t) => {
          const luck = (r: number) => noise * (3 * (shared[r][t] - 0.5) + 0.3 * (own[r][t] - 0.5));
          const shown = Array.from({ length: replications }, (_, r) => of(point) + luck(r));
          const { mean, low, high, sd } = meanInterval(shown);
          const standardError = (sd as number) / Math.sqrt(replications);
          return { mean: mean as number, low: low as number, high: high as number, standardError };
        });
      });
    },
    forget() {},
  };
}
