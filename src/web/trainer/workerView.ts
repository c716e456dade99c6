// What the card of a post shows: the day (or the last full week) in minutes by kind, and how the worker is.

import { runningSession } from '../../experiment/playback/applyDay.ts';
import type { Cursor } from '../../experiment/playback/cursor.ts';
import { dayKind, dayKinds, insideKinds } from '../../experiment/playback/dayKinds.ts';
import { dayOf } from './calendarWords.ts';

const KINDS = dayKinds.length;

export interface WorkerView {
  /** Such as `In a session`; `Vacant`. */
  readonly state: string;
  readonly isVacant: boolean;
  /** Minutes by kind, in the order of `dayKinds`. */
  readonly minutes: Float64Array;
  readonly contracted: number;
  /** Minutes accounted for inside contracted hours, and outside. */
  readonly inside: number;
  readonly outside: number;
}

/** @param byWeek the last full week instead of today */
export function workerView({ state, now }: Cursor, w: number, byWeek: boolean): WorkerView {
  const isToday = state.day[w] === dayOf(now);
  const source = byWeek ? state.lastWeekMinutes : state.dayMinutes;
  const minutes = new Float64Array(KINDS);
  if (byWeek || isToday) minutes.set(source.subarray(w * KINDS, (w + 1) * KINDS));
  if (!byWeek && isToday) {
    const { inside, over } = runningSession(state, w, now);
    minutes[dayKind.sessions] += inside;
    minutes[dayKind.sessionsOver] += over;
  }
  const sum = (from: number, until: number) => minutes.subarray(from, until).reduce((total, value) => total + value, 0);
  const todays = isToday ? state.dayContracted[w] : 0;
  return {
    state: stateWords(state, w, now, isToday),
    isVacant: state.inPost[w] === 0,
    minutes,
    contracted: byWeek ? state.lastWeekContracted[w] : todays,
    inside: sum(0, insideKinds.length),
    outside: sum(insideKinds.length, KINDS),
  };
}

function stateWords(state: Cursor['state'], w: number, now: number, isToday: boolean): string {
  if (state.inPost[w] === 0) return 'Vacant';
  if (state.sickDay[w] === dayOf(now)) return 'Off sick';
  if (!isToday || state.dayContracted[w] === 0) return 'Not in';
  if (state.sessionFrom[w] + state.sessionMinutes[w] > now) return 'In a session';
  return state.isIn[w] === 1 ? 'At work' : 'Day is over';
}
