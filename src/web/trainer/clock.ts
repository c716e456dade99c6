// The one clock of both worlds: how fast it goes, and where a step or the slider takes it.
import {
  DAYS_PER_WEEK,
  MINUTES_PER_DAY,
  MINUTES_PER_HOUR,
  MINUTES_PER_WEEK,
  MINUTES_PER_YEAR,
} from '../../engine/time.ts';
import { dayOf, weekdayOfMinute } from './calendarWords.ts';

export interface Speed {
  readonly label: string;
  /** Minutes of the model in a second of the room. */
  readonly minutesPerSecond: number;
}

export const speeds: readonly Speed[] = [
  { label: 'an hour', minutesPerSecond: MINUTES_PER_HOUR },
  { label: '6 hours', minutesPerSecond: 6 * MINUTES_PER_HOUR },
  { label: 'a day', minutesPerSecond: MINUTES_PER_DAY },
  { label: '3 days', minutesPerSecond: 3 * MINUTES_PER_DAY },
  { label: 'a week', minutesPerSecond: MINUTES_PER_WEEK },
  { label: 'a month', minutesPerSecond: MINUTES_PER_YEAR / 12 },
];

/** Hours of the day in which somebody may be at work, and how much faster the rest passes where single hours are watched. */
const workFrom = 8.5 * MINUTES_PER_HOUR;
const workUntil = 19.5 * MINUTES_PER_HOUR;
const quietFactor = 8;

/** Whether single hours are watched, so that nights and weekends are passed over quickly. */
function isByHour({ minutesPerSecond }: Speed): boolean {
  return minutesPerSecond < MINUTES_PER_DAY;
}

/** Whether days go by too fast to be watched one by one, so that a card shows the last full week. */
export function isByWeek({ minutesPerSecond }: Speed): boolean {
  return minutesPerSecond > MINUTES_PER_DAY;
}

/** Where the clock stands after `seconds`. Nights and weekends pass eight times as fast where hours are watched. */
export function advanced(from: number, seconds: number, speed: Speed): number {
  let left = seconds * speed.minutesPerSecond;
  if (!isByHour(speed)) return from + left;
  let now = from;
  while (left > 0) {
    const until = nextTurn(now);
    const factor = isQuiet(now) ? quietFactor : 1;
    const step = Math.min(until - now, left * factor);
    now += step;
    left -= step / factor;
  }
  return now;
}

function isQuiet(minute: number): boolean {
  const ofDay = minute - dayOf(minute) * MINUTES_PER_DAY;
  return weekdayOfMinute(minute) >= DAYS_PER_WEEK - 2 || ofDay < workFrom || ofDay >= workUntil;
}

/** When quiet hours next begin, end, or the day turns. */
function nextTurn(minute: number): number {
  const midnight = dayOf(minute) * MINUTES_PER_DAY;
  const turns = [midnight + workFrom, midnight + workUntil, midnight + MINUTES_PER_DAY];
  return turns.find((turn) => turn > minute) as number;
}

const evening = 20 * MINUTES_PER_HOUR;

/** The evening of the next weekday: the day's work is over and to be seen. */
export function nextEvening(minute: number): number {
  let next = dayOf(minute) * MINUTES_PER_DAY + evening;
  if (next <= minute) next += MINUTES_PER_DAY;
  while (weekdayOfMinute(next) >= DAYS_PER_WEEK - 2) next += MINUTES_PER_DAY;
  return next;
}

/** The next evening of a Friday. */
export function nextFriday(minute: number): number {
  let next = nextEvening(minute);
  while (weekdayOfMinute(next) !== DAYS_PER_WEEK - 2 - 1) next = nextEvening(next);
  return next;
}

/** The running week, from 0. */
export function weekAt(weekStarts: Float64Array, minute: number): number {
  let week = 0;
  while (week + 2 < weekStarts.length && weekStarts[week + 1] <= minute) week += 1;
  return week;
}
