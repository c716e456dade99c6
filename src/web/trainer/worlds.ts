// Two worlds on one clock: where they stand, and the next moments worth stopping at.
import { MINUTES_PER_HOUR } from '../../engine/time.ts';
import { Cursor } from '../../experiment/playback/cursor.ts';
import type { Playback } from '../../experiment/playback/playback.ts';
import { type Parting, partingsOf, samePeople } from '../../experiment/playback/samePeople.ts';
import { OVERSTEP } from '../../model/record.ts';
import { weekAt } from './clock.ts';

const NONE = -1;
/** Minutes: less than lies between any two instants of a run that are not the same. */
const justBefore = 1 / 1_000_000;
const firstMorning = 10 * MINUTES_PER_HOUR;

/** 0 the world on the left, 1 the one on the right. */
export type Side = 0 | 1;
export const sides: readonly Side[] = [0, 1];

/** A decision in one of the worlds. */
export interface Found {
  readonly side: Side;
  readonly at: number;
  /** Row of the decision. */
  readonly decision: number;
}

/** From where is counted: by `tallies` and `stages`. */
export interface Origin {
  readonly tallies: Float64Array;
  readonly stageCounts: Int32Array;
}

/** An entry that has just been applied. */
export interface Happened {
  readonly side: Side;
  readonly row: number;
}

/** A person, by row in each world; -1 where they are not referred. */
export type PersonRows = readonly [number, number];

export class Worlds {
  readonly playbacks: readonly [Playback, Playback];
  readonly cursors: readonly [Cursor, Cursor];
  readonly partings: readonly Parting[];
  /** Weeks before measuring begins in both, the minute at which it does, and the minute at which the shorter run ends. */
  readonly warmUpWeeks: number;
  readonly measuringFrom: number;
  readonly horizon: number;
  /** Where the clock starts: the first morning after the warm-up, when there is something to be seen. */
  readonly startAt: number;
  /** Of the run with fewer weeks: the slider's scale. */
  readonly weekStarts: Float64Array;
  readonly #origins: readonly Origin[];
  readonly #rightOfLeft: Int32Array;
  readonly #leftOfRight: Int32Array;
  /** How many people the left world holds before those of the right one alone are numbered on. */
  readonly #rightOnly: readonly number[];

