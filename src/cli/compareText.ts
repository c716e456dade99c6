// What `compare` tells a planner: what differs, what it does, and how sure that is.
import type { Change, ComparedScenario, Comparison, ScenarioResult } from '../experiment/result.ts';
import { type MeasureName, measureNames } from '../model/measureTable.ts';
import { judgementOf } from '../report/directions.ts';
import { differenceText, intervalText, styleOf } from '../report/numbers.ts';
import { type Colours, columnRows, wrapped } from './paper.ts';
import { asked, chanceOnly, labelWithUnit, remarkLines } from './runText.ts';

// The change in life satisfaction never stands without the effect beside it.
const headlineMeasures: readonly MeasureName[] = [
  'offeredLoad',
  'overstretchRatioMean',
  'satisfactionMean',
  'strainMean',
  'activeCaseloadMean',
  'overstepsPer100Contacts',
  'waitToFirstContactDaysMedian',
  'contactedShare',
  'linkedShare',
  'patientTrustMean',
  'lifeSatisfactionChangeMean',
  'lifeSatisfactionEffectMean',
  'vcseWaitingMean',
  'costPerLinkedPatientPounds',
];

/** @param every shows all measures instead of the headline ones */
/** Whether the same people are in all scenarios: luck is keyed by practice, and a practice's size says how many come. */
function pairing({ baseline, scenarios }: Comparison): string {
  const practices = ({ scenario }: ScenarioResult) =>
    JSON.stringify(scenario.areas.map((area) => area.teams.map((team) => team.practices)));
  const isSame = scenarios.every(({ result }) => practices(result) === practices(baseline));
  return isSame
    ? 'with the same people and the same luck'
    : 'with the same seed, but not with the same practices: the people differ, so less of the luck is shared';
}

export function compareText(comparison: Comparison, every: boolean, colours: Colours): string {
  const { baseline, scenarios } = comparison;
  const names = every ? measureNames : headlineMeasures;
  return [
    wrapped(baseline.scenario.question),
    '',
    wrapped(`Compared with ${baseline.scenario.name}, ${pairing(comparison)}. ${asked(baseline)}`),
    ...scenarios.flatMap((compared, i) => ['', scenarioText(comparison, compared, i + 1, names, colours)]),
    ...sharedRemarks([baseline, ...scenarios.map(({ result }) => result)], colours),
    '',
    colours.bold('In short'),
    ...scenarios.map(({ result, verdict }) => wrapped(`${result.scenario.name}: ${verdict}`, 2, 2)),
    '',
    wrapped(
      `${chanceOnly} "rises" and "falls" stand only where the interval of the paired difference leaves out zero and the change is large enough to matter.`,
    ),
  ].join('\n');
}

function scenarioText(
  { baseline }: Comparison,
  { result, changed, label, differences }: ComparedScenario,
  number: number,
  names: readonly MeasureName[],
  colours: Colours,
): string {
  const rows = names.map((name) => {
    const style = { ...styleOf(name), afterDifference: '' };
    const difference = differences[name];
    const judgement = judgementOf(difference, name);
    return [
      labelWithUnit(name),
      intervalText(baseline.measures[name], style),
      differenceText(difference, style),
      judgement === '' ? difference.verdict : `${difference.verdict}, ${judgement}`,
    ];
  });
  const heading = ['', baseline.scenario.name, 'difference *', ''];
  const [headingLine, ...lines] = columnRows([heading, ...rows], 2);
  return [
    colours.bold(`${number}. ${result.scenario.name}${label === '' ? '' : `: ${label}`}`),
    wrapped(result.scenario.question, 2),
    wrapped(`What differs: ${changesText(changed)}`, 2, 2),
    colours.dim(headingLine),
    ...lines.map((line, i) => coloured(line, rows[i][3], colours)),
    colours.dim('  * of the scenario less the baseline; of shares, in percentage points'),
  ].join('\n');
}

function changesText(changed: readonly Change[]): string {
  if (changed.length === 0) return 'nothing.';
  return `${changed.map(({ path, from, to }) => `${path} ${String(from)} -> ${String(to)}`).join('; ')}.`;
}

/** Each remark once, with the scenarios that it goes with. */
function sharedRemarks(results: readonly ScenarioResult[], colours: Colours): readonly string[] {
  const namesOf = new Map<string, string[]>();
  for (const { scenario, remarks } of results) {
    for (const remark of remarks) namesOf.set(remark, [...(namesOf.get(remark) ?? []), scenario.name]);
  }
  const remarks = [...namesOf].map(([remark, names]) => {
    const whose = names.length === results.length ? 'all scenarios' : names.join(', ');
    return `${remark} [${whose}]`;
  });
  return remarkLines(remarks, colours);
}

/** Colour only repeats what the words say. */
function coloured(line: string, words: string, colours: Colours): string {
  if (words.endsWith('better')) return colours.green(line);
  if (words.endsWith('worse')) return colours.yellow(line);
  return line;
}
