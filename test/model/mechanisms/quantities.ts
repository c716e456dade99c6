// What the mechanisms are told by: the measures, and finer quantities that isolate one part of a mechanism.
import { decisionPoints } from '../../../src/model/discretion/points.ts';
import { joinAreas, type MeasureValues, measure } from '../../../src/model/measures.ts';
import { type MeasureName, measureNames } from '../../../src/model/measureTable.ts';
import { courseOf } from '../../../src/model/outcomes.ts';
import { DROPPED_OUT, NOT_REACHED } from '../../../src/model/patients.ts';
import { readSettings } from '../../../src/model/settings.ts';
import { simulate } from '../../../src/model/simulate.ts';
import { summarise } from '../../../src/model/summary.ts';
import type { World } from '../../../src/model/world.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { pairedInterval } from '../../../src/statistics/interval.ts';

type Replication = ReturnType<typeof joinAreas>;

/** Mean of `of` over the people in `isIn` less that over the others, everybody followed up. */
function gap(world: World, isIn: (p: number) => boolean, of: (p: number) => number): number {
  const sums = [0, 0];
  const counts = [0, 0];
  for (let p = 0; p < world.patients.count; p += 1) {
    if (world.patients.referredAt[p] > world.terms.horizon - world.terms.followUpMinutes) continue;
    const side = isIn(p) ? 0 : 1;
    sums[side] += of(p);
    counts[side] += 1;
  }
  return sums[0] / counts[0] - sums[1] / counts[1];
}

const isEngaged = (world: World) => (p: number) => world.patients.contactsInWindow[p] >= 3;

/** Mean effect over people of the cohort whose quintile `isIn`. */
function effectAmong({ cohort }: Replication, isIn: (quintile: number) => boolean): number {
  const effects = Array.from(cohort.effect).filter((_, row) => isIn(cohort.quintile[row]));
  return effects.reduce((sum, effect) => sum + effect, 0) / effects.length;
}

const decisionRow = (point: string) => decisionPoints.find(({ id }) => id === point)?.row ?? Number.NaN;
const arose = (point: string) => (_: World, replication: Replication) =>
  replication.decisions.arose[decisionRow(point)];
const minutes = (point: string) => (_: World, replication: Replication) =>
  replication.decisions.minutes[decisionRow(point)];

/** Quantities that no measure gives, by what they say. */
const finer = {
  'change of the engaged less that of the others': (world: World) =>
    gap(world, isEngaged(world), (p) => {
      const { with: after, atReferral } = courseOf(world, p);
      return after - atReferral;
    }),
  'natural change of the readier less that of the others': (world: World) =>
    gap(
      world,
      (p) => world.patients.readiness[p] > world.settings.patients.readinessMean,
      (p) => {
        const { without, atReferral } = courseOf(world, p);
        return without - atReferral;
      },
    ),
  'readiness of the engaged less that of the others': (world: World) =>
    gap(world, isEngaged(world), (p) => world.patients.readiness[p]),
  'effect among the most deprived': (_: World, replication: Replication) => effectAmong(replication, (q) => q === 1),
  'effect among the others': (_: World, replication: Replication) => effectAmong(replication, (q) => q > 1),
  'people never reached': ({ patients }: World) =>
    Array.from(patients.exit.subarray(0, patients.count)).filter((exit) => exit === NOT_REACHED).length,
  'people who leave before a first session': ({ patients }: World) =>
    Array.from(patients.exit.subarray(0, patients.count)).filter(
      (exit, p) => exit === DROPPED_OUT && Number.isNaN(patients.firstSessionAt[p]),
    ).length,
  'ties at the end': ({ workers }: World) =>
    workers.reduce((sum, { ties }) => sum + ties.reduce((a, b) => a + b, 0) / ties.length, 0) / workers.length,
  'open places': (_: World, { clock }: Replication) => clock.placesArea,
  'onward referrals for each person linked': (_: World, { clock }: Replication) => clock.requests / clock.linkedPeople,
  'rebookings to decide (D3)': arose('D3'),
  'standing in to decide (D9)': arose('D9'),
  'minutes of longer sessions (D1)': minutes('D1'),
  'minutes of other modes (D2)': minutes('D2'),
  'minutes of company (D5)': minutes('D5'),
  'minutes of forms (D6)': minutes('D6'),
  'minutes of holding (D7)': minutes('D7'),
  'minutes of standing in (D9)': minutes('D9'),
  'minutes out of hours (D10)': minutes('D10'),
} as const;

export type Quantity = MeasureName | keyof typeof finer;
export type Played = Readonly<Record<Quantity, readonly (number | null)[]>>;

/** Every quantity in each replication of a scenario of one area. */
export function playQuantities(scenario: Scenario, seed: string, replications: number): Played {
  const settings = readSettings(scenario);
  const played = {} as Record<Quantity, (number | null)[]>;
  for (let r = 0; r < replications; r += 1) {
    const record = simulate(scenario, seed, r);
    const replication = joinAreas([summarise(record, r, false)]);
    const values: MeasureValues = measure(replication, settings);
    for (const name of measureNames) played[name] = [...(played[name] ?? []), values[name]];
    for (const name of Object.keys(finer) as (keyof typeof finer)[]) {
      const value = finer[name](record.world, replication);
      played[name] = [...(played[name] ?? []), Number.isFinite(value) ? value : null];
    }
  }
  return played;
}

const CONFIDENCE = 0.99;

/** Whether the paired 99% interval of `to` less `from` excludes zero, and on which side. */
export function signOf(from: Played, to: Played, name: Quantity): string {
  const { low, high } = pairedInterval(from[name], to[name], CONFIDENCE);
  if (low !== null && low > 0) return 'rises';
  return high !== null && high < 0 ? 'falls' : `cannot be told: ${low} to ${high}`;
}
