// A place is free: company, uptake, visits, support, and what comes after the case is closed.
import { describe, expect, it } from 'vitest';
import { supportEnds } from '../../src/model/onwardPath.ts';
import {
  FINISHED,
  NOT_TAKEN_UP,
  OFFERED,
  STARTED_SUPPORT,
  WAITING_FOR_PLACE,
} from '../../src/model/onwardReferrals.ts';
import { CLOSED, COMPLETED } from '../../src/model/patients.ts';
import { task } from '../../src/model/tasks.ts';
import { ask, minds, onwardRows, playShort, smooth, taskKinds } from './asking.ts';
import type { Values } from './scenarios.ts';
import { always, decisionsAt, goTo, isChosen, peopleWho, stage, type Traits } from './stage.ts';

const WEEK = 10_080;
const DAY = 1440;
const D5 = 4;

describe('a place', () => {
  it('R48: whether somebody goes alone is a chance moved by informal support', () => {
    const set = stage(
      { ...smooth, 'onward.willNotGoAloneShare': 0.5, 'onward.supportSlope': -500, ...always(true) },
      minds(100),
    );
    for (const support of [0.4, 0.45, 0.55, 0.9]) {
      const { o } = ask(set, { support });
      expect(set.world.onward.goesAlone[o]).toBe(support > set.world.settings.patients.supportMean ? 1 : 0);
    }
  });

  it('R48, D5: company is a decision where somebody will not go alone; the place stays taken until the visit', () => {
    const alone = { ...smooth, 'onward.willNotGoAloneShare': 1, 'work.visitMinutes': 95 };
    const set = stage({ ...alone, ...always(true) }, minds(3));
    const { o } = ask(set);
    const { world } = set;
    expect([world.onward.state[o], world.organisations[0].places.taken]).toEqual([OFFERED, 1]);
    expect([taskKinds(set), decisionsAt(world, D5).length, world.decisions.minutes[0]]).toEqual([[task.visit], 1, 95]);
    const willing = stage({ ...smooth, ...always(true) }, minds(3));
    ask(willing);
    expect(decisionsAt(willing.world, D5)).toEqual([]);
    const refused = stage({ ...alone, ...always(false), 'onward.uptakeAloneShare': 0 }, minds(3));
    expect(refused.world.onward.state[ask(refused).o]).toBe(NOT_TAKEN_UP);
    expect(refused.world.organisations[0].places.taken).toBe(0);
  });

  it('R49: the person starts by the chance of the willing, the accompanied or the lonely, moved by trust and forms', () => {
    const shares = (willing: number, accompanied: number, lonely: number): Values => ({
      ...smooth,
      'onward.uptakeWillingShare': willing,
      'onward.uptakeAccompaniedShare': accompanied,
      'onward.uptakeAloneShare': lonely,
    });
    const outcome = (values: Values, traits: Traits = {}) => {
      const set = stage(values, minds(50));
      const starts = Array.from({ length: 20 }, () => set.world.onward.state[ask(set, traits).o] === STARTED_SUPPORT);
      expect(new Set(starts).size).toBe(1);
      return starts[0];
    };
    expect(outcome(shares(1, 0, 0))).toBe(true);
    expect(outcome(shares(0, 1, 1))).toBe(false);
    const notAlone = { 'onward.willNotGoAloneShare': 1, ...always(false) };
    expect(outcome({ ...shares(0, 0, 1), ...notAlone })).toBe(true);
    expect(outcome({ ...shares(1, 1, 0), ...notAlone })).toBe(false);
    const byTrust = { ...shares(0.5, 0.5, 0.5), 'onward.uptakeTrustSlope': 500 };
    expect([0.4, 0.6].map((start) => outcome({ ...byTrust, 'trust.start': start }))).toEqual([false, true]);
    const byForms = { ...shares(0.5, 0.5, 0.5), 'onward.uptakeTrustSlope': 0, 'onward.uptakeFormsWeight': 500 };
    expect(outcome(byForms, { formsDone: 1 })).toBe(true);
    const mixed = stage(byForms, minds(100));
    const starts = Array.from({ length: 100 }, () => mixed.world.onward.state[ask(mixed).o] === STARTED_SUPPORT);
    expect(starts.filter(Boolean).length).toBeGreaterThan(30);
    expect(starts.filter(Boolean).length).toBeLessThan(70);
  });

  it('R49: who was accompanied starts by the chance of the accompanied', () => {
    for (const share of [0, 1]) {
      const world = playShort({
        'onward.willNotGoAloneShare': 1,
        'onward.uptakeAccompaniedShare': share,
        ...always(true),
      });
      const visited = onwardRows(world, (o) => world.onward.visitsDone[o] > 0);
      expect(visited.length).toBeGreaterThan(20);
      for (const o of visited) expect(Number.isNaN(world.onward.startedAt[o])).toBe(share === 0);
    }
  });

  it('R50, D5: further visits fall due after the gap, each a decision, up to the number wanted, and keep the case open', () => {
    const values: Values = {
      'onward.willNotGoAloneShare': 1,
      'onward.uptakeAccompaniedShare': 1,
      'onward.visitsMean': 20,
      'onward.visitsMax': 3,
      'onward.visitGapDays': 7,
      'organisations.supportWeeks.mentalHealth': 26,
      'patients.needsCountShare.one': 1,
      'patients.needsCountShare.two': 0,
      'patients.needsCountShare.three': 0,
    };
    const world = playShort({ ...values, ...always(true) });
    const { onward, patients, decisions } = world;
    const asked = new Int32Array(patients.count);
    for (const d of decisionsAt(world, D5)) asked[decisions.patient[d]] += 1;
    const done = onwardRows(world, (o) => {
      const p = onward.patient[o];
      return onward.visitsDone[o] > 0 && patients.exit[p] === COMPLETED && onward.category[o] === 0;
    });
    expect(done.length).toBeGreaterThan(10);
    for (const o of done) {
      const p = onward.patient[o];
      expect([onward.visitsWanted[o], onward.visitsDone[o], patients.visits[p], asked[p]]).toEqual([3, 3, 3, 3]);
      expect(patients.closedAt[p] - onward.startedAt[o]).toBeGreaterThanOrEqual(2 * 7 * DAY);
    }
    const set = stage(
      { ...values, ...smooth, 'onward.willNotGoAloneShare': 0, 'onward.visitsMean': 2.5, 'onward.visitsMax': 8 },
      minds(3000),
    );
    const rows = Array.from({ length: 2000 }, () => ask(set).o);
    const wanted = rows.map((o) => set.world.onward.visitsWanted[o]);
    const mean = wanted.reduce((a, b) => a + b, 0) / wanted.length;
    expect([Math.min(...wanted), Math.max(...wanted) <= 8]).toEqual([1, true]);
    expect(Math.abs(mean - 2.5)).toBeLessThan(0.12);
  });

  it('R51: support lasts a gamma time, and when it ends the first in line has the place at that instant', () => {
    const values = { ...smooth, 'organisations.supportWeeks.mentalHealth': 8, 'organisations.supportShape': 4 };
    const set = stage(values, minds(2000));
    for (let n = 0; n < 2000; n += 1) ask(set);
    const stays = set.scheduled.filter(({ kind }) => kind === 'supportEnds').map(({ at }) => at / WEEK);
    const mean = stays.reduce((a, b) => a + b, 0) / stays.length;
    const variance = stays.reduce((sum, stay) => sum + (stay - mean) ** 2, 0) / stays.length;
    expect(stays).toHaveLength(2000);
    expect(Math.abs(mean - 8)).toBeLessThan(0.4);
    expect(Math.abs(variance / 16 - 1)).toBeLessThan(0.2);
    const small = stage({ ...values, 'organisations.listLimitShare': 2 }, minds(1));
    const [first, second, third] = [0, 0, 0].map(() => ask(small).o);
    goTo(small.world, 5);
    supportEnds(small.world, first);
    const { onward } = small.world;
    expect([onward.state[first], onward.state[second], onward.state[third]]).toEqual([
      FINISHED,
      STARTED_SUPPORT,
      WAITING_FOR_PLACE,
    ]);
    expect([onward.offeredAt[second], onward.endedAt[first]]).toEqual([5 * DAY, 5 * DAY]);
  });

  it('R52: goes on after the case is closed: a place may come, and the person then decides alone', () => {
    const world = playShort({
      ...always(false),
      'choice.d05Accompany': 1000,
      'organisations.placesFactor': 0.6,
      'onward.willNotGoAloneShare': 1,
    });
    const { onward, patients, decisions } = world;
    const late = onwardRows(world, (o) => {
      const p = onward.patient[o];
      return patients.state[p] === CLOSED && onward.offeredAt[o] > patients.closedAt[p];
    });
    expect(late.length).toBeGreaterThan(10);
    for (const o of late) expect(onward.visitsDone[o]).toBe(0);
    expect(late.some((o) => onward.startedAt[o] > 0)).toBe(true);
    for (const d of decisionsAt(world, D5)) {
      const p = decisions.patient[d];
      expect(isChosen(world, d)).toBe(true);
      expect(!(decisions.at[d] > patients.closedAt[p])).toBe(true);
    }
    expect(peopleWho(world, (p) => patients.visits[p] > 0).length).toBeGreaterThan(0);
  });

  it('R55: a visit and a kept referral bring the worker closer to the organisation', () => {
    const set = stage({ ...smooth, 'organisations.tiesPerVisit': 0.1, 'organisations.tiesStart': 0.4 }, minds(3));
    ask(set);
    expect(set.worker.ties[0]).toBeCloseTo(0.4 + 0.1 * 0.6, 12);
  });
});
