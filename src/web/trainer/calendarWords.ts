// Minutes of a run as days and times that a room can read. The run starts on 1 April 2025 at midnight.
import { dateParts, daysOf, weekdayOf } from '../../engine/dates.ts';
import { EPOCH_DAY, EPOCH_MONTH, EPOCH_YEAR, MINUTES_PER_DAY, MINUTES_PER_HOUR } from '../../engine/time.ts';

const firstDay = daysOf(EPOCH_YEAR, EPOCH_MONTH, EPOCH_DAY);
const months = 'January February March April May June July August September October November December'.split(' ');
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

export function dayOf(minute: number): number {
  return Math.floor(minute / MINUTES_PER_DAY);
}

/** 0 Monday to 6 Sunday. */
export function weekdayOfMinute(minute: number): number {
  return weekdayOf(firstDay + dayOf(minute));
}

/** `Friday 10 April 2026` */
export function dateWords(minute: number): string {
  const [year, month, day] = dateParts(firstDay + dayOf(minute));
  return `${weekdays[weekdayOfMinute(minute)]} ${day} ${months[month - 1]} ${year}`;
}

/** `10 Apr` */
export function shortDate(minute: number): string {
  const [, month, day] = dateParts(firstDay + dayOf(minute));
  return `${day} ${months[month - 1].slice(0, 3)}`;
}

/** `14:05` */
export function timeWords(minute: number): string {
  const ofDay = Math.floor(minute - dayOf(minute) * MINUTES_PER_DAY);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(ofDay / MINUTES_PER_HOUR))}:${two(ofDay % MINUTES_PER_HOUR)}`;
}
