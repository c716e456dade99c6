// How a case ends: leaving, missed sessions, the session cap, completion; and coming back.
import { describe, expect, it } from 'vitest';
import { ACTIVE, COMPLETED, DROPPED_OUT } from '../../src/model/patients.ts';
import type { World } from '../../src/model/world.ts';
import { attended, holdSession, missed, nobodyLeaves, play } from './attending.ts';
import { scenarioOf, short, smallArea, type Values } from './scenarios.ts';
import { always, decisionsAt, peopleWho, reach, stage } from './stage.ts';
import { playWatched } from './watch.ts';

const WEEK = 10_080;
const D3 = 2;
const D4 = 3;

describe('leaving', () => {
  const byChance: Values = { ...attended, ...nobodyLeaves, 'pathway.dropOutPerSessionShare': 0.5 };
  const needed = (world: World) =>
    peopleWho(world, (p) => world.patients.sessions[p] > 0 && world.patients.sessionsNeeded[p] > 1);

  it('R22: a person leaves after a session by readiness, while sessions are still needed', () => {
    const world = play({ ...byChance, 'pathway.dropOutReadinessSlope': -500, 'pathway.dropOutTrustSlope': 0 });
    const { patients, settings } = world;
    const mean = settings.patients.readinessMean;
    const unready = needed(world).filter((p) => patients.readiness[p] < mean - 0.03);
    const ready = needed(world).filter((p) => patients.readiness[p] > mean + 0.03);
    expect(Math.min(unready.length, ready.length)).toBeGreaterThan(20);
    for (const p of unready) expect([patients.exit[p], patients.sessions[p]]).toEqual([DROPPED_OUT, 1]);
    for (const p of ready) expect(patients.exit[p]).not.toBe(DROPPED_OUT);
    const inOne = peopleWho(world, (p) => patients.sessions[p] === 1 && patients.sessionsNeeded[p] === 1);
    for (const p of inOne) expect(patients.exit[p]).not.toBe(DROPPED_OUT);
  });

  it('R22: and by trust around one half', () => {
    const still = { 'trust.perContact': 0, 'trust.perAct': 0, 'trust.refusedLoss': 0, 'trust.turnedAwayLoss': 0 };
    for (const trust of [0.4, 0.6]) {
      const world = play({
        ...byChance,
        ...still,
        'pathway.dropOutReadinessSlope': 0,
        'pathway.dropOutTrustSlope': -500,
        'trust.start': trust,
        'trust.rest': trust,
      });
      const left = needed(world).filter((p) => world.patients.exit[p] === DROPPED_OUT);
      expect(left.length).toBe(trust < 0.5 ? needed(world).length : 0);
      expect(needed(world).length).toBeGreaterThan(30);
    }
  });

  it('R23: a reached person whose wanted day lies more than a week back may leave at the Monday review', () => {
    const values = { ...attended, 'pathway.dropOutPerWeekWaitingShare': 1, 'pathway.dropOutPerSessionShare': 0 };
    const scenario = scenarioOf([smallArea()], { ...values, 'referrals.perYearPerWte': 700 });
    let due: number[] = [];
    let mondays = 0;
    let left = 0;
    let at = -1;
    playWatched(scenario, 1, 0, {
      before: (world, kind) => {
        const { patients } = world;
        if (at >= 0) {
          const gone = peopleWho(world, (p) => patients.exit[p] === DROPPED_OUT && patients.closedAt[p] === at);
          expect(gone).toEqual(due);
          left += gone.length;
          mondays += 1;
          at = -1;
        }
        if (kind !== 'monday') return;
        at = world.now;
        due = peopleWho(
          world,
          (p) => patients.state[p] === ACTIVE && patients.planDone[p] === 0 && world.day - patients.wantedDay[p] > 7,
        );
      },
      scheduled: () => {},
    });
    expect(mondays).toBe(47);
    expect(left).toBeGreaterThan(20);
  });
});

describe('missed sessions', () => {
  it('R24, D3: the first is always booked again; from the set number on a refusal to rebook closes the case', () => {
    for (const before of [2, 3]) {
      const world = play({ ...missed, ...always(false), 'sessions.missedBeforeClosing': before });
      const { patients } = world;
      const closed = peopleWho(world, (p) => patients.exit[p] === DROPPED_OUT);
      expect(closed.length).toBeGreaterThan(20);
      for (const p of closed) expect(patients.missed[p]).toBe(before);
      expect(decisionsAt(world, D3)).toHaveLength(closed.length);
    }
  });

  it('D3: rebooking is of the later class from the third missed session on, and goes on while it is chosen', () => {
    const world = play({ ...missed, ...nobodyLeaves, ...always(true), 'pathway.rebookGapDays': 7 });
    const { patients, decisions } = world;
    const counts = new Int32Array(patients.count);
    for (const d of decisionsAt(world, D3)) {
      const p = decisions.patient[d];
      counts[p] += 1;
      expect(decisions.remitClass[d]).toBe(counts[p] === 1 ? 0 : 1);
    }
    expect(peopleWho(world, (p) => patients.exit[p] === DROPPED_OUT)).toEqual([]);
    expect(Math.max(...counts)).toBeGreaterThan(8);
  });
});

