// In words: whether a service's own figure fits what is simulated, how far it lies outside and what to look at first, or why
// that cannot be told.
import { effectBeside } from '../experiment/effectBeside.ts';
import type { ObservedFit, Untold } from '../experiment/observed.ts';
import type { ScenarioResult } from '../experiment/result.ts';
import { type MeasureName, measureTable } from '../model/measureTable.ts';
import { countText, decimalText, intervalText, styleOf } from './numbers.ts';

export type Fit = 'fits' | 'simulated is higher' | 'simulated is lower' | 'cannot be told';

export function fitWord({ outsideBy }: ObservedFit): Fit {
  if (outsideBy === null) return 'cannot be told';
  if (outsideBy === 0) return 'fits';
  return outsideBy < 0 ? 'simulated is higher' : 'simulated is lower';
}

/** A figure in the measure's own style: `23.0`, `38.0%`, `£413`. */
export function figureText(name: MeasureName, value: number): string {
  const { before, factor, digits, after } = styleOf(name);
  const text = decimalText(value * factor, digits);
  return text.startsWith('−') ? `−${before}${text.slice(1)}${after}` : `${before}${text}${after}`;
}

/** `44.9% to 61.3%`, what one simulated service may show in a year. */
export function predictionText(name: MeasureName, { prediction }: ObservedFit): string {
  return prediction === null
    ? 'no interval'
    : `${figureText(name, prediction.low)} to ${figureText(name, prediction.high)}`;
}

/** The simulated mean with its interval; a change never without its effect. */
export function simulatedText(name: MeasureName, fit: ObservedFit, { measures }: ScenarioResult): string {
  const simulated = intervalText(fit.simulated, styleOf(name));
  const effect = effectBeside[name];
  return effect === undefined ? simulated : `${simulated}; effect ${intervalText(measures[effect], styleOf(effect))}`;
}

/** `by 3.2 days`, `by 4.1 percentage points`. */
function distanceText(name: MeasureName, outsideBy: number): string {
  const { unit } = measureTable[name];
  const { factor, digits, before, afterDifference } = styleOf(name);
  const size = `${before}${decimalText(Math.abs(outsideBy) * factor, Math.max(digits, 1))}`;
  if (afterDifference !== '') return `by ${size}${afterDifference}`;
  return unit === 'ratio' || unit === 'pounds' ? `by ${size}` : `by ${size} ${unit}`;
}

const demand = 'referrals, posts and vacancies (`referrals.*`, `posts`, `workforce.vacancyWeeks`)';
const time =
  'the minutes of sessions and other work, and how much of a day is bookable (`sessions.*`, `work.*`, `diary.bookableShare`)';
const people = 'who is referred and what they need (`patients.*`, `pathway.sessionsNeeded*`)';
const reaching =
  'who declines, who is turned back and how people are reached (`pathway.declinedShare`, `pathway.unsuitableShare`, `pathway.attempt*`)';
const places = "organisations, their places and other people's demand (`areas.organisations`, `organisations.*`)";
const uptake = 'how many needs are referred onward and taken up (`onward.*`)';
const boundary = 'the boundary and the classes of act (`policy.*`, `remit.*`, `choice.*`)';
const team = 'supervision, support, sites and leaving (`policy.supervision*`, `team.*`, `workforce.*`)';

