// Trust and reliance, and what a patient gains: the course without the service, what the service adds, effect and change.
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/model/discretion/choice.ts';
import { decisionPoints } from '../../src/model/discretion/points.ts';
import { addToLife, contactWorth, courseOf, saveGpVisits } from '../../src/model/outcomes.ts';
import { NONE } from '../../src/model/patients.ts';
import { formDone, stoodIn } from '../../src/model/sessions.ts';
import { simulate } from '../../src/model/simulate.ts';
import { summarise } from '../../src/model/summary.ts';
import { beginTrust, gainTrust, loseTrust, trustNow } from '../../src/model/trust.ts';
import type { World } from '../../src/model/world.ts';
import { rowsByPerson } from './luckLog.ts';
import { scenarioOf, short, smallArea, type Values } from './scenarios.ts';
import { always, goTo, reach, refer, stage } from './stage.ts';

const WEEK = 10_080;

describe('trust', () => {
  it('R70: starts when the person is reached and fades by its half-life to where it rests', () => {
    const { world } = stage({ 'trust.start': 0.8, 'trust.rest': 0.4, 'trust.halfLifeWeeks': 6 });
    const p = refer(world);
    beginTrust(world, p);
    expect(world.patients.trust[p]).toBe(0.8);
    for (const [weeks, wanted] of [
      [0, 0.8],
      [6, 0.6],
      [12, 0.5],
      [18, 0.45],
    ]) {
      goTo(world, 7 * weeks);
      expect(trustNow(world, p)).toBeCloseTo(wanted, 10);
    }
  });

  it('R71: gains add a share of what is missing, losses take a share of what there is', () => {
    const { world, worker } = stage({ 'trust.start': 0.6, 'trust.perContact': 0.25, 'outcomes.perLostTrust': 0 });
    const p = reach(world, worker);
    gainTrust(world, p, 0.5);
    expect(world.patients.trust[p]).toBeCloseTo(0.8, 12);
    loseTrust(world, p, 0.25);
    expect(world.patients.trust[p]).toBeCloseTo(0.6, 12);
    stoodIn(world, p, NONE);
    expect(world.patients.trust[p]).toBeCloseTo(0.6 + 0.25 * 0.4, 12);
  });

  it('R72: lost at once it also hurts', () => {
    const { world, worker } = stage({
      'trust.start': 0.6,
      'outcomes.perLostTrust': -0.5,
      'outcomes.fadeFoldWeeks': 1e9,
    });
    const p = reach(world, worker);
    loseTrust(world, p, 0.25);
    expect(world.patients.addedAtWindowEnd[p]).toBeCloseTo(-0.5 * 0.15, 6);
  });

  it('R73: doing things for a person beyond a number of times takes a little, each time', () => {
    const values = {
      ...always(true),
      'outcomes.relianceFrom': 2,
      'outcomes.perReliance': -0.1,
      'outcomes.fadeFoldWeeks': 1e9,
    };
    const { world, worker } = stage(values);
    const p = reach(world, worker);
    const [D1, , , , D5, D6] = decisionPoints;
    const added = [D5, D6, D1, D5, D6, D1, D6].map((point, n) => {
      decide(world, point, worker, p, n + 1, 0);
      return Math.round(world.patients.addedAtWindowEnd[p] * 1000) / 1000;
    });
    expect(added).toEqual([0, 0, 0, -0.1, -0.2, -0.2, -0.3].map((n) => n + 0));
  });
});

