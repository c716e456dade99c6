// Which organisation is asked, and what it answers.
import { describe, expect, it } from 'vitest';
import { luck } from '../../src/model/luck.ts';
import { onwardSubject, referOnward } from '../../src/model/onwardPath.ts';
import { REFUSED, STARTED_SUPPORT, WAITING_FOR_PLACE } from '../../src/model/onwardReferrals.ts';
import { COMPLETED } from '../../src/model/patients.ts';
import { task } from '../../src/model/tasks.ts';
import { ask, minds, smooth, taskKinds } from './asking.ts';
import { smallArea } from './scenarios.ts';
import { always, decisionsAt, type Stage, stage } from './stage.ts';

const D9 = 8;

describe('which organisation', () => {
  it('R44: the best known of those that may be asked, not one that is shut down or was tried for this need', () => {
    const set = stage({ ...smooth, 'organisations.acceptedShare': 0, 'choice.d09StandIn': -1000 }, minds(5, 5, 5, 5));
    const { world, worker } = set;
    worker.ties.set([0, 1, 0.999, 1]);
    world.organisations[3].shutDown = true;
    const { p } = ask(set);
    referOnward(world, p, onwardSubject(0, 1));
    world.organisations[0].shutDown = true;
    worker.ties[2] = 0;
    const { onward } = world;
    expect([...onward.organisation.subarray(0, 2)]).toEqual([1, 2]);
    referOnward(world, p, onwardSubject(0, 2));
    // Nobody is left to ask.
    expect(onward.count).toBe(2);
    const known = stage(smooth, minds(50, 50, 50));
    known.worker.ties.set([0, 1, 0]);
    // A kept referral only strengthens the tie that decides.
    for (let n = 0; n < 20; n += 1) expect(known.world.onward.organisation[ask(known).o]).toBe(1);
  });

  it('R44: in the own neighbourhood by its share, else in all of the area; even ties leave it to luck', () => {
    const area = { name: 'Area', teams: [smallArea('One').teams[0], smallArea('Two').teams[0]] };
    for (const share of [0, 1]) {
      const set = stage({ ...smooth, 'organisations.localShare': share }, area);
      const teams = new Set<number>();
      for (let n = 0; n < 60; n += 1) {
        const { o } = ask(set);
        teams.add(set.world.organisations[set.world.onward.organisation[o]].team);
      }
      expect([...teams].sort()).toEqual(share === 1 ? [0] : [0, 1]);
    }
  });
});

describe('the answer', () => {
  it('R45: no where it is closed to referrals or the list is full; a place where one is free; else the list, in order', () => {
    const set = stage({ ...smooth, 'onward.reroutesMax': 0, 'organisations.listLimitShare': 0.5 }, minds(2));
    const { world } = set;
    const states = Array.from({ length: 4 }, () => world.onward.state[ask(set).o]);
    expect(states).toEqual([STARTED_SUPPORT, STARTED_SUPPORT, WAITING_FOR_PLACE, REFUSED]);
    const other = stage({ ...smooth, 'onward.reroutesMax': 0 }, minds(2));
    other.world.organisations[0].closedToReferrals = true;
    expect(other.world.onward.state[ask(other).o]).toBe(REFUSED);
  });

  it('R45: the person fits by chance, moved by ties, trust and experience, each around its neutral value', () => {
    const even = {
      ...smooth,
      'organisations.acceptedShare': 0.5,
      'organisations.neutralTies': 0.5,
      'onward.reroutesMax': 0,
    };
    const none = {
      'onward.tiesAcceptanceSlope': 0,
      'onward.trustAcceptanceSlope': 0,
      'onward.experienceLinkageWeight': 0,
    };
    const cases = [
      ['onward.tiesAcceptanceSlope', (set: Stage, value: number) => set.worker.ties.fill(value)],
      [
        'onward.trustAcceptanceSlope',
        (set: Stage, value: number) =>
          set.world.organisations.forEach((one) => {
            one.trust = value;
          }),
      ],
      [
        'onward.experienceLinkageWeight',
        (set: Stage, value: number) => {
          set.worker.experience = value;
        },
      ],
    ] as const;
    for (const [slope, put] of cases) {
      for (const value of [0.45, 0.55]) {
        const set = stage({ ...even, ...none, [slope]: 500 }, minds(100));
        put(set, value);
        const fits = Array.from({ length: 20 }, () => set.world.onward.state[ask(set).o] !== REFUSED);
        expect(new Set(fits), `${slope} at ${value}`).toEqual(new Set([value > 0.5]));
      }
    }
    const set = stage({ ...even, ...none }, minds(400));
    for (let n = 0; n < 200; n += 1) {
      const { p, o } = ask(set);
      const fits = set.world.luckOf(luck.acceptance, p, set.world.onward.occasion[o]).uniform() < 0.5;
      expect(set.world.onward.state[o] !== REFUSED).toBe(fits);
    }
  });

  it('R46: a refusal costs trust and sends the need on, so often as is allowed; the last adds what it hurts', () => {
    const values = {
      ...smooth,
      'organisations.acceptedShare': 0,
      'trust.turnedAwayLoss': 0.2,
      'onward.reroutesMax': 2,
      'outcomes.perTurnedAway': -0.5,
      'outcomes.perLostTrust': 0,
      'outcomes.fadeFoldWeeks': 1e9,
      ...always(false),
    };
    const set = stage(values, minds(5, 5, 5, 5));
    const { world } = set;
    const { p } = ask(set, { planDone: 0 });
    const trust = [world.patients.trust[p]];
    expect(taskKinds(set)).toEqual([task.onward]);
    for (const attempt of [1, 2]) {
      referOnward(world, p, onwardSubject(0, attempt));
      trust.push(world.patients.trust[p]);
      expect(taskKinds(set)).toHaveLength(attempt === 1 ? 2 : 2);
    }
    const { start } = world.settings.trust;
    trust.forEach((value, n) => {
      expect(value).toBeCloseTo(start * 0.8 ** (n + 1), 12);
    });
    expect(world.patients.onwardOpen[p]).toBe(0);
    expect(world.patients.addedAtWindowEnd[p]).toBeCloseTo(-0.5, 6);
    expect(new Set(world.onward.organisation.subarray(0, 3)).size).toBe(3);
  });

  it('R46, D9: at each refusal the worker may stand in; with M16 off nobody does and nothing is tried again', () => {
    const values = { ...smooth, 'organisations.acceptedShare': 0, 'work.standInMinutes': 90, ...always(true) };
    const set = stage(values, minds(5, 5));
    ask(set);
    expect(taskKinds(set)).toEqual([task.standIn, task.onward]);
    expect(decisionsAt(set.world, D9)).toHaveLength(1);
    expect(set.world.decisions.minutes[0]).toBe(90);
    const off = stage({ ...values, 'mechanisms.m16FullPushesBack': false }, minds(5, 5));
    const { p } = ask(off);
    expect([taskKinds(off).length, off.world.patients.exit[p]]).toEqual([0, COMPLETED]);
  });
});
