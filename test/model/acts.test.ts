// What follows from an act done or not done: trust, reliance, incidents, minutes; and where D8, D10 and D11 arise.
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/model/discretion/choice.ts';
import { decisionPoints } from '../../src/model/discretion/points.ts';
import { luck } from '../../src/model/luck.ts';
import { NONE, REFERRED, TURNED_BACK } from '../../src/model/patients.ts';
import { simulate } from '../../src/model/simulate.ts';
import { monday } from '../../src/model/week.ts';
import { scenarioOf, short, smallArea, type Values } from './scenarios.ts';
import { always, decisionsAt, goTo, isChosen, peopleWho, reach, refer, stage } from './stage.ts';

const [D8, D10, D11, D12] = [7, 9, 10, 11];
const BEYOND = 2;
const forPeople = decisionPoints.filter(({ id }) => id !== 'D11' && id !== 'D12');

/** Ten times the people of a short run that meet every decision point. */
const everything: Values = {
  ...short,
  'referrals.perYearPerWte': 500,
  'pathway.unsuitableShare': 0.2,
  'organisations.placesFactor': 0.5,
  'distress.perWeekShare': 0.1,
  'policy.sessionCapSessions': 2,
  'sessions.missedShare.telephone': 0.5,
  'sessions.slotMinutes': 45,
  'sessions.travelMinutes': 41,
  'work.visitMinutes': 95,
  'work.formMinutes': 61,
  'work.heldMinutes': 26,
  'work.standInMinutes': 91,
  'work.outOfHoursMinutes': 25,
  'diary.stayLateMinutesMax': 60,
};

describe('an act', () => {
  it('R65: done for a person adds its share of the missing trust, once they have been reached', () => {
    const { world, worker } = stage({ ...always(true), 'trust.perAct': 0.2, 'trust.start': 0.5 });
    for (const point of forPeople) {
      const p = reach(world, worker);
      expect(decide(world, point, worker, p, 1, 0)).toBe(true);
      expect(world.patients.trust[p], point.id).toBeCloseTo(0.5 + 0.2 * 0.5, 12);
    }
    const unknown = refer(world);
    decide(world, forPeople[7], worker, unknown, 0, BEYOND);
    expect(world.patients.trust[unknown]).toBe(0);
    expect(world.workerWeeks.chosen[0]).toBe(forPeople.length + 1);
    decide(world, decisionPoints[D11], worker, NONE, 1, 0);
    expect(world.workerWeeks.chosen[0]).toBe(forPeople.length + 1);
  });

  it('R66: that is felt and not done takes its share of trust; what is not felt takes none', () => {
    const felt = ['D1', 'D4', 'D5', 'D6', 'D7', 'D10'];
    const { world, worker } = stage({ ...always(false), 'trust.refusedLoss': 0.1, 'trust.start': 0.5 });
    for (const point of forPeople) {
      const p = reach(world, worker);
      expect(decide(world, point, worker, p, 1, 0)).toBe(false);
      expect(world.patients.trust[p], point.id).toBeCloseTo(felt.includes(point.id) ? 0.45 : 0.5, 12);
    }
  });

  it('R67: beyond the remit leads to an incident by its chance, not within or at the edge, and not with M6 off', () => {
    const incidents = (actClass: number, values: Values = {}) => {
      const { world, worker } = stage({ ...always(true), 'incidents.perBeyondAct': 0.3, ...values });
      for (let n = 0; n < 400; n += 1) decide(world, decisionPoints[8], worker, reach(world, worker), 1, actClass);
      return world.workerWeeks.incidents[0];
    };
    expect([incidents(0), incidents(1), incidents(BEYOND, { 'mechanisms.m06VagueRemit': false })]).toEqual([0, 0, 0]);
    expect(Math.abs(incidents(BEYOND) - 120)).toBeLessThan(37);
    expect(incidents(BEYOND, { 'incidents.perBeyondAct': 1 })).toBe(400);
  });

  const { world: chosen } = simulate(scenarioOf([smallArea()], { ...everything, ...always(true) }), 1, 0);
  /** Minutes by decision point: fixed ones, or a test of them. */
  const cost: readonly (number | ((minutes: number) => boolean))[] = [
    (minutes) => minutes > 0,
    41,
    45,
    45,
    95,
    61,
    26,
    0,
    91,
    25,
    0,
    (minutes) => minutes > 0 && minutes <= 60,
  ];

  it('R68: costs minutes like any other work: D8 and D11 none of their own', () => {
    cost.forEach((wanted, point) => {
      const rows = decisionsAt(chosen, point);
      expect(rows.length, `D${point + 1}`).toBeGreaterThan(5);
      for (const d of rows) {
        const minutes = chosen.decisions.minutes[d];
        if (typeof wanted === 'number') expect(minutes, `D${point + 1}`).toBe(wanted);
        else expect(wanted(minutes), `D${point + 1}: ${minutes}`).toBe(true);
      }
    });
    const { world: refused } = simulate(scenarioOf([smallArea()], { ...everything, ...always(false) }), 1, 0);
    expect(refused.decisions.minutes.every((minutes) => minutes === 0)).toBe(true);
  });

  it('R68: is recorded without minutes with M7 off, although the slots of D3 and D4 are booked', () => {
    const values = { ...everything, ...always(true), 'mechanisms.m07ActsTakeTime': false };
    const { world } = simulate(scenarioOf([smallArea()], values), 1, 0);
    for (let point = 0; point < D12; point += 1) {
      for (const d of decisionsAt(world, point)) expect(world.decisions.minutes[d]).toBe(0);
    }
    expect(Math.max(...world.patients.sessions)).toBeGreaterThan(2);
  });

  it('R69: of staying late does not arise where overtime is not allowed', () => {
    const { world } = simulate(scenarioOf([smallArea()], { ...everything, 'diary.overtimeAllowed': false }), 1, 0);
    expect(decisionsAt(world, D12)).toEqual([]);
    expect(decisionsAt(chosen, D12).length).toBeGreaterThan(20);
  });
});

