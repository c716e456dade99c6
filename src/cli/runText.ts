// What `run` tells a person about one scenario.
import type { ScenarioResult } from '../experiment/result.ts';
import { type MeasureName, type MeasureTopic, measureNames, measureTable } from '../model/measureTable.ts';
import { countText, intervalText, styleOf } from '../report/numbers.ts';
import { groupsText } from './groupsText.ts';
import { observedText } from './observedText.ts';
import { type Colours, inColumns, wrapped } from './paper.ts';
import { precisionText } from './precisionText.ts';

const topics: readonly (readonly [MeasureTopic, string])[] = [
  ['patients', 'Patients'],
  ['workers', 'Link workers'],
  ['organisations', 'Voluntary sector and practices'],
  ['money', 'Money'],
];

export const chanceOnly =
  'Intervals are 95% and cover chance only: how far the figures could move by luck if every assumption were right. They do not cover doubt about the assumptions.';

/** Name, question, what was asked, measures by topic, outcomes by group, observed figures, precision, where everybody got to, warnings. */
export function runText(result: ScenarioResult, colours: Colours): string {
  const observed = observedText(result, colours);
  const { precision } = result;
  return [
    colours.bold(result.scenario.name),
    wrapped(result.scenario.question),
    '',
    wrapped(asked(result)),
    ...topics.flatMap(([topic, title]) => ['', colours.bold(title), measureRows(result, topic)]),
    '',
    groupsText(result, colours),
    ...(observed === null ? [] : ['', observed]),
    ...(precision === undefined ? [] : ['', precisionText(precision, true, colours)]),
    '',
    colours.bold('Where everybody referred got to (all replications, warm-up included)'),
    flowRows(result),
    ...remarkLines(result.remarks, colours),
    '',
    wrapped(chanceOnly),
  ].join('\n');
}

/** `20 replications of 156 weeks ...` */
export function asked({ replications, horizonWeeks, warmUpWeeks, seed }: ScenarioResult): string {
  const times = replications === 1 ? '1 replication' : `${countText(replications)} replications`;
  return `${times} of ${horizonWeeks} weeks: ${warmUpWeeks} to warm up, ${horizonWeeks - warmUpWeeks} measured. Seed ${seed}.`;
}

/** A measure's label with its unit; shares and pounds carry theirs with the number. */
export function labelWithUnit(name: MeasureName): string {
  const { label, unit } = measureTable[name];
  return unit === 'share' || unit === 'pounds' || unit === 'ratio' ? label : `${label} (${unit})`;
}

/** A line for each warning that goes with the figures. */
export function remarkLines(remarks: readonly string[], colours: Colours): readonly string[] {
  if (remarks.length === 0) return [];
  return ['', colours.bold('Please note'), ...remarks.map((remark) => wrapped(`- ${remark}`, 2, 2))];
}

function measureRows(result: ScenarioResult, topic: MeasureTopic): string {
  const names = measureNames.filter((name) => measureTable[name].topic === topic);
  return inColumns(
    names.map((name) => [labelWithUnit(name), intervalText(result.measures[name], styleOf(name))]),
    2,
  );
}

function flowRows({ flow }: ScenarioResult): string {
  const rows: readonly (readonly [string, number])[] = [
    ['referred', flow.referred],
    ['declined the offer', flow.declined],
    ['turned back at triage', flow.turnedBack],
    ['never reached', flow.notReached],
    ['dropped out', flow.droppedOut],
    ['closed, linked to an organisation', flow.closedLinked],
    ['closed, not linked', flow.closedNotLinked],
    ['still inside at the end', flow.inside],
    ['... of these with a team without a worker', flow.insideNoWorker],
  ];
  const width = countText(flow.referred).length;
  const share = (count: number) =>
    flow.referred > 0 ? `${((100 * count) / flow.referred).toFixed(1)}%`.padStart(6) : '';
  return inColumns(
    rows.map(([label, count]) => [label, countText(count).padStart(width), share(count)]),
    2,
  );
}