describe('the course without the service', () => {
  const plainCourse: Values = {
    'outcomes.normMean': 7,
    'outcomes.normSd': 0,
    'outcomes.gapMean': 2,
    'outcomes.gapShape': 1e6,
    'outcomes.gapReadinessSlope': 0.8,
    'outcomes.setbackPerWeek': 0,
    'outcomes.recoveryFoldWeeks': 13,
    'patients.readinessMean': 0.5,
  };

  it('R87: is the norm less a distance that shrinks, larger for the readier', () => {
    const { world } = stage(plainCourse);
    for (const [readiness, gap] of [
      [0.5, 2],
      [0.75, 2.4],
      [0.25, 1.6],
    ]) {
      const course = courseOf(world, refer(world, { readiness }));
      expect(course.atReferral).toBeCloseTo(7 - gap, 1);
      expect(course.without).toBeCloseTo(7 - gap * Math.exp(-2), 1);
    }
    const off = stage({ ...plainCourse, 'mechanisms.m23NaturalRecovery': false }).world;
    const course = courseOf(off, refer(off));
    expect(course.without).toBe(course.atReferral);
  });

  it('R87: with setbacks by week, which shrink alike, and norms and distances that differ by person', () => {
    const { world } = stage({
      ...plainCourse,
      'outcomes.setbackPerWeek': 1,
      'outcomes.setbackMean': 0.05,
      'outcomes.gapMean': 0,
    });
    const below = Array.from({ length: 2000 }, () => 7 - courseOf(world, refer(world)).without);
    const mean = below.reduce((a, b) => a + b, 0) / below.length;
    const wanted = Array.from({ length: 26 }, (_, week) => 0.05 * Math.exp((week - 26) / 13)).reduce(
      (a, b) => a + b,
      0,
    );
    expect(Math.abs(mean / wanted - 1)).toBeLessThan(0.03);
    const { world: varied } = stage({
      ...plainCourse,
      'outcomes.normSd': 1,
      'outcomes.gapShape': 4,
      'outcomes.normMean': 6,
    });
    const starts = Array.from({ length: 3000 }, () => courseOf(varied, refer(varied)).atReferral);
    const centre = starts.reduce((a, b) => a + b, 0) / 3000;
    const variance = starts.reduce((sum, value) => sum + (value - centre) ** 2, 0) / 3000;
    expect(Math.abs(centre - 4)).toBeLessThan(0.1);
    expect(Math.abs(variance / (1 + 4 / 4) - 1)).toBeLessThan(0.1);
  });

  it('R87: depends on nothing that the service does', () => {
    const play = (values: Values) => simulate(scenarioOf([smallArea()], { ...short, ...values }), 1, 0).world;
    const [one, other] = [
      play({}),
      play({ ...always(true), 'outcomes.perSession': 0.5, 'organisations.placesFactor': 0.4 }),
    ];
    const rows = rowsByPerson(other);
    let differ = 0;
    for (const [key, p] of rowsByPerson(one)) {
      const q = rows.get(key);
      if (q === undefined || one.patients.episode[p] > 0) continue;
      const { atReferral, without, gpBefore, gpWithout, with: helped } = { ...courseOf(one, p) };
      expect(courseOf(other, q)).toMatchObject({ atReferral, without, gpBefore, gpWithout });
      if (courseOf(other, q).with !== helped) differ += 1;
    }
    expect(differ).toBeGreaterThan(20);
  });

  it('R88: with the service it is that plus what was added, on the scale; the effect may be negative', () => {
    const { world } = stage(plainCourse);
    for (const [added, effect] of [
      [0.5, 0.5],
      [-0.7, -0.7],
      [50, Number.NaN],
      [-50, Number.NaN],
    ]) {
      const p = refer(world);
      world.patients.addedAtWindowEnd[p] = added;
      const course = courseOf(world, p);
      if (Number.isNaN(effect)) expect(course.with).toBe(added > 0 ? 10 : 0);
      else expect(course.with - course.without).toBeCloseTo(effect, 12);
    }
  });

  it('R88, R89: effect is with less without, change with less at referral, of the same people', () => {
    const record = simulate(scenarioOf([smallArea()], short), 1, 0);
    const { world } = record;
    const { cohort } = summarise(record, 0, false);
    const { patients, terms } = world;
    const rows = Array.from({ length: patients.count }, (_, p) => p).filter(
      (p) => patients.referredAt[p] >= terms.measuringFrom && patients.referredAt[p] < terms.horizon - 26 * WEEK,
    );
    expect(cohort.effect).toHaveLength(rows.length);
    expect(rows.length).toBeGreaterThan(30);
    rows.forEach((p, i) => {
      const course = courseOf(world, p);
      expect([cohort.effect[i], cohort.change[i]]).toEqual([
        course.with - course.without,
        course.with - course.atReferral,
      ]);
    });
  });
});

