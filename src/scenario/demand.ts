// How many referrals a scenario asks for: the rate at neutral buy-in, and the highest rate that can occur.
import type { Scenario, TeamInput } from './scenario.ts';

const DAYS_PER_YEAR = 365.25;
const DAYS_PER_WEEK = 7;
const hours = ['h09', 'h10', 'h11', 'h12', 'h13', 'h14', 'h15', 'h16'] as const;
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

type Values = Scenario['values'];

function number(values: Values, id: keyof Values): number {
  return Number(values[id]);
}

/** Referrals a year per registered patient of a team, at neutral buy-in and without growth. */
export function referralsPerPatientYear(values: Values, team: TeamInput): number {
  if (values['referrals.basis'] === 'perPatient') {
    const perPatient =
      number(values, 'referrals.nationalPeoplePerYear') / number(values, 'referrals.nationalRegisteredPatients');
    return perPatient * number(values, 'referrals.shareOfReferralsToPcnLinkWorkers');
  }
  const wte = team.posts.reduce((sum, post) => sum + (post.bringsReferrals ? post.wte : 0), 0);
  const patients = team.practices.reduce((sum, practice) => sum + practice.registeredPatients, 0);
  return (number(values, 'referrals.perYearPerWte') * wte) / patients;
}

/** Candidate referrals a year per registered patient: the ceiling under which every rate must stay. */
export function ceilingPerPatientYear(values: Values): number {
  return number(values, 'referrals.ceilingPerYearPerThousandPatients') / number(values, 'referrals.patientsPerCeiling');
}

/** Relative referral rates by hour from 09:00 and by weekday from Monday, each with mean 1; NaN when all weights are 0. */
export function hourFactors(values: Values): Float64Array {
  return withMeanOne(hours.map((hour) => number(values, `referrals.hourWeight.${hour}`)));
}

export function weekdayFactors(values: Values): Float64Array {
  return withMeanOne(weekdays.map((day) => number(values, `referrals.weekdayWeight.${day}`)));
}

function withMeanOne(weights: readonly number[]): Float64Array {
  const sum = weights.reduce((a, b) => a + b, 0);
  return Float64Array.from(weights, (weight) => (weight * weights.length) / sum);
}

/** Highest factor on the rate at neutral buy-in: the busiest hour and weekday, the last year's growth, full buy-in. */
export function peakFactor(values: Values): number {
  const weeks = number(values, 'time.warmUpWeeks') + number(values, 'time.measuredWeeks');
  const years = (weeks * DAYS_PER_WEEK) / DAYS_PER_YEAR;
  return (
    Math.max(...hourFactors(values)) *
    Math.max(...weekdayFactors(values)) *
    (1 + number(values, 'referrals.growthPerYearShare') * years) *
    (1 + number(values, 'practices.buyInReferralSlope') / 2)
  );
}
