// Hours, bookings and what happens to a booked session.
import { describe, expect, it } from 'vitest';
import { bookSession, placeSession } from '../../src/model/bookings.ts';
import { dayStarts } from '../../src/model/diary.ts';
import { sessionEnds, sessionStarts } from '../../src/model/sessions.ts';
import { simulate } from '../../src/model/simulate.ts';
import type { Worker } from '../../src/model/workers.ts';
import type { World } from '../../src/model/world.ts';
import { scenarioOf, short, smallArea, type Values } from './scenarios.ts';
import { always, decisionsAt, goTo, isChosen, peopleWho, reach, stage } from './stage.ts';
import { playWatched } from './watch.ts';

const DAY = 1440;
const D1 = 0;
const D2 = 1;

const modes = ['telephone', 'faceToFace', 'video', 'home'] as const;
const missedShares = (share: (mode: string) => number): Values =>
  Object.fromEntries(modes.map((mode) => [`sessions.missedShare.${mode}`, share(mode)]));
const evenModes: Values = Object.fromEntries(modes.map((mode) => [`sessions.modeShare.${mode}`, 0.25]));
const nobodyLeaves: Values = {
  'pathway.dropOutPerSessionShare': 0,
  'pathway.dropOutPerWeekWaitingShare': 0,
  'sessions.missedBeforeClosing': 1000,
};
const attended: Values = { ...nobodyLeaves, ...missedShares(() => 0), 'sessions.cancelledShare': 0 };

/** Somebody with a booking of `slot` minutes wanted on `wanted`; gives the day it was put into. */
function book(world: World, worker: Worker, wanted: number, slot: number): number {
  const p = reach(world, worker);
  world.patients.bookedMinutes[p] = slot;
  world.patients.wantedDay[p] = wanted;
  placeSession(world, p, wanted);
  return world.patients.bookedDay[p];
}

describe('hours', () => {
  it('R29: are the equivalents in full days on consecutive weekdays and a part day, less bank holidays', () => {
    const { world, worker } = stage({}, smallArea('Area', [0.5]));
    const { working, terms } = world;
    const ordinary = Array.from({ length: 5 }, (_, weekday) => worker.plan[34 + 7 + weekday]);
    expect(working.weekday(41)).toBe(0);
    expect(ordinary.reduce((a, b) => a + b, 0)).toBeCloseTo(0.5 * 37.5 * 60, 8);
    const first = ordinary.findIndex((minutes, d) => minutes === 450 && ordinary[(d + 4) % 5] !== 450);
    expect([0, 1, 2, 3, 4].map((k) => ordinary[(first + k) % 5])).toEqual([450, 450, 225, 0, 0]);
    for (let day = 0; day < terms.horizonDay; day += 1) {
      const weekday = working.weekday(day);
      expect(worker.plan[day]).toBe(working.isWorkingDay(day) ? ordinary[weekday] : 0);
    }
    expect(Array.from({ length: 336 }, (_, day) => day).some((day) => working.isBankHoliday(day))).toBe(true);
  });

  it('R29: in each block of 52 weeks the weeks of lowest luck are leave, whole ones and part of one', () => {
    const values = { 'diary.leaveWeeksPerYear': 5.4, 'time.warmUpWeeks': 0, 'time.measuredWeeks': 104 };
    const { world, worker } = stage(values);
    const { working } = world;
    for (const block of [0, 1]) {
      const off = Array.from({ length: 52 }, (_, k) => block * 52 + k).map((week) => {
        const days = Array.from({ length: 5 }, (_, weekday) => week * 7 - 1 + weekday);
        const worked = days.filter((day) => day >= 0 && working.isWorkingDay(day));
        return { leave: worked.filter((day) => worker.plan[day] === 0).length, worked: worked.length };
      });
      expect(off.filter(({ leave, worked }) => worked > 0 && leave === worked)).toHaveLength(5);
      expect(off.filter(({ leave, worked }) => leave === 2 && leave < worked)).toHaveLength(1);
      expect(off.filter(({ leave }) => leave > 0)).toHaveLength(6);
    }
  });

  it('R29: run from the start of the day without a break', () => {
    const times = new Map<string, Set<number>>();
    playWatched(scenarioOf([smallArea()], { ...short, 'diary.dayStartsAtMinutes': 510, ...attended }), 1, 0, {
      before: (world, kind) => times.set(kind, (times.get(kind) ?? new Set()).add(world.now % DAY)),
      scheduled: () => {},
    });
    expect([...times.get('day')!]).toEqual([510]);
    expect(Math.min(...times.get('dayEnds')!)).toBe(510 + 450);
  });
});

