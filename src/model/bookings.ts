// Booked sessions: into the first day with room on or after the wanted day. The day's chain of bookings is a linked list.
import { discrete } from '../engine/draw.ts';
import { MINUTES_PER_DAY } from '../engine/time.ts';
import { askFor, costOfAct } from './accounts.ts';
import { suitMode } from './discretion/d02OtherMode.ts';
import { entry } from './journalKinds.ts';
import { luck } from './luck.ts';
import { NONE } from './patients.ts';
import type { Worker } from './workers.ts';
import type { World } from './world.ts';

/** Wants a session for `p` on or after the day `wanted` (to the nearest): settles its mode (D2), asks for its minutes and books it. */
export function bookSession(world: World, p: number, wanted: number): void {
  const wantedDay = Math.round(wanted);
  const { patients, settings } = world;
  const worker = world.workers[patients.worker[p]];
  patients.bookings[p] += 1;
  const source = world.luckOf(luck.mode, p, patients.bookings[p]);
  patients.bookedMode[p] = discrete(source, world.rules.modes);
  const unsuited = source.uniform() < settings.sessions.unsuitedShare;
  patients.bookedMinutes[p] = settings.sessions.slotMinutes;
  patients.bookedUnsuited[p] = unsuited ? 1 : 0;
  if (unsuited && suitMode(world, worker, p)) {
    patients.bookedUnsuited[p] = 0;
    patients.bookedMinutes[p] += costOfAct(world, settings.sessions.travelMinutes);
  }
  patients.wantedDay[p] = wantedDay;
  askFor(world, worker, wantedDay, patients.bookedMinutes[p]);
  placeSession(world, p, wantedDay);
}

/** Puts the session that `p` wants into the first day with room from `fromDay`, tomorrow at the earliest. */
export function placeSession(world: World, p: number, fromDay: number): void {
  const { patients, settings } = world;
  const worker = world.workers[patients.worker[p]];
  if (!worker.filled) {
    patients.bookedDay[p] = NONE;
    world.journal?.note(world.now, entry.sessionBooked, p, worker.row, NONE, patients.bookedMinutes[p], NONE);
    return;
  }
  const { plan, bookedMinutes } = worker;
  const slot = patients.bookedMinutes[p];
  const ordinary = slot === settings.sessions.slotMinutes;
  const horizonDay = world.terms.horizonDay;
  const earliest = Math.max(fromDay, world.day + 1);
  let day = Math.max(earliest, worker.firstOpenDay);
  while (day < horizonDay) {
    const planned = plan[day];
    // A day too short for even one session still takes one, which then runs over.
    if (planned > 0 && bookedMinutes[day] + slot <= Math.max(planned * settings.diary.bookableShare, slot)) break;
    day += 1;
  }
  if (ordinary && earliest <= worker.firstOpenDay) worker.firstOpenDay = day;
  patients.bookedDay[p] = Math.min(day, horizonDay);
  world.journal?.note(world.now, entry.sessionBooked, p, worker.row, NONE, slot, patients.bookedDay[p]);
  if (day >= horizonDay) return;
  patients.bookedAtMinute[p] = day * MINUTES_PER_DAY + settings.diary.dayStartsAtMinutes + bookedMinutes[day];
  bookedMinutes[day] += slot;
  const last = worker.lastBooking[day];
  patients.previousInDay[p] = last;
  patients.nextInDay[p] = NONE;
  if (last === NONE) worker.firstBooking[day] = p;
  else patients.nextInDay[last] = p;
  worker.lastBooking[day] = p;
}

/** Books the session of `p` anew, from `fromDay`, because of who is in post; `why` as in the journal's `move`. */
export function moveSession(world: World, p: number, fromDay: number, why: number): void {
  const { patients } = world;
  world.journal?.note(world.now, entry.sessionMoved, p, patients.worker[p], NONE, patients.bookedMinutes[p], why);
  placeSession(world, p, fromDay);
}

/** Takes the booking of `p` out of the diary, if there is one. */
export function unbook(world: World, worker: Worker, p: number): void {
  const { patients } = world;
  const day = patients.bookedDay[p];
  patients.bookedDay[p] = NONE;
  if (day === NONE || day >= world.terms.horizonDay) return;
  const before = patients.previousInDay[p];
  const after = patients.nextInDay[p];
  if (before === NONE) worker.firstBooking[day] = after;
  else patients.nextInDay[before] = after;
  if (after === NONE) worker.lastBooking[day] = before;
  else patients.previousInDay[after] = before;
  worker.bookedMinutes[day] =
    worker.firstBooking[day] === NONE ? 0 : worker.bookedMinutes[day] - patients.bookedMinutes[p];
  if (day > world.day) worker.firstOpenDay = Math.min(worker.firstOpenDay, day);
}

/** Takes back minutes that a session asked for and did not need. */
export function askLess(world: World, worker: Worker, p: number, minutes: number): void {
  askFor(world, worker, world.patients.wantedDay[p], -minutes);
}
