// `remit query RESULT "SELECT ..."`
import { once } from 'node:events';
import { contractText } from '../storage/contract.ts';
import { type StoredTables, storedTables } from './exportTables.ts';
import { textOf, type Words } from './options.ts';
import { BadInput } from './outcome.ts';
import { type Colours, coloursFor, wrapped } from './paper.ts';
import { type Answer, openDatabase } from './queryDatabase.ts';
import { queryProblem } from './queryProblem.ts';
import { answerCsv, answerJson, answerText } from './queryText.ts';

export async function query(words: Words): Promise<void> {
  const asked = readAsked(words);
  const stored = await storedTables(asked.result);
  if (!asked.quiet) for (const warning of stored.warnings) process.stderr.write(`warning: ${warning}\n`);
  const colours = coloursFor(process.stdout, words['no-color'] === true);
  if (asked.sql === null) {
    process.stdout.write(asked.json ? contractText(tablesContract(stored)) : `${tablesText(stored, colours)}\n`);
    return;
  }
  const database = await openDatabase(stored.tables);
  try {
    const answer = await database.ask(asked.sql);
    for await (const piece of piecesOf(answer, asked, colours)) {
      if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
    }
  } catch (error) {
    if (error instanceof BadInput || !(error instanceof Error)) throw error;
    throw new BadInput(queryProblem(error.message, stored.tables));
  }
}

interface Asked {
  readonly result: string;
  /** Null when the tables are asked for. */
  readonly sql: string | null;
  readonly json: boolean;
  readonly csv: boolean;
  readonly all: boolean;
  readonly quiet: boolean;
}

function readAsked(words: Words): Asked {
  const sql = textOf(words.SQL);
  const [json, csv, all, tables] = ['json', 'csv', 'all', 'tables'].map((name) => words[name] === true);
  const problems: string[] = [];
  if (json && csv) problems.push('--json and --csv are given; wanted one of them');
  if (all && (json || csv)) problems.push('--all is for text; --json and --csv give every row anyway');
  if (tables && csv) problems.push('--tables is given as text or with --json; wanted it without --csv');
  if (tables && sql !== null) problems.push('--tables lists the tables and takes no query; wanted one of the two');
  if (!tables && sql === null) {
    problems.push('there is no query; wanted one SELECT in quotes, or --tables to see what can be asked');
  }
  if (problems.length > 0) throw new BadInput(problems.join('\n'));
  return { result: String(words.RESULT), sql, json, csv, all, quiet: words.quiet === true };
}

async function* piecesOf(answer: Answer, { json, csv, all }: Asked, colours: Colours): AsyncGenerator<string> {
  if (json) yield* answerJson(answer);
  else if (csv) yield* answerCsv(answer);
  else yield `${await answerText(answer, all, colours)}\n`;
}

function tablesContract({ tables }: StoredTables): object {
  return {
    schema: 1,
    tables: tables.map(({ name, columns }) => ({
      name,
      columns: columns.map(({ name, kind, unit, meaning }) => ({ name, kind, unit, meaning })),
    })),
  };
}

function tablesText({ tables }: StoredTables, colours: Colours): string {
  return tables
    .map(({ name, columns }) => {
      const lines = columns.map(({ name, unit, meaning }) =>
        wrapped(`${name}${unit === '' ? '' : ` (${unit})`}${meaning === '' ? '' : `: ${meaning}`}`, 2, 4),
      );
      return [colours.bold(name), ...lines].join('\n');
    })
    .join('\n\n');
}
