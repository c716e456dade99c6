// How measures are made of what a run remembers: cohort, clock, load, money, empty denominators; and what switches take out.
import { describe, expect, it } from 'vitest';
import { clockSums, sumClock } from '../../src/model/clockSums.ts';
import { joinAreas, type MeasureValues, measure, patientMeasures, type Replication } from '../../src/model/measures.ts';
import { measureNames } from '../../src/model/measureTable.ts';
import { readSettings, type Settings, withMechanisms } from '../../src/model/settings.ts';
import { simulate } from '../../src/model/simulate.ts';
import { summarise } from '../../src/model/summary.ts';
import { type ParameterId, parameterIds } from '../../src/scenario/parameters.ts';
import { playLogged } from './luckLog.ts';
import { scenarioOf, short, smallArea, type Values } from './scenarios.ts';
import { stage } from './stage.ts';

const WEEK = 10_080;
const YEAR = 1440 * 365.25;
const settings = readSettings(scenarioOf([smallArea()], short));
const record = simulate(scenarioOf([smallArea('Area', [1, 0.5], 24_000)], short), 1, 0);
const summary = summarise(record, 0, false);
const played = joinAreas([summary]);

/** The run's measures with some of its sums replaced. */
function withClock(sums: Partial<Replication['clock']>): MeasureValues {
  return measure({ ...played, clock: { ...played.clock, ...sums } }, settings);
}

describe('cohort measures', () => {
  const { patients, terms } = record.world;
  const rows = Array.from({ length: patients.count }, (_, p) => p).filter(
    (p) =>
      patients.referredAt[p] >= terms.measuringFrom && patients.referredAt[p] < terms.horizon - terms.followUpMinutes,
  );

  it('R93: are of people referred from the end of the warm-up to the follow-up before the horizon, over all of them', () => {
    const values = measure(played, settings);
    const shareOf = (holds: (p: number) => boolean) => rows.filter(holds).length / rows.length;
    const within = (at: number, p: number) => at - patients.referredAt[p] <= 26 * WEEK;
    expect(rows.length).toBeGreaterThan(40);
    expect(values.contactedShare).toBeCloseTo(
      shareOf((p) => patients.contactsInWindow[p] > 0),
      12,
    );
    expect(values.linkedShare).toBeCloseTo(
      shareOf((p) => within(patients.linkedAt[p], p)),
      12,
    );
    expect(values.neverSeenShare).toBeCloseTo(
      shareOf((p) => !within(patients.firstSessionAt[p], p)),
      12,
    );
    const closed = rows.filter((p) => [4, 5].includes(patients.exit[p]) && within(patients.closedAt[p], p));
    const returned = closed.filter((p) => within(patients.returnedAt[p], p)).length;
    expect(values.returnedShare).toBeCloseTo(returned / closed.length, 12);
    const completed = closed.filter((p) => patients.exit[p] === 5);
    const cap = settings.policy.sessionCapSessions;
    const beyond = completed.filter((p) => patients.sessions[p] > cap).length;
    expect(values.capOverrunShare).toBeCloseTo(beyond / completed.length, 12);
    const visited = completed.filter((p) => patients.visits[p] > 0).length;
    expect(values.supportVisitShare).toBeCloseTo(visited / completed.length, 12);
  });

  it('R94: waits are over the accepted, among those who do not leave otherwise, null where not reached', () => {
    // Four came after 1 to 4 days, two left, one still waits; three who were never accepted wait for nothing.
    const days = Float64Array.from([1, 2, 3, 4, 5, 6, 182, 182, 182, 182]);
    const cause = Uint8Array.from([1, 1, 1, 1, 2, 2, 0, 0, 0, 0]);
    const accepted = Uint8Array.from([1, 1, 1, 1, 1, 1, 1, 0, 0, 0]);
    const blank = Object.fromEntries(Object.keys(played.cohort).map((name) => [name, new Float64Array(10)]));
    const cohort = {
      ...blank,
      ...{ accepted, reachedDays: days, reachedCause: cause, firstSessionDays: days, firstSessionCause: cause },
    } as unknown as Replication['cohort'];
    const all = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    const values = patientMeasures(cohort, all, true);
    // Five of seven stay; half of them have come with the third.
    expect([values.waitToFirstContactDaysMedian, values.waitToFirstContactDaysP90]).toEqual([3, null]);
    expect(values.neverSeenShare).toBe(0.6);
    expect(patientMeasures(cohort, [4, 6], true).waitToReachedDaysMedian).toBeNull();
  });

  it('R97: an empty denominator gives null, never 0', () => {
    const none = patientMeasures(played.cohort, [], true);
    for (const [name, value] of Object.entries(none)) expect(value, name).toBeNull();
    const idle = Object.fromEntries(clockSums.map((name) => [name, 0]));
    const values = withClock(idle);
    for (const name of [
      'offeredLoad',
      'strainMean',
      'actsWithinShare',
      'vcseGaveUpShare',
      'costPerReferralPounds',
    ] as const) {
      expect(values[name], name).toBeNull();
    }
    expect(patientMeasures(played.cohort, [0], false).capOverrunShare).toBeNull();
  });
});

