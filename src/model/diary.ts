// The worker's day: who is in, what the day asks for, and at its end the unbooked work: done while hours last, then left,
// dropped, or done in own time (D12). Work takes effect at the end of the day on which it is finished.
import { DAYS_PER_WEEK } from '../engine/time.ts';
import { askFor, spendOn } from './accounts.ts';
import { moveSession, unbook } from './bookings.ts';
import { stayLate } from './discretion/d12StayLate.ts';
import { event } from './events.ts';
import { heldContactDone } from './holding.ts';
import { entry, move } from './journalKinds.ts';
import { referOnward, visitDone, visitFellThrough } from './onwardPath.ts';
import { attempted, attemptSucceeds, triaged } from './pathway.ts';
import { ACTIVE, ALLOCATED, NONE, REFERRED } from './patients.ts';
import { formDone, nextSession, stoodIn } from './sessions.ts';
import { otherWork, type TaskLine, task } from './tasks.ts';
import type { Worker } from './workers.ts';
import type { World } from './world.ts';

/** The start of a working day for everybody. */
export function dayStarts(world: World): void {
  for (const worker of world.workers) {
    const minutes = worker.plan[world.day];
    if (!worker.filled || minutes === 0) continue;
    if (worker.sick[world.day] === 1) {
      world.workerWeeks.sickDays[world.factsNow(worker)] += 1;
      world.journal?.note(world.now, entry.sickDay, NONE, worker.row, NONE, minutes);
      rebookToday(world, worker);
    } else comeIn(world, worker, minutes);
  }
}

function rebookToday(world: World, worker: Worker): void {
  for (let p = worker.firstBooking[world.day]; p !== NONE; p = worker.firstBooking[world.day]) {
    unbook(world, worker, p);
    moveSession(world, p, world.day + 1, move.sick);
  }
}

function comeIn(world: World, worker: Worker, minutes: number): void {
  world.workerWeeks.present[world.factsNow(worker)] += minutes;
  world.journal?.note(world.now, entry.dayBegins, NONE, worker.row, NONE, minutes, sessionsToday(world, worker));
  worker.dayMinutes = minutes;
  worker.dayStart = world.now;
  worker.dayOver = false;
  worker.sessionInside = 0;
  worker.sessionOutside = 0;
  worker.networkingToday = worker.protectsTime ? minutes * networkingShare(world) : 0;
  askFor(world, worker, world.day, worker.networkingToday + fixedMinutes(world, worker));
  worker.pressure = pressureOf(world, worker);
  world.schedule(world.now + minutes, event.dayEnds, worker.row);
  nextSession(world, worker);
}

function sessionsToday(world: World, worker: Worker): number {
  let count = 0;
  for (let p = worker.firstBooking[world.day]; p !== NONE; p = world.patients.nextInDay[p]) count += 1;
  return count;
}

function networkingShare(world: World): number {
  return world.settings.work.networkingHoursPerWeek / world.settings.diary.fullTimeHoursPerWeek;
}

/** Meetings and travel between sites (M19) that fall to a day, and a supervision meeting when one is due. */
function fixedMinutes(world: World, worker: Worker): number {
  const { work, diary, team, mechanisms } = world.settings;
  const sites = mechanisms.m19ThinIntegration ? Math.max(0, team.sitesPerWorker - 1) : 0;
  const hours = work.meetingHoursPerWeek + sites * work.siteTravelHoursPerWeek;
  return (worker.dayMinutes * hours) / diary.fullTimeHoursPerWeek + worker.supervisionDueMinutes;
}

/** Backlog and the bookings of seven days over contracted hours: what the worker sees of the week ahead. */
function pressureOf(world: World, worker: Worker): number {
  let booked = 0;
  let contracted = 0;
  const until = Math.min(world.day + DAYS_PER_WEEK, world.terms.horizonDay);
  for (let day = world.day; day < until; day += 1) {
    booked += worker.bookedMinutes[day];
    contracted += worker.plan[day];
  }
  const backlog = worker.people.minutes + worker.records.minutes;
  return (backlog + booked) / Math.max(contracted, worker.dayMinutes);
}

/** Contracted hours are over: at once, or when the session that runs, and any still to come, have ended. */
export function dayEnds(world: World, w: number): void {
  const worker = world.workers[w];
  if (worker.dayMinutes === 0) return;
  worker.dayOver = true;
  if (worker.inSession || worker.firstBooking[world.day] !== NONE) return;
  settleDay(world, worker);
}

