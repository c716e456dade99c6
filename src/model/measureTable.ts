// Every measure a run reports: its name, unit, which way is better, and what it says. The names are a public contract.

/** Which way a planner would want the measure to move; `neither` where that depends. */
export type Direction = 'higherIsBetter' | 'lowerIsBetter' | 'neither';

/** Whose story the measure tells; orders tables and reports. */
export type MeasureTopic = 'patients' | 'workers' | 'organisations' | 'money';

export interface MeasureDefinition {
  readonly topic: MeasureTopic;
  /** Two to five words for a table's row or a chart's axis. */
  readonly label: string;
  readonly unit: string;
  readonly direction: Direction;
  /** Digits after the point when printed; shares are printed as per cent. */
  readonly digits: number;
  /** The definition in one sentence. */
  readonly meaning: string;
}

function define(
  topic: MeasureTopic,
  label: string,
  unit: string,
  direction: Direction,
  digits: number,
  meaning: string,
): MeasureDefinition {
  return { topic, label, unit, direction, digits, meaning };
}

const up = 'higherIsBetter';
const down = 'lowerIsBetter';
const open = 'neither';

// biome-ignore format: one measure a line reads as the table it is
export const measureTable = {
  waitToReachedDaysMedian: define('patients', 'Wait until reached, median', 'days', down, 1, 'Median days from referral to the introductory conversation, over accepted referrals that do not leave otherwise (competing risks; still-waiting censored; empty when not reached in 26 weeks).'),
  waitToFirstContactDaysMedian: define('patients', 'Wait to first session, median', 'days', down, 1, 'Median days from referral to the first attended session, over accepted referrals that do not leave otherwise (competing risks; still-waiting censored; empty when not reached in 26 weeks).'),
  waitToFirstContactDaysP90: define('patients', 'Wait to first session, 90th percentile', 'days', down, 1, 'Days within which nine in ten of the accepted who do not leave otherwise have had the first attended session (competing risks; still-waiting censored; empty when not reached in 26 weeks).'),
  contactedShare: define('patients', 'In contact at least once', 'share', up, 2, 'Share of all referred with at least one contact within 26 weeks.'),
  seenThreeOrMoreShare: define('patients', 'Three contacts or more', 'share', up, 2, 'Share of all referred with three contacts or more within 26 weeks.'),
  linkedShare: define('patients', 'Linked to an organisation', 'share', up, 2, 'Share of all referred with at least one onward place started within 26 weeks.'),
  droppedOutShare: define('patients', 'Dropped out', 'share', down, 2, 'Share of all referred who left by own choice or were closed after missed appointments within 26 weeks, having been reached.'),
  returnedShare: define('patients', 'Came back', 'share', down, 2, 'Share of cases closed within 26 weeks of referral that returned as a new referral within those 26 weeks.'),
  neverSeenShare: define('patients', 'Never seen', 'share', down, 2, 'Share of all referred without an attended session within 26 weeks.'),
  contactsPerReferralMean: define('patients', 'Contacts per referral', 'contacts', open, 2, 'Contacts (sessions, support visits, held calls) within 26 weeks per referral.'),
  minutesPerReferralMean: define('patients', 'Minutes per referral', 'minutes', open, 0, 'Link-worker minutes spent on a referral within 26 weeks, contact and other work for it.'),
  capOverrunShare: define('patients', 'Over the session cap', 'share', open, 2, 'Share of completed cases with more sessions than the session cap of the policy; empty without a cap.'),
  supportVisitShare: define('patients', 'Accompanied', 'share', open, 2, 'Share of completed cases with at least one support visit.'),
  heldPatientsMean: define('patients', 'People held while waiting', 'people', open, 2, 'People with no planned session left who are kept on while they wait for an organisation; time-weighted.'),
  patientTrustMean: define('patients', 'Trust in the link worker', 'share', up, 2, 'Trust in the worker (0-1) of people in touch with one; time-weighted.'),
  lifeSatisfactionChangeMean: define('patients', 'Life satisfaction, change', 'points of 10', up, 2, 'Before-after change in life satisfaction (0-10) at 26 weeks among all referred: contains natural recovery; read beside the effect.'),
  lifeSatisfactionEffectMean: define('patients', 'Life satisfaction, effect', 'points of 10', up, 2, 'Life satisfaction at 26 weeks with the service less without it, same person, over all referred.'),
  gpVisitsChangeShare: define('patients', 'GP visits, change', 'share', down, 2, 'GP visits in the 26 weeks after referral against the 26 before, relative change among all referred: contains natural recovery.'),
  gpVisitsEffectShare: define('patients', 'GP visits, effect', 'share', down, 2, 'GP visits in the 26 weeks after referral with the service against without it, relative difference over all referred.'),
  effectGapDeprivation: define('patients', 'Effect, most deprived less least', 'points of 10', open, 2, 'Life-satisfaction effect in the most deprived quintile less that in the least deprived.'),
  satisfactionMean: define('workers', 'Job satisfaction', 'points 1-7', up, 2, 'Job satisfaction scaled like Warr-Cook-Wall (1-7), not validated as it; time-weighted over filled posts.'),
  satisfactionBelowFourShare: define('workers', 'Job satisfaction below four', 'share', down, 2, 'Share of worker-weeks with job satisfaction below the middle of the scale.'),
  strainMean: define('workers', 'Strain', 'points of 100', down, 1, 'Strain scaled like the Copenhagen Burnout Inventory (0-100), not validated as it; time-weighted over filled posts.'),
  strainHighShare: define('workers', 'High strain', 'share', down, 2, 'Share of worker-weeks with strain of 50 or more.'),
  offeredLoad: define('workers', 'Offered load', 'ratio', down, 2, 'Minutes asked for, on the day first wanted, over contracted minutes present; may exceed 1.'),
  utilisationMean: define('workers', 'Utilisation', 'share', open, 2, 'Booked and due work done inside contracted hours over contracted minutes present; voluntary filler left out.'),
  overstretchRatioMean: define('workers', 'Overstretch ratio', 'ratio', down, 2, 'Minutes worked inside and outside contracted hours, plus growth of backlog, plus minutes dropped, over contracted minutes present; the mean of the weeks, each weighted by its minutes present.'),
  overtimeHoursPerWeekMean: define('workers', 'Overtime', 'hours a week', down, 2, 'Hours worked outside contracted hours per filled post and week.'),
  weeksOverContractShare: define('workers', 'Weeks over contract', 'share', down, 2, 'Share of worker-weeks with an overstretch ratio above 1.'),
  backlogHoursMean: define('workers', 'Backlog', 'hours', down, 1, 'Hours of due work not yet done per filled post; time-weighted.'),
  holdingHoursShare: define('workers', 'Hours spent holding', 'share', open, 2, 'Share of hours worked that went to holding people and standing in for organisations (D7, D9).'),
  activeCaseloadMean: define('workers', 'Active caseload', 'people per post', open, 1, 'Allocated and not closed, per filled post; time-weighted.'),
  activeCaseloadPeak: define('workers', 'Peak caseload', 'people per post', down, 1, 'Mean over posts of the highest active caseload after the warm-up.'),
  actsPer100Contacts: define('workers', 'Discretionary acts', 'per 100 contacts', open, 1, 'Discretionary acts chosen per 100 contacts.'),
  actsWithinShare: define('workers', 'Acts within the remit', 'share', open, 2, 'Share of discretionary acts of the class "within" (the three classes are this model\'s own).'),
  actsEdgeShare: define('workers', 'Acts at the edge', 'share', open, 2, 'Share of discretionary acts of the class "edge" (the three classes are this model\'s own).'),
  actsBeyondShare: define('workers', 'Acts beyond the remit', 'share', open, 2, 'Share of discretionary acts of the class "beyond" (the three classes are this model\'s own).'),
  overstepsPer100Contacts: define('workers', 'Oversteps', 'per 100 contacts', open, 2, 'Acts beyond what the policy permits, per 100 contacts; none where everything is permitted.'),
  uncertainPer100Contacts: define('workers', 'Uncertain decisions', 'per 100 contacts', down, 2, 'Decisions in which the class of the act was misread, per 100 contacts.'),
  incidentsPer100Contacts: define('workers', 'Incidents', 'per 100 contacts', down, 2, 'Upsetting or unsafe events following acts beyond the remit, per 100 contacts.'),
  intentionToLeaveShare: define('workers', 'Intends to leave within a year', 'share', down, 2, 'Share of worker-weeks in which the holder of the post intends to leave within a year.'),
  leaversPerYearShare: define('workers', 'Leavers', 'per post and year', down, 2, 'Leavers per filled post and year.'),
  sicknessDaysPerYearMean: define('workers', 'Sickness', 'working days a year', down, 1, 'Working days lost to sickness per filled post and year.'),
  vacancyShare: define('workers', 'Vacancy', 'share', down, 2, 'Share of post-time that is vacant.'),
  vcseOccupancyMean: define('organisations', 'Places taken', 'share', open, 2, 'Share of voluntary-sector places taken; time-weighted.'),
  vcseWaitingMean: define('organisations', 'Waiting for a place', 'people', down, 1, 'People referred by link workers who are on organisations\' waiting lists; time-weighted.'),
  vcseWaitDaysMedian: define('organisations', 'Wait for a place, median', 'days', down, 1, 'Median days from onward referral to an offered place, for link-worker patients put on a list or started at once (competing risks; still-waiting censored).'),
  vcseTurnedAwayShare: define('organisations', 'Turned away', 'share', down, 2, 'Share of onward referrals by link workers that the organisation turned away.'),
  vcseGaveUpShare: define('organisations', 'Gave up waiting', 'share', down, 2, 'Share of onward referrals by link workers put on a waiting list whose person left it before a place came.'),
  vcseTrustMean: define('organisations', 'Organisations\' trust', 'share', up, 2, 'Organisations\' trust in link workers (0-1), mean over organisations; time-weighted.'),
  buyInMean: define('organisations', 'Practices\' buy-in', 'share', up, 2, 'Practices\' buy-in to the role (0-1), weighted by registered patients; time-weighted.'),
  referralsPerYearPerWte: define('organisations', 'Referrals realised', 'per equivalent and year', open, 0, 'Referrals that arrived per funded whole-time equivalent and year.'),
  costPerReferralPounds: define('money', 'Cost per referral', 'pounds', down, 0, 'Pay with on-costs and supervision over referrals; unpaid overtime apart; no savings counted.'),
  costPerLinkedPatientPounds: define('money', 'Cost per linked person', 'pounds', down, 0, 'Pay with on-costs and supervision over people linked to an organisation within 26 weeks of referral; no savings counted.'),
} as const satisfies Record<string, MeasureDefinition>;

export type MeasureName = keyof typeof measureTable;
export const measureNames = Object.keys(measureTable) as MeasureName[];
