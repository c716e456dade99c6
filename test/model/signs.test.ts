// Each mechanism pulls the way it is said to: switched off, what it does is gone. Under a stress that brings it out,
// as paired 99% intervals.
import { describe, expect, it } from 'vitest';
import { playPiece } from '../../src/experiment/piece.ts';
import type { Executor } from '../../src/experiment/ports.ts';
import { replicate } from '../../src/experiment/replicate.ts';
import type { Cohort } from '../../src/model/cohort.ts';
import type { MeasureName } from '../../src/model/measureTable.ts';
import { type ParameterId, parameterIds } from '../../src/scenario/parameters.ts';
import { pairedInterval } from '../../src/statistics/interval.ts';
import { scenarioOf, shipped, smallArea, type Values } from './scenarios.ts';

const REPLICATIONS = 16;
const CONFIDENCE = 0.99;
const frame: Values = { 'time.warmUpWeeks': 13, 'time.measuredWeeks': 65 };
const area = { ...shipped('baseline').areas[0], name: 'Area' };

/** How much more those with three contacts or more change than the others. */
const SELECTED = 'change of the engaged less that of the others';
type Quantity = MeasureName | typeof SELECTED;

function selectionGap({ change, contacts }: Cohort): number {
  const mean = (isIn: (row: number) => boolean) => {
    const rows = Array.from(change).filter((_, row) => isIn(row));
    return rows.reduce((sum, value) => sum + value, 0) / rows.length;
  };
  return mean((row) => contacts[row] >= 3) - mean((row) => contacts[row] < 3);
}

type Played = Readonly<Record<Quantity, readonly (number | null)[]>>;
const played = new Map<string, Promise<Played>>();

/** Everything measured under these values; a stress that several mechanisms share is played once. */
function play(values: Values): Promise<Played> {
  const key = JSON.stringify(values);
  const known = played.get(key) ?? playNew(values);
  played.set(key, known);
  return known;
}

async function playNew(values: Values): Promise<Played> {
  const gaps: number[] = [];
  const executor: Executor = {
    play: async (pieces) => {
      const summaries = pieces.map(playPiece);
      for (const { cohort } of summaries) gaps.push(selectionGap(cohort));
      return summaries;
    },
  };
  const scenario = scenarioOf([area], { ...frame, ...values });
  const result = await replicate(scenario, { seed: 'signs', replications: REPLICATIONS, executor, patients: false });
  return { ...result.values, [SELECTED]: gaps };
}

const pressed: Values = { 'referrals.perYearPerWte': 420 };
const hardCap: Values = { 'policy.sessionCapRule': 'hard', 'policy.sessionCapSessions': 3 };
const anything: Values = { 'policy.latitude': 'beyond', 'policy.firmness': 0, 'policy.clarity': 0.2 };
const supervised: Values = { 'policy.supervisionCoverage': 1, 'policy.supervisionQuality': 0.9 };
const leaving: Values = { 'workforce.leavingPerIntentionYear': 0.9, 'workforce.otherLeavingPerYear': 0.5 };
const fewPlaces: Values = { 'organisations.placesFactor': 0.6 };

