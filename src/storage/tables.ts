// The tables of a result folder: those of every scenario one below the other, with the scenario's name in front.
import type { ScenarioResult } from '../experiment/result.ts';
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
