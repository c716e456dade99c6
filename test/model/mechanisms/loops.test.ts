// Loops that mechanisms close, strain that goes when its cause goes, and what supervision costs.
import { describe, expect, it } from 'vitest';
import { replicate } from '../../../src/experiment/replicate.ts';
import { closeWeek } from '../../../src/model/week.ts';
import { takeUpPost } from '../../../src/model/workforce.ts';
import { World } from '../../../src/model/world.ts';
import { inThisThread, scenarioOf, smallArea, type Values } from '../scenarios.ts';
import { type Played, playQuantities, signOf } from './quantities.ts';
import { scenarioUnder } from './service.ts';

const REPLICATIONS = 12;
const play = (values: Values): Played => playQuantities(scenarioUnder(values), 'loops', REPLICATIONS);

describe('loops', () => {
  it('R58 overload leaves less room for discretion (B1)', () => {
    const usual = play({});
    expect(signOf(usual, play({ 'referrals.perYearPerWte': 450 }), 'actsPer100Contacts')).toBe('falls');
  });

  it('R74 long waits make referrers hold back (B2)', () => {
    // Nothing else pulls at buy-in, which would lie at its floor under such a load.
    const crowded: Values = {
      'referrals.perYearPerWte': 600,
      'practices.buyInPerWaitWeek': 0.1,
      'practices.buyInPerActSlope': 0,
      'practices.buyInPerNetworkingHour': 0,
    };
    const patient = play({ ...crowded, 'practices.buyInPerWaitWeek': 0 });
    const impatient = play(crowded);
    expect(signOf(patient, impatient, 'buyInMean')).toBe('falls');
    expect(signOf(patient, impatient, 'referralsPerYearPerWte')).toBe('falls');
  });

  it('R45 R56 busy workers have less time for organisations, and know them less (R1)', () => {
    const quiet = play({ 'referrals.perYearPerWte': 225 });
    expect(signOf(quiet, play({ 'referrals.perYearPerWte': 450 }), 'vcseTrustMean')).toBe('falls');
  });
});

describe('supervision', () => {
  it("R84 R102 costs the worker's minutes and the supervisor's pay, whatever it brings", () => {
    const idle: Values = {
      // The same people come, whatever the time it takes does to acts.
      'mechanisms.m04BuyIn': false,
      'mechanisms.m13SupervisionHelps': false,
      'mechanisms.m14PoorSupervisionHurts': false,
      'policy.supervisionIntervalWeeks': 4,
      'policy.supervisionMinutes': 120,
    };
    const without = play({ ...idle, 'policy.supervisionCoverage': 0 });
    const withIt = play({ ...idle, 'policy.supervisionCoverage': 1 });
    expect(signOf(without, withIt, 'offeredLoad')).toBe('rises');
    expect(signOf(without, withIt, 'costPerReferralPounds')).toBe('rises');
  });
});

describe('strain', () => {
  it('R76 comes with demand and goes with it: half of what is left of the way in each half-life', () => {
    const halfLifeWeeks = 4;
    const lasted = 12;
    const values: Values = {
      'strain.halfLifeWeeks': halfLifeWeeks,
      'policy.supervisionCoverage': 0,
      'team.sitesPerWorker': 1,
    };
    const world = new World(scenarioOf([smallArea()], values), 'recovery', 0);
    const [worker] = world.workers;
    takeUpPost(world, worker, false);
    const { base, perOverload, comfortableRatio } = world.settings.strain;
    const rest = base + worker.strainOffset;
    // Twice as much to do as there is time for, and then nothing.
    const strained = rest + perOverload * (2 - comfortableRatio);
    const { workerWeeks } = world;
    for (; world.week < 3 * lasted; world.week += 1) {
      if (world.week < lasted) {
        const facts = world.factsNow(worker);
        workerWeeks.present[facts] = worker.contractedWeekMinutes;
        workerWeeks.inside[facts] = worker.contractedWeekMinutes;
        workerWeeks.dropped[facts] = worker.contractedWeekMinutes;
      }
      closeWeek(world);
      const halves = (weeks: number) => 0.5 ** (weeks / halfLifeWeeks);
      const peak = strained + (rest - strained) * halves(lasted);
      const expected =
        world.week < lasted
          ? strained + (rest - strained) * halves(world.week + 1)
          : rest + (peak - rest) * halves(world.week + 1 - lasted);
      expect(worker.strain, `week ${world.week}`).toBeCloseTo(expected, 9);
    }
  });
});

describe('an area without organisations near', () => {
  it('has nobody to link to', async () => {
    const values: Values = { 'time.warmUpWeeks': 13, 'time.measuredWeeks': 40 };
    const lonely = scenarioOf([{ ...smallArea(), organisations: [] }], values);
    const { measures } = await replicate(lonely, { seed: 1, replications: 2, executor: inThisThread, patients: false });
    expect(measures.linkedShare.mean).toBe(0);
    expect(measures.contactedShare.mean).toBeGreaterThan(0.5);
  });
});