  constructor(left: Playback, right: Playback) {
    this.playbacks = [left, right];
    this.cursors = [new Cursor(left), new Cursor(right)];
    this.#rightOfLeft = samePeople(left.people, right.people);
    this.#leftOfRight = samePeople(right.people, left.people);
    this.partings = partingsOf(left, right, this.#rightOfLeft);
    this.horizon = Math.min(left.weekStarts[left.weeks], right.weekStarts[right.weeks]);
    this.weekStarts = (left.weeks < right.weeks ? left : right).weekStarts;
    this.warmUpWeeks = Math.min(Math.max(left.warmUpWeeks, right.warmUpWeeks), this.weekStarts.length - 2);
    this.measuringFrom = this.weekStarts[this.warmUpWeeks];
    this.#rightOnly = [...this.#leftOfRight.keys()].filter((p) => this.#leftOfRight[p] === NONE);
    // What happens in the very minute is counted; a cursor that has not moved stands before everything.
    if (this.measuringFrom > 0) this.seek(this.measuringFrom - justBefore);
    this.#origins = this.cursors.map(({ state }) => {
      return { tallies: state.tallies.slice(), stageCounts: state.stageCounts.slice() };
    });
    this.startAt = Math.min(this.measuringFrom + firstMorning, this.horizon);
    this.seek(this.startAt);
  }

  get now(): number {
    return Math.max(this.cursors[0].now, this.cursors[1].now);
  }

  /** The running week of the run, from 0. */
  get week(): number {
    return weekAt(this.weekStarts, this.now);
  }

  /** Number of a week of the run: from 1 after the warm-up, 0 and less in it. */
  weekNumber(week: number): number {
    return week - this.warmUpWeeks + 1;
  }

  get isOver(): boolean {
    return this.now >= this.horizon;
  }

  /** Moves both to the same minute, within the run. */
  seek(minute: number): void {
    const to = Math.min(Math.max(minute, 0), this.horizon);
    for (const cursor of this.cursors) cursor.seek(to);
  }

  /** Counts since measuring began; during the warm-up, since the start. */
  originOf(side: Side): Origin {
    const { tallies, stageCounts } = this.#origins[side];
    if (this.now >= this.measuringFrom) return { tallies, stageCounts };
    return { tallies: new Float64Array(tallies.length), stageCounts: new Int32Array(stageCounts.length) };
  }

  /** Goes on by one entry, in whichever world it comes first; null when nothing more happens. */
  step(): Happened | null {
    const [left, right] = this.cursors;
    const side: Side = left.nextAt <= right.nextAt ? 0 : 1;
    if (this.cursors[side].nextAt > this.horizon) return null;
    const row = this.cursors[side].step();
    return row < 0 ? null : { side, row };
  }

  /** Goes to the very moment after a decision: what else happens at the same instant is still to come. */
  goTo({ side, at, decision }: Found): void {
    for (const cursor of this.cursors) if (cursor.now < at) cursor.seek(at - justBefore);
    const cursor = this.cursors[side];
    while (cursor.state.decisionCount[0] <= decision && cursor.step() !== NONE);
  }

  /** The first decision still to come, in either world, that is wanted; null when there is none. */
  nextDecision(isWanted: (playback: Playback, decision: number) => boolean): Found | null {
    let found: Found | null = null;
    for (const side of sides) {
      const { decisions } = this.playbacks[side];
      for (let d = this.cursors[side].state.decisionCount[0]; d < decisions.count; d += 1) {
        const at = decisions.at[d];
        if (at > this.horizon || (found !== null && at >= found.at)) break;
        if (!isWanted(this.playbacks[side], d)) continue;
        found = { side, at, decision: d };
        break;
      }
    }
    return found;
  }

  nextOverstep(): Found | null {
    return this.nextDecision(({ decisions }, d) => (decisions.flags[d] & OVERSTEP) !== 0);
  }

  /** Of the holder of a post, named as in the scenario. */
  nextDecisionOf(post: string): Found | null {
    return this.nextDecision(({ decisions, posts }, d) => posts[decisions.worker[d]].name === post);
  }

  /** The next parting whose earlier decision is still to come, and that decision. */
  nextParting(): { readonly parting: Parting; readonly found: Found } | null {
    for (const parting of this.partings) {
      if (parting.at > this.horizon) break;
      const { side } = parting;
      const decision = parting.decisions[side];
      if (this.cursors[side].state.decisionCount[0] > decision) continue;
      return { parting, found: { side, at: parting.at, decision } };
    }
    return null;
  }

  /** A person of one world in both. */
  rowsOf(side: Side, p: number): PersonRows {
    return side === 0 ? [p, this.#rightOfLeft[p]] : [this.#leftOfRight[p], p];
  }

  /** Number of a person, from 1, the same in both worlds. */
  numberOf(side: Side, p: number): number {
    const [left] = this.rowsOf(side, p);
    if (left !== NONE) return left + 1;
    return this.playbacks[0].people.count + this.#rightOnly.indexOf(p) + 1;
  }

  /** The person of that number, or null. */
  personOf(number: number): PersonRows | null {
    const leftCount = this.playbacks[0].people.count;
    if (Number.isInteger(number) && number >= 1 && number <= leftCount) return this.rowsOf(0, number - 1);
    const p = this.#rightOnly[number - leftCount - 1];
    return p === undefined ? null : this.rowsOf(1, p);
  }

  /** How many people are in both worlds, and in one alone. */
  get peopleShared(): { both: number; leftOnly: number; rightOnly: number } {
    const leftOnly = this.#rightOfLeft.filter((p) => p === NONE).length;
    return { both: this.#rightOfLeft.length - leftOnly, leftOnly, rightOnly: this.#rightOnly.length };
  }
}
