// What a worker does for somebody on a waiting list: hold (D7), stand in for the organisation (D9), chase it.
import { MINUTES_PER_WEEK } from '../engine/time.ts';
import { addWork, costOfAct } from './accounts.ts';
import { setHeld } from './caseload.ts';
import { close } from './closing.ts';
import { makeContact } from './contacts.ts';
import { hold } from './discretion/d07Hold.ts';
import { standIn } from './discretion/d09StandIn.ts';
import { event } from './events.ts';
import { entry, gain } from './journalKinds.ts';
import { WAITING_FOR_PLACE } from './onwardReferrals.ts';
import { saveGpVisits } from './outcomes.ts';
import { ACTIVE, COMPLETED } from './patients.ts';
import { task } from './tasks.ts';
import type { World } from './world.ts';

/** Whether the person's case is open and somebody is in post for it. */
export function isWithWorker(world: World, p: number): boolean {
  return world.patients.state[p] === ACTIVE && world.workers[world.patients.worker[p]].filled;
}

/** Every second week on a list (D7): held, or left to wait, and closed if nothing else is planned. */
export function holdDue(world: World, o: number): void {
  const { onward, patients, settings } = world;
  const p = onward.patient[o];
  if (!waitsAsActive(world, o)) return;
  const worker = world.workers[patients.worker[p]];
  const again = world.now + settings.onward.holdEveryWeeks * MINUTES_PER_WEEK;
  if (!worker.filled) {
    world.schedule(again, event.holdDue, o);
    return;
  }
  const heldLong =
    patients.planDone[p] === 1 && world.now - patients.planDoneAt[p] > settings.pathway.holdWeeksMax * MINUTES_PER_WEEK;
  const mayHold = settings.mechanisms.m16FullPushesBack && !heldLong;
  if (mayHold && hold(world, worker, o)) {
    addWork(world, worker, task.held, p, o, costOfAct(world, settings.work.heldMinutes));
    if (patients.planDone[p] === 1) setHeld(world, p, true);
  } else if (patients.planDone[p] === 1) {
    close(world, p, COMPLETED);
    return;
  }
  world.schedule(again, event.holdDue, o);
}

export function heldContactDone(world: World, p: number, o: number): void {
  const { patients, onward, settings } = world;
  const worker = world.workers[patients.worker[p]];
  patients.heldContacts[p] += 1;
  world.journal?.note(world.now, entry.heldContact, p, worker.row, onward.organisation[o], 0, o);
  makeContact(world, worker, p, settings.outcomes.perHeldContact, gain.heldContact);
  saveGpVisits(world, p, settings.outcomes.gpPerHeldContact);
}

/** Whether the person is still on the list and the case still open, be the post filled or vacant. */
function waitsAsActive(world: World, o: number): boolean {
  return world.onward.state[o] === WAITING_FOR_PLACE && world.patients.state[world.onward.patient[o]] === ACTIVE;
}

/** Every fourth week on a list (D9). */
export function standInDue(world: World, o: number): void {
  const p = world.onward.patient[o];
  if (!waitsAsActive(world, o)) return;
  if (isWithWorker(world, p)) mayStandIn(world, o);
  world.schedule(world.now + world.settings.onward.standInEveryWeeks * MINUTES_PER_WEEK, event.standInDue, o);
}

export function mayStandIn(world: World, o: number): void {
  const p = world.onward.patient[o];
  const worker = world.workers[world.patients.worker[p]];
  if (standIn(world, worker, o)) {
    addWork(world, worker, task.standIn, p, o, costOfAct(world, world.settings.work.standInMinutes));
  }
}

export function chaseDue(world: World, o: number): void {
  const p = world.onward.patient[o];
  if (!waitsAsActive(world, o)) return;
  if (isWithWorker(world, p)) {
    addWork(world, world.workers[world.patients.worker[p]], task.chase, p, o, world.settings.work.chaseMinutes);
  }
  world.schedule(world.now + world.settings.onward.chaseEveryWeeks * MINUTES_PER_WEEK, event.chaseDue, o);
}
