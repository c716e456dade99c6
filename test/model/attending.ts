// Sessions that everybody attends or misses, and one held on a stage: what the tests of the patient's path share.
import { bookSession } from '../../src/model/bookings.ts';
import { sessionEnds, sessionStarts } from '../../src/model/sessions.ts';
import { simulate } from '../../src/model/simulate.ts';
import type { Worker } from '../../src/model/workers.ts';
import type { World } from '../../src/model/world.ts';
import { scenarioOf, short, smallArea, type Values } from './scenarios.ts';
import { goTo } from './stage.ts';

function allMissed(share: number): Values {
  const modes = ['telephone', 'faceToFace', 'video', 'home'];
  return {
    ...short,
    'sessions.cancelledShare': 0,
    'sessions.missedTrustSlope': 0,
    ...Object.fromEntries(modes.map((mode) => [`sessions.missedShare.${mode}`, share])),
  };
}

/** Everybody comes to every session, or to none. */
export const attended = allMissed(0);
export const missed = allMissed(1);
export const nobodyLeaves: Values = {
  'pathway.dropOutPerSessionShare': 0,
  'pathway.dropOutPerWeekWaitingShare': 0,
};

export function play(values: Values): World {
  return simulate(scenarioOf([smallArea()], values), 1, 0).world;
}

/** Books a session for tomorrow and plays it. */
export function holdSession(world: World, worker: Worker, p: number): void {
  bookSession(world, p, world.day);
  const day = world.patients.bookedDay[p];
  goTo(world, day, world.settings.diary.dayStartsAtMinutes);
  worker.dayStart = world.now;
  worker.dayMinutes = worker.plan[day];
  sessionStarts(world, worker.row);
  world.calendar.now += world.settings.sessions.slotMinutes;
  sessionEnds(world, worker.row);
}
