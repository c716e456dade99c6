// The one choice rule: its terms, what is misread, where the boundary lies, what is recorded and what follows.
import { describe, expect, it } from 'vitest';
import { dayStarts } from '../../src/model/diary.ts';
import { decide } from '../../src/model/discretion/choice.ts';
import { decisionPoints } from '../../src/model/discretion/points.ts';
import { luck } from '../../src/model/luck.ts';
import { NONE } from '../../src/model/patients.ts';
import { CHOSEN, MISREAD, OVERSTEP } from '../../src/model/record.ts';
import { simulate } from '../../src/model/simulate.ts';
import { scenarioOf, short, smallArea, type Values } from './scenarios.ts';
import { always, goTo, reach, refer, type Stage, stage, type Traits } from './stage.ts';

const [D1, , , , D5, , , , D9, , D11] = decisionPoints;
const classes = ['within', 'edge', 'beyond'] as const;
const [WITHIN, EDGE, BEYOND] = [0, 1, 2];

/** Nothing speaks for or against any act but the boundary. */
const indifferent: Values = {
  ...Object.fromEntries(decisionPoints.map(({ parameter }) => [`choice.${parameter}`, 0])),
  'choice.needWeight': 0,
  'choice.trustWeight': 0,
  'choice.lackOfSupportWeight': 0,
  'choice.pressureWeight': 0,
  'choice.targetPressureWeight': 0,
  'choice.fatigueWeight': 0,
  'choice.experienceWeight': 0,
  'choice.misreadShare': 0,
};

/** Decides once about a new person; gives what was recorded. */
function once(set: Stage, actClass: number, point = D1, traits: Traits = {}, occasion = 1) {
  const { world, worker } = set;
  const p = reach(world, worker, traits);
  const isChosen = decide(world, point, worker, p, occasion, actClass);
  const d = world.decisions.count - 1;
  const flags = world.decisions.flags[d];
  return {
    p,
    d,
    isChosen,
    logit: world.decisions.logit[d],
    isOverstep: (flags & OVERSTEP) > 0,
    isMisread: (flags & MISREAD) > 0,
  };
}

