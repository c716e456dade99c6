// Taking up a post, intention, notice, sickness, supervision, hand-over and vacancy; trust and practices' buy-in.
import { describe, expect, it } from 'vitest';
import { addWork } from '../../src/model/accounts.ts';
import { bookSession } from '../../src/model/bookings.ts';
import { luck } from '../../src/model/luck.ts';
import { NONE } from '../../src/model/patients.ts';
import { task } from '../../src/model/tasks.ts';
import { closeWeek } from '../../src/model/week.ts';
import type { Worker } from '../../src/model/workers.ts';
import { beginWeek, fillPost, leavePost, takeUpPost } from '../../src/model/workforce.ts';
import type { World } from '../../src/model/world.ts';
import { smallArea, type Values } from './scenarios.ts';
import { goTo, reach, stage } from './stage.ts';

const WEEK = 10_080;
const DAY = 1440;
const many = smallArea(
  'Area',
  Array.from({ length: 400 }, () => 1),
);
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const sd = (values: readonly number[]) => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
const toMonday = (world: World, week: number) => {
  goTo(world, 7 * week - 1);
  world.week = week;
};

describe('taking up a post', () => {
  it('R75: draws what the holder is like by the standard deviations of the table', () => {
    const values = {
      'workforce.propensitySd': 1,
      'workforce.selfEfficacySd': 10,
      'workforce.discrepancySd': 9,
      'strain.workerSd': 7,
      'satisfaction.workerSd': 0.4,
      'policy.supervisionCoverage': 0.4,
    };
    const { world } = stage(values, many);
    const spreadOf = (of: (worker: Worker) => number) => sd(world.workers.map(of));
    const spreads = [
      [spreadOf((one) => one.propensity), 1],
      [spreadOf((one) => one.selfEfficacy), 10],
      [spreadOf((one) => one.discrepancyOffset), 9],
      [spreadOf((one) => one.strainOffset), 7],
      [spreadOf((one) => one.satisfactionOffset), 0.4],
    ];
    for (const [found, wanted] of spreads) expect(Math.abs(found / wanted - 1)).toBeLessThan(0.15);
    expect(Math.abs(mean(world.workers.map((one) => (one.supervised ? 1 : 0))) - 0.4)).toBeLessThan(0.1);
    const [one] = world.workers;
    expect(one.strain).toBeCloseTo(world.settings.strain.base + one.strainOffset, 12);
    expect([one.understanding, one.fatigue]).toEqual([world.settings.policy.clarity, 0]);
  });

  it('R75: at the start with an exponential time in post and ties, later as a newcomer without', () => {
    const { world } = stage({ 'workforce.experienceStartWeeks': 52, 'organisations.tiesStart': 0.4 }, many);
    const weeks = world.workers.map((one) => -one.startedAt / WEEK);
    expect(Math.abs(mean(weeks) / 52 - 1)).toBeLessThan(0.2);
    expect(Math.abs(sd(weeks) / 52 - 1)).toBeLessThan(0.25);
    const [one] = world.workers;
    expect([one.isNew, one.ties[0]]).toEqual([false, 0.4]);
    const { propensity, keyLo } = one;
    goTo(world, 20);
    takeUpPost(world, one, true);
    expect([one.isNew, one.startedAt, one.incumbent]).toEqual([true, world.now, 1]);
    expect(one.ties.every((tie) => tie === 0)).toBe(true);
    expect([one.propensity === propensity && propensity !== 0, one.keyLo === keyLo]).toEqual([false, false]);
  });
});