/** Mechanism, the stress that brings it out, and what happens to what when it is switched off. */
const signs: readonly [string, Values, Partial<Record<Quantity, 'rises' | 'falls'>>][] = [
  ['m01ActsBuildTrust', anything, { patientTrustMean: 'falls' }],
  ['m02TrustEngages', { 'trust.start': 0.9, 'trust.rest': 0.9 }, { linkedShare: 'falls', droppedOutShare: 'rises' }],
  ['m03ActsGiveMeaning', { 'policy.latitude': 'none', 'policy.firmness': 1 }, { satisfactionMean: 'rises' }],
  ['m04BuyIn', { 'policy.latitude': 'none', 'policy.firmness': 1 }, { referralsPerYearPerWte: 'rises' }],
  [
    'm05TiesOpenDoors',
    { 'organisations.tiesStart': 1, 'organisations.tiesHalfLifeWeeks': 1000 },
    { vcseTurnedAwayShare: 'rises', vcseTrustMean: 'falls' },
  ],
  [
    'm06VagueRemit',
    anything,
    { uncertainPer100Contacts: 'falls', incidentsPer100Contacts: 'falls', strainMean: 'falls' },
  ],
  [
    'm07ActsTakeTime',
    {},
    { overstretchRatioMean: 'falls', offeredLoad: 'falls', waitToFirstContactDaysMedian: 'falls' },
  ],
  ['m08WaitsLosePeople', { 'referrals.perYearPerWte': 700 }, { neverSeenShare: 'falls', activeCaseloadMean: 'rises' }],
  ['m09DemandsStrain', pressed, { strainMean: 'falls', satisfactionMean: 'rises' }],
  [
    'm10StrainWearsDown',
    { ...pressed, 'strain.base': 45, 'strain.perOverload': 45 },
    { sicknessDaysPerYearMean: 'falls' },
  ],
  ['m11DiscrepancyUnsettles', { 'policy.clarity': 0.2 }, { intentionToLeaveShare: 'falls' }],
  ['m12LeavingCosts', leaving, { vacancyShare: 'falls', patientTrustMean: 'rises' }],
  [
    'm13SupervisionHelps',
    { ...supervised, 'policy.clarity': 0.3 },
    { strainMean: 'rises', uncertainPer100Contacts: 'rises', intentionToLeaveShare: 'rises' },
  ],
  ['m14PoorSupervisionHurts', { ...supervised, 'policy.supervisionQuality': 0.05 }, { strainMean: 'falls' }],
  ['m15RigidCaps', hardCap, { patientTrustMean: 'rises', returnedShare: 'falls', referralsPerYearPerWte: 'falls' }],
  ['m16FullPushesBack', fewPlaces, { heldPatientsMean: 'falls', holdingHoursShare: 'falls' }],
  [
    'm17OverReferralSours',
    { 'organisations.overReferralAt': 0.05, 'organisations.trustPerOverReferral': 1, 'onward.trustAcceptanceSlope': 3 },
    { vcseTrustMean: 'rises', vcseTurnedAwayShare: 'falls' },
  ],
  [
    'm18TargetsLighten',
    { 'team.targetPressure': 1 },
    { actsPer100Contacts: 'rises', lifeSatisfactionEffectMean: 'rises' },
  ],
  [
    'm19ThinIntegration',
    { 'team.sitesPerWorker': 6, 'team.integration': 0.1 },
    { strainMean: 'falls', overstretchRatioMean: 'falls', buyInMean: 'rises' },
  ],
  ['m20Reliance', { ...anything, 'outcomes.relianceFrom': 1 }, { lifeSatisfactionEffectMean: 'rises' }],
  ['m21Belonging', {}, { gpVisitsEffectShare: 'rises' }],
  [
    'm22Experience',
    { 'workforce.experienceStartWeeks': 500 },
    { actsPer100Contacts: 'rises', vcseTurnedAwayShare: 'rises' },
  ],
  ['m23NaturalRecovery', {}, { lifeSatisfactionChangeMean: 'falls', gpVisitsChangeShare: 'rises' }],
  ['m24Selection', { 'outcomes.gapReadinessSlope': 1.5 }, { [SELECTED]: 'falls' }],
];

describe('mechanisms', () => {
  it.each(signs.map((row) => [`M${Number(row[0].slice(1, 3))}`, ...row] as const))(
    '%s: %s, switched off, takes away what it does',
    async (_, name, stress, wanted) => {
      const id = `mechanisms.${name}` as ParameterId;
      const quantities = Object.keys(wanted) as Quantity[];
      const on = await play(stress);
      const off = await play({ ...stress, [id]: false });
      const found = quantities.map((quantity) => {
        const { low, high } = pairedInterval(on[quantity], off[quantity], CONFIDENCE);
        if (low !== null && low > 0) return [quantity, 'rises'];
        return [quantity, high !== null && high < 0 ? 'falls' : `cannot be told: ${low} to ${high}`];
      });
      expect(Object.fromEntries(found)).toEqual(wanted);
    },
  );

  it('are all here', () => {
    const ids = parameterIds.filter((id) => id.startsWith('mechanisms.'));
    expect(signs.map(([name]) => `mechanisms.${name}`)).toEqual(ids);
  });

  it('an area without organisations near has nobody to link to', async () => {
    const values = { ...frame, 'time.measuredWeeks': 40 } as Values;
    const lonely = scenarioOf([{ ...smallArea(), organisations: [] }], values);
    const executor: Executor = { play: async (pieces) => pieces.map(playPiece) };
    const { measures } = await replicate(lonely, { seed: 1, replications: 2, executor, patients: false });
    expect(measures.linkedShare.mean).toBe(0);
    expect(measures.contactedShare.mean).toBeGreaterThan(0.5);
  });
});
