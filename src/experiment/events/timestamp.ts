// Minutes of a run as calendar time: the run starts on 1 April 2025 at midnight.
import { dateText, daysOf } from '../../engine/dates.ts';
import { EPOCH_DAY, EPOCH_MONTH, EPOCH_YEAR, MINUTES_PER_DAY, MINUTES_PER_HOUR } from '../../engine/time.ts';

const MILLISECONDS_PER_MINUTE = 60_000;
const firstDay = daysOf(EPOCH_YEAR, EPOCH_MONTH, EPOCH_DAY);
/** Dates asked for so far, by day of the run: an event log asks for each of them very often. */
const dates: string[] = [];

/** ISO 8601 with milliseconds, rounded down, UTC: `2025-04-01T09:00:00.000+00:00`. `minutes` from the start, 0 or more. */
export function timestampOf(minutes: number): string {
  const day = Math.floor(minutes / MINUTES_PER_DAY);
  dates[day] ??= dateText(firstDay + day);
  const milliseconds = Math.floor((minutes - day * MINUTES_PER_DAY) * MILLISECONDS_PER_MINUTE);
  const minute = Math.floor(milliseconds / MILLISECONDS_PER_MINUTE);
  const hour = digits(Math.floor(minute / MINUTES_PER_HOUR), 2);
  const rest = milliseconds - minute * MILLISECONDS_PER_MINUTE;
  return `${dates[day]}T${hour}:${digits(minute % MINUTES_PER_HOUR, 2)}:${digits(Math.floor(rest / 1000), 2)}.${digits(rest % 1000, 3)}+00:00`;
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