function settleDay(world: World, worker: Worker): void {
  const { workerWeeks, journal } = world;
  const facts = world.factsNow(worker);
  const w = worker.row;
  let left = worker.dayMinutes - worker.sessionInside;
  const fixed = fixedMinutes(world, worker);
  const fixedDone = Math.min(fixed, left);
  drop(world, worker, fixed - fixedDone, otherWork.meetings);
  journal?.note(world.now, entry.meetings, NONE, w, NONE, fixedDone);
  const supervision = worker.supervisionDueMinutes;
  if (supervision > 0) journal?.note(world.now, entry.supervised, NONE, w, NONE, supervision);
  workerWeeks.supervision[facts] += supervision;
  worker.supervisionDueMinutes = 0;
  left -= fixedDone;
  left -= workThrough(world, worker, worker.people, left);
  const networking = Math.min(worker.networkingToday, left);
  drop(world, worker, worker.networkingToday - networking, otherWork.networking);
  if (networking > 0) journal?.note(world.now, entry.networking, NONE, w, NONE, networking);
  left -= networking;
  left -= workThrough(world, worker, worker.records, left);
  // What is left goes to ties and networking, and counts as nothing else.
  worker.networked += networking + left;
  workerWeeks.inside[facts] += worker.dayMinutes - left;
  workerWeeks.outside[facts] += worker.sessionOutside;
  if (worker.sessionOutside > 0) journal?.note(world.now, entry.ranOver, NONE, w, NONE, worker.sessionOutside);
  journal?.note(world.now, entry.dayEnds, NONE, w, NONE, left);
  worker.dayMinutes = 0;

  const undone = worker.people.minutes + worker.records.minutes;
  if (undone > 0 && stayLate(world, worker)) {
    const decision = world.decisions.count - 1;
    const most = Math.min(world.settings.diary.stayLateMinutesMax, undone);
    const done = workThrough(world, worker, worker.people, most);
    const late = done + workThrough(world, worker, worker.records, most - done);
    workerWeeks.outside[facts] += late;
    journal?.note(world.now, entry.stayedLate, NONE, w, NONE, late);
    world.decisions.minutes[decision] += late;
  }
  keepCeiling(world, worker);
}

function drop(world: World, worker: Worker, minutes: number, kind: number, p: number = NONE): void {
  world.workerWeeks.dropped[world.factsNow(worker)] += minutes;
  if (minutes > 0) world.journal?.note(world.now, entry.workDropped, p, worker.row, NONE, minutes, kind);
}

/** Beyond the ceiling the oldest work that can be dropped is dropped: records first, then chasing and held calls. */
function keepCeiling(world: World, worker: Worker): void {
  const { tasks } = world;
  const ceiling = world.settings.diary.backlogCeilingWeeks * worker.contractedWeekMinutes;
  while (worker.people.minutes + worker.records.minutes > ceiling && worker.records.head !== NONE) {
    const t = worker.records.head;
    drop(world, worker, tasks.minutes[t], task.records, tasks.patient[t]);
    tasks.remove(worker.records, NONE);
  }
  let before = NONE;
  let t = worker.people.head;
  while (t !== NONE && worker.people.minutes + worker.records.minutes > ceiling) {
    const after = tasks.next[t];
    if (tasks.kind[t] >= task.chase) {
      drop(world, worker, tasks.minutes[t], tasks.kind[t], tasks.patient[t]);
      tasks.remove(worker.people, before);
    } else before = t;
    t = after;
  }
}

/** Whether a piece of work has lost its point because the person is no longer there. */
function isVoid(world: World, kind: number, p: number): boolean {
  const state = world.patients.state[p];
  if (kind === task.triage) return state !== REFERRED;
  if (kind === task.attempt) return state !== ALLOCATED;
  return kind !== task.records && state !== ACTIVE;
}

/** Does a line of work, oldest first, for at most `budget` minutes; work begun is finished another day. Returns the minutes used. */
function workThrough(world: World, worker: Worker, line: TaskLine, budget: number): number {
  const { tasks } = world;
  let left = budget;
  while (left > 0 && line.head !== NONE) {
    const t = line.head;
    const kind = tasks.kind[t];
    const p = tasks.patient[t];
    const subject = tasks.subject[t];
    if (isVoid(world, kind, p)) {
      tasks.remove(line, NONE);
      if (kind === task.visit) visitFellThrough(world, subject);
      continue;
    }
    if (tasks.begun[t] === 0) {
      tasks.begun[t] = 1;
      if (kind === task.attempt && attemptSucceeds(world, p)) beginIntroduction(world, worker, line, t);
    }
    const reached = kind === task.attempt && tasks.subject[t] === 1;
    const minutes = Math.min(left, tasks.minutes[t]);
    left -= minutes;
    spendOn(world, p, minutes);
    const isDone = minutes >= tasks.minutes[t];
    world.journal?.note(world.now, isDone ? entry.workFinished : entry.workBegun, p, worker.row, NONE, minutes, kind);
    if (kind === task.held || kind === task.standIn) world.workerWeeks.holding[world.factsNow(worker)] += minutes;
    if (!isDone) {
      tasks.minutes[t] -= minutes;
      line.minutes -= minutes;
      break;
    }
    tasks.remove(line, NONE);
    finish(world, worker, kind, p, subject, reached);
  }
  return budget - left;
}

/** An attempt that reaches the person goes on as the introductory call. */
function beginIntroduction(world: World, worker: Worker, line: TaskLine, t: number): void {
  const minutes = world.settings.work.introductionMinutes * worker.pace;
  askFor(world, worker, world.day, minutes);
  world.tasks.subject[t] = 1;
  world.tasks.minutes[t] += minutes;
  line.minutes += minutes;
}

function finish(world: World, worker: Worker, kind: number, p: number, subject: number, reached: boolean): void {
  if (kind === task.triage) triaged(world, p, worker.row);
  else if (kind === task.attempt) attempted(world, p, reached);
  else if (kind === task.onward) referOnward(world, p, subject);
  else if (kind === task.visit) visitDone(world, p, subject);
  else if (kind === task.form) formDone(world, p);
  else if (kind === task.standIn) stoodIn(world, p, subject);
  else if (kind === task.held) heldContactDone(world, p, subject);
}
