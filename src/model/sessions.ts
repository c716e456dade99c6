// A day's chain of booked sessions: each begins at its slot or when the one before has ended; attended, missed or cancelled;
// what a session leads to; and what comes next for the person.
import { gamma, lognormal, poisson } from '../engine/draw.ts';
import { needCategories } from '../scenario/scenario.ts';
import { addWork, askFor, costOfAct, spendOn } from './accounts.ts';
import { askLess, bookSession, unbook } from './bookings.ts';
import { shifted } from './chance.ts';
import { close, closeIfFinished } from './closing.ts';
import { makeContact } from './contacts.ts';
import { extendSession } from './discretion/d01ExtendSession.ts';
import { rebook } from './discretion/d03Rebook.ts';
import { goBeyondCap } from './discretion/d04BeyondCap.ts';
import { doForms } from './discretion/d06Forms.ts';
import { event } from './events.ts';
import { entry, gain } from './journalKinds.ts';
import { luck } from './luck.ts';
import { onwardSubject } from './onwardPath.ts';
import { addToLife } from './outcomes.ts';
import { DROPPED_OUT, NONE } from './patients.ts';
import { task } from './tasks.ts';
import { gainTrust, loseTrust, trustNow } from './trust.ts';
import type { Worker } from './workers.ts';
import type { World } from './world.ts';

const MONEY = needCategories.indexOf('moneyBenefits');
const HOUSING = needCategories.indexOf('housing');

/** Sessions a person needs: one, and a gamma-Poisson number more. Drawn once. */
export function drawSessionsNeeded(world: World, p: number): void {
  const { pathway, patients: people } = world.settings;
  const { patients } = world;
  const mean =
    pathway.sessionsNeededBase +
    pathway.sessionsNeededPerComplexity * patients.complexity[p] +
    pathway.sessionsNeededPerReadiness * (patients.readiness[p] - people.readinessMean);
  const source = world.luckOf(luck.sessionsNeeded, p, 0);
  const further = Math.max(0, mean - 1);
  const rate = gamma(source, pathway.sessionsNeededShape, further / pathway.sessionsNeededShape);
  patients.sessionsNeeded[p] = 1 + poisson(source, rate);
}

/** Starts the next session of the day, or ends the day when its hours are over. */
export function nextSession(world: World, worker: Worker): void {
  const p = worker.firstBooking[world.day];
  if (p !== NONE) {
    world.schedule(Math.max(world.now, world.patients.bookedAtMinute[p]), event.sessionStarts, worker.row);
  } else if (worker.dayOver) world.schedule(world.now, event.dayEnds, worker.row);
}

/** Counts a worker's minutes from `from` to now inside and outside contracted hours. */
function countMinutes(worker: Worker, from: number, until: number): void {
  const hoursEnd = worker.dayStart + worker.dayMinutes;
  const inside = Math.max(0, Math.min(until, hoursEnd) - from);
  worker.sessionInside += inside;
  worker.sessionOutside += until - from - inside;
}

export function sessionStarts(world: World, w: number): void {
  const worker = world.workers[w];
  const p = worker.firstBooking[world.day];
  if (p === NONE || worker.inSession) {
    if (!worker.inSession) nextSession(world, worker);
    return;
  }
  const { patients, settings } = world;
  const { journal } = world;
  unbook(world, worker, p);
  const source = world.luckOf(luck.attendance, p, patients.bookings[p]);
  if (source.uniform() < settings.sessions.cancelledShare) {
    journal?.note(world.now, entry.sessionCancelled, p, w, NONE, patients.bookedMinutes[p]);
    askLess(world, worker, p, patients.bookedMinutes[p]);
    bookSession(world, p, world.day + settings.pathway.rebookGapDays);
    nextSession(world, worker);
    return;
  }
  const shift =
    settings.sessions.missedTrustSlope * (trustNow(world, p) - 1 / 2) +
    settings.sessions.missedUnsuitedWeight * patients.bookedUnsuited[p];
  const missing = shifted(world.rules.missedByMode[patients.bookedMode[p]], shift);
  worker.inSession = true;
  worker.sessionBegan = world.now;
  if (source.uniform() < missing) {
    worker.current = NONE;
    journal?.note(world.now, entry.sessionMissed, p, w, NONE, settings.sessions.missedMinutes, patients.missed[p] + 1);
    askLess(world, worker, p, patients.bookedMinutes[p] - settings.sessions.missedMinutes);
    spendOn(world, p, settings.sessions.missedMinutes);
    world.schedule(world.now + settings.sessions.missedMinutes, event.sessionEnds, w);
    missSession(world, worker, p);
    return;
  }
  worker.current = p;
  const minutes = sessionMinutes(world, worker, p);
  journal?.note(world.now, entry.sessionBegins, p, w, NONE, minutes, patients.sessions[p] + 1);
  world.schedule(world.now + minutes, event.sessionEnds, w);
}

/** Minutes of an attended session: what it needs, if that fits the slot or the worker extends it (D1). */
function sessionMinutes(world: World, worker: Worker, p: number): number {
  const { patients, settings } = world;
  const { sessions } = settings;
  const source = world.luckOf(luck.sessionMinutes, p, patients.bookings[p]);
  const needed = lognormal(source, sessions.neededMinutesMean, sessions.neededMinutesSd) * worker.pace;
  const travel = patients.bookedMinutes[p] - sessions.slotMinutes;
  let minutes = Math.min(needed, sessions.slotMinutes);
  if (needed > sessions.slotMinutes && extendSession(world, worker, p)) {
    minutes += costOfAct(world, needed - sessions.slotMinutes);
  }
  askFor(world, worker, world.day, minutes - sessions.slotMinutes);
  spendOn(world, p, minutes + travel);
  return minutes + travel;
}

