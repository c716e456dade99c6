// What entries of a worker's day and week do to the state.
import { MINUTES_PER_DAY } from '../../engine/time.ts';
import { entry } from '../../model/journalKinds.ts';
import { dayKind, dayKinds, insideKinds } from './dayKinds.ts';
import type { Playback } from './playback.ts';
import type { PlayState } from './playState.ts';
import { tally } from './tallies.ts';

const KINDS = dayKinds.length;
const SPARE = dayKind.spare;

/** Applies an entry about a worker alone; nothing happens for the other kinds. */
export function applyDay(state: PlayState, playback: Playback, row: number): void {
  const { entries, scores } = playback;
  const w = entries.worker[row];
  const at = entries.at[row];
  const value = entries.value[row];
  switch (entries.kind[row]) {
    case entry.dayBegins:
      openDay(state, w, at);
      state.isIn[w] = 1;
      state.dayStart[w] = at;
      state.dayContracted[w] = value;
      state.weekContracted[w] += value;
      break;
    case entry.sessionBegins:
    case entry.sessionMissed:
      settleSession(state, w, at);
      state.sessionFrom[w] = at;
      state.sessionMinutes[w] = value;
      break;
    case entry.sessionEnds:
      settleSession(state, w, at);
      break;
    case entry.meetings:
      settleSession(state, w, at);
      spend(state, w, dayKind.meetings, value);
      break;
    case entry.workFinished:
      spend(state, w, entries.detail[row], value);
      break;
    case entry.networking:
      spend(state, w, dayKind.networking, value);
      break;
    case entry.dayEnds:
      spend(state, w, SPARE, value);
      state.isIn[w] = 0;
      break;
    case entry.stayedLate:
      spend(state, w, dayKind.stayedLate, value);
      break;
    case entry.distressAnswered:
      openDay(state, w, at);
      spend(state, w, dayKind.outOfHours, value);
      break;
    case entry.workDropped:
      state.tallies[tally.droppedMinutes] += value;
      break;
    case entry.sickDay:
      openDay(state, w, at);
      state.sickDay[w] = dayOf(at);
      state.tallies[tally.sickDays] += 1;
      break;
    case entry.tookUpPost:
      takeUp(state, w, scores.strain[entries.detail[row]], scores.satisfaction[entries.detail[row]]);
      state.holder[w] += 1;
      break;
    case entry.noticed:
      state.onNotice[w] = 1;
      break;
    case entry.leftPost:
      leave(state, w);
      break;
    case entry.weekReviewed:
      review(state, w, scores.strain[entries.detail[row]], scores.satisfaction[entries.detail[row]]);
      break;
    case entry.weekBegins:
      turnWeek(state);
      break;
  }
}

function dayOf(at: number): number {
  return Math.floor(at / MINUTES_PER_DAY);
}

/** Begins a new day's account, unless it is open. */
function openDay(state: PlayState, w: number, at: number): void {
  if (state.day[w] === dayOf(at)) return;
  state.day[w] = dayOf(at);
  state.dayContracted[w] = 0;
  state.dayMinutes.fill(0, w * KINDS, (w + 1) * KINDS);
}

function spend(state: PlayState, w: number, kind: number, minutes: number): void {
  state.dayMinutes[w * KINDS + kind] += minutes;
  state.weekMinutes[w * KINDS + kind] += minutes;
  if (kind === SPARE) return;
  state.tallies[kind < insideKinds.length ? tally.insideMinutes : tally.outsideMinutes] += minutes;
}

/** Minutes of the running session until `at`, inside contracted hours and over them. */
export function runningSession(state: PlayState, w: number, at: number): { inside: number; over: number } {
  const from = state.sessionFrom[w];
  if (!(from <= at)) return { inside: 0, over: 0 };
  const done = Math.min(at - from, state.sessionMinutes[w]);
  const hoursEnd = state.dayStart[w] + state.dayContracted[w];
  const inside = Math.max(0, Math.min(from + done, hoursEnd) - from);
  return { inside, over: done - inside };
}

/** Puts the running session, as far as it has come, into the account. */
function settleSession(state: PlayState, w: number, at: number): void {
  const { inside, over } = runningSession(state, w, at);
  if (inside > 0) spend(state, w, dayKind.sessions, inside);
  if (over > 0) spend(state, w, dayKind.sessionsOver, over);
  state.sessionFrom[w] = NaN;
  state.sessionMinutes[w] = NaN;
}

function takeUp(state: PlayState, w: number, strain: number, satisfaction: number): void {
  state.inPost[w] = 1;
  state.onNotice[w] = 0;
  state.strain[w] = strain;
  state.satisfaction[w] = satisfaction;
  state.strainMove[w] = 0;
  state.satisfactionMove[w] = 0;
}

function leave(state: PlayState, w: number): void {
  state.tallies[tally.leavers] += 1;
  state.inPost[w] = 0;
  state.onNotice[w] = 0;
  for (const score of [state.strain, state.satisfaction, state.strainMove, state.satisfactionMove]) score[w] = NaN;
}

function review(state: PlayState, w: number, strain: number, satisfaction: number): void {
  state.strainMove[w] = strain - state.strain[w];
  state.satisfactionMove[w] = satisfaction - state.satisfaction[w];
  state.strain[w] = strain;
  state.satisfaction[w] = satisfaction;
}

function turnWeek(state: PlayState): void {
  state.lastWeekMinutes.set(state.weekMinutes);
  state.lastWeekContracted.set(state.weekContracted);
  state.weekMinutes.fill(0);
  state.weekContracted.fill(0);
}