describe('a choice', () => {
  const weights: Values = {
    'choice.d05Accompany': 0.3,
    'choice.propensityWeight': 0.6,
    'choice.experienceWeight': -0.4,
    'choice.fatigueWeight': -0.7,
    'choice.needWeight': 1.2,
    'choice.trustWeight': 0.8,
    'choice.lackOfSupportWeight': 0.9,
    'choice.pressureWeight': -0.5,
    'choice.usualPressure': 0.8,
    'choice.targetPressureWeight': -1.1,
    'team.targetPressure': 0.25,
    'choice.misreadShare': 0,
    'patients.complexityMean': 0.4,
    'policy.latitude': 'within',
    'policy.firmness': 0.5,
    'choice.boundaryWeight': 2,
  };
  const set = stage(weights);
  Object.assign(set.worker, { propensity: 1.5, experience: 0.5, fatigue: 0.2, pressure: 1.3 });
  const traits = { complexity: 0.7, support: 0.1 };
  const { start } = set.world.settings.trust;
  const common = 0.3 + 0.6 * 1.5 - 0.7 * 0.2 - 0.5 * 0.5 - 1.1 * 0.25;
  const person = 1.2 * 0.3 + 0.8 * (start - 0.5) + 0.9 * 0.4;

  it('R58: adds up intercept, worker, person, pressure, targets and boundary to its log-odds', () => {
    expect(once(set, EDGE, D5, traits).logit).toBeCloseTo(common + person - 0.4 * 0.5 + 2 * Math.log(0.5), 12);
  });

  it('R58: leaves experience out of acts read as within the remit, and trust before the person was reached', () => {
    expect(once(set, WITHIN, D5, traits).logit).toBeCloseTo(common + person, 12);
    const { world, worker } = set;
    const p = refer(world, traits);
    decide(world, D5, worker, p, 1, WITHIN);
    const trustTerm = 0.8 * (start - 0.5);
    expect(world.decisions.logit[world.decisions.count - 1]).toBeCloseTo(common + person - trustTerm, 12);
  });

  it("R58: leaves need, trust and support out of the worker's own decisions", () => {
    const { world, worker } = set;
    decide(world, D11, worker, NONE, 3, WITHIN);
    const intercept = world.settings.choice.d11ProtectTime;
    expect(world.decisions.logit[world.decisions.count - 1]).toBeCloseTo(common - 0.3 + intercept, 12);
  });

  it('R58: is yes if its uniform is below the logistic of the log-odds', () => {
    const free = stage({ ...indifferent, 'policy.latitude': 'beyond', 'choice.d01ExtendSession': -0.5 });
    let chosen = 0;
    for (let n = 0; n < 300; n += 1) {
      const { p, isChosen } = once(free, EDGE);
      const source = free.world.luckOf(luck.D1, p, 1);
      const u = [source.uniform(), source.uniform(), source.uniform()][2];
      expect(isChosen).toBe(u < 1 / (1 + Math.exp(0.5)));
      chosen += isChosen ? 1 : 0;
    }
    expect(chosen).toBeGreaterThan(80);
    expect(chosen).toBeLessThan(150);
  });

  it('R57: is recorded with when, which, who, for whom, class, answer, log-odds and minutes', () => {
    const { world, worker } = set;
    goTo(world, 3, 600);
    const { p, d, isChosen, isOverstep } = once(set, BEYOND, D9, traits);
    const { decisions } = world;
    const flags = (isChosen ? CHOSEN : 0) | (isOverstep ? OVERSTEP : 0);
    expect([decisions.at[d], decisions.point[d], decisions.worker[d], decisions.patient[d]]).toEqual([
      world.now,
      8,
      worker.row,
      p,
    ]);
    expect([decisions.remitClass[d], decisions.flags[d], decisions.minutes[d]]).toEqual([BEYOND, flags, 0]);
    decide(world, D11, worker, NONE, 3, WITHIN);
    expect(decisions.patient[d + 1]).toBe(NONE);
  });

  it('R59: sees as pressure the backlog and the bookings of seven days over their contracted minutes', () => {
    const { world, worker } = stage({ 'work.networkingHoursPerWeek': 0 });
    worker.people.minutes = 300;
    worker.records.minutes = 60;
    worker.bookedMinutes[2] = 90;
    worker.bookedMinutes[8] = 135;
    worker.bookedMinutes[9] = 1000;
    goTo(world, 2, 540);
    const contracted = Array.from({ length: 7 }, (_, k) => worker.plan[2 + k]).reduce((a, b) => a + b, 0);
    dayStarts(world);
    expect(contracted).toBe(5 * 450);
    expect(worker.pressure).toBeCloseTo((300 + 60 + 90 + 135) / contracted, 12);
  });

  it('R64: sees nothing of what the worker could not know', () => {
    const before = once(set, EDGE, D5, traits).logit;
    const hidden = {
      readiness: 0.99,
      sessionsNeeded: 9,
      unsuitable: 1,
      addedAtWindowEnd: 3,
      quintile: 1,
      gpWeeksSaved: 2,
    };
    expect(once(set, EDGE, D5, { ...traits, ...hidden }).logit).toBe(before);
    const other = stage(weights, { name: 'Area', teams: [smallArea('Area').teams[0], smallArea('Other').teams[0]] });
    Object.assign(other.worker, { propensity: 1.5, experience: 0.5, fatigue: 0.2, pressure: 1.3 });
    Object.assign(other.world.workers[1], { strain: 100, pressure: 9, fatigue: 1 });
    expect(once(other, EDGE, D5, traits).logit).toBe(before);
  });

  it('R64: is the same whatever becomes of people', () => {
    const play = (values: Values) => simulate(scenarioOf([smallArea()], { ...short, ...values }), 1, 0).world.decisions;
    const [one, other] = [
      play({}),
      play({
        'outcomes.perSession': 3,
        'outcomes.gapMean': 0.1,
        'outcomes.perLostTrust': -5,
        'outcomes.setbackPerWeek': 1,
      }),
    ];
    expect(one.count).toBeGreaterThan(300);
    expect(other.count).toBe(one.count);
    expect(other.logit.subarray(0, one.count)).toEqual(one.logit.subarray(0, one.count));
    expect(other.flags.subarray(0, one.count)).toEqual(one.flags.subarray(0, one.count));
  });
});

