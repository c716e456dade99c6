// Waiting for a place: patience, holding, standing in, chasing.
import { describe, expect, it } from 'vitest';
import { chaseDue, holdDue, standInDue } from '../../src/model/holding.ts';
import { STARTED_SUPPORT } from '../../src/model/onwardReferrals.ts';
import { ACTIVE, COMPLETED } from '../../src/model/patients.ts';
import { task } from '../../src/model/tasks.ts';
import { ask, minds, onwardRows, playShort, smooth, taskKinds } from './asking.ts';
import type { Values } from './scenarios.ts';
import { always, decisionsAt, goTo, stage } from './stage.ts';

const WEEK = 10_080;
const DAY = 1440;
const D7 = 6;
const D9 = 8;

describe('waiting for a place', () => {
  const waiting: Values = {
    ...smooth,
    'onward.holdEveryWeeks': 2,
    'onward.standInEveryWeeks': 4,
    'onward.chaseEveryWeeks': 3,
    'pathway.holdWeeksMax': 16,
  };
  const onList = (values: Values = {}) => {
    const set = stage({ ...waiting, ...values }, minds(1));
    ask(set);
    set.scheduled.length = 0;
    return { ...set, ...ask(set) };
  };

  it('R47: patience ends after an exponential time; holding, standing in and chasing fall due at their intervals', () => {
    const { scheduled, o } = onList();
    const due = Object.fromEntries(scheduled.map(({ kind, at }) => [kind, at / WEEK]));
    expect(due).toMatchObject({ holdDue: 2, standInDue: 4, chaseDue: 3 });
    expect(scheduled.every(({ id }) => id === o)).toBe(true);
    const set = stage(
      { ...waiting, 'organisations.patienceWeeks.mentalHealth': 9, 'organisations.listLimitShare': 10 },
      minds(300),
    );
    const patience: number[] = [];
    for (let n = 0; n < 2300; n += 1) ask(set);
    for (const { kind, at } of set.scheduled) if (kind === 'givesUp') patience.push(at / WEEK);
    expect(patience).toHaveLength(2000);
    const mean = patience.reduce((a, b) => a + b, 0) / 2000;
    expect(Math.abs(mean - 9)).toBeLessThan(0.8);
    expect(Math.abs(patience.filter((weeks) => weeks > 9).length / 2000 - Math.exp(-1))).toBeLessThan(0.04);
  });

  it('R47, D7: a contact while waiting is put into the queue, or the case closed if nothing else is planned', () => {
    const chosen = onList({ ...always(true), 'work.heldMinutes': 26 });
    goTo(chosen.world, 14);
    chosen.scheduled.length = 0;
    holdDue(chosen.world, chosen.o);
    expect(taskKinds(chosen)).toEqual([task.held]);
    expect(chosen.scheduled).toEqual([{ at: 28 * DAY, kind: 'holdDue', id: chosen.o }]);
    const { patients, decisions } = chosen.world;
    expect([patients.held[chosen.p], decisions.minutes[decisionsAt(chosen.world, D7)[0]]]).toEqual([1, 26]);
    const refused = onList(always(false));
    holdDue(refused.world, refused.o);
    expect(refused.world.patients.exit[refused.p]).toBe(COMPLETED);
    const planned = onList(always(false));
    planned.world.patients.planDone[planned.p] = 0;
    holdDue(planned.world, planned.o);
    expect([planned.world.patients.state[planned.p], planned.world.patients.held[planned.p]]).toEqual([ACTIVE, 0]);
    expect(taskKinds(planned)).toEqual([]);
  });

  it('R47: nobody is held longer than the most, and while a post is vacant people are simply kept', () => {
    const long = onList(always(true));
    goTo(long.world, 7 * 16 + 1);
    holdDue(long.world, long.o);
    expect([long.world.patients.exit[long.p], decisionsAt(long.world, D7).length]).toEqual([COMPLETED, 0]);
    const vacant = onList(always(false));
    vacant.worker.filled = false;
    vacant.scheduled.length = 0;
    goTo(vacant.world, 14);
    holdDue(vacant.world, vacant.o);
    expect(vacant.world.patients.state[vacant.p]).toBe(ACTIVE);
    expect(vacant.scheduled).toEqual([{ at: 28 * DAY, kind: 'holdDue', id: vacant.o }]);
  });

  it('R47, D9: standing in and chasing come again for as long as the person waits', () => {
    const set = onList({ ...always(true), 'work.chaseMinutes': 8 });
    set.scheduled.length = 0;
    goTo(set.world, 28);
    standInDue(set.world, set.o);
    chaseDue(set.world, set.o);
    expect(taskKinds(set)).toEqual([task.standIn, task.chase]);
    expect(set.scheduled.map(({ at, kind }) => [kind, at / WEEK - 4])).toEqual([
      ['standInDue', 4],
      ['chaseDue', 3],
    ]);
    expect(decisionsAt(set.world, D9)).toHaveLength(1);
    set.world.onward.state[set.o] = STARTED_SUPPORT;
    standInDue(set.world, set.o);
    chaseDue(set.world, set.o);
    expect(taskKinds(set)).toHaveLength(2);
  });

  it('R47: whoever gives up is not sent elsewhere', () => {
    const world = playShort({ 'organisations.placesFactor': 0.2, 'organisations.patienceWeeks.mentalHealth': 0.5 });
    const { onward } = world;
    const gaveUp = onwardRows(world, (o) => onward.state[o] === 5);
    expect(gaveUp.length).toBeGreaterThan(5);
    const later = (o: number) =>
      onwardRows(
        world,
        (next) => onward.patient[next] === onward.patient[o] && onward.need[next] === onward.need[o] && next > o,
      );
    for (const o of gaveUp) expect(later(o)).toEqual([]);
  });
});