describe('clock measures', () => {
  it('R95: sum the weeks after the warm-up, and none before it', () => {
    const { world } = stage({ 'time.warmUpWeeks': 8, 'time.measuredWeeks': 4 });
    const { workerWeeks, organisationWeeks, practiceWeeks } = world;
    for (let week = 0; week < 12; week += 1) {
      const value = week < 8 ? 1000 : week;
      workerWeeks.heldArea[week] = value;
      workerWeeks.activeArea[week] = value;
      workerWeeks.present[week] = value;
      workerWeeks.strain[week] = value;
      workerWeeks.satisfaction[week] = value;
      workerWeeks.backlog[week] = value;
      workerWeeks.trustSum[week] = value;
      organisationWeeks.waitingArea[week] = value;
      practiceWeeks.buyIn[week] = value;
    }
    workerWeeks.strain[9] = Number.NaN;
    const sums = sumClock(world);
    const measured = 8 + 9 + 10 + 11;
    expect([sums.heldArea, sums.activeArea, sums.present, sums.trustSum, sums.waitingArea]).toEqual(
      Array(5).fill(measured),
    );
    expect(sums.buyIn).toBeCloseTo(measured * world.practices[0].registeredPatients, 6);
    // A week without a holder has no score and no backlog to average.
    expect([sums.strain, sums.backlogWeeks, sums.workerWeeks]).toEqual([measured - 9, measured - 9, 3]);
    expect(sums.backlogGrowth).toBe(11 - 1000);
  });

  it('R95: people held and people waiting are totals by time, scores means of filled worker-weeks', () => {
    const minutes = 40 * WEEK;
    const values = withClock({
      heldArea: 3 * minutes,
      waitingArea: 7 * minutes,
      posts: 5,
      strain: 800,
      workerWeeks: 20,
      filled: 10,
      activeArea: 25,
    });
    expect([values.heldPatientsMean, values.vcseWaitingMean, values.strainMean, values.activeCaseloadMean]).toEqual([
      3, 7, 40, 2.5,
    ]);
  });

  it('R96: load is what was asked for, utilisation what was done inside, overstretch all that was done, dropped and piled up', () => {
    const values = withClock({
      present: 1000,
      offered: 1300,
      inside: 900,
      outside: 150,
      dropped: 60,
      backlogGrowth: 90,
    });
    expect([values.offeredLoad, values.utilisationMean, values.overstretchRatioMean]).toEqual([1.3, 0.9, 1.2]);
  });

  it('R96: utilisation lies within 0 and 1 without being clamped, also far above full load', () => {
    const { world } = simulate(scenarioOf([smallArea()], { ...short, 'referrals.perYearPerWte': 900 }), 1, 0);
    const { inside, outside, present, offered } = world.workerWeeks;
    for (let week = 0; week < inside.length; week += 1) expect(inside[week]).toBeLessThanOrEqual(present[week]);
    const total = (column: Float64Array) => column.reduce((sum, one) => sum + one, 0);
    expect(total(inside) / total(present)).toBeGreaterThan(0.9);
    expect(total(offered)).toBeGreaterThan(total(present));
    expect(total(outside)).toBeGreaterThan(0);
  });

  it('R102: money is pay for filled posts and supervisors, over referrals or people linked; overtime costs nothing', () => {
    const sums = { filledWteMinutes: 2 * YEAR, supervision: 600, referred: 500, linkedPeople: 200 };
    const { payPoundsPerWteYear, supervisorPoundsPerHour } = settings.money;
    const cost = 2 * payPoundsPerWteYear + 10 * supervisorPoundsPerHour;
    const values = withClock({ ...sums, outside: 0 });
    expect(values.costPerReferralPounds).toBeCloseTo(cost / 500, 8);
    expect(values.costPerLinkedPatientPounds).toBeCloseTo(cost / 200, 8);
    expect(withClock({ ...sums, outside: 1e6 }).costPerReferralPounds).toBe(values.costPerReferralPounds);
  });

  it('R98: the flow is of the whole run, the cohort of a part of it', () => {
    expect(summary.flow.referred).toBe(record.world.patients.count);
    expect(summary.cohort.need.length).toBeLessThan(summary.flow.referred);
    expect(Object.keys(measure(played, settings)).sort()).toEqual([...measureNames].sort());
  });
});

