// Speed and size of the whole model: the shipped baseline, an area of the size of an integrated care board, and England where the
// published tables are at hand. In this thread and warm, but for England, which the built command plays on two threads.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { simulate } from '../src/model/simulate.ts';
import { summarise } from '../src/model/summary.ts';
import { describeProblems, parseScenario } from '../src/scenario/parseScenario.ts';
import type { Scenario } from '../src/scenario/scenario.ts';

const ROUNDS = 7;
const TEAMS = 30;
const PROJECT = new URL('../../../', import.meta.url);
const COMMAND = fileURLToPath(new URL('dist/cli/main.js', PROJECT));
const TABLES = new URL('../shared/data/', PROJECT);

/** One scenario played again and again; times are medians of the rounds. */
export interface ModelFigures {
  readonly name: string;
  readonly eventCount: number;
  readonly patientCount: number;
  readonly nanosecondsPerEvent: number;
  readonly millisecondsPerReplication: number;
  /** Of a replication that ends after its first week. */
  readonly setUpMilliseconds: number;
  /** Bytes of all columns that hold a row for each referral, over referrals; what lies spare at the end included. */
  readonly bytesPerPatient: number;
  /** Time for the summary, over the time for the run and the summary. */
  readonly summaryShare: number;
}

export type EnglandFigures =
  | { readonly areas: number; readonly seconds: number; readonly threads: number }
  | { readonly missing: string };

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1];

function baseline(settings: readonly string[]): Scenario {
  const path = fileURLToPath(new URL('scenarios/baseline.yaml', PROJECT));
  const outcome = parseScenario({ path, text: readFileSync(path, 'utf8'), open: () => null, settings });
  if ('problems' in outcome) throw new Error(describeProblems(outcome.problems));
  return outcome.scenario;
}

/** The baseline's team many times over in its one area, under names of their own. */
function board(scenario: Scenario): Scenario {
  const [area] = scenario.areas;
  const renamed = <Named extends { readonly name: string }>(named: Named, team: number): Named => ({
    ...named,
    name: `${named.name} ${team}`,
  });
  const teams = Array.from({ length: TEAMS }, (_, team) => ({
    ...renamed(area.teams[0], team),
    practices: area.teams[0].practices.map((practice) => renamed(practice, team)),
    posts: area.teams[0].posts.map((post) => renamed(post, team)),
  }));
  return { ...scenario, areas: [{ ...area, teams }] };
}

function columnBytes(table: object): number {
  return Object.values(table).reduce((sum, value) => sum + (ArrayBuffer.isView(value) ? value.byteLength : 0), 0);
}

function figuresOf(name: string, scenario: Scenario, firstWeek: Scenario, warmUps: number): ModelFigures {
  for (let i = 0; i < warmUps; i += 1) summarise(simulate(scenario, 'warm', i), i, false);
  const runTimes: number[] = [];
  const summaryTimes: number[] = [];
  const setUpTimes: number[] = [];
  let [eventCount, patientCount, bytes] = [0, 0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    const record = simulate(scenario, 1, round);
    const played = performance.now();
    summarise(record, round, false);
    const summarised = performance.now();
    simulate(firstWeek, 1, round);
    setUpTimes.push(performance.now() - summarised);
    runTimes.push((played - start) / record.eventCount);
    summaryTimes.push((summarised - played) / (summarised - start));
    eventCount += record.eventCount / ROUNDS;
    patientCount += record.world.patients.count / ROUNDS;
    bytes += columnBytes(record.world.patients) / ROUNDS;
  }
  return {
    name,
    eventCount: Math.round(eventCount),
    patientCount: Math.round(patientCount),
    nanosecondsPerEvent: 1e6 * median(runTimes),
    millisecondsPerReplication: eventCount * median(runTimes),
    setUpMilliseconds: median(setUpTimes),
    bytesPerPatient: bytes / patientCount,
    summaryShare: median(summaryTimes),
  };
}

/** The model on the baseline and on an area of thirty such teams. */
export function modelFigures(): ModelFigures[] {
  const scenario = baseline([]);
  const firstWeek = baseline(['time.warmUpWeeks=0', 'time.measuredWeeks=1']);
  return [
    figuresOf('baseline', scenario, firstWeek, 25),
    figuresOf(`${TEAMS} such teams in one area`, board(scenario), board(firstWeek), 2),
  ];
}

/** One year of all England by the built command, from the command line to the last byte, without the import. */
export function englandFigures(): EnglandFigures {
  if (!existsSync(TABLES)) return { missing: 'the published tables are not here' };
  if (!existsSync(COMMAND)) return { missing: 'the command is not built: npm run build' };
  const folder = mkdtempSync(`${tmpdir()}/remit-bench-`);
  const remit = (...words: readonly string[]) =>
    execFileSync(process.execPath, [COMMAND, ...words], { encoding: 'utf8', maxBuffer: 2 ** 30, stdio: 'pipe' });
  const table = (name: string) => fileURLToPath(new URL(`${name}-2025-11.csv`, TABLES));
  try {
    const file = `${folder}/england.yaml`;
    const tables = ['--workforce', table('pcn-workforce-individual'), '--patients', table('gp-reg-pat-prac-all')];
    remit('import', 'pcn', ...tables, '--map', table('gp-reg-pat-prac-map'), '--england', '--out', file);
    const start = performance.now();
    remit('run', file, '--replications', '1', '--threads', '2', '--json', '--quiet');
    const seconds = (performance.now() - start) / 1000;
    const areas = readFileSync(file, 'utf8').match(/^ {2}- name:/gm)?.length ?? 0;
    return { areas, seconds, threads: 2 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
