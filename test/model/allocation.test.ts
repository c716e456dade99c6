// Who takes a referral: triage, allocation by caseload or by name, the caseload cap and the team's line.
import { describe, expect, it } from 'vitest';
import { allocate, drainLine, sendToTriage } from '../../src/model/allocation.ts';
import { close } from '../../src/model/closing.ts';
import { ALLOCATED, COMPLETED, NONE, REFERRED, TRIAGED, TURNED_BACK, UNALLOCATED } from '../../src/model/patients.ts';
import { simulate } from '../../src/model/simulate.ts';
import { summarise } from '../../src/model/summary.ts';
import { task } from '../../src/model/tasks.ts';
import { fillPost } from '../../src/model/workforce.ts';
import type { World } from '../../src/model/world.ts';
import type { AreaInput } from '../../src/scenario/scenario.ts';
import { scenarioOf, short, smallArea, type Values } from './scenarios.ts';
import { always, goTo, peopleWho, refer, stage, type Traits } from './stage.ts';

const WEEK = 10_080;

/** Rows of the workers to whom new people of these traits go, one after the other; -1 who waits. */
function takers(world: World, people: readonly Traits[]): number[] {
  return people.map((traits) => {
    const p = refer(world, traits);
    world.patients.state[p] = TRIAGED;
    allocate(world, p);
    return world.patients.worker[p];
  });
}

const simple = { complexity: 0 };
const complex = { complexity: 1 };
const times = (n: number, traits: Traits) => Array.from({ length: n }, () => traits);

describe('triage', () => {
  const half: Values = { ...short, 'pathway.unsuitableShare': 0.5 };

  it('R15: the suitable are accepted and the others are for D8 to take or turn back', () => {
    for (const isTaken of [false, true]) {
      const { world } = simulate(scenarioOf([smallArea()], { ...half, ...always(isTaken) }), 1, 0);
      const { patients } = world;
      const turnedBack = peopleWho(world, (p) => patients.exit[p] === TURNED_BACK);
      const unsuitable = peopleWho(world, (p) => patients.unsuitable[p] === 1 && patients.state[p] !== REFERRED);
      expect(unsuitable.length).toBeGreaterThan(40);
      expect(turnedBack).toEqual(isTaken ? [] : unsuitable);
    }
  });

  it('R15: is unbooked work, which no caseload cap stops', () => {
    const { world, worker } = stage({ 'policy.caseloadCapPerWte': 1, 'work.triageMinutes': 7 });
    const [first, second, third] = [0, 0, 0].map(() => refer(world));
    expect(takers(world, [simple])).toEqual([0]);
    for (const p of [first, second, third]) sendToTriage(world, p);
    expect(worker.people.minutes).toBe(world.settings.work.attemptMinutes + 3 * 7);
    expect(world.tasks.kind[worker.people.tail]).toBe(task.triage);
    expect(world.teams[0].waitingCount).toBe(0);
    expect(takers(world, [simple])).toEqual([NONE]);
  });
});

