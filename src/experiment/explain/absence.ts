// Why a worker was not there on some days of a week: leave, sickness, bank holidays, a vacant post, days outside the run.
import { DAYS_PER_WEEK, MINUTES_PER_DAY } from '../../engine/time.ts';
import { entry } from '../../model/journalKinds.ts';
import { counted, dayOfMinute, listed } from './phrases.ts';
import type { Replay } from './replay.ts';
import { weekRows } from './weekRows.ts';

/** Days of the worker's working pattern; while the post is vacant, working days. */
export interface Absence {
  readonly leaveDays: number;
  readonly sickDays: number;
  readonly bankHolidays: number;
  readonly vacantDays: number;
  /** Monday to Friday before the run begins or after it ends. */
  readonly outsideRunDays: number;
}

/** One holder's time in a post, in minutes of the clock, and the weekdays on which they work. */
interface Tenure {
  readonly from: number;
  readonly until: number;
  readonly weekdays: ReadonlySet<number>;
}

const daysWorkable = DAYS_PER_WEEK - 2;

export function absenceOf(replay: Replay, w: number, week: number): Absence {
  const { journal, world } = replay;
  const { terms, working, workers } = world;
  const held = tenures(replay, w);
  const days = { leaveDays: 0, sickDays: 0, bankHolidays: 0, vacantDays: 0, outsideRunDays: 0 };
  const monday = week * DAYS_PER_WEEK - terms.firstWeekday;
  for (let day = monday; day < monday + daysWorkable; day += 1) {
    if (day < 0 || day >= terms.horizonDay) {
      days.outsideRunDays += 1;
      continue;
    }
    const morning = morningOf(replay, day);
    const tenure = held.find(({ from, until }) => from <= morning && morning < until);
    if (tenure === undefined) {
      if (working.isWorkingDay(day)) days.vacantDays += 1;
    } else if (!tenure.weekdays.has(working.weekday(day))) continue;
    else if (working.isBankHoliday(day)) days.bankHolidays += 1;
    else if (workers[w].plan[day] === 0) days.leaveDays += 1;
  }
  const { first, end } = weekRows(replay, week);
  for (let row = first; row < end; row += 1) {
    if (journal.kind[row] === entry.sickDay && journal.worker[row] === w) days.sickDays += 1;
  }
  return days;
}

/** The minute at which a day's work begins: who holds the post then comes in. */
function morningOf({ world }: Replay, day: number): number {
  return day * MINUTES_PER_DAY + world.settings.diary.dayStartsAtMinutes;
}

function tenures(replay: Replay, w: number): readonly Tenure[] {
  const { journal, world } = replay;
  const held: Tenure[] = [];
  let from: number | null = null;
  const end = (until: number) => {
    if (from !== null) held.push({ from, until, weekdays: weekdaysWorked(replay, w, from, until) });
    from = null;
  };
  for (let row = 0; row < journal.count; row += 1) {
    if (journal.worker[row] !== w) continue;
    if (journal.kind[row] === entry.leftPost) end(journal.at[row]);
    if (journal.kind[row] === entry.tookUpPost) from = journal.at[row];
  }
  end(world.terms.horizon);
  return held;
}

/** The weekdays with contracted minutes on any day of a tenure. */
function weekdaysWorked({ world }: Replay, w: number, from: number, until: number): ReadonlySet<number> {
  const weekdays = new Set<number>();
  for (let day = dayOfMinute(from); day * MINUTES_PER_DAY < until; day += 1) {
    if (world.workers[w].plan[day] > 0) weekdays.add(world.working.weekday(day));
  }
  return weekdays;
}

/** `2 days of annual leave and 1 bank holiday`; empty when there is no such day. */
export function absenceWords(absence: Absence): string {
  return listed(absenceParts(absence));
}

/** The same in parts. */
export function absenceParts({ leaveDays, sickDays, bankHolidays, vacantDays, outsideRunDays }: Absence): string[] {
  const days = (count: number, what: string) => (count > 0 ? [counted(count, `day ${what}`, `days ${what}`)] : []);
  return [
    ...(bankHolidays > 0 ? [counted(bankHolidays, 'bank holiday')] : []),
    ...days(leaveDays, 'of annual leave'),
    ...days(sickDays, 'of sickness'),
    ...days(vacantDays, 'with the post vacant'),
    ...days(outsideRunDays, 'outside the run'),
  ];
}
