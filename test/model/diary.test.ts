// The end of a worker's day: which unbooked work is done, left, dropped or done late, and how minutes are counted.
import { describe, expect, it } from 'vitest';
import { addWork } from '../../src/model/accounts.ts';
import { dayEnds, dayStarts } from '../../src/model/diary.ts';
import { ACTIVE, ALLOCATED, CLOSED } from '../../src/model/patients.ts';
import { simulate } from '../../src/model/simulate.ts';
import { task } from '../../src/model/tasks.ts';
import type { Worker } from '../../src/model/workers.ts';
import type { World } from '../../src/model/world.ts';
import { Laws } from './laws.ts';
import { scenarioOf, short, smallArea, type Values } from './scenarios.ts';
import { always, decisionsAt, goTo, isChosen, reach, refer, stage } from './stage.ts';
import { playWatched } from './watch.ts';

const D10 = 9;
const D12 = 11;
const MORNING = 540;
const FULL_DAY = 450;

/** No meetings and no networking: a day is free for what a test puts into it. */
const freeDay: Values = {
  'work.meetingHoursPerWeek': 0,
  'work.networkingHoursPerWeek': 0,
  'team.sitesPerWorker': 1,
  'diary.overtimeAllowed': false,
  'diary.backlogCeilingWeeks': 100,
};

function addRecords(world: World, worker: Worker, p: number, minutes: number): void {
  world.tasks.append(worker.records, task.records, p, 0, minutes);
}

/** A working day without sessions, from its start to its end. */
function workDay(world: World, worker: Worker, day: number): void {
  goTo(world, day, MORNING);
  dayStarts(world);
  goTo(world, day, MORNING + worker.dayMinutes);
  dayEnds(world, worker.row);
}

const facts = ({ workerWeeks }: World, week = 0) => ({
  inside: workerWeeks.inside[week],
  outside: workerWeeks.outside[week],
  dropped: workerWeeks.dropped[week],
});