describe('the boundary', () => {
  it.each(['none', ...classes])(
    'R62: latitude %s permits every class up to it, and nothing weighs on those',
    (latitude) => {
      const set = stage({
        ...indifferent,
        'policy.latitude': latitude,
        'policy.firmness': 0.5,
        'choice.boundaryWeight': 3,
      });
      classes.forEach((_, actClass) => {
        const isPermitted = actClass <= (classes as readonly string[]).indexOf(latitude);
        expect(once(set, actClass).logit).toBeCloseTo(isPermitted ? 0 : 3 * Math.log(0.5), 12);
      });
    },
  );

  it('R61: at firmness 1 nothing beyond what is permitted is ever done, whatever speaks for it', () => {
    for (const latitude of ['none', 'within', 'edge']) {
      const values = { ...always(true), 'policy.latitude': latitude, 'policy.firmness': 1, 'policy.clarity': 0.2 };
      const { world } = simulate(scenarioOf([smallArea()], { ...short, ...values, 'choice.misreadShare': 1 }), 1, 0);
      const { decisions } = world;
      const permitted = (classes as readonly string[]).indexOf(latitude);
      let beyond = 0;
      for (let d = 0; d < decisions.count; d += 1) {
        if (decisions.remitClass[d] <= permitted) continue;
        beyond += 1;
        expect(decisions.flags[d] & CHOSEN).toBe(0);
      }
      expect(beyond, latitude).toBeGreaterThan(20);
    }
  });

  const vague: Values = {
    ...indifferent,
    'choice.misreadShare': 1,
    'policy.firmness': 0.5,
    'choice.boundaryWeight': 2,
    'choice.misreadBoundaryWeight': 1,
  };
  const logits = (latitude: string, actClass: number) => {
    const set = stage({ ...vague, 'policy.latitude': latitude, 'policy.clarity': 0 });
    return new Set(
      Array.from({ length: 40 }, () => Math.round((once(set, actClass).logit / Math.log(0.5)) * 1e9) / 1e9),
    );
  };

  it('R60: who understands nothing takes within and beyond for edge, and edge for either', () => {
    // The weight tells the class as read: 2 read as beyond what is permitted, 1 misread as permitted, 0 permitted.
    expect(logits('within', WITHIN)).toEqual(new Set([2]));
    expect(logits('within', BEYOND)).toEqual(new Set([2]));
    expect(logits('edge', BEYOND)).toEqual(new Set([1]));
    expect(logits('edge', EDGE)).toEqual(new Set([2, 0]));
    expect(logits('within', EDGE)).toEqual(new Set([2, 1]));
  });

  it('R60: misreads by the share times what is not understood', () => {
    const set = stage({ ...indifferent, 'choice.misreadShare': 0.6, 'policy.latitude': 'beyond' });
    set.worker.understanding = 0.5;
    for (let n = 0; n < 300; n += 1) {
      const { p, isMisread } = once(set, EDGE);
      expect(isMisread).toBe(set.world.luckOf(luck.D1, p, 1).uniform() < 0.3);
    }
    set.worker.understanding = 1;
    expect(Array.from({ length: 50 }, () => once(set, EDGE).isMisread)).not.toContain(true);
  });

  it('R61: also stops part of those who misread it, at its own weight', () => {
    expect(logits('none', WITHIN)).toEqual(new Set([2]));
    expect(logits('edge', BEYOND)).toEqual(new Set([1]));
    expect(logits('beyond', BEYOND)).toEqual(new Set([0]));
  });

  it('R63: an overstep is a chosen act of a true class beyond the latitude, an uncertain decision a misread one', () => {
    const open = stage({ ...vague, ...always(true), 'policy.latitude': 'edge', 'policy.clarity': 0 });
    const shut = stage({ ...vague, ...always(false), 'policy.latitude': 'edge', 'policy.clarity': 0 });
    const outcomes = [open, shut].map((set) =>
      [WITHIN, EDGE, BEYOND].map((actClass) => {
        const { isChosen, isOverstep, isMisread } = once(set, actClass);
        return [isChosen, isOverstep, isMisread];
      }),
    );
    expect(outcomes[0]).toEqual([
      [true, false, true],
      [true, false, true],
      [true, true, true],
    ]);
    expect(outcomes[1]).toEqual(Array(3).fill([false, false, true]));
    const { workerWeeks } = open.world;
    expect([workerWeeks.oversteps[0], workerWeeks.uncertain[0]]).toEqual([1, 3]);
    const free = stage({ ...vague, ...always(true), 'policy.latitude': 'beyond' });
    expect(once(free, BEYOND).isOverstep).toBe(false);
  });
});