describe('the session cap', () => {
  const capped = (rule: string, values: Values = {}): Values => ({
    ...attended,
    ...nobodyLeaves,
    'policy.sessionCapRule': rule,
    'policy.sessionCapSessions': 2,
    ...values,
  });
  const most = ({ patients }: World) => Math.max(...patients.sessions.subarray(0, patients.count));

  it('R25: a further session is wanted the gap later, while sessions are needed', () => {
    const world = play(capped('none'));
    const { patients } = world;
    for (const p of peopleWho(world, (p) => patients.exit[p] === COMPLETED)) {
      expect(patients.sessions[p]).toBe(patients.sessionsNeeded[p]);
    }
    expect(most(world)).toBeGreaterThan(5);
    const { world: still, worker } = stage({ ...attended, ...nobodyLeaves, 'pathway.followUpGapDays': 10 });
    const p = reach(still, worker, { sessionsNeeded: 2 });
    holdSession(still, worker, p);
    expect(still.patients.wantedDay[p]).toBe(still.day + 10);
  });

  it('R25: none beyond a hard cap, which costs trust where need is left (M15)', () => {
    const world = play(capped('hard', always(true)));
    expect(most(world)).toBe(2);
    expect(decisionsAt(world, D4)).toEqual([]);
    for (const [mechanism, kept] of [
      [true, 0.7],
      [false, 1],
    ] as const) {
      const { world: still, worker } = stage(
        capped('hard', { 'mechanisms.m15RigidCaps': mechanism, 'trust.rigidLoss': 0.3, 'trust.perContact': 0 }),
      );
      const p = reach(still, worker, { sessionsNeeded: 3, sessions: 1 });
      const before = still.settings.trust;
      holdSession(still, worker, p);
      expect(still.patients.cappedWithNeed[p]).toBe(1);
      const elapsed = still.patients.trustAt[p] / WEEK;
      const faded = before.rest + (before.start - before.rest) * 0.5 ** (elapsed / before.halfLifeWeeks);
      expect(still.patients.trust[p]).toBeCloseTo(faded * kept, 10);
    }
  });

  it('R25, D4: at a soft cap each further session is a decision of its own', () => {
    const never = play(capped('soft', always(false)));
    expect(most(never)).toBe(2);
    const world = play(capped('soft', always(true)));
    const { patients, decisions } = world;
    const asked = new Int32Array(patients.count);
    for (const d of decisionsAt(world, D4)) asked[decisions.patient[d]] += 1;
    for (let p = 0; p < patients.count; p += 1) {
      const beyond = Math.max(0, Math.min(patients.sessions[p], patients.sessionsNeeded[p] - 1) - 1);
      expect(asked[p]).toBe(beyond);
    }
    expect(most(world)).toBeGreaterThan(5);
  });
});

describe('closing and coming back', () => {
  it('R26: without anything onward a case is completed when its last session ends', () => {
    const values = { ...attended, ...nobodyLeaves, 'onward.referredShare': 0 };
    const { world, worker } = stage(values);
    const p = reach(world, worker, { sessionsNeeded: 1 });
    holdSession(world, worker, p);
    expect([world.patients.exit[p], world.patients.closedAt[p]]).toEqual([COMPLETED, world.now]);
    const played = play(values).patients;
    for (let q = 0; q < played.count; q += 1) {
      if (played.exit[q] === COMPLETED) expect(played.closedAt[q]).toBe(played.planDoneAt[q]);
    }
  });

  it('R26: with something onward open it stays open until that is over', () => {
    const world = play({ ...attended, ...nobodyLeaves, ...always(true) });
    const { patients } = world;
    const completed = peopleWho(world, (p) => patients.exit[p] === COMPLETED);
    const later = completed.filter((p) => patients.closedAt[p] > patients.planDoneAt[p]);
    expect(later.length).toBeGreaterThan(10);
    for (const p of completed) expect(patients.planDone[p]).toBe(1);
  });

  it('R27: people whose case was completed or dropped out return as themselves, within the window', () => {
    const world = play({ ...short, 'pathway.returnShare': 1, 'pathway.returnWindowWeeks': 8 });
    const { patients } = world;
    let returned = 0;
    for (const p of peopleWho(world, (p) => !Number.isNaN(patients.returnedAt[p]))) {
      expect([COMPLETED, DROPPED_OUT]).toContain(patients.exit[p]);
      expect(patients.returnedAt[p] - patients.closedAt[p]).toBeLessThan(8 * WEEK);
      const again = peopleWho(
        world,
        (q) => patients.keyHi[q] === patients.keyHi[p] && patients.keyLo[q] === patients.keyLo[p],
      ).find((q) => patients.episode[q] === patients.episode[p] + 1)!;
      expect(patients.referredAt[again]).toBe(patients.returnedAt[p]);
      expect(patients.readiness[again]).toBe(patients.readiness[p]);
      expect(patients.firstNeed[again]).toBe(patients.firstNeed[p]);
      returned += 1;
    }
    const could = peopleWho(
      world,
      (p) =>
        [COMPLETED, DROPPED_OUT].includes(patients.exit[p]) && patients.closedAt[p] < world.terms.horizon - 8 * WEEK,
    );
    for (const p of could) expect(patients.returnedAt[p]).toBeGreaterThan(patients.closedAt[p]);
    expect(returned).toBeGreaterThanOrEqual(could.length);
    expect(could.length).toBeGreaterThan(40);
  });

  it('R27: a cap that left need adds its share', () => {
    const values = {
      ...attended,
      ...nobodyLeaves,
      'pathway.returnShare': 0,
      'pathway.returnUnmetShare': 1,
      'pathway.returnWindowWeeks': 4,
      'policy.sessionCapRule': 'hard',
      'policy.sessionCapSessions': 1,
    };
    const world = play(values);
    const { patients, terms } = world;
    const early = peopleWho(
      world,
      (p) => patients.exit[p] === COMPLETED && patients.closedAt[p] < terms.horizon - 4 * WEEK,
    );
    for (const p of early) {
      expect(Number.isNaN(patients.returnedAt[p])).toBe(patients.cappedWithNeed[p] === 0);
    }
    expect(new Set(early.map((p) => patients.cappedWithNeed[p])).size).toBe(2);
  });
});
