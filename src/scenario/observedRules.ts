// What a figure under `observed:` may be, by the name of its measure: the bounds that its unit sets.
import type { ParameterId } from './parameters.ts';
import type { NumberRule } from './wording.ts';

/** Every measure has a smallest change worth a word, so the parameters know all names. */
type Measure = ParameterId extends infer Id ? (Id extends `worthwhile.${infer Name}` ? Name : never) : never;

function between(low: number, high: number, unit: string): NumberRule {
  return { low, high, whole: false, unit };
}

const share = between(0, 1, 'share');
const relativeChange = between(-1, 1, 'share');
const days = between(0, 3650, 'days');
const change = between(-10, 10, 'points of 10');
const people = between(0, 1_000_000, 'people');
const peoplePerPost = between(0, 10_000, 'people per post');
const perHundred = between(0, 10_000, 'per 100 contacts');
const ratio = between(0, 100, 'ratio');
const pounds = between(0, 10_000_000, 'pounds');

const rules: Readonly<Record<Measure, NumberRule>> = {
  waitToReachedDaysMedian: days,
  waitToFirstContactDaysMedian: days,
  waitToFirstContactDaysP90: days,
  contactedShare: share,
  seenThreeOrMoreShare: share,
  linkedShare: share,
  droppedOutShare: share,
  returnedShare: share,
  neverSeenShare: share,
  contactsPerReferralMean: between(0, 1000, 'contacts'),
  minutesPerReferralMean: between(0, 100_000, 'minutes'),
  capOverrunShare: share,
  supportVisitShare: share,
  heldPatientsMean: people,
  patientTrustMean: share,
  lifeSatisfactionChangeMean: change,
  lifeSatisfactionEffectMean: change,
  gpVisitsChangeShare: relativeChange,
  gpVisitsEffectShare: relativeChange,
  effectGapDeprivation: change,
  satisfactionMean: between(1, 7, 'points'),
  satisfactionBelowFourShare: share,
  strainMean: between(0, 100, 'points'),
  strainHighShare: share,
  offeredLoad: ratio,
  utilisationMean: share,
  overstretchRatioMean: ratio,
  overtimeHoursPerWeekMean: between(0, 168, 'hours a week'),
  weeksOverContractShare: share,
  backlogHoursMean: between(0, 100_000, 'hours'),
  holdingHoursShare: share,
  activeCaseloadMean: peoplePerPost,
  activeCaseloadPeak: peoplePerPost,
  actsPer100Contacts: perHundred,
  actsWithinShare: share,
  actsEdgeShare: share,
  actsBeyondShare: share,
  overstepsPer100Contacts: perHundred,
  uncertainPer100Contacts: perHundred,
  incidentsPer100Contacts: perHundred,
  intentionToLeaveShare: share,
  leaversPerYearShare: between(0, 10, 'per post and year'),
  sicknessDaysPerYearMean: between(0, 366, 'working days a year'),
  vacancyShare: share,
  vcseOccupancyMean: share,
  vcseWaitingMean: people,
  vcseWaitDaysMedian: days,
  vcseTurnedAwayShare: share,
  vcseGaveUpShare: share,
  vcseTrustMean: share,
  buyInMean: share,
  referralsPerYearPerWte: between(0, 100_000, 'per equivalent and year'),
  costPerReferralPounds: pounds,
  costPerLinkedPatientPounds: pounds,
};

/** For a vocabulary without our measures: a plain number. */
const anyNumber = between(-1e12, 1e12, '');

export function observedRule(name: string): NumberRule {
  return Object.hasOwn(rules, name) ? rules[name as Measure] : anyNumber;
}
