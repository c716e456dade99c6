// The week's review of a worker: strain, meaning, satisfaction, discrepancy, fatigue, understanding, experience, pace.
import { describe, expect, it } from 'vitest';
import { setHeld } from '../../src/model/caseload.ts';
import { closeWeek } from '../../src/model/week.ts';
import type { Worker } from '../../src/model/workers.ts';
import type { World } from '../../src/model/world.ts';
import { smallArea, type Values } from './scenarios.ts';
import { goTo, reach, stage } from './stage.ts';

const WEEK = 10_080;
const pull = (halfLife: number) => 1 - 0.5 ** (1 / halfLife);

/** Everything that moves a worker stands still until a test moves it. */
const still: Values = {
  'strain.base': 40,
  'strain.halfLifeWeeks': 4,
  'strain.perOverload': 28,
  'strain.comfortableRatio': 0.85,
  'strain.perBeyondAct': 2.5,
  'strain.perUncertainDecision': 0.8,
  'strain.perIncident': 6,
  'strain.perHeldPerson': 0.4,
  'strain.perSiteBeyondOne': 0.7,
  'strain.perMissingIntegration': 6,
  'strain.colleagueVacancy': 3,
  'strain.supervisionRelief': 7,
  'strain.poorSupervisionAt': 0.4,
  'strain.managerRelief': 6,
  'team.sitesPerWorker': 1,
  'team.integration': 0.5,
  'team.managerSupport': 0.5,
  'satisfaction.base': 4.5,
  'satisfaction.halfLifeWeeks': 8,
  'satisfaction.meaningHalfLifeWeeks': 4,
  'satisfaction.usualMeaning': 0.5,
  'satisfaction.perMeaning': 1.4,
  'satisfaction.perSuccess': 0.5,
  'satisfaction.usualSuccessesPerWeek': 2,
  'satisfaction.perStrain': -0.03,
  'satisfaction.perDiscrepancy': -0.01,
  'workforce.discrepancyBase': 20,
  'workforce.discrepancyHalfLifeWeeks': 13,
  'workforce.discrepancyPerVagueness': 20,
  'workforce.discrepancyPerBeyondAct': 2,
  'workforce.discrepancyPerRefusal': 12,
  'workforce.fatigueHalfLifeWeeks': 2,
  'workforce.fatiguePerOvertimeHour': 0.1,
  'workforce.understandingDriftHalfLifeWeeks': 26,
  'policy.clarity': 0.6,
};

/** Plays the review of the first week after `arrange`, and gives the worker. */
function review(values: Values, arrange: (world: World, worker: Worker, facts: number) => void = () => {}): Worker {
  const { world, worker } = stage({ ...still, ...values }, smallArea('Area', [1, 1, 1]));
  goTo(world, 3);
  arrange(world, worker, world.factsNow(worker));
  goTo(world, 6);
  closeWeek(world);
  return worker;
}

function holdThree(world: World, worker: Worker): void {
  for (let n = 0; n < 3; n += 1) setHeld(world, reach(world, worker), true);
}

describe('strain', () => {
  const moved = (worker: Worker) => (worker.strain - 40) / pull(4);

  it.each<[string, Values, (world: World, worker: Worker, facts: number) => void, number]>([
    [
      'overload',
      {},
      ({ workerWeeks }, worker, facts) => {
        workerWeeks.present[facts] = 1000;
        workerWeeks.inside[facts] = 950;
        workerWeeks.outside[facts] = 100;
        workerWeeks.dropped[facts] = 50;
        worker.people.minutes = 180;
        worker.backlogBefore = 80;
      },
      28 * (1.2 - 0.85),
    ],
    [
      'no overload below the comfortable',
      {},
      ({ workerWeeks }, _, facts) => {
        workerWeeks.present[facts] = 1000;
        workerWeeks.inside[facts] = 500;
      },
      0,
    ],
    ['acts beyond', {}, ({ workerWeeks }, _, facts) => workerWeeks.actsBeyond.fill(3, facts, facts + 1), 7.5],
    ['uncertain decisions', {}, ({ workerWeeks }, _, facts) => workerWeeks.uncertain.fill(5, facts, facts + 1), 4],
    ['incidents', {}, ({ workerWeeks }, _, facts) => workerWeeks.incidents.fill(2, facts, facts + 1), 12],
    ['people held', {}, holdThree, 1.2],
    ['sites beyond one', { 'team.sitesPerWorker': 4 }, () => {}, 2.1],
    ['missing integration', { 'team.integration': 0.2 }, () => {}, 1.8],
    ['manager', { 'team.managerSupport': 0.8 }, () => {}, -1.8],
    [
      'vacant posts of colleagues',
      {},
      (world) => {
        world.workers[2].filled = false;
      },
      1.5,
    ],
    ['good supervision (M13)', { 'policy.supervisionCoverage': 1, 'policy.supervisionQuality': 0.9 }, () => {}, -3.5],
    ['poor supervision (M14)', { 'policy.supervisionCoverage': 1, 'policy.supervisionQuality': 0.1 }, () => {}, 2.1],
    ['own offset', {}, (_, worker) => Object.assign(worker, { strainOffset: 5 }), 5],
  ])('R76: goes its share of the way to where %s pulls it', (_, values, arrange, wanted) => {
    expect(moved(review(values, arrange))).toBeCloseTo(wanted, 9);
  });

  it('R76: stays where it is without demands, falls back from where it was, and stays on its scale', () => {
    const rest = review({});
    expect(rest.strain).toBeCloseTo(40, 12);
    const tired = review({}, (_, worker) => Object.assign(worker, { strain: 80 }));
    expect(tired.strain).toBeCloseTo(80 - 40 * pull(4), 12);
    const torn = review({ 'strain.halfLifeWeeks': 0.1 }, ({ workerWeeks }, _, facts) => {
      workerWeeks.incidents[facts] = 1000;
    });
    expect(torn.strain).toBeLessThanOrEqual(100);
    expect(torn.strain).toBeGreaterThan(99);
  });
});

