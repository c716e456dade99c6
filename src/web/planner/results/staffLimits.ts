// What must hold, in a planner's words, and from what is typed there to the limits of a search. The rules are the command line's.
import { type AskedGrid, gridOf, unplayable } from '../../../experiment/staff/grid.ts';
import { type Lever, leverOf } from '../../../experiment/staff/levers.ts';
import { readLimits } from '../../../experiment/staff/limits.ts';
import type { Grid, LeverName, Limit } from '../../../experiment/staff/staffResult.ts';
import type { MeasureName } from '../../../model/measureTable.ts';
import type { Scenario } from '../../../scenario/scenario.ts';

/** A limit that the page offers, said as a planner would. */
interface OfferedLimit {
  readonly measure: MeasureName;
  readonly comparison: '<' | '>';
  /** Before the number. */
  readonly words: string;
  readonly unit: string;
  /** What is typed is divided by this. */
  readonly typedPer: 1 | 100;
  /** Offered to begin with. */
  readonly typed: string;
  /** What is meant by it. */
  readonly meaning: string;
}

function offer(
  measure: MeasureName,
  comparison: '<' | '>',
  words: string,
  unit: string,
  typed: string,
  meaning: string,
  typedPer: 1 | 100 = 1,
): OfferedLimit {
  return { measure, comparison, words, unit, typedPer, typed, meaning };
}

const fromReferral =
  'From an accepted referral to the first session that took place. Those who still wait count as waiting; those who leave before are left out.';

export const offeredLimits: readonly OfferedLimit[] = [
  offer(
    'waitToFirstContactDaysMedian',
    '<',
    'Half of the people have their first session in less than',
    'days',
    '28',
    fromReferral,
  ),
  offer(
    'waitToFirstContactDaysP90',
    '<',
    'Nine in ten have their first session in less than',
    'days',
    '56',
    fromReferral,
  ),
  offer(
    'offeredLoad',
    '<',
    'The work asked for stays below this share of contracted time',
    '%',
    '85',
    'What is asked of link workers, whether it gets done or not. 100% would just fill contracted time.',
    100,
  ),
  offer(
    'overstretchRatioMean',
    '<',
    'All work, done or put off, stays below this share of contracted time',
    '%',
    '100',
    'Work done in contracted hours and in overtime, with what is put off or dropped. 100% just fills contracted time.',
    100,
  ),
  offer(
    'activeCaseloadMean',
    '<',
    'The active caseload of a post stays below',
    'people',
    '80',
    'People allocated and not yet closed, for each post that is filled, on average.',
  ),
  offer(
    'linkedShare',
    '>',
    'More than this share of those referred is linked to an organisation',
    '%',
    '40',
    'Has begun at an organisation within 26 weeks of referral.',
    100,
  ),
  offer(
    'contactedShare',
    '>',
    'More than this share of those referred is seen at least once',
    '%',
    '70',
    'Has been in contact with a link worker within 26 weeks of referral.',
    100,
  ),
  offer(
    'strainMean',
    '<',
    'Strain of link workers stays below',
    'points of 100',
    '40',
    'From 0 to 100. Its level has no published anchor, so a limit on it is only as good as the model’s scale.',
  ),
  offer(
    'overtimeHoursPerWeekMean',
    '<',
    'Overtime stays below',
    'hours a week',
    '2',
    'Beyond contracted hours, for each post that is filled, on average.',
  ),
  offer(
    'lifeSatisfactionEffectMean',
    '>',
    'The effect on life satisfaction is more than',
    'points of 10',
    '0.3',
    'Life satisfaction (0 to 10) half a year after referral, less what it would be without the service.',
  ),
];

/** On to begin with: the wait, which is what is asked first. */
const firstLimits: readonly MeasureName[] = ['waitToFirstContactDaysMedian'];

export const levers: readonly { readonly value: LeverName; readonly label: string }[] = [
  { value: 'wte', label: 'The fewest whole-time equivalents' },
  { value: 'referrals', label: 'The most referrals' },
  { value: 'session-cap', label: 'The tightest cap on sessions' },
  { value: 'caseload-cap', label: 'The tightest cap on the caseload' },
];

export const probabilities = [
  { value: '0.8', label: '80%: a first idea' },
  { value: '0.95', label: '95%: the usual' },
  { value: '0.99', label: '99%: very sure' },
];

