// Teams (primary care networks): who works in them, which organisations are near, who waits to be allocated.
import { type AreaInput, needCategories } from '../scenario/scenario.ts';
import type { Organisation } from './organisations.ts';
import { NONE } from './patients.ts';
import type { Worker } from './workers.ts';

export interface Team {
  readonly row: number;
  readonly name: string;
  readonly workers: readonly Worker[];
  /** Organisations by category: in its neighbourhood, and in the whole area. */
  readonly near: readonly (readonly Organisation[])[];
  readonly all: readonly (readonly Organisation[])[];
  /** People waiting to be triaged or allocated, a linked list in order of arrival. */
  firstWaiting: number;
  lastWaiting: number;
  waitingCount: number;
}

export function foundTeams(
  area: AreaInput,
  workers: readonly Worker[],
  organisations: readonly Organisation[],
): Team[] {
  const all = needCategories.map((_, category) => organisations.filter((one) => one.category === category));
  return area.teams.map((input, row) => {
    const own = workers.filter((worker) => worker.team === row);
    return {
      row,
      name: input.name,
      workers: own,
      near: all.map((list) => list.filter((organisation) => organisation.team === row || organisation.team === NONE)),
      all,
      firstWaiting: NONE,
      lastWaiting: NONE,
      waitingCount: 0,
    };
  });
}
