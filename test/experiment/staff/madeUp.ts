// Services that are no simulation: measures follow from the value tried by a known curve, with noise that equal
// replications share at all values. What a search ought to find is then known.
import type { PlayRuns } from '../../../src/experiment/ports.ts';
import type { RunRow } from '../../../src/experiment/runs.ts';
import type { Lever } from '../../../src/experiment/staff/levers.ts';
import { readLimits } from '../../../src/experiment/staff/limits.ts';
import { type StaffOptions, searchStaff } from '../../../src/experiment/staff/staff.ts';
import type { Grid, Limit, StaffResult } from '../../../src/experiment/staff/staffResult.ts';
import type { MeasureValues } from '../../../src/model/measures.ts';
import { type MeasureName, measureNames } from '../../../src/model/measureTable.ts';
import { scenarioOf, smallArea, withValues } from '../../model/scenarios.ts';

export type Curves = Partial<Record<MeasureName, (value: number, noise: number) => number | null>>;

const carrier = 'referrals.perYearPerWte';

/** Evenly spread over 0 to 1, by key (two rounds of the finaliser of MurmurHash3). */
export function uniform(seed: number, replication: number): number {
  let bits = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(replication + 1, 0x85ebca6b);
  for (let round = 0; round < 2; round += 1) {
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    bits ^= bits >>> 16;
  }
  return ((bits >>> 0) + 0.5) / 2 ** 32;
}

/** Mean 0, standard deviation 1, a long tail to the right. */
export function skewed(seed: number, replication: number): number {
  return -Math.log(uniform(seed, replication)) - 1;
}

/** Mean 0, standard deviation 1, no tails. */
export function flat(seed: number, replication: number): number {
  return (uniform(seed, replication) - 0.5) * Math.sqrt(12);
}

export function madeUpPlay(curves: Curves, seed: number, noiseOf = flat): PlayRuns {
  return async (runs) =>
    runs.map(({ scenario, replication }) => {
      const value = Number(scenario.values[carrier]);
      const measures = Object.fromEntries(
        measureNames.map((name) => [name, curves[name]?.(value, noiseOf(seed, replication)) ?? null]),
      ) as MeasureValues;
      return { measures } as RunRow;
    });
}

export const gridOfTenths: Grid = {
  lever: 'wte',
  unit: 'whole-time equivalents',
  step: 0.1,
  values: Array.from({ length: 41 }, (_, i) => (i + 10) / 10),
  present: null,
};

const lever: Lever = {
  name: 'wte',
  unit: 'whole-time equivalents',
  lessIsBetter: true,
  whole: false,
  allowed: [0.1, 1000],
  present: null,
  usual: { between: [1, 5], step: 0.1 },
  at: (scenario, value) => withValues(scenario, { [carrier]: value }),
  problem: () => null,
  remarks: [],
};

export function limitsOf(text: string): readonly Limit[] {
  const limits = readLimits(text);
  if ('problems' in limits) throw new Error(limits.problems.join('\n'));
  return limits;
}

const noInterval = { mean: null, low: null, high: null };
export const settled = {
  drift: {
    caseloadPerYear: noInterval,
    backlogHoursPerYear: noInterval,
    inLinePerYear: noInterval,
    stable: true,
  },
  warmUp: { askedWeeks: 52, horizonWeeks: 156, windowWeeks: 8, series: [] },
} as const;

export function searchMadeUp(
  until: string,
  curves: Curves,
  { seed = 1, noiseOf = flat, ...more }: Partial<StaffOptions> & { seed?: number; noiseOf?: typeof flat } = {},
): Promise<StaffResult> {
  return searchStaff({
    scenario: scenarioOf([smallArea()]),
    lever,
    grid: gridOfTenths,
    limits: limitsOf(until),
    seed,
    probability: 0.95,
    play: madeUpPlay(curves, seed, noiseOf),
    settlingOf: async () => settled,
    overSets: null,
    ...more,
  });
}
