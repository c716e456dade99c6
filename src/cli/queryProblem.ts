// What DuckDB says against a query, with what this result could have been asked instead.
import { nearest } from '../scenario/nearest.ts';
import type { BatchedTable } from '../storage/batchedTable.ts';

const columnsTold = 8;

/** DuckDB's own words, then lines of ours. */
export function queryProblem(words: string, tables: readonly BatchedTable[]): string {
  return [words.replace(/^Failed to extract statements: /, '').trimEnd(), ...hints(words, tables)].join('\n');
}

function hints(words: string, tables: readonly BatchedTable[]): readonly string[] {
  if (words.startsWith('Permission Error'))
    return ['A query reads the tables of its result: no other file, no network'];
  const columns = [...new Set(tables.flatMap((table) => table.columns.map(({ name }) => name)))];
  const column = /Referenced column "([^"]*)" not found/.exec(words)?.[1];
  if (column !== undefined) return columnHints(column, columns, tables);
  const prefix = /Referenced table "([^"]*)" not found/.exec(words)?.[1];
  const dotted = columns.filter((name) => prefix !== undefined && name.startsWith(`${prefix}.`));
  if (dotted.length > 0) {
    const shown = dotted.slice(0, columnsTold).map((name) => `"${name}"`);
    return [`A name with a dot needs double quotes: ${shown.join(', ')}`];
  }
  if (!/Table with name .* does not exist/.test(words)) return [];
  return [`Tables here: ${tables.map(({ name }) => (/^\w+$/.test(name) ? name : `"${name}"`)).join(', ')}`];
}

function columnHints(wanted: string, columns: readonly string[], tables: readonly BatchedTable[]): readonly string[] {
  const holders = tables.filter((table) => table.columns.some(({ name }) => name === wanted)).map(({ name }) => name);
  if (holders.length > 0) return [`${wanted} is a column of ${holders.join(', ')}`];
  const lower = wanted.toLowerCase();
  const close = nearest(wanted, columns);
  const holding = columns.filter((name) => lower.length > 2 && name.toLowerCase().includes(lower) && name !== close);
  const near = [...(close === null ? [] : [close]), ...holding].slice(0, columnsTold);
  const all = '--tables lists every column';
  if (near.length === 0) return [all];
  return [`Did you mean ${near.map((name) => (/^\w+$/.test(name) ? name : `"${name}"`)).join(', ')}? ${all}`];
}
