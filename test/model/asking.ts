// One need put to organisations, on a stage: what the tests of the onward path share.
import { onwardSubject, referOnward } from '../../src/model/onwardPath.ts';
import { simulate } from '../../src/model/simulate.ts';
import type { World } from '../../src/model/world.ts';
import type { AreaInput } from '../../src/scenario/scenario.ts';
import { scenarioOf, short, smallArea, type Values } from './scenarios.ts';
import { reach, type Stage, type Traits } from './stage.ts';

/** A small area with organisations for mental health alone, of so many places each. */
export function minds(...places: number[]): AreaInput {
  const organisations = places.map((each, n) => ({
    name: `Minds ${n + 1}`,
    category: 'mentalHealth' as const,
    places: each,
  }));
  return { ...smallArea('Area'), organisations };
}

/** Everybody fits, would go alone, starts, and nobody's trust moves. */
export const smooth: Values = {
  'organisations.acceptedShare': 1,
  'onward.willNotGoAloneShare': 0,
  'onward.uptakeWillingShare': 1,
  'organisations.listLimitShare': 1,
  'trust.perContact': 0,
  'trust.perAct': 0,
  'trust.refusedLoss': 0,
  'trust.turnedAwayLoss': 0,
};

/** Puts one need of a new person to the organisations; gives person and onward referral. */
export function ask({ world, worker }: Stage, traits: Traits = {}): { p: number; o: number } {
  const p = reach(world, worker, { onwardOpen: 1, planDone: 1, ...traits });
  referOnward(world, p, onwardSubject(0, 0));
  return { p, o: world.onward.count - 1 };
}

/** Kinds of the work for people in the worker's queue, oldest first. */
export function taskKinds({ world, worker }: Stage): number[] {
  const kinds: number[] = [];
  for (let t = worker.people.head; t !== -1; t = world.tasks.next[t]) kinds.push(world.tasks.kind[t]);
  return kinds;
}

export function playShort(values: Values): World {
  return simulate(scenarioOf([smallArea()], { ...short, ...values }), 1, 0).world;
}

/** Rows of the onward referrals for which it holds. */
export function onwardRows({ onward }: World, holds: (o: number) => boolean): number[] {
  return Array.from({ length: onward.count }, (_, o) => o).filter(holds);
}
