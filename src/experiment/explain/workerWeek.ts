// One week of one worker as facts: the balance of minutes, where they went, what came in, and what it did to the worker.
import { entry } from '../../model/journalKinds.ts';
import { type TaskKind, taskKinds } from '../../model/tasks.ts';
import type { IntentionTerms, SatisfactionTerms, StrainTerms } from '../../model/terms.ts';
import { logistic } from '../../numerics/logistic.ts';
import { type Absence, absenceOf } from './absence.ts';
import { firstDayOf, isoDate, lastDayOf } from './phrases.ts';
import type { Replay } from './replay.ts';
import { actsMinutes, type UsualWeek, usualWeek } from './usualWeek.ts';
import { caseloadAt, weekRows } from './weekRows.ts';

/** Minutes. The parts of `went` add up to `inside` + `outside`. */
export interface Balance {
  /** Contracted minutes of an ordinary week, and those present: leave, bank holidays, sickness and vacancy out. */
  readonly contracted: number;
  readonly present: number;
  readonly sick: number;
  /** Slots of the sessions whose turn came, held or not. */
  readonly booked: number;
  readonly askedFor: number;
  readonly inside: number;
  readonly outside: number;
  readonly dropped: number;
  readonly backlogBefore: number;
  readonly backlogAfter: number;
  /** Inside, outside, dropped and growth of the backlog over present; null when nobody was present. */
  readonly overstretchRatio: number | null;
  readonly went: Went;
  readonly wentOutside: { readonly sessionsRanOver: number; readonly stayedLate: number; readonly distress: number };
}

/** Minutes worked, inside and outside hours. */
export type Went = Readonly<
  Record<TaskKind | 'sessions' | 'missedSessions' | 'meetings' | 'networking' | 'distress', number>
>;

export interface CameIn {
  readonly triaged: number;
  readonly newCases: number;
  readonly takenOver: number;
  readonly closedCases: number;
  readonly sessionsBooked: number;
  readonly sessionsDue: number;
  readonly sessionsHeld: number;
  readonly sessionsMissed: number;
  readonly sessionsCancelled: number;
  readonly caseloadBefore: number;
  readonly caseloadAfter: number;
  /** People of the area who wait to be triaged or allocated at the end of the week. */
  readonly inLineAfter: number;
}

export interface Moved<T> {
  readonly before: number;
  readonly after: number;
  /** What the week pulled towards: the sum of the terms, kept on the scale. */
  readonly terms: T;
}

export interface WorkerWeek {
  /** As in weekly.csv, from 0. */
  readonly week: number;
  readonly from: string;
  readonly until: string;
  readonly balance: Balance;
  /** Why contracted time was not there. */
  readonly absence: Absence;
  /** Minutes that the acts chosen in the week cost, whenever they were worked. */
  readonly actsMinutes: number;
  readonly usual: UsualWeek | null;
  readonly cameIn: CameIn;
  readonly strain: Moved<StrainTerms> | null;
  readonly satisfaction: Moved<SatisfactionTerms> | null;
  /** As thought over on the Monday after; null beyond the horizon or with a vacant post. */
  readonly intention: {
    readonly intends: boolean;
    readonly chanceShare: number;
    readonly terms: IntentionTerms;
  } | null;
}

export function workerWeek(replay: Replay, w: number, week: number): WorkerWeek {
  const { world } = replay;
  return {
    week,
    from: isoDate(world, firstDayOf(world, week)),
    until: isoDate(world, lastDayOf(world, week)),
    balance: balanceOf(replay, w, week),
    absence: absenceOf(replay, w, week),
    actsMinutes: actsMinutes(replay, w, week, week + 1),
    usual: usualWeek(replay, w),
    cameIn: cameInOf(replay, w, week),
    ...reviewOf(replay, w, week),
    intention: intentionAfter(replay, w, week),
  };
}

function balanceOf(replay: Replay, w: number, week: number): Balance {
  const { world } = replay;
  const { workerWeeks: facts, workers, terms } = world;
  const i = w * terms.weeks + week;
  const present = facts.present[i];
  const backlogBefore = week > 0 ? facts.backlog[i - 1] : 0;
  const asked = facts.inside[i] + facts.outside[i] + facts.dropped[i] + facts.backlog[i] - backlogBefore;
  const sum = sumsOf(replay, w, week);
  return {
    contracted: workers[w].contractedWeekMinutes,
    present,
    sick: sum.sick,
    booked: sum.booked,
    askedFor: facts.offered[i],
    inside: facts.inside[i],
    outside: facts.outside[i],
    dropped: facts.dropped[i],
    backlogBefore,
    backlogAfter: facts.backlog[i],
    overstretchRatio: present > 0 ? asked / present : null,
    went: sum.went,
    wentOutside: sum.outside,
  };
}