describe('leaving', () => {
  const odds: Values = {
    'workforce.intentionIntercept': -3,
    'workforce.intentionPerDiscrepancy': 0.05,
    'workforce.intentionPerStrain': 0.02,
    'workforce.intentionPerSelfEfficacy': -0.03,
    'workforce.intentionUnsupervised': 0.8,
    'workforce.intentionHoldsWeeks': 13,
  };

  it('R81: an intention is the chance of its log-odds, with one uniform for as long as it holds', () => {
    const { world } = stage({ ...odds, 'policy.supervisionCoverage': 0.5, 'policy.supervisionQuality': 0.9 }, many);
    let intends = 0;
    for (const [week, term] of [
      [5, 0],
      [12, 0],
      [13, 1],
    ] as const) {
      toMonday(world, week);
      for (const worker of world.workers) {
        Object.assign(worker, {
          discrepancy: 20 + worker.row / 10,
          strain: 30 + worker.row / 20,
          selfEfficacy: worker.row / 40,
        });
        beginWeek(world, worker);
        const x =
          -3 +
          0.05 * worker.discrepancy +
          0.02 * worker.strain -
          0.03 * worker.selfEfficacy +
          0.8 * (1 - (worker.supervised ? 0.9 : 0));
        const u = world.streams.at(luck.intention, worker.keyHi, worker.keyLo, term).uniform();
        expect(worker.intends).toBe(u < 1 / (1 + Math.exp(-x)));
        intends += worker.intends ? 1 : 0;
      }
    }
    expect(intends).toBeGreaterThan(200);
  });

  it('R82: notice comes with the weekly chance of the yearly one, and ends on a Monday after the weeks rounded up', () => {
    const values = {
      ...odds,
      'workforce.leavingPerIntentionYear': 0.9,
      'workforce.otherLeavingPerYear': 0.3,
      'workforce.noticeWeeks': 7.2,
    };
    const { world, scheduled } = stage(values, many);
    for (let week = 1; week < 12; week += 1) {
      toMonday(world, week);
      for (const worker of world.workers) {
        const before = worker.leaving;
        scheduled.length = 0;
        beginWeek(world, worker);
        const weekly = 1 - (1 - (worker.intends ? 0.9 : 0.3)) ** (7 / 365.25);
        const u = world.streams.at(luck.leaving, worker.keyHi, worker.keyLo, week).uniform();
        expect(worker.leaving).toBe(before || u < weekly);
        const notice = { at: world.now + 8 * WEEK, kind: 'noticeEnds', id: worker.row };
        expect(scheduled).toEqual(worker.leaving && !before ? [notice] : []);
      }
    }
    expect(world.workers.filter((one) => one.leaving).length).toBeGreaterThan(50);
  });

  it('R83: sickness comes by a rate that rises with strain, on a uniform day of the week', () => {
    const values = {
      'workforce.sickSpellsPerYear': 20,
      'workforce.sickPerStrain': 0.03,
      'workforce.sickSpellDays': 5,
      'strain.base': 40,
      ...{ 'workforce.leavingPerIntentionYear': 0, 'workforce.otherLeavingPerYear': 0 },
    };
    const { world } = stage(values, many);
    toMonday(world, 2);
    const first: number[] = [];
    const lengths: number[] = [];
    for (const worker of world.workers) {
      worker.strain = worker.row % 2 === 0 ? 40 : 60;
      beginWeek(world, worker);
      const rate = ((20 * 7) / 365.25) * Math.exp(0.03 * (worker.strain - 40));
      const u = world.streams.at(luck.sickness, worker.keyHi, worker.keyLo, 2).uniform();
      const days = worker.sick.reduce((sum, day) => sum + day, 0);
      expect(days > 0).toBe(u < 1 - Math.exp(-rate));
      if (days === 0) continue;
      lengths.push(days);
      first.push(worker.sick.indexOf(1) - world.day);
      expect(worker.sickUntilDay).toBe(worker.sick.lastIndexOf(1) + 1);
    }
    expect(new Set(first)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
    // One day and the whole days of an exponential of mean 5.
    expect(Math.abs(mean(lengths) - (1 + 1 / (Math.exp(1 / 5) - 1)))).toBeLessThan(1.2);
    expect(Math.min(...lengths)).toBe(1);
  });

  it('R84: supervision falls due at its interval for whoever has it and restores understanding by its quality', () => {
    const values = {
      'policy.supervisionCoverage': 1,
      'policy.supervisionIntervalWeeks': 5,
      'policy.supervisionMinutes': 75,
      'policy.supervisionQuality': 0.8,
      'policy.clarity': 0.6,
      'workforce.understandingPerSupervision': 0.25,
    };
    const { world, worker } = stage(values);
    const due: number[] = [];
    for (let week = 1; week <= 25; week += 1) {
      toMonday(world, week);
      worker.supervisionDueMinutes = 0;
      worker.understanding = 0.6;
      beginWeek(world, worker);
      if (worker.supervisionDueMinutes === 0) {
        expect(worker.understanding).toBe(0.6);
        continue;
      }
      due.push(week);
      expect([worker.supervisionDueMinutes, worker.understanding]).toEqual([75, 0.6 + 0.25 * 0.8 * 0.4]);
    }
    expect(due).toHaveLength(5);
    expect(new Set(due.slice(1).map((week, i) => week - due[i]))).toEqual(new Set([5]));
    const { world: without, worker: alone } = stage({ ...values, 'policy.supervisionCoverage': 0 });
    for (let week = 1; week <= 10; week += 1) {
      toMonday(without, week);
      beginWeek(without, alone);
    }
    expect(alone.supervisionDueMinutes).toBe(0);
  });

  it('R85: hands each case to the colleague with the least weight, at the cost of trust, and drops records', () => {
    const values = { 'trust.handOverLoss': 0.4, 'team.complexityCaseWeight': 0, 'sessions.unsuitedShare': 0 };
    const { world } = stage(values, smallArea('Area', [1, 1, 1]));
    const [leaver, near, far] = world.workers;
    reach(world, far);
    const people = [0, 0, 0].map(() => reach(world, leaver));
    bookSession(world, people[0], 9);
    addWork(world, leaver, task.form, people[1], 0, 60);
    world.tasks.append(leaver.records, task.records, people[2], 0, 14);
    const trust = world.patients.trust[people[0]];
    leavePost(world, 0);
    const { patients, workerWeeks } = world;
    expect(people.map((p) => patients.worker[p]).sort()).toEqual([1, 1, 2]);
    for (const p of people) expect(patients.trust[p]).toBeCloseTo(trust * 0.6, 12);
    expect(patients.bookedDay[people[0]]).toBeGreaterThanOrEqual(9);
    expect(workerWeeks.dropped[0]).toBe(14);
    expect(near.people.minutes + far.people.minutes).toBe(60);
    expect([leaver.filled, leaver.activeCount, workerWeeks.leavers[0]]).toEqual([false, 0, 1]);
  });

  it('R85, R86: without a colleague people wait for the next holder, who books them again and takes the line', () => {
    const { world, worker, scheduled } = stage({ 'workforce.vacancyWeeks': 10, 'workforce.vacancyShape': 1000 });
    const p = reach(world, worker);
    bookSession(world, p, 9);
    scheduled.length = 0;
    leavePost(world, 0);
    expect([world.patients.worker[p], world.patients.bookedDay[p], worker.activeCount]).toEqual([0, NONE, 1]);
    expect(scheduled.map(({ kind }) => kind)).toEqual(['postFilled']);
    expect(Math.abs(scheduled[0].at / WEEK - 10)).toBeLessThan(1.5);
    goTo(world, 70);
    fillPost(world, 0);
    expect(world.patients.bookedDay[p]).toBeGreaterThan(70);
    expect([worker.filled, worker.isNew]).toEqual([true, true]);
  });

  it('R86: a post stays vacant for a gamma time', () => {
    const { world, scheduled } = stage({ 'workforce.vacancyWeeks': 12, 'workforce.vacancyShape': 4 }, many);
    scheduled.length = 0;
    for (const worker of world.workers) leavePost(world, worker.row);
    const weeks = scheduled.filter(({ kind }) => kind === 'postFilled').map(({ at }) => at / WEEK);
    expect(weeks).toHaveLength(400);
    expect(Math.abs(mean(weeks) / 12 - 1)).toBeLessThan(0.1);
    expect(Math.abs(sd(weeks) / 6 - 1)).toBeLessThan(0.2);
  });

  it('R85: with M12 off a successor with the same ties starts at once', () => {
    const { world, worker, scheduled } = stage({ 'mechanisms.m12LeavingCosts': false });
    const p = reach(world, worker);
    worker.ties.fill(0.73);
    const { trust } = world.patients;
    const before = trust[p];
    scheduled.length = 0;
    leavePost(world, 0);
    expect([worker.filled, worker.isNew, worker.ties[0], trust[p], scheduled.length]).toEqual([
      true,
      false,
      0.73,
      before,
      0,
    ]);
  });
});

describe("practices' buy-in", () => {
  const neutral: Values = {
    'practices.buyInStartShare': 0.5,
    'practices.buyInHalfLifeWeeks': 13,
    'practices.buyInPerActSlope': 1.2,
    'practices.usualActsPerContact': 0.6,
    'practices.buyInPerNetworkingHour': 0.05,
    'practices.usualNetworkingHours': 0,
    'practices.integrationSlope': 0.3,
    'practices.patientWaitWeeks': 3,
    'practices.buyInPerWaitWeek': 0.03,
    'team.integration': 0.5,
  };
  const pull = 1 - 0.5 ** (1 / 13);
  const moved = (values: Values, arrange: (world: World, worker: Worker) => void = () => {}) => {
    const { world, worker } = stage({ ...neutral, ...values }, smallArea('Area', [1, 0.5]));
    arrange(world, worker);
    goTo(world, 6);
    closeWeek(world);
    expect(world.practiceWeeks.buyIn[0]).toBe(world.practices[0].buyIn);
    return (world.practices[0].buyIn - 0.5) / pull;
  };
  const acts =
    (chosen: number, contacts: number) =>
    ({ workerWeeks }: World) => {
      workerWeeks.chosen[0] = chosen;
      workerWeeks.contacts[0] = contacts;
    };

  it('R74: moves towards acts per contact above the usual (M4), not in a week without contacts', () => {
    expect(moved({}, acts(8, 10))).toBeCloseTo(1.2 * 0.2, 9);
    expect(moved({}, acts(3, 0))).toBeCloseTo(0, 9);
    expect(moved({ 'mechanisms.m04BuyIn': false }, acts(8, 10))).toBeCloseTo(0, 9);
  });

  it('R74: towards networking hours per equivalent in post and integration (M19), away from long waits', () => {
    const network = (_: World, worker: Worker) => Object.assign(worker, { networked: 180 });
    expect(moved({}, network)).toBeCloseTo(0.05 * (3 / 1.5), 9);
    expect(moved({ 'practices.usualNetworkingHours': 2 }, network)).toBeCloseTo(0, 9);
    expect(moved({ 'team.integration': 0.9 })).toBeCloseTo(0.3 * 0.4, 9);
    expect(moved({ 'team.integration': 0.9, 'mechanisms.m19ThinIntegration': false })).toBeCloseTo(0, 9);
    const waits = (weeks: number) => (world: World, worker: Worker) => {
      const unseen = reach(world, worker);
      world.patients.referredAt[unseen] = 6 * DAY - weeks * WEEK;
      const seen = reach(world, worker);
      world.patients.firstSessionAt[seen] = 0;
      world.patients.referredAt[seen] = -100 * WEEK;
    };
    expect(moved({}, waits(8))).toBeCloseTo(-0.03 * 5, 9);
    expect(moved({}, waits(2))).toBeCloseTo(0, 9);
  });

  it('R74: stays within 0 and 1', () => {
    expect(moved({}, acts(100, 10))).toBeCloseTo(0.5, 9);
  });
});