describe('decision points', () => {
  it('D8: arises once for each referral that triage finds unsuitable, and a refusal turns it back', () => {
    const { world } = simulate(scenarioOf([smallArea()], everything), 1, 0);
    const { patients, decisions } = world;
    const triaged = peopleWho(world, (p) => patients.unsuitable[p] === 1 && patients.state[p] !== REFERRED);
    const asked = decisionsAt(world, D8).map((d) => decisions.patient[d]);
    expect([...asked].sort((a, b) => a - b)).toEqual(triaged);
    for (const d of decisionsAt(world, D8)) {
      expect(patients.exit[decisions.patient[d]] === TURNED_BACK).toBe(!isChosen(world, d));
    }
    expect(new Set(decisionsAt(world, D8).map((d) => isChosen(world, d))).size).toBe(2);
  });

  it('D10: arises from distress, a chance a week moved by complexity, on the Monday, with the worker in post and well', () => {
    const values = {
      ...always(true),
      'distress.perWeekShare': 0.2,
      'distress.complexitySlope': 3,
      'work.outOfHoursMinutes': 25,
      'pathway.dropOutPerWeekWaitingShare': 0,
    };
    const { world, worker } = stage(values);
    const people = Array.from({ length: 200 }, (_, n) =>
      reach(world, worker, { complexity: (n % 11) / 10, planDone: 1 }),
    );
    goTo(world, 6);
    monday(world);
    const { complexityMean } = world.settings.patients;
    const wanted = people.filter((p) => {
      const odds = 0.25 * Math.exp(3 * (world.patients.complexity[p] - complexityMean));
      return world.luckOf(luck.distress, p, 0).uniform() < odds / (1 + odds);
    });
    const asked = decisionsAt(world, D10).map((d) => world.decisions.patient[d]);
    expect([...asked].sort((a, b) => a - b)).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(20);
    const row = world.factsNow(worker);
    expect([world.workerWeeks.outside[row], world.workerWeeks.contacts[row]]).toEqual([
      25 * wanted.length,
      wanted.length,
    ]);
    worker.sick[13] = 1;
    goTo(world, 13);
    monday(world);
    expect(decisionsAt(world, D10)).toHaveLength(wanted.length);
  });

  it('D11: arises each Monday for each worker in post, and protects time in that week only if chosen', () => {
    for (const isProtected of [true, false]) {
      const values = {
        ...short,
        ...always(isProtected),
        'workforce.leavingPerIntentionYear': 0,
        'workforce.otherLeavingPerYear': 0,
      };
      const { world } = simulate(scenarioOf([smallArea('Area', [1, 0.5])], values), 1, 0);
      expect(decisionsAt(world, D11)).toHaveLength(2 * 47);
      for (const worker of world.workers) expect(worker.protectsTime).toBe(isProtected);
      for (const d of decisionsAt(world, D11)) expect(world.decisions.patient[d]).toBe(NONE);
    }
  });
});
