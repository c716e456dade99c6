// The state of a run at one moment, moved on entry by entry. All of it lies in typed arrays, so that a copy is quick.
import { COMPLETED, DROPPED_OUT, NOT_REACHED } from '../../model/patients.ts';
import { dayKinds } from './dayKinds.ts';
import type { Playback } from './playback.ts';
import { stage, stages } from './stages.ts';
import { tallies } from './tallies.ts';

/** Where a case stands: below CLOSED_CASE the stages of an open one, from it on how it was closed (as in `exits`). */
export const [NOT_REFERRED, IN_LINE, ALLOCATED_CASE, REACHED_CASE, SEEN_CASE, PLAN_DONE] = [0, 1, 2, 3, 4, 5];
export const CLOSED_CASE = 6;

/** Where an onward referral stands. */
export const [NOT_MADE, ON_LIST, OFFERED_PLACE, SUPPORTED, OVER] = [0, 1, 2, 3, 4];

/** Whether an organisation takes referrals. */
export const openness = ['open', 'closedToReferrals', 'shut'] as const;

const KINDS = dayKinds.length;

export class PlayState {
  /** Minute of the clock, row of the entry that comes next, and how many decisions have been taken. */
  readonly now: Float64Array;
  readonly nextRow: Int32Array;
  readonly decisionCount: Int32Array;
  /** By `tallies`. */
  readonly tallies = new Float64Array(tallies.length);
  /** People by `stages`. */
  readonly stageCounts = new Int32Array(stages.length);

  /** By worker and kind of minutes: the day named in `day`, the running week, the week before. */
  readonly dayMinutes: Float64Array;
  readonly weekMinutes: Float64Array;
  readonly lastWeekMinutes: Float64Array;
  /** Contracted minutes of the same. */
  readonly dayContracted: Float64Array;
  readonly weekContracted: Float64Array;
  readonly lastWeekContracted: Float64Array;
  /** Day of the run that `dayMinutes` are of, and the latest day lost to sickness; -1 for none. */
  readonly day: Int32Array;
  readonly sickDay: Int32Array;
  /** 1 between coming in and the end of the day's work; when the contracted day began. */
  readonly isIn: Uint8Array;
  readonly dayStart: Float64Array;
  /** The session that runs: when it began and how long it takes; NaN when none does. */
  readonly sessionFrom: Float64Array;
  readonly sessionMinutes: Float64Array;
  /** 1 while the post is filled, while notice runs; which holder it is, from 0. */
  readonly inPost: Uint8Array;
  readonly onNotice: Uint8Array;
  readonly holder: Int32Array;
  /** People whose cases are open with the post, and how many of them are held. */
  readonly active: Int32Array;
  readonly held: Int32Array;
  /** Scores as they stand, and how the last week moved them; NaN while vacant. */
  readonly strain: Float64Array;
  readonly satisfaction: Float64Array;
  readonly strainMove: Float64Array;
  readonly satisfactionMove: Float64Array;

  /** By person. */
  readonly caseState: Uint8Array;
  readonly isHeld: Uint8Array;
  readonly isLinked: Uint8Array;
  readonly sessions: Uint16Array;
  /** Onward referrals on a list, and with support begun. */
  readonly lists: Uint16Array;
  readonly supports: Uint16Array;
  /** Row of the worker who has the case, or on whose desk it lies; -1 for nobody. */
  readonly worker: Int32Array;

  readonly onward: Uint8Array;

  /** By organisation: people of link workers on its list, and with a place kept for them or taken; row in `openness`. */
  readonly waiting: Int32Array;
  readonly places: Int32Array;
  readonly openness: Uint8Array;

  constructor({ posts, people, organisations, onwardCount }: Playback) {
    const workers = posts.length;
    const floats = (rows: number) => new Float64Array(rows);
    const unknown = () => new Float64Array(workers).fill(NaN);
    this.now = floats(1);
    this.nextRow = new Int32Array(1);
    this.decisionCount = new Int32Array(1);
    this.dayMinutes = floats(workers * KINDS);
    this.weekMinutes = floats(workers * KINDS);
    this.lastWeekMinutes = floats(workers * KINDS);
    this.dayContracted = floats(workers);
    this.weekContracted = floats(workers);
    this.lastWeekContracted = floats(workers);
    this.day = new Int32Array(workers).fill(-1);
    this.sickDay = new Int32Array(workers).fill(-1);
    this.isIn = new Uint8Array(workers);
    this.dayStart = floats(workers);
    this.sessionFrom = unknown();
    this.sessionMinutes = unknown();
    this.inPost = new Uint8Array(workers);
    this.onNotice = new Uint8Array(workers);
    this.holder = new Int32Array(workers).fill(-1);
    this.active = new Int32Array(workers);
    this.held = new Int32Array(workers);
    this.strain = unknown();
    this.satisfaction = unknown();
    this.strainMove = unknown();
    this.satisfactionMove = unknown();
    this.caseState = new Uint8Array(people.count);
    this.isHeld = new Uint8Array(people.count);
    this.isLinked = new Uint8Array(people.count);
    this.sessions = new Uint16Array(people.count);
    this.lists = new Uint16Array(people.count);
    this.supports = new Uint16Array(people.count);
    this.worker = new Int32Array(people.count).fill(-1);
    this.onward = new Uint8Array(onwardCount);
    this.waiting = new Int32Array(organisations.length);
    this.places = new Int32Array(organisations.length);
    this.openness = new Uint8Array(organisations.length);
  }

  /** Becomes equal to another state of the same run. */
  become(other: PlayState): void {
    const own = this as unknown as Record<string, Float64Array>;
    for (const [name, column] of Object.entries(other)) own[name].set(column);
  }

  /** Row in `stages`, or -1 before the person is referred. */
  stageOf(p: number): number {
    const caseState = this.caseState[p];
    if (caseState === NOT_REFERRED) return -1;
    if (caseState <= REACHED_CASE) return stage.line + caseState - IN_LINE;
    if (caseState === SEEN_CASE) return stage.seen;
    if (this.isHeld[p] === 1) return stage.held;
    if (this.supports[p] > 0) return stage.withOrganisation;
    if (this.lists[p] > 0) return stage.onList;
    if (caseState === PLAN_DONE) return stage.seen;
    return stageOfExit(caseState - CLOSED_CASE, this.isLinked[p] === 1);
  }
}

function stageOfExit(exit: number, isLinked: boolean): number {
  if (exit === COMPLETED) return isLinked ? stage.linked : stage.notLinked;
  if (exit === DROPPED_OUT) return stage.droppedOut;
  return exit === NOT_REACHED ? stage.notReached : stage.notTakenOn;
}