describe('what the service adds', () => {
  const added = (world: World, p: number) => world.patients.addedAtWindowEnd[p];

  it('R90: fades from the day on which it was added and counts only within the follow-up', () => {
    const { world } = stage({ 'outcomes.fadeFoldWeeks': 20 });
    const p = refer(world);
    addToLife(world, p, 1, 0);
    expect(added(world, p)).toBeCloseTo(Math.exp(-26 / 20), 10);
    goTo(world, 7 * 16);
    addToLife(world, p, -0.5, 0);
    expect(added(world, p)).toBeCloseTo(Math.exp(-26 / 20) - 0.5 * Math.exp(-10 / 20), 10);
    goTo(world, 7 * 26 + 1);
    addToLife(world, p, 9, 0);
    expect(added(world, p)).toBeCloseTo(Math.exp(-26 / 20) - 0.5 * Math.exp(-10 / 20), 10);
  });

  it('R90: a contact adds by trust; a session less under target pressure, least for the most deprived (M18)', () => {
    const values = {
      'outcomes.perTrust': 0.5,
      'team.targetPressure': 0.5,
      'outcomes.targetPressureLoss': 0.4,
      'outcomes.targetPressureDeprivedLoss': 0.3,
    };
    const { world } = stage(values);
    const [p, deprived] = [refer(world), refer(world, { quintile: 1 })];
    expect(contactWorth(world, p, 1, 0.9, false)).toBeCloseTo(1.2, 12);
    expect(contactWorth(world, p, 1, 0.5, true)).toBeCloseTo(0.8, 12);
    expect(contactWorth(world, deprived, 1, 0.5, true)).toBeCloseTo(0.65, 12);
    expect(contactWorth(world, deprived, 1, 0.5, false)).toBe(1);
    const { world: off } = stage({ ...values, 'mechanisms.m18TargetsLighten': false });
    expect(contactWorth(off, refer(off, { quintile: 1 }), 1, 0.5, true)).toBe(1);
  });

  it('R90: forms and standing in add theirs', () => {
    const { world, worker } = stage({
      'outcomes.perForm': 0.05,
      'outcomes.perStandIn': 0.04,
      'outcomes.fadeFoldWeeks': 1e9,
    });
    const [p, q] = [reach(world, worker), reach(world, worker)];
    formDone(world, p);
    stoodIn(world, q, NONE);
    expect([added(world, p), added(world, q)].map((one) => Math.round(one * 1e6) / 1e6)).toEqual([0.05, 0.04]);
    expect(world.patients.formsDone[p]).toBe(1);
  });

  it('R91: GP visits peak around referral, the excess fades, and starts save a share that fades', () => {
    const values = { 'outcomes.gpPeakShare': 0.4, 'outcomes.recoveryFoldWeeks': 13, 'outcomes.gpFadeFoldWeeks': 26 };
    const { world } = stage(values);
    const p = refer(world);
    const { gpBefore, gpWithout, gpWith } = { ...courseOf(world, p) };
    const perWeek = gpBefore / (26 * 1.4);
    expect(gpWithout).toBeCloseTo(perWeek * (26 + 0.4 * 13 * (1 - Math.exp(-2))), 10);
    expect(gpWith).toBe(gpWithout);
    goTo(world, 7 * 13);
    saveGpVisits(world, p, 0.05);
    const saved = perWeek * 0.05 * 26 * (1 - Math.exp(-0.5));
    expect(courseOf(world, p).gpWith).toBeCloseTo(gpWithout - saved, 10);
    expect(courseOf(world, p).gpWithout).toBe(gpWithout);
    const visits = Array.from(
      { length: 3000 },
      () => (courseOf(world, refer(world)).gpBefore / (26 * 1.4)) * (365.25 / 7),
    );
    const mean = visits.reduce((a, b) => a + b, 0) / 3000;
    expect(Math.abs(mean / world.settings.outcomes.gpVisitsPerYear - 1)).toBeLessThan(0.08);
  });
});