describe('switches', () => {
  /** What a switch sets to none in the settings; what else it takes out is taken out where it acts. */
  const takesOut: Readonly<Record<string, readonly string[]>> = {
    m01ActsBuildTrust: ['trust.perAct'],
    m02TrustEngages: ['pathway.dropOutTrustSlope', 'sessions.missedTrustSlope', 'onward.uptakeTrustSlope'],
    m03ActsGiveMeaning: [],
    m04BuyIn: ['practices.buyInReferralSlope', 'practices.buyInPerActSlope'],
    m05TiesOpenDoors: ['onward.tiesAcceptanceSlope', 'organisations.trustPerTies'],
    m06VagueRemit: ['choice.misreadShare', 'strain.perUncertainDecision'],
    m07ActsTakeTime: [],
    m08WaitsLosePeople: ['pathway.dropOutPerWeekWaitingShare', 'pathway.attemptFadePerWeek'],
    m09DemandsStrain: ['strain.perOverload', 'strain.perBeyondAct', 'strain.perHeldPerson'],
    m10StrainWearsDown: ['workforce.sickPerStrain', 'workforce.slowPerStrain'],
    m11DiscrepancyUnsettles: ['workforce.intentionPerDiscrepancy'],
    m12LeavingCosts: ['strain.colleagueVacancy'],
    m13SupervisionHelps: ['workforce.understandingPerSupervision'],
    m14PoorSupervisionHurts: [],
    m15RigidCaps: ['pathway.returnUnmetShare'],
    m16FullPushesBack: ['organisations.shutDownPerYear'],
    m17OverReferralSours: ['organisations.trustPerOverReferral'],
    m18TargetsLighten: [
      'choice.targetPressureWeight',
      'outcomes.targetPressureLoss',
      'outcomes.targetPressureDeprivedLoss',
    ],
    m19ThinIntegration: ['practices.integrationSlope', 'strain.perSiteBeyondOne', 'strain.perMissingIntegration'],
    m20Reliance: ['outcomes.perReliance'],
    m21Belonging: ['outcomes.gpPerPlace'],
    m22Experience: ['choice.experienceWeight', 'onward.experienceLinkageWeight'],
    m23NaturalRecovery: [],
    m24Selection: ['pathway.sessionsNeededPerReadiness', 'pathway.dropOutReadinessSlope', 'outcomes.gapReadinessSlope'],
  };
  const flat = (all: Settings) =>
    new Map(
      Object.entries(all).flatMap(([section, fields]) =>
        Object.entries(fields).map(([name, value]) => [`${section}.${name}`, value]),
      ),
    );
  const scenario = (values: Values) => scenarioOf([smallArea()], { ...short, ...values });

  it('R92: with all mechanisms on every number is what the scenario says', () => {
    expect(withMechanisms(settings)).toEqual(settings);
  });

  it.each(Object.entries(takesOut))('R92: %s off sets nothing to none but what is its own', (name, own) => {
    const off = readSettings(scenario({ [`mechanisms.${name}`]: false }));
    const before = flat(off);
    const changed = [...flat(withMechanisms(off))].filter(([id, value]) => before.get(id) !== value);
    expect(changed.sort()).toEqual(own.map((id) => [id, 0]).sort());
  });

  it('R92: are all here, and with one off everybody keeps their luck', () => {
    const ids = parameterIds.filter((id) => id.startsWith('mechanisms.'));
    expect(Object.keys(takesOut).map((name) => `mechanisms.${name}` as ParameterId)).toEqual(ids);
    const quick = { 'time.warmUpWeeks': 2, 'time.measuredWeeks': 16 };
    const on = playLogged(scenario(quick), 1).drawn;
    for (const name of ['m07ActsTakeTime', 'm16FullPushesBack']) {
      let common = 0;
      for (const [key, value] of playLogged(scenario({ ...quick, [`mechanisms.${name}`]: false }), 1).drawn) {
        const other = on.get(key);
        if (other === undefined) continue;
        common += 1;
        if (other !== value) expect(value, `${name}: ${key}`).toBe(other);
      }
      expect(common).toBeGreaterThan(on.size / 2);
    }
  });
});
