// `remit query`: what a result can be asked, what is refused, and that a query can do nothing but read its result.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { storedTables } from '../../src/cli/exportTables.ts';
import { BadInput } from '../../src/cli/outcome.ts';
import { coloursFor } from '../../src/cli/paper.ts';
import { type Answer, type Database, openDatabase } from '../../src/cli/queryDatabase.ts';
import { queryProblem } from '../../src/cli/queryProblem.ts';
import { answerCsv, answerJson, answerText } from '../../src/cli/queryText.ts';
import { readSweep } from '../../src/cli/readSweep.ts';
import { keepShard } from '../../src/cli/runFolderPieces.ts';
import { runsOfChunk } from '../../src/experiment/sweep/plan.ts';
import { remit } from './remit.ts';
import { begunAt, madeUpRow } from './smallSweep.ts';

const plain = coloursFor({}, true);
const home = mkdtempSync(join(tmpdir(), 'remit-test-'));
const sweep = join(home, 'sweep');
const service = join(home, 'service');
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A sweep of made-up rows whose last chunk is not there. */
beforeAll(() => {
  const folder = begunAt(sweep);
  const { plan, points, study } = folder;
  for (let chunk = 0; chunk < plan.chunkCount - 1; chunk++) {
    const rows = runsOfChunk(plan, chunk).map(({ point, replication }) => {
      const { values } = points[point];
      const scenario = { ...study.scenario, values: { ...study.scenario.values, [study.factors[0].name]: values[0] } };
      return { point, replication, values, row: madeUpRow({ scenario, replication }) };
    });
    keepShard(folder, chunk, rows);
  }
  mkdirSync(service);
  writeFileSync(
    join(service, 'measures.csv'),
    'scenario,replication,strainMean,capOverrunShare\r\n2024,0,0.1,\r\n"a ""b"", c",1,Inf,\r\n',
  );
  writeFileSync(
    join(service, 'README.md'),
    '## measures.csv\n\n| column | unit | what it is |\n| --- | --- | --- |\n| scenario |  | Name |\n| replication |  | Number |\n',
  );
});

async function databaseOf(path: string): Promise<Database> {
  return openDatabase((await storedTables(path)).tables);
}