describe('unbooked work', () => {
  it('R35: comes after meetings and supervision: work for people, oldest first, then networking, then records', () => {
    const { world, worker } = stage({
      ...freeDay,
      'work.meetingHoursPerWeek': 5,
      'team.sitesPerWorker': 3,
      'work.siteTravelHoursPerWeek': 1,
      'work.networkingHoursPerWeek': 5,
    });
    worker.protectsTime = true;
    worker.supervisionDueMinutes = 75;
    const p = reach(world, worker);
    addRecords(world, worker, p, 50);
    addWork(world, worker, task.form, p, 0, 100);
    addWork(world, worker, task.standIn, p, 0, 70);
    // 60 of meetings, 24 of travel, 75 of supervision, 170 for people, 60 of networking leave 61 for records.
    workDay(world, worker, 0);
    expect(facts(world)).toMatchObject({ inside: 60 + 24 + 75 + 170 + 60 + 50, dropped: 0 });
    expect([world.workerWeeks.supervision[0], worker.networked]).toEqual([75, 60 + 11]);
    expect([worker.people.minutes, worker.records.minutes]).toEqual([0, 0]);
  });

  it('R35: takes effect when it is finished; what was begun is finished another day, and the oldest comes first', () => {
    const { world, worker } = stage(freeDay);
    const [first, second] = [reach(world, worker), reach(world, worker)];
    addWork(world, worker, task.form, first, 0, FULL_DAY + 30);
    addWork(world, worker, task.form, second, 0, 20);
    workDay(world, worker, 0);
    expect(facts(world).inside).toBe(FULL_DAY);
    expect([worker.people.minutes, world.patients.formsDone[first]]).toEqual([50, 0]);
    workDay(world, worker, 1);
    expect(facts(world).inside).toBe(FULL_DAY + 50);
    expect([world.patients.formsDone[first], world.patients.formsDone[second]]).toEqual([1, 1]);
  });

  it('R36: an attempt that succeeds goes on as the introductory call, in the same piece of work', () => {
    const values = {
      'pathway.attemptSuccessShare': 1,
      'pathway.attemptFadePerWeek': 0,
      'work.introductionMinutes': 20,
    };
    for (const [minutes, isReached] of [
      [8, true],
      [FULL_DAY - 19, false],
    ] as const) {
      const { world, worker } = stage({ ...freeDay, ...values });
      const p = refer(world);
      world.patients.worker[p] = 0;
      world.patients.state[p] = ALLOCATED;
      addWork(world, worker, task.attempt, p, 0, minutes);
      workDay(world, worker, 0);
      expect(world.patients.state[p] === ACTIVE).toBe(isReached);
      expect(world.patients.attempts[p]).toBe(isReached ? 1 : 0);
      expect(facts(world).inside).toBe(Math.min(FULL_DAY, minutes + 20));
      expect(world.workerWeeks.offered[0]).toBeGreaterThanOrEqual(minutes + 20);
    }
  });

  it('R37: for somebody whose case has moved on it is struck out, but records are written', () => {
    const { world, worker } = stage(freeDay);
    const p = reach(world, worker);
    for (const kind of [task.form, task.standIn, task.held, task.chase]) addWork(world, worker, kind, p, 0, 40);
    addRecords(world, worker, p, 14);
    world.patients.state[p] = CLOSED;
    workDay(world, worker, 0);
    expect(facts(world)).toEqual({ inside: 14, outside: 0, dropped: 0 });
    expect([worker.people.minutes, worker.records.minutes, world.patients.formsDone[p]]).toEqual([0, 0, 0]);
  });

  it('R38: meetings and protected networking that do not fit are dropped and counted', () => {
    const { world, worker } = stage({ ...freeDay, 'work.meetingHoursPerWeek': 5, 'work.networkingHoursPerWeek': 5 });
    worker.protectsTime = true;
    const p = reach(world, worker);
    addWork(world, worker, task.form, p, 0, FULL_DAY);
    goTo(world, 0, MORNING);
    dayStarts(world);
    // Sessions took all of the day but 40 minutes, in which 60 of meetings do not fit.
    worker.sessionInside = FULL_DAY - 40;
    dayEnds(world, 0);
    goTo(world, 0, MORNING + FULL_DAY);
    expect(facts(world)).toMatchObject({ inside: FULL_DAY, dropped: 20 + 60 });
    expect(worker.networked).toBe(0);
  });

  it('R38: time left over goes to networking and counts as nothing else', () => {
    const { world, worker } = stage(freeDay);
    workDay(world, worker, 0);
    expect(facts(world)).toEqual({ inside: 0, outside: 0, dropped: 0 });
    expect(worker.networked).toBe(FULL_DAY);
  });

  it('R39, D12: work left at the end of the day may be done late, up to the most; else it is backlog', () => {
    for (const [chosen, allowed, late] of [
      [true, true, 60],
      [false, true, 0],
      [true, false, 0],
    ] as const) {
      const { world, worker } = stage({
        ...freeDay,
        ...always(chosen),
        'diary.overtimeAllowed': allowed,
        'diary.stayLateMinutesMax': 60,
      });
      const p = reach(world, worker);
      addWork(world, worker, task.form, p, 0, FULL_DAY + 40);
      addRecords(world, worker, p, 30);
      workDay(world, worker, 0);
      expect(facts(world)).toEqual({ inside: FULL_DAY, outside: late, dropped: 0 });
      expect(worker.people.minutes + worker.records.minutes).toBe(70 - late);
      const asked = decisionsAt(world, D12);
      expect(asked).toHaveLength(allowed ? 1 : 0);
      for (const d of asked) {
        expect([isChosen(world, d), world.decisions.minutes[d], world.decisions.patient[d]]).toEqual([
          chosen,
          late,
          -1,
        ]);
      }
    }
  });

  it('D12: does not arise where nothing is left', () => {
    const { world, worker } = stage({ ...freeDay, 'diary.overtimeAllowed': true });
    addWork(world, worker, task.form, reach(world, worker), 0, FULL_DAY);
    workDay(world, worker, 0);
    expect(decisionsAt(world, D12)).toEqual([]);
  });

  it('R40: beyond the ceiling the oldest records go, then the oldest chasing and held contacts; other work never', () => {
    // A ceiling of four hours in a week of 37.5.
    const { world, worker } = stage({ ...freeDay, 'diary.backlogCeilingWeeks': 240 / 2250 });
    const p = reach(world, worker);
    addWork(world, worker, task.form, p, 0, FULL_DAY + 150);
    for (const kind of [task.chase, task.held, task.form]) addWork(world, worker, kind, p, 0, 40);
    for (const minutes of [10, 20, 30]) addRecords(world, worker, p, minutes);
    workDay(world, worker, 0);
    // 330 are left: 60 of records, then 40 of chasing, until 230 are; the later held contact fits.
    expect(facts(world)).toMatchObject({ inside: FULL_DAY, dropped: 60 + 40 });
    expect([worker.people.minutes, worker.records.minutes]).toEqual([230, 0]);
    const kinds: number[] = [];
    for (let t = worker.people.head; t !== -1; t = world.tasks.next[t]) kinds.push(world.tasks.kind[t]);
    expect(kinds).toEqual([task.form, task.held, task.form]);
  });
});

