// The tables of a result folder: those of every scenario one below the other, with the scenario's name in front.
import type { Comparison, ScenarioResult } from '../experiment/result.ts';
import { measureNames, measureTable } from '../model/measureTable.ts';
import type { Column, Table } from '../model/table.ts';

/** `measures` first, then the tables of the results (`workers`, `weekly`, `organisations`, `patients`) in their order. */
export function resultTables(results: readonly ScenarioResult[]): readonly Table[] {
  const names = new Set(results.flatMap((result) => result.tables.map((table) => table.name)));
  return [measuresTable(results), ...[...names].map((name) => joinedTable(name, results))];
}

/** A row per scenario and replication, a column per measure. */
function measuresTable(results: readonly ScenarioResult[]): Table {
  const rowCount = results.reduce((count, result) => count + result.replications, 0);
  const columns: Column[] = [
    scenarioColumn(results, (result) => result.replications),
    {
      name: 'replication',
      unit: '',
      meaning: 'Number of the replication, from 0; equal numbers share their luck across scenarios.',
      values: Float64Array.from(results.flatMap((result) => Array.from({ length: result.replications }, (_, i) => i))),
    },
  ];
  for (const name of measureNames) {
    const { unit, meaning } = measureTable[name];
    const values = new Float64Array(rowCount);
    let row = 0;
    for (const result of results) {
      for (let i = 0; i < result.replications; i++) values[row++] = result.values[name]?.[i] ?? Number.NaN;
    }
    columns.push({ name, unit, meaning, values });
  }
  return { name: 'measures', columns, rowCount };
}

/**
 * A row per set of assumptions, scenario and replication, a column per measure: what the intervals over assumptions are
 * made of. No table where no sets were played.
 */
export function setsTable({ baseline, scenarios, overAssumptions }: Comparison): readonly Table[] {
  if (overAssumptions === undefined) return [];
  const results = [baseline, ...scenarios.map(({ result }) => result)];
  const { replications } = baseline;
  const rows = overAssumptions.values.flatMap((bySet, set) =>
    bySet.flatMap((values, s) =>
      Array.from({ length: replications }, (_, replication) => ({ set, scenario: s, replication, values })),
    ),
  );
  const numbers = (
    name: string,
    unit: string,
    meaning: string,
    of: (row: (typeof rows)[number]) => number,
  ): Column => ({
    name,
    unit,
    meaning,
    values: Float64Array.from(rows, of),
  });
  const columns: Column[] = [
    {
      name: 'scenario',
      unit: '',
      meaning: 'Name of the scenario.',
      values: rows.map((row) => results[row.scenario].scenario.name),
    },
    numbers(
      'candidate',
      '',
      'Number of the set of assumptions in its ensemble; 0 holds the defaults.',
      ({ set }) => overAssumptions.candidates[set],
    ),
    numbers(
      'replication',
      '',
      'Number of the replication, from 0; equal numbers share their luck across sets and scenarios.',
      (row) => row.replication,
    ),
    ...measureNames.map((name) => {
      const { unit, meaning } = measureTable[name];
      return numbers(name, unit, meaning, ({ values, replication }) => values[name][replication] ?? Number.NaN);
    }),
  ];
  return [{ name: 'sets', columns, rowCount: rows.length }];
}

function joinedTable(name: string, results: readonly ScenarioResult[]): Table {
  const parts = results.map((result) => result.tables.find((table) => table.name === name));
  const first = parts.find((part) => part !== undefined);
  if (first === undefined) throw new Error(`no result has a table ${name}`);
  const rowCount = parts.reduce((count, part) => count + (part?.rowCount ?? 0), 0);
  const columns = first.columns.map((column) => ({ ...column, values: joinedValues(name, column, parts) }));
  let next = 0;
  const leading = scenarioColumn(results, () => parts[next++]?.rowCount ?? 0);
  return { name, columns: [leading, ...columns], rowCount };
}

function joinedValues(tableName: string, column: Column, parts: readonly (Table | undefined)[]): Column['values'] {
  const pieces: Column['values'][] = [];
  for (const part of parts) {
    if (part === undefined) continue;
    const values = part.columns.find((candidate) => candidate.name === column.name)?.values;
    if (values === undefined) throw new Error(`table ${tableName}: not every scenario has the column ${column.name}`);
    pieces.push(values);
  }
  if (pieces.length === 1) return pieces[0];
  if (!(column.values instanceof Float64Array)) return (pieces as unknown as readonly string[][]).flat();
  const joined = new Float64Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let start = 0;
  for (const piece of pieces as readonly Float64Array[]) {
    joined.set(piece, start);
    start += piece.length;
  }
  return joined;
}

function scenarioColumn(results: readonly ScenarioResult[], rowsOf: (result: ScenarioResult) => number): Column {
  const values: string[] = [];
  for (const result of results) {
    const rowCount = rowsOf(result);
    for (let row = 0; row < rowCount; row++) values.push(result.scenario.name);
  }
  return { name: 'scenario', unit: '', meaning: 'Name of the scenario.', values };
}
