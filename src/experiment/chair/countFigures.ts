// Counts the figures of the weeks in the chair from a run that has ended with them.
import { DAYS_PER_WEEK, MINUTES_PER_DAY, MINUTES_PER_HOUR } from '../../engine/time.ts';
import { WAITING_FOR_PLACE } from '../../model/onwardReferrals.ts';
import { courseOf } from '../../model/outcomes.ts';
import { CLOSED, COMPLETED, DROPPED_OUT, TURNED_BACK } from '../../model/patients.ts';
import type { WorkerWeeks } from '../../model/record.ts';
import type { Worker } from '../../model/workers.ts';
import type { World } from '../../model/world.ts';
import type { Figures } from './figures.ts';
import type { Seat } from './room.ts';

/** First minute of a week of the run. */
export function weekStart(world: World, week: number): number {
  return Math.max(0, week * DAYS_PER_WEEK - world.terms.firstWeekday) * MINUTES_PER_DAY;
}

export function countFigures(world: World, seat: Seat): Figures {
  const worker = world.workers[seat.worker];
  const colleagues = world.teams[worker.team].workers.filter((other) => other !== worker);
  const from = weekStart(world, seat.fromWeek);
  return {
    ...countPeople(world, worker, from),
    ...countWaiting(world, worker.team, from),
    ...countWorker(world, worker, seat),
    ...countColleagues(world, colleagues, seat),
  };
}

type Part<Name extends keyof Figures> = Pick<Figures, Name>;

function countPeople(
  world: World,
  worker: Worker,
  from: number,
): Part<
  | 'people' | 'firstSeen' | 'completed' | 'droppedOut' | 'active' | 'unseen' | 'held' | 'effect' | 'change'
> /* biome-ignore format: a list of names */ {
  const { patients } = world;
  const mine = openSince(
    world,
    from,
    (p) => patients.worker[p] === worker.row && !Number.isNaN(patients.allocatedAt[p]),
  );
  const closed = (exit: number) => mine.filter((p) => patients.state[p] === CLOSED && patients.exit[p] === exit).length;
  const active = mine.filter((p) => patients.isActive(p));
  return {
    people: mine.length,
    firstSeen: mine.filter((p) => patients.firstSessionAt[p] >= from).length,
    completed: closed(COMPLETED),
    droppedOut: closed(DROPPED_OUT),
    active: active.length,
    unseen: active.filter((p) => Number.isNaN(patients.firstSessionAt[p])).length,
    held: worker.heldCount,
    ...meanCourse(world, mine),
  };
}

/** People of whom something holds and whose case was open at `from` or opened later. */
function openSince(world: World, from: number, isMeant: (p: number) => boolean): number[] {
  const { patients } = world;
  const rows: number[] = [];
  for (let p = 0; p < patients.count; p += 1) {
    if ((patients.state[p] !== CLOSED || patients.closedAt[p] >= from) && isMeant(p)) rows.push(p);
  }
  return rows;
}

/** Means of what was added until now, as it stands when each one's follow-up ends, and of the change since referral. */
function meanCourse(world: World, rows: readonly number[]): Part<'effect' | 'change'> {
  let effect = 0;
  let change = 0;
  for (const p of rows) {
    const course = courseOf(world, p);
    effect += course.with - course.without;
    change += course.with - course.atReferral;
  }
  const n = rows.length;
  return { effect: n === 0 ? null : effect / n, change: n === 0 ? null : change / n };
}

function countWaiting(
  world: World,
  team: number,
  from: number,
): Part<'line' | 'teamUnseen' | 'waitedDays' | 'turnedBack' | 'onLists' | 'teamEffect' | 'teamChange'> {
  const { patients, onward, now } = world;
  const ours = openSince(world, from, (p) => patients.team[p] === team);
  const unseen = ours.filter((p) => patients.state[p] !== CLOSED && Number.isNaN(patients.firstSessionAt[p]));
  const waited = unseen.reduce((sum, p) => sum + now - patients.referredAt[p], 0) / MINUTES_PER_DAY;
  const { effect, change } = meanCourse(world, ours);
  let onLists = 0;
  for (let o = 0; o < onward.count; o += 1) {
    if (onward.state[o] === WAITING_FOR_PLACE && patients.team[onward.patient[o]] === team) onLists += 1;
  }
  return {
    line: world.teams[team].waitingCount,
    teamUnseen: unseen.length,
    waitedDays: unseen.length === 0 ? null : waited / unseen.length,
    turnedBack: ours.filter((p) => patients.exit[p] === TURNED_BACK).length,
    onLists,
    teamEffect: effect,
    teamChange: change,
  };
}

