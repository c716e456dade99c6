// The tables of a result as views of a DuckDB that lives in memory: it reads the files of the result and nothing else, writes
// nothing, and asks nobody else for anything.
import type { DuckDBConnection, JS } from '@duckdb/node-api';
import type { TableColumn } from '../storage/batchedTable.ts';
import type { StoredTable } from './exportTables.ts';
import { BadInput } from './outcome.ts';
import { databaseVersion } from './packageFolder.ts';

/** What a query gives. */
export interface Answer {
  /** All different. */
  readonly names: readonly string[];
  /** Types as DuckDB calls them. */
  readonly types: readonly string[];
  /** May be drawn once. */
  readonly batches: AsyncIterable<readonly (readonly JS[])[]>;
}

export interface Database {
  /** @throws BadInput when it is not one SELECT; what DuckDB throws when it does not understand the query */
  readonly ask: (sql: string) => Promise<Answer>;
}

/**
 * One thread, so that sums of the same rows are the same to the last bit, and nothing on disk when memory ends; no extensions
 * from elsewhere.
 */
const settings = {
  threads: '1',
  temp_directory: '',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  allow_persistent_secrets: 'false',
} as const;

/** @throws BadInput when DuckDB is not installed */
export async function openDatabase(tables: readonly StoredTable[]): Promise<Database> {
  const { DuckDBInstance, StatementType } = await loadDatabase();
  const instance = await DuckDBInstance.create(':memory:', settings);
  const connection = await instance.connect();
  for (const table of tables) await connection.run(`CREATE VIEW ${name(table.name)} AS ${selection(table)}`);
  // The views stay readable; from here on no statement can reach another file or take this back.
  await connection.run(`SET allowed_paths = ${list(tables.flatMap(({ files }) => files.map(text)))}`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
  return { ask: (sql) => ask(connection, sql, StatementType.SELECT) };
}

async function loadDatabase(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    const [why] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new BadInput(
      [
        `remit query needs DuckDB, which is an optional part and cannot be loaded here: ${why}`,
        `To get it: npm install --no-save @duckdb/node-api@${databaseVersion()}`,
        'Without it: remit export RESULT --csv --out DIR writes every table for R, Python or a spreadsheet; remit query RESULT --tables works too.',
      ].join('\n'),
    );
  }
}

async function ask(connection: DuckDBConnection, sql: string, select: number): Promise<Answer> {
  if (/^[\s;]*$/.test(sql)) throw new BadInput('the query is empty; wanted one SELECT');
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1) {
    throw new BadInput(
      `the query holds ${statements.count} statements; wanted one SELECT (PIVOT counts as one only with its values listed: PIVOT ... ON column IN (...))`,
    );
  }
  const statement = await statements.prepare(0);
  if (statement.statementType !== select) {
    throw new BadInput('the query is no SELECT; a result is only read here, never changed or written');
  }
  const result = await statement.stream();
  return {
    names: result.deduplicatedColumnNames(),
    types: result.columnTypes().map(String),
    batches: result.yieldRowsJs(),
  };
}

/** The rows of the files; types are said, not guessed, so that an empty column of a measure is one of numbers. */
function selection({ columns, files }: StoredTable): string {
  if (files.length === 0) {
    return `SELECT ${columns.map((column) => `NULL::${typeOf(column)} AS ${name(column.name)}`).join(', ')} WHERE false`;
  }
  if (files[0].endsWith('.parquet')) return `SELECT * FROM read_parquet(${list(files.map(text))})`;
  const types = columns.map((column) => `${text(column.name)}: ${text(typeOf(column))}`).join(', ');
  return `SELECT * FROM read_csv(${list(files.map(text))}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${types}})`;
}

function typeOf({ kind }: TableColumn): string {
  if (kind === 'text') return 'VARCHAR';
  return kind === 'whole' ? 'INTEGER' : 'DOUBLE';
}

function name(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}

function text(word: string): string {
  return `'${word.replaceAll("'", "''")}'`;
}

function list(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}
