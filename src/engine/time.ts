// Time: minutes are the one unit. Minute 0 is midnight at the start of day 0, and day 0 is the epoch: 1 April 2025, a Tuesday.
export { WorkingCalendar, workingWeek } from './workingCalendar.ts';

export const MINUTES_PER_HOUR = 60;
export const MINUTES_PER_DAY = 1440;
export const MINUTES_PER_WEEK = 10080;
export const DAYS_PER_WEEK = 7;
export const WEEKS_PER_YEAR = 365.25 / 7;
export const MINUTES_PER_YEAR = MINUTES_PER_DAY * 365.25;

/** The default epoch. */
export const EPOCH_YEAR = 2025;
export const EPOCH_MONTH = 4;
export const EPOCH_DAY = 1;

/** The day that a minute falls on. */
export function dayOf(minute: number): number {
  return Math.floor(minute / MINUTES_PER_DAY);
}

/** The week since minute 0 that a minute falls in. */
export function weekOf(minute: number): number {
  return Math.floor(minute / MINUTES_PER_WEEK);
}

/** Midnight at the start of a day. */
export function startOfDay(day: number): number {
  return day * MINUTES_PER_DAY;
}