type WorkerFigure =
  | 'contacts' | 'linked' | 'presentHours' | 'insideHours' | 'ownHours' | 'backlogHours' | 'droppedHours' | 'strain'
  | 'satisfaction' | 'actsWithin' | 'actsEdge' | 'actsBeyond' | 'oversteps' | 'uncertain' | 'incidents'; // biome-ignore format: a list of names

function countWorker(world: World, worker: Worker, seat: Seat): Part<WorkerFigure> {
  const { workerWeeks } = world;
  const sum = (name: Column) => sumWeeks(world, worker, name, seat);
  const hours = (name: Column) => sum(name) / MINUTES_PER_HOUR;
  const last = lastRow(world, worker, seat);
  const score = (value: number) => (Number.isNaN(value) ? null : value);
  return {
    contacts: sum('contacts'),
    linked: sum('linked'),
    presentHours: hours('present'),
    insideHours: hours('inside'),
    ownHours: hours('outside'),
    backlogHours: workerWeeks.backlog[last] / MINUTES_PER_HOUR,
    droppedHours: hours('dropped'),
    strain: score(workerWeeks.strain[last]),
    satisfaction: score(workerWeeks.satisfaction[last]),
    actsWithin: sum('actsWithin'),
    actsEdge: sum('actsEdge'),
    actsBeyond: sum('actsBeyond'),
    oversteps: sum('oversteps'),
    uncertain: sum('uncertain'),
    incidents: sum('incidents'),
  };
}

type Column = { [Name in keyof WorkerWeeks]: WorkerWeeks[Name] extends Float64Array ? Name : never }[keyof WorkerWeeks];

function sumWeeks(world: World, worker: Worker, name: Column, seat: Seat): number {
  const first = worker.row * world.terms.weeks;
  const until = Math.min(seat.fromWeek + seat.weeks, world.terms.weeks);
  let sum = 0;
  for (let week = seat.fromWeek; week < until; week += 1) sum += world.workerWeeks[name][first + week];
  return sum;
}

/** Row of a worker's facts of the last week. */
function lastRow({ terms }: World, worker: Worker, seat: Seat): number {
  return worker.row * terms.weeks + Math.min(seat.fromWeek + seat.weeks, terms.weeks) - 1;
}

function countColleagues(
  world: World,
  colleagues: readonly Worker[],
  seat: Seat,
): Part<'colleaguesActive' | 'colleaguesOwnHours' | 'colleaguesBacklogHours' | 'colleaguesStrain'> {
  if (colleagues.length === 0) {
    return { colleaguesActive: null, colleaguesOwnHours: null, colleaguesBacklogHours: null, colleaguesStrain: null };
  }
  const { backlog, strain } = world.workerWeeks;
  const sum = (of: (worker: Worker) => number) => colleagues.reduce((total, worker) => total + of(worker), 0);
  const strains = colleagues.map((worker) => strain[lastRow(world, worker, seat)]).filter((one) => !Number.isNaN(one));
  return {
    colleaguesActive: sum((worker) => worker.activeCount),
    colleaguesOwnHours: sum((worker) => sumWeeks(world, worker, 'outside', seat)) / MINUTES_PER_HOUR,
    colleaguesBacklogHours: sum((worker) => backlog[lastRow(world, worker, seat)]) / MINUTES_PER_HOUR,
    colleaguesStrain: strains.length === 0 ? null : strains.reduce((a, b) => a + b, 0) / strains.length,
  };
}
