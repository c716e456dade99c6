// The one clock: how far a second takes it, and where steps lead.
import { describe, expect, it } from 'vitest';
import { dateWords, shortDate, timeWords, weekdayOfMinute } from '../../../src/web/trainer/calendarWords.ts';
import { advanced, isByWeek, nextEvening, nextFriday, speeds, weekAt } from '../../../src/web/trainer/clock.ts';

const DAY = 1440;
/** Tuesday 1 April 2025, ten in the morning. */
const morning = 600;

describe('the clock', () => {
  it('says days and times of the run, which starts on Tuesday 1 April 2025', () => {
    expect(dateWords(0)).toBe('Tuesday 1 April 2025');
    expect(dateWords(366 * DAY)).toBe('Thursday 2 April 2026');
    expect(shortDate(morning)).toBe('1 Apr');
    expect(timeWords(morning + 5.9)).toBe('10:05');
  });

  it('goes as far in a second as its speed says, for every speed, while people are at work', () => {
    for (const speed of speeds) {
      const seconds = 60 / speed.minutesPerSecond;
      expect(advanced(morning, seconds, speed)).toBeCloseTo(morning + 60, 6);
    }
  });

  it('passes nights and weekends eight times as fast where hours are watched, however it is cut into frames', () => {
    const [hourly] = speeds;
    // From 19:30 to 8:30 are 13 hours: 13 / 8 seconds at an hour a second.
    expect(advanced(19.5 * 60, 13 / 8, hourly)).toBeCloseTo(DAY + 8.5 * 60, 6);
    // Friday evening to Monday morning.
    expect(advanced(3 * DAY + 19.5 * 60, (2 * 24 + 13) / 8, hourly)).toBeCloseTo(6 * DAY + 8.5 * 60, 6);
    let inFrames = morning;
    for (let frame = 0; frame < 600; frame += 1) inFrames = advanced(inFrames, 1 / 30, hourly);
    expect(inFrames).toBeCloseTo(advanced(morning, 20, hourly), 4);
  });

  it('never stands still or goes back while it runs', () => {
    for (const speed of speeds) {
      let now = 0;
      for (let frame = 0; frame < 500; frame += 1) {
        const next = advanced(now, 1 / 60, speed);
        expect(next).toBeGreaterThan(now);
        now = next;
      }
    }
  });

  it('steps to evenings of weekdays and of Fridays, always onwards', () => {
    let now = 0;
    for (let step = 0; step < 20; step += 1) {
      const next = nextEvening(now);
      expect(next).toBeGreaterThan(now);
      expect(next - now).toBeLessThanOrEqual(3 * DAY);
      expect(weekdayOfMinute(next)).toBeLessThan(5);
      expect(timeWords(next)).toBe('20:00');
      now = next;
    }
    expect(dateWords(nextFriday(0))).toBe('Friday 4 April 2025');
    expect(dateWords(nextFriday(nextFriday(0)))).toBe('Friday 11 April 2025');
  });

  it('finds the running week, the last one at the very end too', () => {
    const weekStarts = Float64Array.of(0, 6 * DAY, 13 * DAY, 20 * DAY);
    expect([0, 6 * DAY - 1, 6 * DAY, 14 * DAY, 20 * DAY].map((at) => weekAt(weekStarts, at))).toEqual([0, 0, 1, 2, 2]);
  });

  it('shows single days up to a day a second, and weeks beyond', () => {
    expect(speeds.map(isByWeek)).toEqual([false, false, false, true, true, true]);
  });
});