describe('meaning and satisfaction', () => {
  const meaning = (chosen: number, arose: number) => (world: World, _: Worker, facts: number) => {
    world.workerWeeks.arose[facts] = arose;
    world.workerWeeks.chosen[facts] = chosen;
  };

  it('R77: meaning moves towards the share of decisions acted on, in weeks that have any', () => {
    expect(review({}, meaning(6, 8)).meaning).toBeCloseTo(0.5 + 0.25 * pull(4), 12);
    expect(review({}, meaning(0, 0)).meaning).toBe(0.5);
  });

  it('R77: satisfaction moves towards what meaning, success, strain and discrepancy make of it', () => {
    const worker = review({ 'satisfaction.perMeaning': 2 }, (world, one, facts) => {
      meaning(8, 8)(world, one, facts);
      world.workerWeeks.present[facts] = 1000;
      world.workerWeeks.linked[facts] = 5;
      one.strain = 60;
      one.discrepancy = 35;
      one.satisfactionOffset = 0.3;
    });
    const strain = 60 - 20 * pull(4);
    const target = 4.5 + 0.3 + 2 * 0.5 * pull(4) + (0.5 * (5 - 2)) / 3 - 0.03 * (strain - 40) - 0.01 * (35 - 20);
    expect(worker.satisfaction).toBeCloseTo(4.5 + (target - 4.5) * pull(8), 12);
  });

  it('R77: success counts in weeks present only, meaning not with M3 off, strain not with M9 off', () => {
    expect(review({}).satisfaction).toBeCloseTo(4.5, 12);
    expect(review({ 'mechanisms.m03ActsGiveMeaning': false }, meaning(8, 8)).satisfaction).toBeCloseTo(4.5, 12);
    const strained = (_: World, worker: Worker) => Object.assign(worker, { strain: 90 });
    expect(review({ 'mechanisms.m09DemandsStrain': false }, strained).satisfaction).toBeCloseTo(4.5, 12);
    const glad = review({}, (_, worker) => Object.assign(worker, { satisfactionOffset: 50, satisfaction: 7 }));
    expect(glad.satisfaction).toBe(7);
  });
});

describe('discrepancy, fatigue, understanding', () => {
  it('R78: discrepancy moves towards vagueness, acts beyond the remit and what was not done', () => {
    const worker = review({}, (world, one, facts) => {
      world.workerWeeks.actsBeyond[facts] = 4;
      one.understanding = 0.3;
      one.discrepancyOffset = 3;
    });
    const target = 20 + 3 + 20 * 0.7 + 2 * 4 + 12 * 0.5;
    expect(worker.discrepancy).toBeCloseTo(20 + (target - 20) * pull(13), 12);
  });

  it('R79: fatigue moves towards the hours outside contract, understanding back to the clarity of the policy', () => {
    const late = (minutes: number) =>
      review({}, (world, one, facts) => {
        world.workerWeeks.outside[facts] = minutes;
        one.understanding = 0.9;
      });
    expect(late(240).fatigue).toBeCloseTo(0.4 * pull(2), 12);
    expect(late(6000).fatigue).toBeCloseTo(pull(2), 12);
    expect(late(0).understanding).toBeCloseTo(0.9 - 0.3 * pull(26), 12);
  });
});

describe('experience and pace', () => {
  const values: Values = {
    'workforce.experienceFoldWeeks': 26,
    'workforce.slowPerStrain': 0.01,
    'strain.highAt': 50,
    'workforce.inductionSlowShare': 0.3,
    'workforce.inductionWeeks': 12,
  };
  const at = (weeks: number, strain: number, isNew: boolean, more: Values = {}) =>
    review({ ...values, 'strain.base': strain, ...more }, (_, worker) => {
      worker.startedAt = 6 * 1440 - weeks * WEEK;
      worker.isNew = isNew;
    });

  it('R80: experience grows with the weeks in post', () => {
    expect(at(13, 40, false).experience).toBeCloseTo(1 - Math.exp(-0.5), 12);
  });

  it('R80: work is slower by strain above high and, for newcomers, by what is left of the induction', () => {
    expect(at(3, 40, false).pace).toBe(1);
    expect(at(3, 70, false).pace).toBeCloseTo(1.2, 9);
    expect(at(3, 40, true).pace).toBeCloseTo(1 + 0.3 * 0.75, 9);
    expect(at(3, 70, true).pace).toBeCloseTo(1.2 * (1 + 0.3 * 0.75), 9);
    expect(at(30, 40, true).pace).toBe(1);
    expect(at(3, 70, false, { 'mechanisms.m10StrainWearsDown': false }).pace).toBe(1);
  });

  it('R95: the scores are written down at the end of the week, none for a vacant post', () => {
    const { world, worker } = stage({ ...still, 'strain.workerSd': 5 }, smallArea('Area', [1, 1]));
    world.workers[1].filled = false;
    goTo(world, 6);
    closeWeek(world);
    const { strain, satisfaction, intends } = world.workerWeeks;
    const second = world.factsNow(world.workers[1]);
    expect([strain[0], satisfaction[0], intends[0]]).toEqual([worker.strain, worker.satisfaction, 0]);
    expect([strain[second], satisfaction[second]]).toEqual([Number.NaN, Number.NaN]);
  });
});
