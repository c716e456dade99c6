// Direction words and the sentences made of them: what may be said of a difference, and how it is said.
import { type MeasureName, measureTable } from '../model/measureTable.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Difference, DirectionWord } from './result.ts';

/** The smallest change of a measure that is called one, in the measure's own unit. */
export function worthwhileOf(scenario: Scenario, name: MeasureName): number {
  return Number(scenario.values[`worthwhile.${name}`]);
}

/** `falls` or `rises` only when the interval excludes zero and the change is worth a word. */
export function directionOf(
  difference: { mean: number | null; low: number | null; high: number | null },
  worthwhile: number,
): DirectionWord {
  const { mean, low, high } = difference;
  if (mean === null || low === null || high === null || Math.abs(mean) <= worthwhile) return 'cannot tell';
  if (low > 0) return 'rises';
  return high < 0 ? 'falls' : 'cannot tell';
}

/** How a sentence names a measure, before `rises by`, and what stands after the amount. */
interface Spoken {
  readonly subject: string;
  readonly after: string;
}

const percentagePoints = ' percentage points';

/** In the order of a planner's interest. */
const sentences = {
  overstretchRatioMean: { subject: 'the overstretch ratio', after: '' },
  waitToFirstContactDaysMedian: { subject: 'the median wait to the first session', after: ' days' },
  activeCaseloadMean: { subject: 'the active caseload', after: ' people per post' },
  contactedShare: { subject: 'the share in contact at least once', after: percentagePoints },
  linkedShare: { subject: 'the share linked to an organisation', after: percentagePoints },
  satisfactionMean: { subject: 'job satisfaction', after: ' points on a scale of 1 to 7' },
  strainMean: { subject: 'strain', after: ' points on a scale of 0 to 100' },
  patientTrustMean: { subject: 'trust in the link worker', after: percentagePoints },
  actsBeyondShare: { subject: 'the share of acts beyond the remit', after: percentagePoints },
  overstepsPer100Contacts: { subject: 'the number of oversteps per 100 contacts', after: '' },
  lifeSatisfactionEffectMean: {
    subject: 'the effect on life satisfaction',
    after: ' points on a scale of 0 to 10',
  },
} as const satisfies Partial<Record<MeasureName, Spoken>>;

type SpokenName = keyof typeof sentences;

/** The measures a verdict speaks of, in the order of a planner's interest. */
export const spoken = Object.keys(sentences) as readonly SpokenName[];

/** How a sentence names it: `the active caseload`. */
export function subjectOf(name: SpokenName): string {
  return sentences[name].subject;
}

/** An overstep is counted against the remit of its own scenario. What must be said of it where two remits differ. */
function aboutRemits(name: SpokenName, scenarios: readonly Pick<Scenario, 'values'>[]): string {
  const latitudes = scenarios.map(({ values }) => values['policy.latitude']);
  if (name !== 'overstepsPer100Contacts' || latitudes.every((one) => one === latitudes[0])) return '';
  return latitudes.includes('beyond')
    ? ', which is no finding: where everything is permitted nothing counts as one'
    : ', each counted against its own remit, and the remits differ';
}

type Named = Pick<Scenario, 'name' | 'values'>;

/**
 * What a comparison comes to, in one or two sentences.
 * @param scenarios the one compared and its baseline
 * @param aside what else goes with a difference that is named
 */
export function verdictOf(
  scenarios: readonly [compared: Named, baseline: Named],
  differences: Readonly<Record<MeasureName, Difference>>,
  aside: (measure: MeasureName) => string = () => '',
): string {
  const [{ name }, { name: baseline }] = scenarios;
  const moved = spoken.filter((one) => differences[one].verdict !== 'cannot tell');
  const phrase = (one: SpokenName) =>
    `${sentences[one].subject} ${differences[one].verdict} by ${amount(one, differences[one])}${aside(one)}${aboutRemits(one, scenarios)}`;
  if (moved.length === 0) return `Against ${baseline}, this run cannot tell ${name} apart on any of the main measures.`;
  const better = moved.filter((one) => isBetter(one, differences[one].verdict));
  const worse = moved.filter((one) => isWorse(one, differences[one].verdict));
  const other = moved.filter((one) => measureTable[one].direction === 'neither');
  const told: string[] = [];
  if (better.length > 0) told.push(`For the better: ${better.map(phrase).join('; ')}.`);
  if (worse.length > 0) told.push(`For the worse: ${worse.map(phrase).join('; ')}.`);
  if (other.length > 0) told.push(`Besides: ${other.map(phrase).join('; ')}.`);
  const unknown = spoken.filter((one) => !moved.includes(one)).map((one) => sentences[one].subject);
  if (unknown.length > 0) told.push(`Cannot tell from this run: ${unknown.join('; ')}.`);
  return told.join(' ');
}

function isBetter(name: MeasureName, word: DirectionWord): boolean {
  const { direction } = measureTable[name];
  return direction !== 'neither' && word === (direction === 'higherIsBetter' ? 'rises' : 'falls');
}

function isWorse(name: MeasureName, word: DirectionWord): boolean {
  const { direction } = measureTable[name];
  return direction !== 'neither' && word === (direction === 'higherIsBetter' ? 'falls' : 'rises');
}

/** Size of a change with its interval, shares in percentage points. */
function amount(name: SpokenName, difference: Difference): string {
  const { unit, digits } = measureTable[name];
  const factor = unit === 'share' ? 100 : 1;
  const places = unit === 'share' ? 1 : digits;
  const ends = [difference.low as number, difference.high as number].map((end) => Math.abs(end) * factor);
  const [low, high] = ends[0] <= ends[1] ? ends : [ends[1], ends[0]];
  return `${(Math.abs(difference.mean as number) * factor).toFixed(places)}${sentences[name].after} (${low.toFixed(places)} to ${high.toFixed(places)})`;
}