/** As typed. */
export interface StaffForm {
  readonly lever: LeverName;
  /** What is typed for each limit that is on. */
  readonly limits: Partial<Readonly<Record<MeasureName, string>>>;
  readonly probability: string;
  /** Empty for the usual ones. */
  readonly low: string;
  readonly high: string;
  readonly step: string;
}

export const firstForm: StaffForm = {
  lever: 'wte',
  limits: Object.fromEntries(
    offeredLimits.filter(({ measure }) => firstLimits.includes(measure)).map(({ measure, typed }) => [measure, typed]),
  ),
  probability: '0.95',
  low: '',
  high: '',
  step: '',
};

/** `limits`: what is chosen at all; the others are fields. */
export type StaffField = MeasureName | 'limits' | 'between' | 'step';

export interface StaffProblem {
  readonly field: StaffField;
  readonly text: string;
}

export interface StaffAsked {
  readonly lever: Lever;
  readonly grid: Grid;
  readonly limits: readonly Limit[];
  readonly probability: number;
  /** The words of the command line that ask for the same. */
  readonly ownWords: readonly string[];
}

/** What is asked, or every problem with it. */
export function readStaffForm(
  form: StaffForm,
  scenario: Scenario,
): StaffAsked | { readonly problems: readonly StaffProblem[] } {
  const problems: StaffProblem[] = [];
  const texts: string[] = [];
  for (const { measure, comparison, typedPer, words } of offeredLimits) {
    const typed = form.limits[measure];
    if (typed === undefined) continue;
    const number = numberOf(typed);
    if (number === null) {
      problems.push({ field: measure, text: `${words}: “${short(typed)}” is no number; wanted one such as 28` });
      continue;
    }
    const text = `${measure}${comparison}${typedPer === 100 ? tidy(number / 100) : number}`;
    const own = readLimits(text);
    if ('problems' in own) problems.push(...own.problems.map((problem) => ({ field: measure, text: problem })));
    else texts.push(text);
  }
  if (problems.length === 0 && texts.length === 0) {
    problems.push({ field: 'limits', text: 'No limit is chosen; choose at least one that must hold' });
  }
  const between = betweenOf(form, problems);
  const step = form.step.trim() === '' ? null : numberOf(form.step);
  if (step === null && form.step.trim() !== '') {
    problems.push({ field: 'step', text: `The step is “${short(form.step)}”; wanted a number such as 0.2` });
  }
  if (problems.length > 0) return { problems };
  const until = texts.join(', ');
  const limits = readLimits(until);
  if ('problems' in limits) return { problems: limits.problems.map((text) => ({ field: 'limits', text })) };
  const lever = leverOf(form.lever, scenario);
  const grid = checkedGrid(lever, { between, step }, scenario);
  if ('problems' in grid) return grid;
  const ownWords = ['--until', until, '--find', form.lever, '--probability', form.probability];
  if (between !== null) ownWords.push('--between', between.join(','));
  if (step !== null) ownWords.push('--step', String(step));
  return { lever, grid, limits, probability: Number(form.probability), ownWords };
}

function checkedGrid(
  lever: Lever,
  asked: AskedGrid,
  scenario: Scenario,
): Grid | { readonly problems: readonly StaffProblem[] } {
  const grid = gridOf(lever, asked);
  const told = 'problems' in grid ? grid.problems : unplayable(lever, grid, scenario);
  if (!('problems' in grid) && told.length === 0) return grid;
  return {
    problems: told.map((text) => ({
      field: text.startsWith('--step') ? ('step' as const) : ('between' as const),
      text: text.replace(/^--between/, 'The range').replace(/^--step/, 'The step'),
    })),
  };
}

function betweenOf({ low, high }: StaffForm, problems: StaffProblem[]): readonly [number, number] | null {
  if (low.trim() === '' && high.trim() === '') return null;
  const [from, to] = [numberOf(low), numberOf(high)];
  if (from !== null && to !== null) return [from, to];
  problems.push({
    field: 'between',
    text: `The range goes from “${short(low)}” to “${short(high)}”; wanted two numbers, or nothing in both boxes`,
  });
  return null;
}

/** Null where it is no plain number. */
function numberOf(typed: string): number | null {
  return /^\s*[-+]?(\d{1,12}(\.\d{0,12})?|\.\d{1,12})\s*$/.test(typed) ? Number(typed) : null;
}

const perTidy = 1e9;
function tidy(value: number): number {
  return Math.round(value * perTidy) / perTidy;
}

function short(typed: string): string {
  const most = 30;
  return typed.length > most ? `${typed.slice(0, most)}…` : typed;
}
