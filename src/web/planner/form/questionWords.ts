// The few questions in a planner's words, by the path of what they ask for.

import { type MeasureName, measureTable } from '../../../model/measureTable.ts';
import type { ParameterId } from '../../../scenario/parameters.ts';
import { parameters } from '../../../scenario/parameters.ts';

export interface QuestionWords {
  readonly label: string;
  readonly hint?: string;
  /** After the box; the table's own where absent. */
  readonly unit?: string;
}

export const questionWords: Readonly<Partial<Record<ParameterId, QuestionWords>>> = {
  'referrals.perYearPerWte': { label: 'How many people are referred to link workers in a month?' },
  'referrals.basis': { label: 'How do you know how many people are referred?' },
  'referrals.shareOfReferralsToPcnLinkWorkers': {
    label: 'Share of all social prescribing referrals that reach link workers',
    hint: 'The national figure counts everybody referred. 0.65 means 65 in 100 of them.',
    unit: '0 to 1',
  },
  'referrals.growthPerYearShare': {
    label: 'Growth of referrals in a year',
    hint: '0.05 means 5 in 100 more each year.',
    unit: '0 to 1',
  },
  'work.introductionMinutes': {
    label: 'How long is the first conversation?',
    hint: 'The call in which a link worker introduces themselves.',
  },
  'sessions.slotMinutes': {
    label: 'How long is a session in the diary?',
    hint: 'The slot that is booked.',
  },
  'sessions.neededMinutesMean': {
    label: 'How long does a session take on average?',
    hint: 'More than the slot means that days run over.',
  },
  'work.recordsMinutes': { label: 'How long do the records take after a session?' },
  'pathway.followUpGapDays': { label: 'How far apart are sessions with the same person?' },
  'policy.sessionCapRule': { label: 'Is there a limit on the number of sessions for each person?' },
  'policy.sessionCapSessions': { label: 'How many sessions is the limit?', unit: 'sessions' },
  'policy.caseloadCapPerWte': {
    label: 'Is there a limit on how many people a link worker has at a time?',
    hint: 'For each whole-time equivalent. Newcomers wait once it is reached. 0 means no limit.',
    unit: 'people',
  },
  'policy.latitude': { label: 'How far may link workers go?' },
  'policy.clarity': {
    label: 'How clear is the remit to link workers?',
    hint: 'Where it is vague, link workers misread what is permitted.',
  },
  'policy.firmness': {
    label: 'How firmly is the boundary kept?',
    hint: 'How much it takes for somebody to go beyond what is permitted.',
  },
  'policy.supervisionCoverage': {
    label: 'How many link workers have regular supervision?',
    hint: '0 is none, 1 is everybody.',
    unit: '0 to 1',
  },
  'policy.supervisionIntervalWeeks': { label: 'How often do they meet their supervisor?', unit: 'weeks between' },
  'policy.supervisionQuality': { label: 'How good is the supervision?' },
  'policy.supervisionMinutes': { label: 'How long is a supervision meeting?' },
  'organisations.placesPerTenThousandPatients': {
    label: 'How many places do voluntary organisations have?',
    hint: 'For every 10,000 registered patients.',
    unit: 'per 10,000',
  },
  'organisations.placesFactor': {
    label: 'Are places cut or added?',
    hint: '1 leaves them as they are, 0.7 takes away 30 in 100, 1.2 adds 20 in 100. Other people still want them as before.',
    unit: 'times',
  },
  'diary.fullTimeHoursPerWeek': { label: 'How many hours a week is full time?', unit: 'hours' },
  'diary.leaveWeeksPerYear': { label: 'How much annual leave is there?', unit: 'weeks a year' },
  'diary.bookableShare': {
    label: 'How much of a working day can be booked with sessions?',
    hint: 'The rest is for calls, records, meetings and organisations. 0.78 means 78 in 100 minutes.',
    unit: '0 to 1',
  },
  'diary.overtimeAllowed': { label: 'May link workers stay late to finish?' },
  'team.sitesPerWorker': { label: 'How many sites does a link worker serve?', unit: 'sites' },
};

/** What a path is called in a list of what is wrong. */
export function labelOf(path: string): string {
  if (Object.hasOwn(parameters, path)) {
    const id = path as ParameterId;
    return questionWords[id]?.label ?? parameters[id].meaning;
  }
  if (path.startsWith('observed.')) {
    const measure = path.slice('observed.'.length);
    const asked = observedWords[measure as MeasureName];
    if (Object.hasOwn(observedWords, measure) && asked !== undefined) return asked.label;
    return Object.hasOwn(measureTable, measure) ? measureTable[measure as MeasureName].label : 'Last year’s figures';
  }
  if (path.startsWith('areas') || path.startsWith('addPosts')) return placeLabel(path);
  return otherLabels.get(path) ?? '';
}