async function rowsOf({ batches }: Answer) {
  const rows = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** What is said against a query. */
async function refusal(path: string, sql: string): Promise<string> {
  const { tables } = await storedTables(path);
  try {
    await rowsOf(await (await openDatabase(tables)).ask(sql));
  } catch (error) {
    return error instanceof BadInput ? error.message : queryProblem((error as Error).message, tables);
  }
  return '';
}

describe('remit query', () => {
  it('reads the same values from the shards as our own reader, to the last bit', async () => {
    const { rows, gaps } = await readSweep(sweep, ['strainMean', 'waitToFirstContactDaysMedian', 'contactedShare']);
    expect(gaps.missing).toHaveLength(1);
    const database = await databaseOf(sweep);
    const found = await rowsOf(
      await database.ask(
        'SELECT point, replication, strainMean, waitToFirstContactDaysMedian, contactedShare FROM runs ORDER BY replication, point',
      ),
    );
    expect(found).toHaveLength(rows.rowCount);
    const inOrder = [...found.keys()].sort(
      (a, b) => rows.replication[a] - rows.replication[b] || rows.point[a] - rows.point[b],
    );
    found.forEach((row, i) => {
      const at = inOrder[i];
      const { strainMean, waitToFirstContactDaysMedian, contactedShare } = rows.measures;
      const ours = [strainMean![at], waitToFirstContactDaysMedian![at], contactedShare![at]];
      expect(row).toEqual([rows.point[at], rows.replication[at], ...ours.map((v) => (Number.isNaN(v) ? null : v))]);
    });
    expect(found.some((row) => row.includes(null))).toBe(true);
    const [[withText]] = await rowsOf(
      await database.ask(
        'SELECT count(*) FROM runs JOIN points USING (point, "policy.latitude", "referrals.perYearPerWte")',
      ),
    );
    expect(Number(withText)).toBe(rows.rowCount);
  });

  it('reads CSV with the types that its columns have: names as text, a measure without a value as a number', async () => {
    const database = await databaseOf(service);
    const answer = await database.ask('SELECT *, capOverrunShare + 1 AS more FROM measures');
    expect(answer.types).toEqual(['VARCHAR', 'DOUBLE', 'DOUBLE', 'DOUBLE', 'DOUBLE']);
    expect(await rowsOf(answer)).toEqual([
      ['2024', 0, 0.1, null, null],
      ['a "b", c', 1, Infinity, null, null],
    ]);
  });

  it('shows a table for people, at most fifty rows of it, and says what is left out', async () => {
    const database = await databaseOf(sweep);
    const short = await answerText(
      await database.ask('SELECT point, 1/3 AS share, NULL AS none FROM points LIMIT 2'),
      false,
      plain,
    );
    expect(short.split('\n')).toEqual(['point     share  none', '0      0.333333', '1      0.333333']);
    const long = await answerText(await database.ask('SELECT * FROM range(120)'), false, plain);
    expect(long.split('\n')).toHaveLength(53);
    expect(long).toContain('120 rows; the first 50 are shown. --all shows all');
    expect((await answerText(await database.ask('SELECT * FROM range(120)'), true, plain)).split('\n')).toHaveLength(
      121,
    );
    const wide = await answerText(await database.ask('SELECT * FROM runs'), false, plain);
    for (const line of wide.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    expect(wide).toMatch(/\d+ more columns do not fit: /);
    const turned = await answerText(await database.ask('SELECT * FROM runs LIMIT 1'), false, plain);
    expect(turned).toMatch(/^strainMean +39\.4$/m);
    expect(await answerText(await database.ask('SELECT point FROM runs WHERE false'), false, plain)).toBe(
      'No rows. Columns: point',
    );
  });

  it('gives programs every digit, as CSV and as JSON', async () => {
    const database = await databaseOf(service);
    const sql = `SELECT strainMean, scenario, 9007199254740993 AS odd, NULL AS none, [1, NULL] AS list FROM measures`;
    expect((await joined(answerCsv(await database.ask(sql)))).split('\r\n')).toEqual([
      'strainMean,scenario,odd,none,list',
      '0.1,2024,9007199254740993,,"[1,null]"',
      'Inf,"a ""b"", c",9007199254740993,,"[1,null]"',
      '',
    ]);
    const json = JSON.parse(await joined(answerJson(await database.ask(sql))));
    expect(json.schema).toBe(1);
    expect(json.rows[1]).toMatchObject({ strainMean: 'Inf', odd: '9007199254740993', none: null, list: [1, null] });
  });

  it('says in the words of DuckDB what is wrong with a query, and what could be asked instead', async () => {
    expect(await refusal(sweep, 'SELEC')).toMatch(/^Parser Error: syntax error at or near "SELEC"/);
    expect(await refusal(sweep, 'SELECT strainMaen FROM runs')).toMatch(
      /not found in FROM[\s\S]*Did you mean strainMean\?/,
    );
    expect(await refusal(sweep, 'SELECT policy.latitude FROM runs')).toContain(
      'needs double quotes: "policy.latitude"',
    );
    expect(await refusal(sweep, 'SELECT * FROM run')).toContain('Tables here: runs, points');
    expect(await refusal(sweep, 'SELECT strainMean FROM points')).toContain('strainMean is a column of runs');
    expect(await refusal(sweep, ' ; ')).toBe('the query is empty; wanted one SELECT');
    expect(await refusal(sweep, 'SELECT 1; SELECT 2')).toMatch(/^the query holds 2 statements; wanted one SELECT/);
  });

  it('reads its result and nothing else, and writes nothing', async () => {
    const outside = join(home, 'outside.csv');
    writeFileSync(outside, 'a\n1\n');
    const before = readdirSync(home, { recursive: true, encoding: 'utf8' }).sort();
    const shard = join(sweep, 'shards', readdirSync(join(sweep, 'shards'))[0]);
    const bytes = readFileSync(shard);
    for (const sql of [
      `SELECT * FROM read_csv('${outside}')`,
      `SELECT * FROM '${outside}'`,
      `SELECT * FROM glob('${home}/*')`,
      `SELECT * FROM read_parquet('http://127.0.0.1:9/a.parquet')`,
      `COPY points TO '${join(home, 'new.csv')}'`,
      `COPY points TO '${shard}' (FORMAT parquet, USE_TMP_FILE false)`,
      `EXPLAIN ANALYZE COPY points TO '${shard}' (FORMAT parquet, USE_TMP_FILE false)`,
      `ATTACH '${join(home, 'new.db')}'`,
      `EXPORT DATABASE '${join(home, 'new')}'`,
      'INSTALL httpfs',
      'LOAD httpfs',
      'SET enable_external_access = true',
      'CREATE TABLE new AS SELECT 1',
      'DROP VIEW runs',
    ]) {
      expect([sql, await refusal(sweep, sql)]).toEqual([sql, expect.stringMatching(/.+/)]);
    }
    expect(readdirSync(home, { recursive: true, encoding: 'utf8' }).sort()).toEqual(before);
    expect(Buffer.compare(readFileSync(shard), bytes)).toBe(0);
    expect(existsSync('.tmp')).toBe(false);
  });

  it('leaves damaged shards out and names them with what is missing', async () => {
    const broken = join(home, 'broken');
    onTestFinished(() => rmSync(broken, { recursive: true, force: true }));
    mkdirSync(join(broken, 'shards'), { recursive: true });
    for (const name of ['manifest.json', 'README.md', 'points.csv'])
      copyFileSync(join(sweep, name), join(broken, name));
    const names = readdirSync(join(sweep, 'shards')).sort();
    for (const name of names) copyFileSync(join(sweep, 'shards', name), join(broken, 'shards', name));
    writeFileSync(join(broken, 'shards', names[0]), 'cut off');
    const { tables, warnings } = await storedTables(broken);
    expect(warnings[0]).toContain('holds 40 of 48 runs');
    expect(warnings.join('\n')).toContain(`shards/${names[0]}: its bytes are not those`);
    const [[count]] = await rowsOf(await (await openDatabase(tables)).ask('SELECT count(*) FROM runs'));
    expect(Number(count)).toBe(40);
  });

  it('goes through the command line: tables with units, warnings on stderr, problems all at once', () => {
    const tables = remit(home, ['query', 'sweep', '--tables']);
    expect(tables.exitCode).toBe(0);
    expect(tables.stdout).toMatch(/^ {2}strainMean \(points of 100\): /m);
    expect(tables.stderr).toContain('warning: sweep holds 45 of 48 runs');
    const asked = remit(home, ['query', 'sweep', 'SELECT max(point) AS last FROM points', '--csv', '--quiet']);
    expect([asked.exitCode, asked.stdout, asked.stderr]).toEqual([0, 'last\r\n5\r\n', '']);
    const none = remit(home, ['query', 'sweeep', '--json', '--csv', '--all']);
    expect([none.exitCode, none.stdout]).toEqual([2, '']);
    expect(none.stderr.trim().split('\n')).toHaveLength(3);
    expect(remit(home, ['query', 'sweeep', '--tables']).stderr).toBe(
      'sweeep: there is no such folder; did you mean sweep?\n',
    );
  });

  it('says how to get DuckDB and what works without it where it is not installed', () => {
    const hook = `import { register } from 'node:module';
      register('data:text/javascript,' + encodeURIComponent(\`export async function resolve(name, context, next) {
        if (name.startsWith('@duckdb/')) throw new Error('Cannot find package ' + name);
        return next(name, context);
      }\`));`;
    const without = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(hook)}` };
    const asked = remit(home, ['query', 'sweep', 'SELECT 1', '--quiet'], without);
    expect([asked.exitCode, asked.stdout]).toEqual([2, '']);
    expect(asked.stderr).toMatch(/npm install --no-save @duckdb\/node-api@\d+\.\d+\.\d+/);
    expect(asked.stderr).toContain('remit export RESULT --csv');
    expect(remit(home, ['query', 'service', '--tables', '--quiet'], without).exitCode).toBe(0);
  });
});