describe('bookings', () => {
  it('R30: go into the first day with room from tomorrow on, not before the wanted day', () => {
    const { world, worker } = stage({ 'diary.bookableShare': 0.78, 'sessions.slotMinutes': 45 });
    // 351 bookable minutes hold seven slots of 45; day 3 is a Friday.
    const days = Array.from({ length: 9 }, () => book(world, worker, 0, 45));
    expect(days).toEqual([1, 1, 1, 1, 1, 1, 1, 2, 2]);
    expect(book(world, worker, 3, 45)).toBe(3);
    expect(book(world, worker, 4, 45)).toBe(6);
    // A longer one may have to go on where an ordinary one still fits.
    for (let n = 0; n < 4; n += 1) book(world, worker, 2, 45);
    expect([book(world, worker, 2, 85), book(world, worker, 2, 45)]).toEqual([3, 2]);
  });

  it('R30: a day too short for one slot still takes one', () => {
    const { world, worker } = stage({}, smallArea('Area', [0.02]));
    const worked = Array.from({ length: 60 }, (_, day) => day).filter((day) => worker.plan[day] > 0);
    expect(worker.plan[worked[1]]).toBe(45);
    const firstAfter = worked.filter((day) => day > 0);
    expect([0, 0, 0].map(() => book(world, worker, 0, 45))).toEqual(firstAfter.slice(0, 3));
  });

  it('R32: on a day of sickness all sessions are booked again from the next day on, and not asked for again', () => {
    const { world, worker } = stage({ ...attended, 'sessions.unsuitedShare': 0 });
    const people = [0, 0, 0].map(() => reach(world, worker));
    for (const p of people) bookSession(world, p, 2);
    const asked = world.workerWeeks.offered[0];
    worker.sick[2] = 1;
    goTo(world, 2, 540);
    dayStarts(world);
    for (const p of people) expect([world.patients.bookedDay[p], world.patients.bookings[p]]).toEqual([3, 1]);
    expect(world.workerWeeks.offered[0]).toBe(asked);
    expect([world.workerWeeks.sickDays[0], world.workerWeeks.present[0]]).toEqual([1, 0]);
  });

  it('D2, R30: arises at each booking that does not suit; the act lengthens the slot by the travel and suits', () => {
    const values = { ...attended, 'sessions.unsuitedShare': 0.3, 'sessions.travelMinutes': 40 };
    for (const chosen of [true, false]) {
      const { world, worker } = stage({ ...values, ...always(chosen) });
      const people = Array.from({ length: 200 }, () => reach(world, worker));
      for (const p of people) bookSession(world, p, 2);
      const { patients, decisions, settings } = world;
      const asked = decisionsAt(world, D2);
      expect(asked.length).toBeGreaterThan(40);
      expect(asked.length).toBeLessThan(80);
      const askedOf = new Set(asked.map((d) => decisions.patient[d]));
      for (const p of people) {
        const isLonger = chosen && askedOf.has(p);
        expect(patients.bookedMinutes[p]).toBe(settings.sessions.slotMinutes + (isLonger ? 40 : 0));
        expect(patients.bookedUnsuited[p]).toBe(!chosen && askedOf.has(p) ? 1 : 0);
      }
      for (const d of asked) expect(decisions.minutes[d]).toBe(chosen ? 40 : 0);
    }
  });
});