const placeFields: ReadonlyMap<string, string> = new Map([
  ['name', 'Name'],
  ['wte', 'Whole-time equivalent'],
  ['registeredPatients', 'Registered patients'],
  ['deprivationQuintile', 'Deprivation'],
]);

/** `areas.0.teams.0.posts.1.wte` -> `Whole-time equivalent of post 2`. */
function placeLabel(path: string): string {
  const [, list, index, field] = /(practices|posts)\.(\d+)\.(\w+)$/.exec(path) ?? [];
  if (list === undefined) return 'Practices and posts';
  return `${placeFields.get(field) ?? field} of ${list.slice(0, -1)} ${Number(index) + 1}`;
}

const otherLabels: ReadonlyMap<string, string> = new Map([
  ['question', 'The question it answers'],
  ['wholeTimeEquivalents', 'Whole-time equivalents in all'],
  ['seed', 'Seed'],
  ['replications', 'How sure'],
  ['basedOn', 'What it is based on'],
]);

/** Words for the words that a file holds. */
export const latitudeWords: readonly { readonly value: string; readonly label: string; readonly hint: string }[] = [
  { value: 'none', label: 'No discretion', hint: 'Only what the pathway says; nothing by judgement.' },
  { value: 'within', label: 'Within the remit', hint: 'By judgement, such as a longer session.' },
  {
    value: 'edge',
    label: 'Up to the edge of the remit',
    hint: 'Also what only some allow, such as help with forms.',
  },
  {
    value: 'beyond',
    label: 'Beyond the remit',
    hint: 'Also others’ work, such as a person too unwell.',
  },
];

export interface Level {
  readonly value: string;
  readonly label: string;
}

export const clarityLevels: readonly Level[] = [
  { value: '0.3', label: 'Vague' },
  { value: '0.6', label: 'Partly clear' },
  { value: '0.9', label: 'Clear' },
];
export const firmnessLevels: readonly Level[] = [
  { value: '0.2', label: 'Low' },
  { value: '0.5', label: 'Medium' },
  { value: '0.9', label: 'High' },
];
export const qualityLevels: readonly Level[] = [
  { value: '0.25', label: 'Low' },
  { value: '0.6', label: 'Medium' },
  { value: '0.9', label: 'High' },
];

/** Last year's own figures that services have most often, in the order in which they are asked for. */
export const observedWords: Readonly<Partial<Record<MeasureName, QuestionWords>>> = {
  referralsPerYearPerWte: {
    label: 'People referred in the year',
    hint: 'Everybody who was referred to the whole service in those twelve months, all practices and link workers together.',
    unit: 'people a year',
  },
  waitToFirstContactDaysMedian: {
    label: 'Wait for the first session',
    hint: 'From the referral. The middle one: half of the people waited less, half waited longer.',
    unit: 'days',
  },
  contactsPerReferralMean: {
    label: 'Contacts with each person',
    hint: 'Sessions, visits together and longer calls in the first six months, divided by everybody referred.',
    unit: 'contacts',
  },
  activeCaseloadMean: {
    label: 'People on a link worker’s list at a time',
    hint: 'Those who have a link worker and are not closed, for each post that is filled.',
    unit: 'people',
  },
  contactedShare: {
    label: 'People who were reached',
    hint: 'Of everybody referred, those with at least one contact within six months. 0.8 means 80 in 100.',
    unit: '0 to 1',
  },
  linkedShare: {
    label: 'People who began at an organisation',
    hint: 'Of everybody referred, those who started with at least one organisation within six months.',
    unit: '0 to 1',
  },
  droppedOutShare: {
    label: 'People who dropped out',
    hint: 'Of everybody referred, those who were reached and then left, or were closed after missed appointments, within six months.',
    unit: '0 to 1',
  },
  supportVisitShare: {
    label: 'People who were accompanied',
    hint: 'Of the cases that were completed, those where a link worker went along at least once.',
    unit: '0 to 1',
  },
  sicknessDaysPerYearMean: {
    label: 'Sickness of a link worker',
    hint: 'Working days lost in the year, for each post that is filled.',
    unit: 'days a year',
  },
  leaversPerYearShare: {
    label: 'Link workers who left',
    hint: 'Leavers in the year divided by the posts that were filled: 1 of 4 is 0.25.',
    unit: 'of each post',
  },
  vcseWaitDaysMedian: {
    label: 'Wait for a place at an organisation',
    hint: 'From being sent on to being offered a place. The middle one: half waited less, half waited longer.',
    unit: 'days',
  },
  vcseTurnedAwayShare: {
    label: 'People whom organisations turned away',
    hint: 'Of all times that a link worker sent somebody on, those that the organisation turned away.',
    unit: '0 to 1',
  },
};

export const observedAsked = Object.keys(observedWords) as readonly MeasureName[];
