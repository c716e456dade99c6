// Dates, England's bank holidays and working time.
import { describe, expect, it } from 'vitest';
import { bankHolidays, easterSunday } from '../../src/engine/bankHolidays.ts';
import { dateParts, dateText, daysOf, weekdayOf } from '../../src/engine/dates.ts';
import { dayOf, startOfDay, WorkingCalendar, weekOf, workingWeek } from '../../src/engine/time.ts';

describe('dates', () => {
  it('agree with the platform over six centuries, there and back', () => {
    for (let days = -140_000; days < 140_000; days += 97) {
      const date = new Date(days * 86_400_000);
      expect(dateText(days)).toBe(date.toISOString().slice(0, 10));
      expect(daysOf(...dateParts(days))).toBe(days);
      expect(weekdayOf(days)).toBe((date.getUTCDay() + 6) % 7);
    }
  });
});

describe('bank holidays', () => {
  // https://www.gov.uk/bank-holidays, England and Wales.
  const published: Record<number, string> = {
    2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
    2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
    2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
    2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
    2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
    2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
    2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
    2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  };
  for (const [year, dates] of Object.entries(published)) {
    it(`of ${year} are the published ones`, () => {
      expect(bankHolidays(Number(year)).map((day) => dateText(day).slice(5))).toEqual(dates.split(' '));
    });
  }

  it('know Easter far from today', () => {
    expect([1818, 1943, 2000, 2038, 2285].map((year) => dateText(easterSunday(year)).slice(5))).toEqual([
      '03-22',
      '04-25',
      '04-23',
      '04-25',
      '03-22',
    ]);
  });
});

describe('WorkingCalendar', () => {
  const calendar = new WorkingCalendar(2025, 4, 1, 1100);

  it('starts on Tuesday 1 April 2025 and knows dates, weekdays and bank holidays', () => {
    expect([calendar.weekday(0), calendar.dateOf(0), calendar.isWorkingDay(0)]).toEqual([1, '2025-04-01', true]);
    expect([calendar.dateOf(17), calendar.isBankHoliday(17), calendar.isWorkingDay(17)]).toEqual([
      '2025-04-18',
      true,
      false,
    ]);
    expect([calendar.weekday(4), calendar.isBankHoliday(4), calendar.isWorkingDay(4)]).toEqual([5, false, false]);
    expect(calendar.nextWorkingDay(17)).toBe(21);
    expect(calendar.nextWorkingDay(21)).toBe(21);
  });

  it('has 253 working days in the year from 1 April 2025', () => {
    expect(calendar.workingDayOrdinal(365)).toBe(253);
  });

  it('numbers working days without gaps', () => {
    let ordinal = 0;
    for (let day = 0; day < 1100; day += 1) {
      expect(calendar.workingDayOrdinal(day)).toBe(ordinal);
      const worked = calendar.weekday(day) < 5 && !calendar.isBankHoliday(day);
      expect(calendar.isWorkingDay(day)).toBe(worked);
      if (worked) {
        expect(calendar.nthWorkingDay(ordinal)).toBe(day);
        ordinal += 1;
      }
    }
    expect(calendar.workingDays).toBe(ordinal);
    expect(calendar.workingDayOrdinal(1100)).toBe(ordinal);
  });

  it('lays working minutes on the clock, 09:00 to 17:00 on working days, and takes them off again', () => {
    expect(calendar.clockAt(0)).toBe(540);
    expect(calendar.clockAt(479.5)).toBe(540 + 479.5);
    expect(calendar.clockAt(480)).toBe(1440 + 540);
    expect(calendar.clockAt(4 * 480)).toBe(startOfDay(6) + 540);
    expect([0, 540, 600, 1020, 1439, startOfDay(5) + 700].map((minute) => calendar.workingMinutesAt(minute))).toEqual([
      0, 0, 60, 480, 480, 1920,
    ]);
    let before = -1;
    for (let minutes = 0; minutes < 700 * 480; minutes += 61.7) {
      const clock = calendar.clockAt(minutes);
      expect(clock > before).toBe(true);
      expect(calendar.isWorkingDay(dayOf(clock))).toBe(true);
      expect(Math.abs(calendar.workingMinutesAt(clock) - minutes)).toBeLessThan(1e-8);
      before = clock;
    }
    expect(calendar.workingMinutesAt(startOfDay(1100))).toBe(calendar.workingDays * 480);
  });

  it('refuses days outside it', () => {
    expect(() => calendar.isWorkingDay(-1)).toThrow('day -1 is outside this calendar of 1100 days');
    expect(() => calendar.isBankHoliday(1100)).toThrow('day 1100 is outside');
    expect(() => calendar.nthWorkingDay(calendar.workingDays)).toThrow('is outside this calendar');
    expect(() => calendar.workingDayOrdinal(0.5)).toThrow('day 0.5 is outside');
  });
});

describe('workingWeek', () => {
  it('is full days, then a part day, turned by the offset, none at the weekend', () => {
    expect([...workingWeek(1, 3)]).toEqual([450, 450, 450, 450, 450, 0, 0]);
    expect([...workingWeek(0.5, 0)]).toEqual([450, 450, 225, 0, 0, 0, 0]);
    expect([...workingWeek(0.5, 3)]).toEqual([225, 0, 0, 450, 450, 0, 0]);
    expect([...workingWeek(0, 0)]).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('adds up to 37.5 hours times the whole-time equivalent', () => {
    for (let wte = 0; wte <= 1; wte += 0.05) {
      const total = workingWeek(wte, 2).reduce((sum, minutes) => sum + minutes, 0);
      expect(total).toBeCloseTo(2250 * wte, 9);
    }
    expect(() => workingWeek(1.2, 0)).toThrow('whole-time equivalent is 1.2');
  });
});

describe('weeks', () => {
  it('count from minute 0', () => {
    expect([weekOf(0), weekOf(10_079.9), weekOf(10_080)]).toEqual([0, 0, 1]);
  });
});