describe('a booked session', () => {
  const lengths = (values: Values) => {
    const minutes: number[] = [];
    const record = playWatched(scenarioOf([smallArea()], { ...short, 'sessions.unsuitedShare': 0, ...values }), 1, 0, {
      before: (world, kind, id) => {
        if (kind === 'sessionEnds') minutes.push(world.now - world.workers[id].sessionBegan);
      },
      scheduled: () => {},
    });
    return { minutes, world: record.world };
  };
  const even: Values = { ...attended, 'workforce.slowPerStrain': 0, 'sessions.slotMinutes': 45 };

  it('R33, D1: takes what it needs where that fits the slot; what does not fit is extended or cut off', () => {
    const extended = lengths({ ...even, ...always(true) });
    const cut = lengths({ ...even, ...always(false) });
    expect(Math.max(...cut.minutes)).toBe(45);
    const over = extended.minutes.filter((minutes) => minutes > 45);
    expect(over.length).toBeGreaterThan(50);
    expect(decisionsAt(extended.world, D1)).toHaveLength(over.length);
    expect(decisionsAt(cut.world, D1)).toHaveLength(cut.minutes.filter((minutes) => minutes === 45).length);
    const cost = decisionsAt(extended.world, D1).reduce((sum, d) => sum + extended.world.decisions.minutes[d], 0);
    expect(cost).toBeCloseTo(
      over.reduce((sum, minutes) => sum + minutes - 45, 0),
      6,
    );
    const { neededMinutesMean, neededMinutesSd } = extended.world.settings.sessions;
    const mean = extended.minutes.reduce((a, b) => a + b, 0) / extended.minutes.length;
    expect(Math.abs(mean - neededMinutesMean)).toBeLessThan((4 * neededMinutesSd) / Math.sqrt(extended.minutes.length));
  });

  it('R42: needs more minutes by the pace of the worker, the travel not', () => {
    const values = { ...even, ...always(true), 'sessions.neededMinutesSd': 0, 'sessions.neededMinutesMean': 40 };
    for (const [pace, travel] of [
      [1, 0],
      [1.5, 0],
      [1.5, 40],
    ] as const) {
      const { world, worker, scheduled } = stage({
        ...values,
        'sessions.travelMinutes': 40,
        'sessions.unsuitedShare': travel / 40,
      });
      worker.pace = pace;
      const p = reach(world, worker);
      bookSession(world, p, 1);
      goTo(world, 1, 540);
      sessionStarts(world, 0);
      expect(scheduled.at(-1)!.kind).toBe('sessionEnds');
      expect(scheduled.at(-1)!.at - world.now).toBeCloseTo(40 * pace + travel, 8);
    }
  });

  it('R34: that is cancelled gives its time back and is booked again after the gap', () => {
    const values = { ...nobodyLeaves, 'sessions.cancelledShare': 1, 'pathway.rebookGapDays': 7 };
    const { world, worker } = stage({ ...values, 'sessions.unsuitedShare': 0 });
    const p = reach(world, worker);
    bookSession(world, p, 1);
    goTo(world, 1, 540);
    const asked = world.workerWeeks.offered[0];
    sessionStarts(world, 0);
    expect(world.workerWeeks.offered[0]).toBe(asked - world.settings.sessions.slotMinutes);
    expect([world.patients.wantedDay[p], world.patients.bookings[p], worker.inSession]).toEqual([8, 2, false]);
    const { world: played } = simulate(scenarioOf([smallArea()], { ...short, ...values }), 1, 0);
    expect(Math.max(...played.patients.sessions)).toBe(0);
    expect(Math.max(...played.patients.bookings)).toBeGreaterThan(5);
  });

  it('R34: is missed with the chance of its mode', () => {
    const values = { ...nobodyLeaves, ...evenModes, 'sessions.cancelledShare': 0, 'sessions.unsuitedShare': 0 };
    const { world, worker } = stage({ ...values, ...missedShares((mode) => (mode === 'video' ? 1 : 0)) });
    const { patients } = world;
    const counts = [0, 0, 0, 0];
    for (let n = 0; n < 200; n += 1) {
      const p = reach(world, worker);
      goTo(world, 0);
      bookSession(world, p, 1);
      const mode = patients.bookedMode[p];
      counts[mode] += 1;
      goTo(world, 1, 540);
      sessionStarts(world, 0);
      expect([patients.missed[p], worker.current === p]).toEqual(modes[mode] === 'video' ? [1, false] : [0, true]);
      sessionEnds(world, 0);
    }
    expect(Math.min(...counts)).toBeGreaterThan(30);
  });

  it('R34: is missed the more often where its mode does not suit, the less with trust; it then takes the minutes lost', () => {
    const odds: Values = {
      ...nobodyLeaves,
      ...missedShares(() => 0.5),
      'sessions.cancelledShare': 0,
      ...always(false),
    };
    const still: Values = { 'trust.halfLifeWeeks': 10_000 };
    const cases = [
      [
        { 'sessions.missedUnsuitedWeight': 500, 'sessions.unsuitedShare': 1, 'sessions.missedTrustSlope': 0 },
        0.5,
        true,
      ],
      [
        { 'sessions.missedUnsuitedWeight': -500, 'sessions.unsuitedShare': 1, 'sessions.missedTrustSlope': 0 },
        0.5,
        false,
      ],
      [{ 'sessions.missedTrustSlope': -500, 'sessions.unsuitedShare': 0 }, 0.6, false],
      [{ 'sessions.missedTrustSlope': -500, 'sessions.unsuitedShare': 0 }, 0.4, true],
    ] as const;
    for (const [values, trust, isMissed] of cases) {
      const { world, worker, scheduled } = stage({
        ...odds,
        ...still,
        ...values,
        'sessions.missedMinutes': 15,
        'trust.start': trust,
      });
      for (let n = 0; n < 20; n += 1) {
        const p = reach(world, worker);
        goTo(world, 0);
        bookSession(world, p, 1);
        goTo(world, 1, 540);
        sessionStarts(world, 0);
        expect(world.patients.missed[p]).toBe(isMissed ? 1 : 0);
        const ends = scheduled.findLast(({ kind }) => kind === 'sessionEnds')!;
        if (isMissed) expect(ends.at - world.now).toBe(15);
        world.calendar.now = ends.at;
        sessionEnds(world, 0);
      }
    }
  });

  it('D1: does not arise in a session that fits its slot', () => {
    const { world } = lengths({ ...even, 'sessions.neededMinutesMean': 20, 'sessions.neededMinutesSd': 1 });
    expect(decisionsAt(world, D1)).toEqual([]);
    expect(peopleWho(world, (p) => world.patients.sessions[p] > 0).length).toBeGreaterThan(50);
    expect(decisionsAt(world, D2).some((d) => isChosen(world, d))).toBe(false);
  });
});