/** A session missed without notice: rebooked the first time, then by judgement (D3). */
function missSession(world: World, worker: Worker, p: number): void {
  const { patients, settings } = world;
  patients.missed[p] += 1;
  if (patients.missed[p] >= settings.sessions.missedBeforeClosing) {
    if (!rebook(world, worker, p)) {
      close(world, p, DROPPED_OUT);
      return;
    }
    costOfAct(world, settings.sessions.slotMinutes);
  }
  bookSession(world, p, world.day + settings.pathway.rebookGapDays);
}

export function sessionEnds(world: World, w: number): void {
  const worker = world.workers[w];
  const p = worker.current;
  countMinutes(worker, worker.sessionBegan, world.now);
  worker.inSession = false;
  worker.current = NONE;
  const counts = p !== NONE && world.patients.worker[p] === w && world.patients.isActive(p);
  if (p !== NONE) noteSession(world, worker, p, counts);
  if (counts) attend(world, worker, p);
  nextSession(world, worker);
}

function noteSession(world: World, worker: Worker, p: number, counts: boolean): void {
  const number = counts ? world.patients.sessions[p] + 1 : 0;
  world.journal?.note(world.now, entry.sessionEnds, p, worker.row, NONE, world.now - worker.sessionBegan, number);
}

/** What a session that took place leads to. */
function attend(world: World, worker: Worker, p: number): void {
  const { patients, settings } = world;
  patients.sessions[p] += 1;
  if (Number.isNaN(patients.firstSessionAt[p])) patients.firstSessionAt[p] = world.now;
  makeContact(world, worker, p, settings.outcomes.perSession, gain.session);
  const recordsMinutes = settings.work.recordsMinutes * worker.pace;
  askFor(world, worker, world.day, recordsMinutes);
  world.tasks.append(worker.records, task.records, p, 0, recordsMinutes);
  takeUpNeed(world, worker, p);
  if (leaves(world, p)) {
    world.journal?.note(world.now, entry.leftAfterSession, p, worker.row);
    close(world, p, DROPPED_OUT);
    return;
  }
  planNext(world, worker, p);
}

/** One need a session: an onward referral is made for it, and forms may be done with the person (D6). */
function takeUpNeed(world: World, worker: Worker, p: number): void {
  const { patients, settings } = world;
  const need = patients.needsTaken[p];
  if (need >= patients.needCount[p]) return;
  const category = patients.need(p, need);
  const isReferred = world.luckOf(luck.needReferred, p, need).uniform() < settings.onward.referredShare;
  world.journal?.note(world.now, entry.needTaken, p, worker.row, NONE, isReferred ? 1 : 0, category);
  if (isReferred) {
    patients.onwardOpen[p] += 1;
    addWork(world, worker, task.onward, p, onwardSubject(need, 0), settings.work.onwardMinutes);
  }
  if ((category === MONEY || category === HOUSING) && doForms(world, worker, p)) {
    addWork(world, worker, task.form, p, need, costOfAct(world, settings.work.formMinutes));
  }
  patients.needsTaken[p] += 1;
}

export function formDone(world: World, p: number): void {
  world.patients.formsDone[p] = 1;
  world.journal?.note(world.now, entry.formDone, p, world.patients.worker[p]);
  addToLife(world, p, world.settings.outcomes.perForm, gain.form);
}

export function stoodIn(world: World, p: number, o: number): void {
  world.journal?.note(world.now, entry.stoodIn, p, world.patients.worker[p], world.onward.organisation[o], 0, o);
  addToLife(world, p, world.settings.outcomes.perStandIn, gain.standIn);
  gainTrust(world, p, world.settings.trust.perContact);
}

/** Whether the person decides not to come again; only while sessions are still planned. */
function leaves(world: World, p: number): boolean {
  const { patients, settings } = world;
  if (patients.sessions[p] >= patients.sessionsNeeded[p]) return false;
  const { dropOutPerSessionShare, dropOutReadinessSlope, dropOutTrustSlope } = settings.pathway;
  const shift =
    dropOutReadinessSlope * (patients.readiness[p] - settings.patients.readinessMean) +
    dropOutTrustSlope * (trustNow(world, p) - 1 / 2);
  return world.luckOf(luck.dropOut, p, patients.sessions[p]).uniform() < shifted(dropOutPerSessionShare, shift);
}

/** A further session, unless none is needed or the cap says no (D4). */
function planNext(world: World, worker: Worker, p: number): void {
  const { patients, settings } = world;
  const { sessionCapRule, sessionCapSessions } = settings.policy;
  const needsMore = patients.sessions[p] < patients.sessionsNeeded[p];
  const capped = sessionCapRule !== 'none' && patients.sessions[p] >= sessionCapSessions;
  if (needsMore && (!capped || (sessionCapRule === 'soft' && goBeyondCap(world, worker, p)))) {
    if (capped) costOfAct(world, settings.sessions.slotMinutes);
    bookSession(world, p, world.day + settings.pathway.followUpGapDays);
    return;
  }
  if (needsMore) {
    patients.cappedWithNeed[p] = 1;
    if (sessionCapRule === 'hard' && settings.mechanisms.m15RigidCaps) loseTrust(world, p, settings.trust.rigidLoss);
  }
  world.journal?.note(world.now, entry.planDone, p, worker.row, NONE, patients.sessions[p], needsMore ? 1 : 0);
  patients.planDone[p] = 1;
  patients.planDoneAt[p] = world.now;
  closeIfFinished(world, p);
}
