// Compares scenarios with the first of them, replication by replication: the same people and the same luck in each.
import { type MeasureName, measureNames, measureTable } from '../model/measureTable.ts';
import { parameterIds } from '../scenario/parameters.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { pairedInterval } from '../statistics/interval.ts';
import { type ReplicateOptions, replicateAll } from './replicate.ts';
import type { Change, ComparedScenario, Comparison, Difference, DirectionWord, ScenarioResult } from './result.ts';

export interface CompareOptions extends ReplicateOptions {
  /** The command that runs this comparison again. */
  readonly command: string;
}

export async function compare(scenarios: readonly Scenario[], options: CompareOptions): Promise<Comparison> {
  const results = await replicateAll(overTheSameWeeks(scenarios), options);
  const [baseline, ...others] = results;
  return {
    baseline,
    scenarios: others.map((result) => comparedWith(baseline, result)),
    seed: options.seed,
    replications: options.replications,
    command: options.command,
  };
}

/** Plays all scenarios with the longest warm-up and measuring time asked for, so that the same weeks and people are compared. */
function overTheSameWeeks(scenarios: readonly Scenario[]): readonly Scenario[] {
  const longest = (id: 'time.warmUpWeeks' | 'time.measuredWeeks') =>
    scenarios.reduce((most, { values }) => Math.max(most, Number(values[id])), 0);
  const warmUpWeeks = longest('time.warmUpWeeks');
  const measuredWeeks = longest('time.measuredWeeks');
  const sameWeeks = { 'time.warmUpWeeks': warmUpWeeks, 'time.measuredWeeks': measuredWeeks };
  return scenarios.map((scenario) => {
    const { values, notes } = scenario;
    if (values['time.warmUpWeeks'] === warmUpWeeks && values['time.measuredWeeks'] === measuredWeeks) return scenario;
    const note = `Compared over the same weeks as the others: ${warmUpWeeks} to warm up, ${measuredWeeks} measured.`;
    return { ...scenario, values: { ...values, ...sameWeeks }, notes: [...notes, note] };
  });
}

/** What differs between two scenarios: every parameter, and who and what there is. */
export function changesBetween(from: Scenario, to: Scenario): Change[] {
  const changes: Change[] = [];
  for (const id of parameterIds) {
    if (from.values[id] !== to.values[id]) changes.push({ path: id, from: from.values[id], to: to.values[id] });
  }
  const figures: [string, (scenario: Scenario) => number][] = [
    ['registeredPatients', registeredPatients],
    ['wholeTimeEquivalents', wholeTimeEquivalents],
    ['posts', (scenario) => teamsOf(scenario).reduce((sum, team) => sum + team.posts.length, 0)],
    ['teams', (scenario) => teamsOf(scenario).length],
    ['areas', (scenario) => scenario.areas.length],
  ];
  for (const [path, of] of figures) {
    if (of(from) !== of(to)) changes.push({ path, from: of(from), to: of(to) });
  }
  if (changes.length === 0 && JSON.stringify(from.areas) !== JSON.stringify(to.areas)) {
    changes.push({ path: 'areas', from: describe(from), to: describe(to) });
  }
  return changes;
}

function teamsOf(scenario: Scenario) {
  return scenario.areas.flatMap((area) => area.teams);
}

function registeredPatients(scenario: Scenario): number {
  const practices = teamsOf(scenario).flatMap((team) => team.practices);
  return practices.reduce((sum, practice) => sum + practice.registeredPatients, 0);
}

/** Rounded to a millionth, so that sums of the same posts in another order do not differ. */
function wholeTimeEquivalents(scenario: Scenario): number {
  const posts = teamsOf(scenario).flatMap((team) => team.posts);
  const millionths = posts.reduce((sum, post) => sum + Math.round(post.wte * 1e6), 0);
  return millionths / 1e6;
}

function describe(scenario: Scenario): string {
  return scenario.areas.map((area) => area.name).join(', ');
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

function comparedWith(baseline: ScenarioResult, result: ScenarioResult): ComparedScenario {
  const differences = Object.fromEntries(
    measureNames.map((name): [MeasureName, Difference] => {
      // No difference where either side has no mean: the pairs that are left would be the lucky ones.
      const isOpen = baseline.measures[name].mean === null || result.measures[name].mean === null;
      const pairs = isOpen ? [] : result.values[name];
      const { mean, low, high } = pairedInterval(isOpen ? [] : baseline.values[name], pairs);
      const worthwhile = baseline.scenario.values[`worthwhile.${name}`] as number;
      return [name, { mean, low, high, verdict: directionOf({ mean, low, high }, worthwhile) }];
    }),
  ) as Record<MeasureName, Difference>;
  const changed = changesBetween(baseline.scenario, result.scenario);
  return {
    result,
    changed,
    label: labelOf(changed),
    differences,
    verdict: verdictOf(result.scenario.name, baseline.scenario.name, differences),
  };
}

function labelOf(changed: readonly Change[]): string {
  if (changed.length === 0) return 'no difference';
  return changed.map(({ path, to }) => `${path.slice(path.indexOf('.') + 1)} ${String(to)}`).join(', ');
}

/** The measures a verdict speaks of, in the order of a planner's interest. */
const spoken: readonly MeasureName[] = [
  'overstretchRatioMean',
  'waitToFirstContactDaysMedian',
  'activeCaseloadMean',
  'contactedShare',
  'linkedShare',
  'satisfactionMean',
  'strainMean',
  'patientTrustMean',
  'actsBeyondShare',
  'overstepsPer100Contacts',
  'lifeSatisfactionEffectMean',
];

function verdictOf(name: string, baseline: string, differences: Readonly<Record<MeasureName, Difference>>): string {
  const moved = spoken.filter((one) => differences[one].verdict !== 'cannot tell');
  const phrase = (one: MeasureName) =>
    `${lowerFirst(measureTable[one].label)} ${differences[one].verdict} by ${amount(one, differences[one])}`;
  if (moved.length === 0) return `Against ${baseline}, this run cannot tell ${name} apart on any of the main measures.`;
  const better = moved.filter((one) => isBetter(one, differences[one].verdict));
  const worse = moved.filter((one) => isWorse(one, differences[one].verdict));
  const other = moved.filter((one) => measureTable[one].direction === 'neither');
  const sentences: string[] = [];
  if (better.length > 0) sentences.push(`For the better: ${better.map(phrase).join('; ')}.`);
  if (worse.length > 0) sentences.push(`For the worse: ${worse.map(phrase).join('; ')}.`);
  if (other.length > 0) sentences.push(`Besides: ${other.map(phrase).join('; ')}.`);
  const unknown = spoken.filter((one) => !moved.includes(one)).map((one) => lowerFirst(measureTable[one].label));
  if (unknown.length > 0) sentences.push(`Cannot tell from this run: ${unknown.join('; ')}.`);
  return sentences.join(' ');
}

function lowerFirst(text: string): string {
  return /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
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
function amount(name: MeasureName, difference: Difference): string {
  const { unit, digits } = measureTable[name];
  const factor = unit === 'share' ? 100 : 1;
  const places = unit === 'share' ? 1 : digits;
  const ends = [difference.low as number, difference.high as number].map((end) => Math.abs(end) * factor);
  const [low, high] = ends[0] <= ends[1] ? ends : [ends[1], ends[0]];
  const worded = unit === 'ratio' ? '' : ` ${unit}`;
  const suffix = unit === 'share' ? ' percentage points' : worded;
  return `${(Math.abs(difference.mean as number) * factor).toFixed(places)}${suffix} (${low.toFixed(places)} to ${high.toFixed(places)})`;
}