describe('minutes', () => {
  /** Nobody is passed on, leaves or falls sick: no work loses its point. */
  const nothingLost: Values = {
    ...short,
    'onward.referredShare': 0,
    'policy.supervisionCoverage': 1,
    'workforce.leavingPerIntentionYear': 0,
    'workforce.otherLeavingPerYear': 0,
    'pathway.dropOutPerSessionShare': 0,
    'pathway.dropOutPerWeekWaitingShare': 0,
    'choice.d06Forms': -1000,
    'choice.d03Rebook': 1000,
    'policy.latitude': 'beyond',
    'referrals.perYearPerWte': 450,
  };
  const total = (column: Float64Array) => column.reduce((sum, minutes) => sum + minutes, 0);

  it('R41: every minute is asked for once: done, dropped, waiting in a queue or still in the diary', () => {
    const { world } = simulate(scenarioOf([smallArea('Area', [1, 0.6])], nothingLost), 1, 0);
    const { workerWeeks, workers, patients, terms } = world;
    let waiting = 0;
    for (const worker of workers) waiting += worker.people.minutes + worker.records.minutes;
    let booked = 0;
    for (let p = 0; p < patients.count; p += 1) {
      const isWanted = patients.state[p] === ACTIVE && patients.planDone[p] === 0;
      if (isWanted && patients.wantedDay[p] < terms.horizonDay) booked += patients.bookedMinutes[p];
    }
    const done = total(workerWeeks.inside) + total(workerWeeks.outside) + total(workerWeeks.dropped);
    expect(done + waiting + booked).toBeCloseTo(total(workerWeeks.offered), 4);
    expect(Math.min(total(workerWeeks.dropped), waiting, booked)).toBeGreaterThan(0);
  });

  it('R41: work outside hours is sessions that ran over, staying late and answers to distress, and nothing else', () => {
    const values = {
      ...short,
      'referrals.perYearPerWte': 450,
      'diary.bookableShare': 1,
      'distress.perWeekShare': 0.1,
      'policy.latitude': 'beyond',
    };
    const laws = new Laws();
    const { world } = playWatched(scenarioOf([smallArea()], values), 1, 0, laws);
    const late = decisionsAt(world, D12).reduce((sum, d) => sum + world.decisions.minutes[d], 0);
    const answers = decisionsAt(world, D10).reduce((sum, d) => sum + world.decisions.minutes[d], 0);
    const overrun = [...laws.overrunMinutes.values()].reduce((a, b) => a + b, 0);
    expect(total(world.workerWeeks.outside)).toBeCloseTo(overrun + late + answers, 6);
    expect(Math.min(late, answers, overrun)).toBeGreaterThan(0);
  });

  it('R42: work takes longer by the pace, meetings, networking and supervision do not', () => {
    const { world, worker } = stage({ ...freeDay, 'work.meetingHoursPerWeek': 5, 'work.networkingHoursPerWeek': 2.5 });
    worker.pace = 1.5;
    worker.protectsTime = true;
    worker.supervisionDueMinutes = 75;
    const p = reach(world, worker);
    addWork(world, worker, task.form, p, 0, 40);
    expect([worker.people.minutes, world.workerWeeks.offered[0]]).toEqual([60, 60]);
    workDay(world, worker, 0);
    expect(facts(world).inside).toBe(60 + 60 + 30 + 75);
  });
});