describe('allocation', () => {
  it('R16: goes to the smallest caseload weight per equivalent; a complex case weighs more', () => {
    const { world } = stage({ 'team.complexityCaseWeight': 2 }, smallArea('Area', [1, 0.5]));
    expect(takers(world, [complex, simple, simple, simple, simple])).toEqual([0, 1, 1, 0, 0]);
  });

  it('R16: gives a new starter the room of the induction, rising to all', () => {
    const values = {
      'workforce.inductionRoomShare': 0.5,
      'workforce.inductionWeeks': 10,
      'team.complexityCaseWeight': 0,
    };
    const { world } = stage(values, smallArea('Area', [1, 1]));
    world.workers[1].isNew = true;
    expect(takers(world, times(6, simple))).toEqual([0, 1, 0, 0, 1, 0]);
    // Later in the induction the same two cases weigh less: 4 to 2 is then no longer even.
    goTo(world, 35);
    expect(takers(world, times(2, simple))).toEqual([1, 0]);
    goTo(world, 700);
    expect(takers(world, times(2, simple))).toEqual([1, 1]);
  });

  it('R16: passes over whoever has handed in notice while there is anybody else', () => {
    const { world } = stage({}, smallArea('Area', [1, 1]));
    world.workers[0].leaving = true;
    expect(takers(world, times(3, simple))).toEqual([1, 1, 1]);
    world.workers[1].leaving = true;
    expect(takers(world, times(1, simple))).toEqual([0]);
  });

  it('R16: by name goes to the worker named for the practice, to others only while that post is vacant', () => {
    const base = smallArea('Area', [1, 1]);
    const practices = ['A', 'B', 'C'].map((name) => ({ name, registeredPatients: 9000, deprivationQuintile: 3 }));
    const area = { ...base, teams: [{ ...base.teams[0], practices }] };
    const { world } = stage({ 'team.allocation': 'namedWorker' }, area);
    expect(world.practices.map(({ namedWorker }) => namedWorker)).toEqual([0, 1, 0]);
    expect(takers(world, [...times(3, { practice: 1 }), { practice: 2 }])).toEqual([1, 1, 1, 0]);
    world.workers[1].filled = false;
    expect(takers(world, times(2, { practice: 1 }))).toEqual([0, 0]);
  });

  it('R17: stops at the caseload cap per equivalent, but takes one always; 0 is no cap', () => {
    const capped = (cap: number, wte: number) =>
      takers(stage({ 'policy.caseloadCapPerWte': cap }, smallArea('Area', [wte])).world, times(6, simple));
    expect(capped(8, 0.5)).toEqual([0, 0, 0, 0, NONE, NONE]);
    expect(capped(3, 0.1)).toEqual([0, ...Array(5).fill(NONE)]);
    expect(capped(0, 0.1)).toEqual(Array(6).fill(0));
  });

  it('R17: keeps the line in order of arrival and moves it when a case closes or a post is filled', () => {
    const { world, worker } = stage({ 'policy.caseloadCapPerWte': 2 });
    expect(takers(world, times(5, simple))).toEqual([0, 0, NONE, NONE, NONE]);
    close(world, 0, COMPLETED);
    expect([...world.patients.worker.subarray(0, 5)]).toEqual([0, 0, 0, NONE, NONE]);
    worker.activeCount = 0;
    worker.filled = false;
    drainLine(world, world.teams[0]);
    expect(world.patients.state[3]).toBe(UNALLOCATED);
    fillPost(world, 0);
    expect(world.patients.state[3]).toBe(ALLOCATED);
  });

  it('R17: by name lets others by who wait for another worker', () => {
    const base = smallArea('Area', [1, 1]);
    const practices = ['A', 'B'].map((name) => ({ name, registeredPatients: 9000, deprivationQuintile: 3 }));
    const area = { ...base, teams: [{ ...base.teams[0], practices }] };
    const { world } = stage({ 'team.allocation': 'namedWorker', 'policy.caseloadCapPerWte': 1 }, area);
    expect(takers(world, [{ practice: 0 }, { practice: 0 }, { practice: 1 }])).toEqual([0, NONE, 1]);
  });

  it('R17: leaves everybody untriaged in a team without a worker, and counts them', () => {
    const area: AreaInput = { ...smallArea('Area', []) };
    const record = simulate(scenarioOf([area], { ...short, 'referrals.basis': 'perPatient' }), 1, 0);
    const { patients, teams } = record.world;
    const { flow } = summarise(record, 0, false);
    expect(flow.insideNoWorker).toBeGreaterThan(20);
    expect(flow.insideNoWorker).toBe(flow.inside);
    expect(peopleWho(record.world, (p) => patients.state[p] === REFERRED)).toHaveLength(flow.inside);
    expect(teams[0].waitingCount).toBe(flow.inside);
  });

  it('R17: counts the room of an induction toward the cap', () => {
    const values = {
      'policy.caseloadCapPerWte': 8,
      'workforce.inductionRoomShare': 0.5,
      'workforce.inductionWeeks': 10,
    };
    const { world, worker } = stage(values);
    worker.isNew = true;
    worker.startedAt = -5 * WEEK;
    expect(takers(world, times(7, simple))).toEqual([0, 0, 0, 0, 0, 0, NONE]);
  });
});
