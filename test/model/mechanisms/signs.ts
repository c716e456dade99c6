// Mechanism, the stress that brings it or a part of it out, and what happens to what when it is switched off.
import type { Quantity } from './quantities.ts';
import type { StressName } from './stresses.ts';

type Sign = 'rises' | 'falls';
export type SignRow = readonly [mechanism: string, stress: StressName, Partial<Record<Quantity, Sign>>];

const engagedReadiness = 'readiness of the engaged less that of the others';

// biome-ignore format: one mechanism and stress a row
export const signs: readonly SignRow[] = [
  ['m01ActsBuildTrust', 'acts come easily', { patientTrustMean: 'falls', droppedOutShare: 'rises' }],
  ['m02TrustEngages', 'trusting people who come', { droppedOutShare: 'rises', contactsPerReferralMean: 'falls' }],
  ['m02TrustEngages', 'trusting people who never walk out', { linkedShare: 'falls', 'rebookings to decide (D3)': 'rises' }],
  ['m03ActsGiveMeaning', 'nothing permitted', { satisfactionMean: 'rises' }],
  ['m03ActsGiveMeaning', 'acts come easily', { satisfactionMean: 'falls' }],
  ['m04BuyIn', 'success trap', { buyInMean: 'falls', referralsPerYearPerWte: 'falls', offeredLoad: 'falls', activeCaseloadMean: 'falls' }],
  ['m04BuyIn', 'nothing permitted', { buyInMean: 'rises', referralsPerYearPerWte: 'rises' }],
  ['m04BuyIn', 'practices that have bought in', { referralsPerYearPerWte: 'falls' }],
  ['m05TiesOpenDoors', 'well-known workers', { vcseTurnedAwayShare: 'rises', vcseTrustMean: 'falls' }],
  ['m06VagueRemit', 'everything permitted', { uncertainPer100Contacts: 'falls', incidentsPer100Contacts: 'falls', strainMean: 'falls' }],
  ['m06VagueRemit', 'incidents alone', { incidentsPer100Contacts: 'falls', strainMean: 'falls' }],
  ['m06VagueRemit', 'vague boundary', { overstepsPer100Contacts: 'falls', uncertainPer100Contacts: 'falls', actsPer100Contacts: 'rises' }],
  ['m07ActsTakeTime', 'few places', {
    overstretchRatioMean: 'falls', offeredLoad: 'falls', waitToFirstContactDaysMedian: 'falls',
    'minutes of longer sessions (D1)': 'falls', 'minutes of other modes (D2)': 'falls', 'minutes of company (D5)': 'falls', 'minutes of forms (D6)': 'falls',
    'minutes of holding (D7)': 'falls', 'minutes of standing in (D9)': 'falls', 'minutes out of hours (D10)': 'falls',
  }],
  ['m07ActsTakeTime', 'distress answered, no overtime', { overtimeHoursPerWeekMean: 'falls' }],
  ['m08WaitsLosePeople', 'far too many referrals', { neverSeenShare: 'falls', activeCaseloadMean: 'rises', 'people never reached': 'falls' }],
  ['m08WaitsLosePeople', 'long waits, people easy to reach', { 'people who leave before a first session': 'falls' }],
  ['m09DemandsStrain', 'overload alone', { strainMean: 'falls', satisfactionMean: 'rises' }],
  ['m09DemandsStrain', 'acts beyond the remit alone', { strainMean: 'falls' }],
  ['m09DemandsStrain', 'people held alone', { strainMean: 'falls' }],
  ['m09DemandsStrain', 'strain from elsewhere', { satisfactionMean: 'rises' }],
  ['m10StrainWearsDown', 'worn-down team, steady pace', { sicknessDaysPerYearMean: 'falls' }],
  ['m10StrainWearsDown', 'worn-down team, never sicker', { minutesPerReferralMean: 'falls', offeredLoad: 'falls' }],
  ['m11DiscrepancyUnsettles', 'disappointing jobs', { intentionToLeaveShare: 'falls', leaversPerYearShare: 'falls' }],
  ['m12LeavingCosts', 'many leave', { vacancyShare: 'falls', patientTrustMean: 'rises', activeCaseloadMean: 'falls' }],
  ['m12LeavingCosts', 'many leave, posts filled at once', { patientTrustMean: 'rises', 'ties at the end': 'rises', lifeSatisfactionEffectMean: 'rises', offeredLoad: 'falls' }],
  ['m12LeavingCosts', 'many leave, newcomers who lack only ties', { 'ties at the end': 'rises', vcseTrustMean: 'rises' }],
  ['m12LeavingCosts', 'well-known workers leave', { 'ties at the end': 'rises', vcseTrustMean: 'rises' }],
  ['m12LeavingCosts', 'many leave, work strains nobody', { strainMean: 'falls' }],
  ['m13SupervisionHelps', 'good supervision, vague boundary', { strainMean: 'rises', uncertainPer100Contacts: 'rises', overstepsPer100Contacts: 'rises', intentionToLeaveShare: 'rises' }],
  ['m13SupervisionHelps', 'supervision that only relieves', { strainMean: 'rises' }],
  ['m13SupervisionHelps', 'supervision that only encourages', { intentionToLeaveShare: 'rises' }],
  ['m14PoorSupervisionHurts', 'token supervision', { strainMean: 'falls' }],
  ['m15RigidCaps', 'rigid cap of three', { patientTrustMean: 'rises', returnedShare: 'falls', referralsPerYearPerWte: 'falls', lifeSatisfactionEffectMean: 'rises' }],
  ['m16FullPushesBack', 'few places', { heldPatientsMean: 'falls', holdingHoursShare: 'falls', overstretchRatioMean: 'falls', 'onward referrals for each person linked': 'falls', 'standing in to decide (D9)': 'falls' }],
  ['m16FullPushesBack', 'few places, no lists', { 'standing in to decide (D9)': 'falls' }],
  ['m16FullPushesBack', 'few places, endless lists', { 'standing in to decide (D9)': 'falls' }],
  ['m16FullPushesBack', 'few places, lists chased only', { minutesPerReferralMean: 'falls' }],
  ['m16FullPushesBack', 'organisations that shut down', { 'open places': 'rises', linkedShare: 'rises' }],
  ['m17OverReferralSours', 'organisations swamped by referrals', { vcseTrustMean: 'rises', vcseTurnedAwayShare: 'falls' }],
  ['m18TargetsLighten', 'full target pressure', { actsPer100Contacts: 'rises', lifeSatisfactionEffectMean: 'rises' }],
  ['m18TargetsLighten', 'targets take from sessions', { 'effect among the others': 'rises' }],
  ['m18TargetsLighten', 'targets take from the most deprived', { 'effect among the most deprived': 'rises', effectGapDeprivation: 'rises' }],
  ['m19ThinIntegration', 'bolted on', { strainMean: 'falls', buyInMean: 'rises' }],
  ['m19ThinIntegration', 'many sites, near each other', { strainMean: 'falls' }],
  ['m19ThinIntegration', 'many sites, far apart', { offeredLoad: 'falls', overstretchRatioMean: 'falls' }],
  ['m20Reliance', 'reliance from the first act', { lifeSatisfactionEffectMean: 'rises' }],
  ['m21Belonging', 'ordinary service', { gpVisitsEffectShare: 'rises' }],
  ['m22Experience', 'old hands', { actsPer100Contacts: 'rises', vcseTurnedAwayShare: 'rises' }],
  ['m23NaturalRecovery', 'low points without setbacks', { lifeSatisfactionChangeMean: 'falls', gpVisitsChangeShare: 'rises' }],
  ['m23NaturalRecovery', 'setbacks without low points', { lifeSatisfactionChangeMean: 'falls' }],
  ['m24Selection', 'the readier are at a lower point', { 'change of the engaged less that of the others': 'falls', 'natural change of the readier less that of the others': 'falls' }],
  ['m24Selection', 'the readier take up more', { [engagedReadiness]: 'falls' }],
  ['m24Selection', 'the readier stay', { [engagedReadiness]: 'falls' }],
];
