// Which days are worked: England's weekdays without bank holidays, part-time weeks, and working minutes on the clock.
import { bankHolidays } from './bankHolidays.ts';
import { dateParts, dateText, daysOf, weekdayOf } from './dates.ts';

const MINUTES_PER_DAY = 1440;
const SATURDAY = 5;
const WEEKDAYS = 5;
/** Office hours, 09:00 to 17:00. */
const OPENING_MINUTE = 540;
const OPEN_MINUTES = 480;
/** A full-time week of 37.5 hours in five days. */
const FULL_DAY_MINUTES = 450;

/** Days from a first date on, numbered from 0. Days outside the range throw a RangeError. */
export class WorkingCalendar {
  readonly days: number;
  readonly workingDays: number;
  readonly #firstDay: number;
  readonly #isBankHoliday: Uint8Array;
  /** Working days before each day; one more entry than days. */
  readonly #ordinals: Int32Array;
  readonly #daysByOrdinal: Int32Array;

  /** `days`: how many days from the first date on are covered. */
  constructor(startYear: number, startMonth: number, startDay: number, days: number) {
    this.days = days;
    this.#firstDay = daysOf(startYear, startMonth, startDay);
    this.#isBankHoliday = new Uint8Array(days);
    const [lastYear] = dateParts(this.#firstDay + days);
    for (let year = startYear; year <= lastYear; year += 1) {
      for (const holiday of bankHolidays(year)) {
        const day = holiday - this.#firstDay;
        if (day >= 0 && day < days) this.#isBankHoliday[day] = 1;
      }
    }
    this.#ordinals = new Int32Array(days + 1);
    const worked: number[] = [];
    for (let day = 0; day < days; day += 1) {
      this.#ordinals[day] = worked.length;
      if (weekdayOf(this.#firstDay + day) < SATURDAY && this.#isBankHoliday[day] === 0) worked.push(day);
    }
    this.#ordinals[days] = worked.length;
    this.#daysByOrdinal = Int32Array.from(worked);
    this.workingDays = worked.length;
  }

  isWorkingDay(day: number): boolean {
    this.#check(day);
    return this.#ordinals[day + 1] > this.#ordinals[day];
  }

  /** 0 Monday to 6 Sunday. */
  weekday(day: number): number {
    return weekdayOf(this.#firstDay + day);
  }

  isBankHoliday(day: number): boolean {
    this.#check(day);
    return this.#isBankHoliday[day] === 1;
  }

  /** Working days before this day, from day 0 on. */
  workingDayOrdinal(day: number): number {
    if (day === this.days) return this.workingDays;
    this.#check(day);
    return this.#ordinals[day];
  }

  /** The day with `n` working days before it that is itself worked; n from 0. */
  nthWorkingDay(n: number): number {
    if (!(n >= 0 && n < this.workingDays && n % 1 === 0)) {
      throw new RangeError(`working day ${n} is outside this calendar of ${this.workingDays} working days`);
    }
    return this.#daysByOrdinal[n];
  }

  /** The day itself if it is worked, otherwise the first worked day after it. */
  nextWorkingDay(day: number): number {
    return this.nthWorkingDay(this.workingDayOrdinal(day));
  }

  /** `YYYY-MM-DD`. */
  dateOf(day: number): string {
    return dateText(this.#firstDay + day);
  }

  /** The clock minute at which this many working minutes (09:00 to 17:00 on working days) have passed since minute 0. */
  clockAt(workingMinutes: number): number {
    const n = Math.floor(workingMinutes / OPEN_MINUTES);
    return this.nthWorkingDay(n) * MINUTES_PER_DAY + OPENING_MINUTE + (workingMinutes - n * OPEN_MINUTES);
  }

  /** Working minutes that have passed since minute 0 at this clock minute. */
  workingMinutesAt(minute: number): number {
    const day = Math.floor(minute / MINUTES_PER_DAY);
    const whole = this.workingDayOrdinal(day) * OPEN_MINUTES;
    if (day === this.days || !this.isWorkingDay(day)) return whole;
    return whole + Math.min(Math.max(minute - day * MINUTES_PER_DAY - OPENING_MINUTE, 0), OPEN_MINUTES);
  }

  #check(day: number): void {
    if (!(day >= 0 && day < this.days && day % 1 === 0)) {
      throw new RangeError(`day ${day} is outside this calendar of ${this.days} days`);
    }
  }
}

/**
 * Contracted minutes by weekday (0 Monday) of someone with `wte` whole-time equivalents (37.5 hours a week):
 * full days of 450 minutes, then a part day, on consecutive weekdays from `offset` on (Friday is followed by Monday).
 */
export function workingWeek(wte: number, offset: number): Float64Array {
  if (!(wte >= 0 && wte <= 1)) throw new RangeError(`whole-time equivalent is ${wte}; wanted 0 to 1`);
  const minutes = new Float64Array(7);
  let left = wte * WEEKDAYS * FULL_DAY_MINUTES;
  for (let i = 0; i < WEEKDAYS; i += 1) {
    const worked = Math.min(left, FULL_DAY_MINUTES);
    minutes[(offset + i) % WEEKDAYS] = worked;
    left -= worked;
  }
  return minutes;
}
