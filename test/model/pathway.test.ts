// The patient's path: reached, seen, needs taken up.
import { describe, expect, it } from 'vitest';
import { joinCaseload } from '../../src/model/caseload.ts';
import { luck } from '../../src/model/luck.ts';
import { attempted, attemptSucceeds } from '../../src/model/pathway.ts';
import { ACTIVE, ALLOCATED, COMPLETED, DROPPED_OUT, NOT_REACHED } from '../../src/model/patients.ts';
import { drawSessionsNeeded } from '../../src/model/sessions.ts';
import { task } from '../../src/model/tasks.ts';
import { attended, holdSession, nobodyLeaves, play } from './attending.ts';
import type { Values } from './scenarios.ts';
import { always, decisionsAt, goTo, peopleWho, reach, refer, stage } from './stage.ts';

const DAY = 1440;
const D6 = 5;

describe('reaching', () => {
  it('R18: an attempt succeeds with a chance that fades with the weeks since referral', () => {
    const { world } = stage({ 'pathway.attemptSuccessShare': 0.7, 'pathway.attemptFadePerWeek': 0.2 });
    let reached = 0;
    for (let week = 0; week < 8; week += 1) {
      for (let n = 0; n < 40; n += 1) {
        goTo(world, 3);
        const p = refer(world);
        world.patients.attempts[p] = n % 3;
        goTo(world, 3 + 7 * week);
        const u = world.luckOf(luck.attempt, p, n % 3).uniform();
        const succeeds = attemptSucceeds(world, p);
        expect(succeeds).toBe(u < 0.7 * Math.exp(-0.2 * week));
        if (succeeds) reached += 1;
      }
    }
    expect(reached).toBeGreaterThan(50);
  });

  it('R18: attempts are a gap apart, and after the last the referral is closed as not reached', () => {
    const { world, worker, scheduled } = stage({ 'pathway.attemptsMax': 3, 'pathway.attemptGapDays': 4 });
    const p = refer(world);
    world.patients.state[p] = ALLOCATED;
    joinCaseload(world, worker, p);
    goTo(world, 10);
    attempted(world, p, false);
    attempted(world, p, false);
    expect(scheduled).toEqual(Array(2).fill({ at: 14 * DAY, kind: 'attemptDue', id: p }));
    attempted(world, p, false);
    expect([world.patients.exit[p], world.patients.attempts[p], scheduled.length]).toEqual([NOT_REACHED, 3, 2]);
  });

  it('R19: starts trust and books the first session on or after the wanted day', () => {
    const { world, worker } = stage({ 'trust.start': 0.45, 'pathway.firstSessionWantedDays': 6 });
    const p = refer(world);
    world.patients.state[p] = ALLOCATED;
    joinCaseload(world, worker, p);
    goTo(world, 7);
    attempted(world, p, true);
    const { patients } = world;
    expect([patients.state[p], patients.trust[p], patients.wantedDay[p]]).toEqual([ACTIVE, 0.45, 13]);
    expect(patients.reachedAt[p]).toBe(world.now);
    expect(patients.bookedDay[p]).toBe(13);
    expect(patients.sessionsNeeded[p]).toBeGreaterThan(0);
  });

  it('R19: draws the sessions needed as one and a gamma-Poisson number, by complexity and readiness', () => {
    const values = {
      'pathway.sessionsNeededBase': 2,
      'pathway.sessionsNeededPerComplexity': 3,
      'pathway.sessionsNeededPerReadiness': 2,
      'pathway.sessionsNeededShape': 4,
      'patients.readinessMean': 0.5,
    };
    const { world } = stage(values);
    const draw = (complexity: number, readiness: number) => {
      const drawn = Array.from({ length: 4000 }, () => {
        const p = refer(world, { complexity, readiness });
        drawSessionsNeeded(world, p);
        return world.patients.sessionsNeeded[p];
      });
      const mean = drawn.reduce((a, b) => a + b, 0) / drawn.length;
      return {
        mean,
        variance: drawn.reduce((sum, n) => sum + (n - mean) ** 2, 0) / drawn.length,
        least: Math.min(...drawn),
      };
    };
    const complexAndReady = draw(0.8, 0.9);
    expect(Math.abs(complexAndReady.mean - (2 + 2.4 + 0.8))).toBeLessThan(0.2);
    expect(Math.abs(complexAndReady.variance / (4.2 + 4.2 ** 2 / 4) - 1)).toBeLessThan(0.12);
    expect(complexAndReady.least).toBe(1);
    expect(Math.abs(draw(0, 0.5).mean - 2)).toBeLessThan(0.1);
    // A mean below one session is one session.
    expect(draw(0, -0.5)).toMatchObject({ mean: 1, variance: 0 });
  });
});