/** What a service sets or knows that moves the measure most directly; measures of feelings and effects have no such thing. */
const lookAt: Partial<Record<MeasureName, readonly string[]>> = {
  waitToReachedDaysMedian: [demand, reaching],
  waitToFirstContactDaysMedian: [demand, time],
  waitToFirstContactDaysP90: [demand, time],
  contactedShare: [reaching],
  seenThreeOrMoreShare: [people, reaching],
  neverSeenShare: [reaching, demand],
  droppedOutShare: [
    people,
    'how readily people leave and when cases are closed (`pathway.dropOut*`, `sessions.missed*`)',
  ],
  returnedShare: ['returns and the session cap (`pathway.return*`, `policy.sessionCap*`)'],
  contactsPerReferralMean: [people, boundary],
  minutesPerReferralMean: [time, people],
  capOverrunShare: ['the session cap and how it is kept (`policy.sessionCap*`, `choice.d04BeyondCap`)'],
  supportVisitShare: ['who is accompanied (`onward.willNotGoAloneShare`, `choice.d05Accompany`)'],
  heldPatientsMean: [places, boundary],
  linkedShare: [uptake, places],
  offeredLoad: [demand, time],
  utilisationMean: [demand, time],
  overstretchRatioMean: [demand, time],
  overtimeHoursPerWeekMean: [demand, 'whether staying late is allowed (`diary.overtimeAllowed`)'],
  weeksOverContractShare: [demand, time],
  backlogHoursMean: [demand, time],
  activeCaseloadMean: [demand, people],
  activeCaseloadPeak: [demand, people],
  leaversPerYearShare: [team],
  vacancyShare: [team],
  sicknessDaysPerYearMean: ['sickness (`workforce.sick*`)'],
  vcseOccupancyMean: [places],
  vcseWaitingMean: [places, uptake],
  vcseWaitDaysMedian: [places],
  vcseTurnedAwayShare: [places],
  vcseGaveUpShare: [places],
  referralsPerYearPerWte: [demand],
  costPerReferralPounds: [demand, 'pay (`money.*`)'],
  costPerLinkedPatientPounds: [uptake, 'pay (`money.*`)'],
};

const untoldWords: Readonly<Record<Untold, string>> = {
  'no simulated value': 'the simulated service has no value for it',
  'one replication': 'how much one service scatters takes two replications or more',
  'no error of measurement': "the model's figure holds no error of measurement, and a service's own holds much",
  'no error of counting':
    "the model's figure is of expected visits and holds no error of counting, and a service's own count holds much",
  'nobody can observe it': 'nobody can observe it: outside the model it is known of no service',
};

/** A sentence or more where a figure does not fit or that cannot be told, and on what it may hang. Empty where it fits. */
export function remarkText(name: MeasureName, fit: ObservedFit, result: ScenarioResult): string {
  const { observed, outsideBy, reason } = fit;
  if (outsideBy === 0) return '';
  const { label } = measureTable[name];
  const simulated = simulatedText(name, fit, result);
  if (outsideBy === null) {
    const why = reason === null ? '' : `: ${untoldWords[reason]}`;
    return `${label} (observed ${figureText(name, observed)}; simulated ${simulated}): whether it fits cannot be told${why}.`;
  }
  const side = outsideBy > 0 ? 'above' : 'below';
  const first = lookAt[name];
  const meaning =
    first === undefined
      ? 'No single figure of the scenario sets it: take it as a sign that the model differs from this service here.'
      : `Look first at ${first.join('; at ')}.`;
  return (
    `${label} (observed ${figureText(name, observed)}; ${fitWord(fit)}, ${simulated}): ` +
    `observed lies ${side} what one such service may show in a year (${predictionText(name, fit)}) ${distanceText(name, outsideBy)}. ${meaning}`
  );
}

/** What the prediction interval covers and what it takes for granted. */
export function predictionCovers(measuredWeeks: number): string {
  return (
    `The 95% prediction interval for one year of one service covers chance only; chance over the ` +
    `${countText(measuredWeeks)} weeks measured is scaled to 52 weeks, which is an approximation.`
  );
}

/** How many figures fit, and what a misfit can mean in general. */
export function fitSummary(fits: readonly ObservedFit[]): string {
  const told = fits.filter((one) => one.fits !== null);
  if (told.length === 0) return 'Whether the observed figures fit cannot be told; why is said below.';
  const outside = told.filter((one) => one.fits === false).length;
  const untold = fits.length - told.length;
  const rest = untold === 0 ? '' : ` For ${untold} more it cannot be told.`;
  if (outside === 0) {
    const subject = told.length === 1 ? 'One observed figure lies' : `${told.length} observed figures lie`;
    return `${subject} inside what one simulated service may show in a year.${rest} That does not prove the model right: other assumptions may fit as well.`;
  }
  return (
    `${outside} of ${told.length} observed figures ${outside === 1 ? 'does' : 'do'} not fit.${rest} Either the scenario is not yet this service, ` +
    'or the figure was counted in another way, or the model lacks something that matters here. Read what depends on it with care.'
  );
}
