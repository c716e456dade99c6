// A place in a run: goes on entry by entry, or to any minute, back too, from the nearest of the copies it kept on its way.
import { entry } from '../../model/journalKinds.ts';
import { NONE } from '../../model/patients.ts';
import { CHOSEN, MISREAD, OVERSTEP } from '../../model/record.ts';
import { applyDay } from './applyDay.ts';
import { applyOrganisation, applyPerson } from './applyPerson.ts';
import type { Playback } from './playback.ts';
import { PlayState } from './playState.ts';
import { tally } from './tallies.ts';

/** A copy of the state is kept for every so many weeks. */
const checkpointWeeks = 4;

export class Cursor {
  readonly playback: Playback;
  /** Of the minute `now`: everything that has happened until then, that minute included. Changes as the cursor moves. */
  readonly state: PlayState;
  /** Copies, in order of time. */
  readonly #checkpoints: PlayState[] = [];

  /** Stands before the first entry. */
  constructor(playback: Playback) {
    this.playback = playback;
    this.state = new PlayState(playback);
    this.#checkpoints.push(new PlayState(playback));
  }

  get now(): number {
    return this.state.now[0];
  }

  /** Minute at which the next entry happens; Infinity when there is none. */
  get nextAt(): number {
    const row = this.state.nextRow[0];
    return row < this.playback.entries.count ? this.playback.entries.at[row] : Infinity;
  }

  /** Applies the next entry and returns its row, or -1 at the end. */
  step(): number {
    const { state, playback } = this;
    const row = state.nextRow[0];
    if (row >= playback.entries.count) return NONE;
    state.nextRow[0] = row + 1;
    state.now[0] = playback.entries.at[row];
    applyEntry(state, playback, row);
    return row;
  }

  /** Goes to a minute, at most to the horizon. */
  seek(minute: number): void {
    const { state } = this;
    const { weekStarts } = this.playback;
    const to = Math.min(Math.max(minute, 0), weekStarts[weekStarts.length - 1]);
    if (to < state.now[0] || to - state.now[0] > this.#span) {
      const copy = this.#latestUntil(to);
      if (to < state.now[0] || copy.nextRow[0] > state.nextRow[0]) state.become(copy);
    }
    while (this.nextAt <= to) {
      this.step();
      this.#keep();
    }
    state.now[0] = to;
  }

  get #span(): number {
    const { weekStarts } = this.playback;
    return weekStarts[Math.min(checkpointWeeks, weekStarts.length - 1)];
  }

  #latestUntil(minute: number): PlayState {
    let found = this.#checkpoints[0];
    for (const copy of this.#checkpoints) if (copy.now[0] <= minute) found = copy;
    return found;
  }

  /** Keeps a copy where the next one is due. */
  #keep(): void {
    const { state } = this;
    const last = this.#checkpoints[this.#checkpoints.length - 1];
    if (state.now[0] - last.now[0] < this.#span) return;
    const copy = new PlayState(this.playback);
    copy.become(state);
    this.#checkpoints.push(copy);
  }
}

function applyEntry(state: PlayState, playback: Playback, row: number): void {
  const { entries } = playback;
  if (entries.worker[row] !== NONE || entries.kind[row] === entry.weekBegins) applyDay(state, playback, row);
  if (entries.kind[row] === entry.decided) count(state, playback, entries.detail[row]);
  else if (entries.patient[row] !== NONE) applyPerson(state, playback, row);
  else if (entries.organisation[row] !== NONE) applyOrganisation(state, playback, row);
}

function count(state: PlayState, { decisions }: Playback, d: number): void {
  const flags = decisions.flags[d];
  state.decisionCount[0] = d + 1;
  const isChosen = (flags & CHOSEN) !== 0;
  state.tallies[isChosen ? tally.actsWithin + decisions.remitClass[d] : tally.notDone] += 1;
  if ((flags & OVERSTEP) !== 0) state.tallies[tally.oversteps] += 1;
  if ((flags & MISREAD) !== 0) state.tallies[tally.misread] += 1;
}
