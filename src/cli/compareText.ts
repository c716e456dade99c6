// What `compare` tells a planner: what differs, what it does, and how sure that is.
import { isLostByCorrection, multiplicityWords } from '../experiment/multiplicity.ts';
import type { Change, ComparedScenario, Comparison, ScenarioResult } from '../experiment/result.ts';
import { type MeasureName, measureNames } from '../model/measureTable.ts';
import { judgementOf } from '../report/directions.ts';
import { differenceText, intervalText, styleOf } from '../report/numbers.ts';
import { factorialText } from './factorialText.ts';
import { bothCovers, flipText, keptText, overSetsRows } from './overAssumptionsText.ts';
import { type Colours, columnRows, wrapped } from './paper.ts';
import { precisionText } from './precisionText.ts';
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

/** Whether the same people are in all scenarios: luck is keyed by practice, and a practice's size says how many come. */
function pairing({ baseline, scenarios }: Comparison): string {
  const practices = ({ scenario }: ScenarioResult) =>
    JSON.stringify(scenario.areas.map((area) => area.teams.map((team) => team.practices)));
  const isSame = scenarios.every(({ result }) => practices(result) === practices(baseline));
  return isSame
    ? 'with the same people and the same luck'
    : 'with the same seed, but not with the same practices: the people differ, so less of the luck is shared';
}

/** @param every shows all measures instead of the headline ones */
export function compareText(comparison: Comparison, every: boolean, colours: Colours): string {
  const { baseline, scenarios, overAssumptions: over, factorial, precision } = comparison;
  const multiplicity = over === undefined ? multiplicityWords(comparison) : null;
  const names = every ? measureNames : headlineMeasures;
  return [
    wrapped(baseline.scenario.question),
    '',
    wrapped(`Compared with ${baseline.scenario.name}, ${pairing(comparison)}. ${asked(baseline)}${setsAsked(over)}`),
    ...scenarios.flatMap((compared, i) => ['', scenarioText(comparison, compared, i + 1, names, every, colours)]),
    ...(factorial === undefined ? [] : ['', factorialText(factorial, names, colours)]),
    ...(over !== undefined && every
      ? ['', colours.bold('Verdicts clear at the defaults, in the other sets'), keptText(scenarios, over, names)]
      : []),
    ...(precision === undefined ? [] : ['', precisionText(precision, every, colours)]),
    ...sharedRemarks([baseline, ...scenarios.map(({ result }) => result)], colours),
    '',
    colours.bold('In short'),
    ...scenarios.map(({ result, verdict }, i) =>
      wrapped(`${result.scenario.name}: ${over?.scenarios[i + 1].verdict ?? verdict}`, 2, 2),
    ),
    ...(over === undefined ? [] : ['', flipText(over)]),
    ...(multiplicity === null ? [] : ['', wrapped(multiplicity)]),
    '',
    wrapped(over === undefined ? chanceOnlyDifferences : bothCovers),
  ].join('\n');
}

const chanceOnlyDifferences = `${chanceOnly} "rises" and "falls" stand only where the interval of the paired difference leaves out zero and the change is large enough to matter.`;

function setsAsked(over: Comparison['overAssumptions']): string {
  if (over === undefined) return '';
  return ` Played at the default assumptions, and as often under ${over.ensemble.sets === 1 ? 'one set' : `each of ${over.ensemble.sets} sets`} of assumptions.`;
}

function scenarioText(
  comparison: Comparison,
  compared: ComparedScenario,
  number: number,
  names: readonly MeasureName[],
  every: boolean,
  colours: Colours,
): string {
  const { result, changed, label } = compared;
  const over = comparison.overAssumptions;
  const rows =
    over === undefined
      ? chanceRows(comparison.baseline, compared, names, every)
      : overSetsRows(compared, over, number, names);
  const [headingLine, ...lines] = columnRows(rows, 2);
  const notes =
    over === undefined
      ? [
          '* of the scenario less the baseline, covers chance only; of shares, in percentage points',
          ...correctionNotes(compared, names, every),
        ]
      : [
          '* difference from the baseline, covers chance only; of shares, in percentage points',
          '** mean difference over the sets of assumptions, covers chance and assumptions',
          'sign: in how many sets the mean difference has that sign; "only": no value in the other sets',
        ];
  return [
    colours.bold(`${number}. ${result.scenario.name}${label === '' ? '' : `: ${label}`}`),
    wrapped(result.scenario.question, 2),
    wrapped(`What differs: ${changesText(changed)}`, 2, 2),
    colours.dim(headingLine),
    ...lines.map((line, i) => coloured(line, rows[i + 1][rows[i + 1].length - 1], colours)),
    ...notes.map((note) => colours.dim(`  ${note}`)),
  ].join('\n');
}

/**
 * A heading and a row a measure; the last cell is the verdict.
 * @param every shows the intervals for all scenarios at once too, where there are several
 */
function chanceRows(
  baseline: ScenarioResult,
  compared: ComparedScenario,
  names: readonly MeasureName[],
  every: boolean,
): readonly (readonly string[])[] {
  const { differences, corrected } = compared;
  const isCorrected = every && corrected !== undefined;
  const rows = names.map((name) => {
    const style = { ...styleOf(name), afterDifference: '' };
    const difference = differences[name];
    const judgement = judgementOf(difference, name);
    const verdict = judgement === '' ? difference.verdict : `${difference.verdict}, ${judgement}`;
    return [
      labelWithUnit(name),
      intervalText(baseline.measures[name], style),
      differenceText(difference, style),
      ...(isCorrected ? [differenceText(corrected[name], style)] : []),
      isLostByCorrection(compared, name) ? `${verdict}${lostMark}` : verdict,
    ];
  });
  return [['', baseline.scenario.name, 'difference *', ...(isCorrected ? ['at once **'] : []), ''], ...rows];
}

/** Behind a verdict that is clear by its own interval only. */
const lostMark = ' (alone)';

function correctionNotes(compared: ComparedScenario, names: readonly MeasureName[], every: boolean): readonly string[] {
  if (compared.corrected === undefined) return [];
  const corrected = compared.corrected[names[0]];
  const percent = `${(100 * corrected.confidence).toFixed(1)}%`;
  const isLost = names.some((name) => isLostByCorrection(compared, name));
  return [
    ...(every
      ? [
          `** with ${percent} intervals (Bonferroni): for all ${corrected.alternatives} scenarios at once, covers chance only`,
        ]
      : []),
    ...(isLost
      ? [
          `(alone): clear by its own 95% interval, not by the ${percent} that all ${corrected.alternatives} scenarios at once ask for`,
        ]
      : []),
  ];
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
  if (/better( \(alone\))?$/.test(words)) return colours.green(line);
  if (/worse( \(alone\))?$/.test(words)) return colours.yellow(line);
  return line;
}