describe('a session that takes place', () => {
  const quiet: Values = { ...attended, ...nobodyLeaves, ...always(false), 'onward.referredShare': 1 };

  it('R20: counts, is a contact, leaves records, takes up a need and plans the next session', () => {
    const { world, worker } = stage({ ...quiet, 'pathway.followUpGapDays': 14, 'work.recordsMinutes': 14 });
    const p = reach(world, worker, { sessionsNeeded: 3, needCount: 2 });
    holdSession(world, worker, p);
    const { patients, tasks } = world;
    expect([patients.sessions[p], patients.contacts[p], patients.needsTaken[p]]).toEqual([1, 1, 1]);
    expect(patients.firstSessionAt[p]).toBe(world.now);
    expect([worker.records.minutes, tasks.kind[worker.records.head]]).toEqual([14, task.records]);
    expect(tasks.kind[worker.people.head]).toBe(task.onward);
    expect([patients.wantedDay[p], patients.bookings[p]]).toEqual([world.day + 14, 2]);
  });

  it('R20: whoever leaves after it leaves once it was recorded and its need taken up', () => {
    const { world, worker } = stage({ ...quiet, 'pathway.dropOutPerSessionShare': 1 });
    const p = reach(world, worker, { sessionsNeeded: 3 });
    holdSession(world, worker, p);
    const { patients } = world;
    expect([patients.exit[p], patients.contacts[p], patients.needsTaken[p]]).toEqual([DROPPED_OUT, 1, 1]);
    expect(worker.records.minutes).toBeGreaterThan(0);
    expect(patients.bookings[p]).toBe(1);
  });

  it('R20: the last one ends the plan', () => {
    const { world, worker } = stage({ ...quiet, 'pathway.dropOutPerSessionShare': 1 });
    const p = reach(world, worker, { sessionsNeeded: 1 });
    holdSession(world, worker, p);
    const { patients } = world;
    expect([patients.planDone[p], patients.planDoneAt[p], patients.state[p]]).toEqual([1, world.now, ACTIVE]);
  });

  it('R21: takes up one need, which leads to an onward referral by its share; needs beyond the sessions never come', () => {
    for (const share of [0, 1]) {
      const world = play({ ...attended, 'onward.referredShare': share });
      const { patients, onward } = world;
      const seen = peopleWho(world, (p) => patients.sessions[p] > 0);
      expect(seen.length).toBeGreaterThan(50);
      for (const p of seen) {
        expect(patients.needsTaken[p]).toBe(Math.min(patients.sessions[p], patients.needCount[p]));
      }
      const referred = new Set<string>();
      for (let o = 0; o < onward.count; o += 1) referred.add(`${onward.patient[o]} ${onward.need[o]}`);
      if (share === 0) expect(onward.count).toBe(0);
      else {
        const completed = peopleWho(world, (p) => patients.exit[p] === COMPLETED);
        for (const p of completed) {
          for (let need = 0; need < patients.needsTaken[p]; need += 1) expect(referred.has(`${p} ${need}`)).toBe(true);
        }
      }
    }
  });

  it('D6, R21: arises once for each need of money and benefits or housing that is taken up, and for no other', () => {
    const world = play({ ...attended, 'patients.needShare.housing': 0.4, 'patients.needShare.mentalHealth': 0.03 });
    const { patients, decisions } = world;
    const asked = new Int32Array(patients.count);
    for (const d of decisionsAt(world, D6)) asked[decisions.patient[d]] += 1;
    let most = 0;
    for (let p = 0; p < patients.count; p += 1) {
      const taken = [0, 1, 2].slice(0, patients.needsTaken[p]).filter((k) => [2, 3].includes(patients.need(p, k)));
      expect(asked[p]).toBe(taken.length);
      most = Math.max(most, taken.length);
    }
    expect(most).toBe(2);
  });
});