interface Sums {
  sick: number;
  booked: number;
  went: Record<keyof Went, number>;
  outside: { sessionsRanOver: number; stayedLate: number; distress: number };
}

/** Adds up what the journal says about a worker's minutes in a week. */
function sumsOf(replay: Replay, w: number, week: number): Sums {
  const { journal, world } = replay;
  const went = Object.fromEntries(
    [...taskKinds, 'sessions', 'missedSessions', 'meetings', 'networking', 'distress'].map((name) => [name, 0]),
  ) as Sums['went'];
  const outside = { sessionsRanOver: 0, stayedLate: 0, distress: 0 };
  const sums: Sums = { sick: 0, booked: 0, went, outside };
  const slots = new Float64Array(world.patients.count);
  const { first, end } = weekRows(replay, week);
  for (let row = 0; row < end; row += 1) {
    const kind = journal.kind[row];
    const value = journal.value[row];
    if (kind === entry.sessionBooked) slots[journal.patient[row]] = value;
    if (row < first || journal.worker[row] !== w) continue;
    const isDue = kind === entry.sessionBegins || kind === entry.sessionMissed || kind === entry.sessionCancelled;
    if (isDue) sums.booked += slots[journal.patient[row]];
    if (kind === entry.sickDay) sums.sick += value;
    else if (kind === entry.sessionEnds) went.sessions += value;
    else if (kind === entry.sessionMissed) went.missedSessions += value;
    else if (kind === entry.workBegun || kind === entry.workFinished) went[taskKinds[journal.detail[row]]] += value;
    else if (kind === entry.meetings) went.meetings += value;
    else if (kind === entry.networking) went.networking += value;
    else if (kind === entry.ranOver) outside.sessionsRanOver += value;
    else if (kind === entry.stayedLate) outside.stayedLate += value;
    else if (kind === entry.distressAnswered) {
      went.distress += value;
      outside.distress += value;
    }
  }
  return sums;
}

function cameInOf(replay: Replay, w: number, week: number): CameIn {
  const { journal, world } = replay;
  const { first, end } = weekRows(replay, week);
  const count = (kind: number, also: (row: number) => boolean = () => true) => {
    let sum = 0;
    for (let row = first; row < end; row += 1) {
      if (journal.kind[row] === kind && journal.worker[row] === w && also(row)) sum += 1;
    }
    return sum;
  };
  const held = count(entry.sessionEnds);
  const missed = count(entry.sessionMissed);
  const cancelled = count(entry.sessionCancelled);
  return {
    triaged: count(entry.triaged),
    newCases: count(entry.allocated),
    takenOver: count(entry.handedOver, (row) => journal.detail[row] !== w),
    closedCases: count(entry.closed),
    sessionsBooked: count(entry.sessionBooked),
    sessionsDue: count(entry.sessionBegins) + missed + cancelled,
    sessionsHeld: held,
    sessionsMissed: missed,
    sessionsCancelled: cancelled,
    caseloadBefore: caseloadAt(replay, w, first),
    caseloadAfter: caseloadAt(replay, w, end),
    inLineAfter: world.lineWeeks.waiting[week],
  };
}

function reviewOf({ journal }: Replay, w: number, week: number): Pick<WorkerWeek, 'strain' | 'satisfaction'> {
  const { columns, count } = journal.reviews;
  for (let row = 0; row < count; row += 1) {
    if (columns.worker[row] !== w || columns.week[row] !== week) continue;
    return {
      strain: { before: columns.strainBefore[row], after: columns.strainAfter[row], terms: journal.strain.of(row) },
      satisfaction: {
        before: columns.satisfactionBefore[row],
        after: columns.satisfactionAfter[row],
        terms: journal.satisfaction.of(row),
      },
    };
  }
  return { strain: null, satisfaction: null };
}

function intentionAfter(replay: Replay, w: number, week: number): WorkerWeek['intention'] {
  const { journal, world } = replay;
  if (week + 1 >= world.terms.weeks) return null;
  const { first, end } = weekRows(replay, week + 1);
  for (let row = first; row < end; row += 1) {
    if (journal.kind[row] !== entry.thoughtOver || journal.worker[row] !== w) continue;
    const terms = journal.intentions.of(journal.detail[row]);
    const chanceShare = logistic(journal.intentions.sum(journal.detail[row]));
    return { intends: journal.value[row] === 1, chanceShare, terms };
  }
  return null;
}
