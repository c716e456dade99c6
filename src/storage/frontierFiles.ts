// The result folder of a search for the frontier: the whole result in the manifest, the policies and the runs as tables.
import type { FoundFrontier, FrontierResult, FrontierRun } from '../experiment/frontier/frontierResult.ts';
import { measureNames, measureTable } from '../model/measureTable.ts';
import type { Column, Table } from '../model/table.ts';
import type { ParameterValue } from '../scenario/scenario.ts';
import type { ResultFile } from './csv.ts';
import { columnGuide } from './folderGuide.ts';
import { foundFiles } from './foundFiles.ts';
import type { Occasion } from './manifest.ts';
import type { HashOf } from './sweepManifest.ts';

/** @param report the complete page */
export function frontierFiles(
  found: FoundFrontier,
  report: string,
  occasion: Occasion,
  hashOf: HashOf,
): readonly ResultFile[] {
  const { result } = found;
  const tables = [policiesTable(result), runsTable(found)];
  const readme = guide(result, occasion.command, tables);
  return foundFiles({ kind: 'frontier', result }, tables, report, readme, occasion, hashOf);
}

/** A row per policy. */
function policiesTable({ policies, levers, aims }: FrontierResult): Table {
  type Row = (typeof policies)[number];
  const numbers = (
    name: string,
    unit: string,
    meaning: string,
    of: (row: Row) => number | null | undefined,
  ): Column => ({
    name,
    unit,
    meaning,
    values: Float64Array.from(policies, (row) => of(row) ?? Number.NaN),
  });
  const words = (name: string, meaning: string, of: (row: Row) => string): Column => ({
    name,
    unit: '',
    meaning,
    values: policies.map(of),
  });
  const covers = '95%; covers chance and the stated conditions';
  const columns: Column[] = [
    numbers('policy', '', 'Number of the policy.', ({ policy }) => policy.number),
    words('label', 'The policy in words.', ({ policy }) => policy.label),
    words('shippedAs', 'Shipped scenarios with this policy.', ({ policy }) => policy.shippedAs.join('; ')),
    ...levers.map(({ name }, i) =>
      levelColumn(
        name,
        'Level of this policy.',
        policies.map(({ policy }) => policy.values[i]),
      ),
    ),
    words(
      'membership',
      'on, off, close (in doubt, for it hangs on a tie with the first of beatenBy), or cannot tell.',
      ({ membership }) => membership,
    ),
    numbers(
      'probability',
      'share',
      'Chance that none beats it by a worthwhile change; a share of 1,000 draws.',
      ({ probability }) => probability,
    ),
    numbers(
      'strictProbability',
      'share',
      'Chance that none beats it by any amount; a share of 1,000 draws.',
      (row) => row.strictProbability,
    ),
    numbers('replications', 'replications', 'Replications played.', ({ replications }) => replications),
    numbers(
      'missingCount',
      'replications',
      'Runs in which a measure has no value.',
      ({ missingCount }) => missingCount,
    ),
    ...aims.flatMap(({ measure }, i) => {
      const { unit } = measureTable[measure];
      return [
        numbers(`${measure}Mean`, unit, 'Expected value over the conditions.', ({ expected }) => expected[i].mean),
        numbers(`${measure}Low`, unit, `Lower end of its interval, ${covers}.`, ({ expected }) => expected[i].low),
        numbers(`${measure}High`, unit, `Upper end of its interval, ${covers}.`, ({ expected }) => expected[i].high),
        numbers(
          `${measure}Best`,
          '',
          'Number of the likely member that is best on it.',
          ({ givesUp }) => givesUp[i]?.best,
        ),
        numbers(
          `${measure}GivesUpMean`,
          unit,
          'This policy less the best likely member.',
          ({ givesUp }) => givesUp[i]?.difference.mean,
        ),
        numbers(
          `${measure}GivesUpLow`,
          unit,
          `Lower end of the interval of that difference, ${covers}.`,
          ({ givesUp }) => givesUp[i]?.difference.low,
        ),
        numbers(
          `${measure}GivesUpHigh`,
          unit,
          `Upper end of the interval of that difference, ${covers}.`,
          ({ givesUp }) => givesUp[i]?.difference.high,
        ),
      ];
    }),
    words('beatenBy', 'Numbers of the policies most likely to beat it.', ({ beatenBy }) =>
      beatenBy.map(({ policy }) => policy).join(' '),
    ),
    words('asGoodAs', 'Likely members that it is shown to be as good as on every measure.', ({ asGoodAs }) =>
      asGoodAs.join(' '),
    ),
  ];
  return { name: 'policies', columns, rowCount: policies.length };
}

/** A row per run. */
function runsTable({ result, runs }: FoundFrontier): Table {
  const { levers, circumstances, policies, conditions } = result;
  const numbers = (name: string, meaning: string, of: (run: FrontierRun) => number): Column => ({
    name,
    unit: '',
    meaning,
    values: Float64Array.from(runs, of),
  });
  const columns: Column[] = [
    numbers('policy', 'Number of the policy.', ({ policy }) => policy),
    numbers('condition', 'Number of the condition.', ({ condition }) => condition),
    numbers(
      'replication',
      'Number of the replication; equal numbers share condition and luck.',
      (run) => run.replication,
    ),
    ...levers.map(({ name }, i) =>
      levelColumn(
        name,
        'Level of the policy.',
        runs.map(({ policy }) => policies[policy].policy.values[i]),
      ),
    ),
    ...circumstances.map(({ name }, i) =>
      levelColumn(
        name,
        'Value of the condition.',
        runs.map(({ condition }) => conditions[condition].values[i]),
      ),
    ),
    ...measureNames.map((name) => {
      const { unit, meaning } = measureTable[name];
      return { name, unit, meaning, values: Float64Array.from(runs, ({ row }) => row.measures[name] ?? Number.NaN) };
    }),
    { name: 'fingerprint', unit: '', meaning: 'Of the run.', values: runs.map(({ row }) => row.fingerprint) },
  ];
  return { name: 'runs', columns, rowCount: runs.length };
}

function levelColumn(name: string, meaning: string, values: readonly ParameterValue[]): Column {
  const isNumeric = values.every((value) => typeof value === 'number');
  return { name, unit: '', meaning, values: isNumeric ? Float64Array.from(values as number[]) : values.map(String) };
}

function guide({ study }: FrontierResult, command: string, tables: readonly Table[]): string {
  return [
    `# Frontier of ${study.name}`,
    '',
    `${study.question} Results of a simulation by remit. To run it again:`,
    '',
    `    ${command}`,
    '',
    '- `report.html`: the findings with charts; opens in any browser, needs no network.',
    '- `manifest.json`: what was asked and what was found, in full; `machine` and `times` say where and when.',
    '- `policies.csv`: a row per policy.',
    '- `runs.csv`: a row per run.',
    '',
    'Intervals and probabilities cover chance and the stated conditions, not doubt about the assumptions. Shares run from 0 to 1; an empty field means that there is no value.',
    ...tables.flatMap(columnGuide),
    '',
  ].join('\n');
}
