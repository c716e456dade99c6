// England's bank holidays, by rule for any year, with the days that royal proclamation moved or added since 2020.
// Source: Banking and Financial Dealings Act 1971; https://www.gov.uk/bank-holidays.
import { daysOf, weekdayOf } from './dates.ts';

const MONDAY = 0;
const SATURDAY = 5;

const proclaimed: Readonly<Record<number, { added: readonly string[]; dropped: readonly string[] }>> = {
  2020: { added: ['05-08'], dropped: ['05-04'] },
  2022: { added: ['06-02', '06-03', '09-19'], dropped: ['05-30'] },
  2023: { added: ['05-08'], dropped: [] },
};

/** Days since 1 January 1970 of Easter Sunday (Meeus, Jones and Butcher). */
export function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return daysOf(year, month, day);
}

function firstMonday(year: number, month: number): number {
  const first = daysOf(year, month, 1);
  return first + ((7 - weekdayOf(first)) % 7);
}

function lastMonday(year: number, month: number): number {
  const last = daysOf(year, month, 31);
  return last - weekdayOf(last) + MONDAY;
}

/** The day itself, or the first weekday after it that is not already taken. */
function substituted(day: number, taken: readonly number[]): number {
  let substitute = day;
  while (weekdayOf(substitute) >= SATURDAY || taken.includes(substitute)) substitute += 1;
  return substitute;
}

/** The bank holidays of England in `year`, as days since 1 January 1970, in order. */
export function bankHolidays(year: number): number[] {
  const easter = easterSunday(year);
  const christmas = daysOf(year, 12, 25);
  const boxing = christmas + 1;
  // A holiday that falls on a weekday keeps it; only then are substitutes found for the others.
  const kept = [christmas, boxing].filter((day) => weekdayOf(day) < SATURDAY);
  const substitutes: number[] = [];
  for (const day of [christmas, boxing]) {
    if (!kept.includes(day)) substitutes.push(substituted(day, [...kept, ...substitutes]));
  }
  const regular = [
    substituted(daysOf(year, 1, 1), []),
    easter - 2,
    easter + 1,
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...kept,
    ...substitutes,
  ];
  const { added, dropped } = proclaimed[year] ?? { added: [], dropped: [] };
  const dayOf = (monthDay: string) => daysOf(year, Number(monthDay.slice(0, 2)), Number(monthDay.slice(3)));
  const droppedDays = dropped.map(dayOf);
  return [...regular.filter((day) => !droppedDays.includes(day)), ...added.map(dayOf)].sort((a, b) => a - b);
}
