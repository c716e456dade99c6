// What a run or a comparison fills into the items of a methods section.
import type { Comparison } from '../experiment/result.ts';
import { measureTable } from '../model/measureTable.ts';
import { listText } from './directions.ts';
import { headlineMeasures, measureRows } from './headlines.ts';
import { countText } from './numbers.ts';
import { percentText } from './precisionWords.ts';
import { keysOf, titleOf } from './scenarioKey.ts';
import type { Methods } from './sections/methods.ts';

export function methodsOf(comparison: Comparison, programVersion: string): Methods {
  const { baseline, seed, command } = comparison;
  const labels = measureRows(headlineMeasures)
    .flat()
    .map((measure) => measureTable[measure].label.toLowerCase());
  return {
    questions: keysOf(comparison).map(({ result }) => result.scenario.question),
    base: baseline.scenario,
    varied: variedText(comparison),
    outputs: `First of all ${listText(labels)}; every measure is in measures.csv.`,
    estimation: estimationText(comparison),
    seed,
    command,
    programVersion,
  };
}

function variedText(comparison: Comparison): string {
  if (comparison.scenarios.length === 0) return 'Nothing was varied: one scenario was played.';
  const [, ...others] = keysOf(comparison);
  const told = comparison.scenarios.map(({ label }, i) => `${titleOf(others[i]!)}: ${label}`);
  return `Compared with ${comparison.baseline.scenario.name}: ${told.join('; ')}. Every number that differs stands in “What differs” and in manifest.json.`;
}

function estimationText({ replications, scenarios, precision, baseline, overAssumptions: over }: Comparison): string {
  const compared = scenarios.length > 0;
  const chosen = precision ?? baseline.precision;
  return [
    `${countText(replications)} independent replications${compared ? ' of each scenario' : ''}${chosen === undefined ? '' : `, as many as it took for a half-width of ${percentText(chosen.share)} of the mean, or of the smallest worthwhile change where the mean is no larger (at most ${countText(chosen.replicationsMax)})`}; ${replications < 2 ? 'one replication gives no interval' : 'means with 95% intervals (Student’s t)'}.`,
    ...(compared
      ? [
          'Differences are paired by replication (common random numbers); a direction is told when the interval excludes zero and the change is worthwhile.',
        ]
      : []),
    ...(scenarios.length > 1 ? ['Intervals for several scenarios at once by Bonferroni.'] : []),
    ...(over === undefined
      ? []
      : [
          `Played again under ${countText(over.ensemble.sets)} sets of assumptions; intervals over them hold the middle 95% of a mixture of the sets.`,
        ]),
  ].join(' ');
}
