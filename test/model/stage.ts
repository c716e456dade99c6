// A world set up and not yet played, for tests of single rules: people and work are put where a test wants them, the
// clock is moved by hand, and what would be scheduled is written down instead of happening.
import { MINUTES_PER_DAY } from '../../src/engine/time.ts';
import { joinCaseload } from '../../src/model/caseload.ts';
import { type EventKind, eventKinds } from '../../src/model/events.ts';
import { ACTIVE, type Patients } from '../../src/model/patients.ts';
import { CHOSEN } from '../../src/model/record.ts';
import { beginTrust } from '../../src/model/trust.ts';
import type { Worker } from '../../src/model/workers.ts';
import { takeUpPost } from '../../src/model/workforce.ts';
import { World } from '../../src/model/world.ts';
import type { AreaInput } from '../../src/scenario/scenario.ts';
import { scenarioOf, short, smallArea, type Values } from './scenarios.ts';

/** Workers who do not differ, are never on leave and begin as newcomers to the trade, at the pace of 1. */
export const plain: Values = {
  ...short,
  'workforce.propensitySd': 0,
  'workforce.selfEfficacySd': 0,
  'workforce.discrepancySd': 0,
  'workforce.experienceStartWeeks': 0,
  'workforce.slowPerStrain': 0,
  'strain.workerSd': 0,
  'satisfaction.workerSd': 0,
  'diary.leaveWeeksPerYear': 0,
  'policy.supervisionCoverage': 0,
};

/** Every act that the policy lets pass is chosen, or none is. */
export function always(isChosen: boolean): Values {
  const points = ['d01ExtendSession', 'd02OtherMode', 'd03Rebook', 'd04BeyondCap', 'd05Accompany', 'd06Forms'];
  const further = ['d07Hold', 'd08TakeAnyway', 'd09StandIn', 'd10OutOfHours', 'd11ProtectTime', 'd12StayLate'];
  const weight = isChosen ? 1000 : -1000;
  return {
    'policy.latitude': 'beyond',
    'policy.firmness': 0,
    ...Object.fromEntries([...points, ...further].map((name) => [`choice.${name}`, weight])),
  };
}

export interface Scheduled {
  readonly at: number;
  readonly kind: EventKind;
  readonly id: number;
}

export interface Stage {
  readonly world: World;
  readonly worker: Worker;
  readonly scheduled: Scheduled[];
}

export function stage(values: Values = {}, area: AreaInput = smallArea('Area')): Stage {
  const world = new World(scenarioOf([area], { ...plain, ...values }), 'stage', 0);
  const scheduled: Scheduled[] = [];
  world.schedule = (at, kind, id) => {
    scheduled.push({ at, kind: eventKinds[kind], id });
  };
  for (const worker of world.workers) takeUpPost(world, worker, false);
  return { world, worker: world.workers[0], scheduled };
}

/** Moves the clock to a minute of a day. */
export function goTo(world: World, day: number, minute = 0): void {
  world.calendar.now = day * MINUTES_PER_DAY + minute;
}

type Column = {
  [Name in keyof Patients]: Patients[Name] extends Float64Array | Uint8Array | Uint16Array | Int32Array ? Name : never;
}[keyof Patients];
export type Traits = Partial<Record<Column, number>>;

/** Somebody referred now, of middling traits and one need of mental health. */
export function refer(world: World, traits: Traits = {}): number {
  const { patients, settings } = world;
  const p = patients.add(7001 * (patients.count + 1), 1_000_003 + patients.count, 0, 0, 0, world.now);
  const middling: Traits = {
    complexity: settings.patients.complexityMean,
    support: settings.patients.supportMean,
    readiness: settings.patients.readinessMean,
    needCount: 1,
    quintile: 3,
  };
  for (const [name, value] of Object.entries({ ...middling, ...traits })) patients[name as Column][p] = value;
  return p;
}

/** Somebody referred and reached now, on the worker's list. */
export function reach(world: World, worker: Worker, traits: Traits = {}): number {
  const { patients } = world;
  const p = refer(world, { sessionsNeeded: 1, ...traits });
  joinCaseload(world, worker, p);
  patients.state[p] = ACTIVE;
  patients.allocatedAt[p] = world.now;
  patients.reachedAt[p] = world.now;
  beginTrust(world, p);
  return p;
}

/** Rows of the decisions taken at a decision point (its row in the table, D1 first). */
export function decisionsAt({ decisions }: World, point: number): number[] {
  return Array.from({ length: decisions.count }, (_, d) => d).filter((d) => decisions.point[d] === point);
}

export function isChosen({ decisions }: World, d: number): boolean {
  return (decisions.flags[d] & CHOSEN) !== 0;
}

/** Rows of everybody referred for whom it holds. */
export function peopleWho({ patients }: World, holds: (p: number) => boolean): number[] {
  return Array.from({ length: patients.count }, (_, p) => p).filter(holds);
}
