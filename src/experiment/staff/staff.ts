// The search as a whole: the grid, the answer at the defaults, what the next better value would do, and over sets of assumptions.
import type { MeasureValues } from '../../model/measures.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { meanInterval, pairedInterval } from '../../statistics/interval.ts';
import { shareInterval } from '../../statistics/shareInterval.ts';
import { effectBeside } from '../effectBeside.ts';
import type { Ensemble } from '../ensemble.ts';
import type { PlayRuns } from '../ports.ts';
import type { Interval, ScenarioResult } from '../result.ts';
import { worthwhileOf } from '../verdict.ts';
import { warmUpSentences } from '../warmUp/warmUpWords.ts';
import type { Rules } from './judge.ts';
import type { Lever } from './levers.ts';
import { keepsLimit } from './limits.ts';
import { searchSets } from './overSets.ts';
import { remarksOn } from './remarks.ts';
import { halvings, scanPlaces, searchGrid, valuesMost } from './searchGrid.ts';
import type { Grid, Limit, NextBetter, StaffResult, Visited } from './staffResult.ts';
import { Trials } from './trials.ts';

export interface StaffOptions {
  readonly scenario: Scenario;
  readonly lever: Lever;
  readonly grid: Grid;
  readonly limits: readonly Limit[];
  readonly seed: number | string;
  /** Wanted of the answer, 0-1. */
  readonly probability: number;
  /** Plays with that seed. */
  readonly play: PlayRuns;
  /** Whether caseload and backlog settle in a scenario, and after how long. */
  readonly settlingOf: (scenario: Scenario) => Promise<Pick<ScenarioResult, 'drift' | 'warmUp'>>;
  /** Null where only the defaults are asked about. */
  readonly overSets: { readonly ensemble: Ensemble; readonly replications: number } | null;
  /** Before each time that runs are asked for: how many there have been and how many there will probably be in the end. */
  readonly onProgress?: (finishedCount: number, expectedCount: number) => void;
}

/** After so many replications of a value one looks whether it is decided; after the last it is taken for undecidable. */
const looks: readonly number[] = [20, 40, 80, 160, 320];
/** What a value that has to be decided takes on average; only for the estimate of the time left. */
const usualReplications = 50;
const neighbours = 3;

/** The best-liked value whose expected measures keep all limits, as far as the wanted probability goes. */
export async function searchStaff(options: StaffOptions): Promise<StaffResult> {
  const { scenario, lever, grid, limits, probability, onProgress } = options;
  const { values, present } = grid;
  let finished = 0;
  let expected =
    (scanPlaces(values.length).length + 1) * looks[0] +
    (halvings(values.length) + neighbours) * usualReplications +
    (options.overSets === null
      ? 0
      : options.overSets.replications * options.overSets.ensemble.sets.length * neighbours);
  const play: PlayRuns = async (runs) => {
    if (finished + runs.length > expected) expected = finished + runs.length + usualReplications;
    onProgress?.(finished, expected);
    const rows = await options.play(runs);
    finished += runs.length;
    return rows;
  };
  const rules: Rules = {
    limits,
    worthwhile: limits.map(({ measure }) => worthwhileOf(scenario, measure)),
    probability,
    looks,
    valuesMost: valuesMost(values.length),
  };
  const trials = new Trials((value) => lever.at(scenario, value), play, rules);
  const also = present === null || !isPlayable(lever, present) ? [] : [present];
  const place = await searchGrid(values, also, trials);
  const answer = place === null ? null : values[place];
  const nearest = answer === null ? nearestOf(values, trials) : null;
  const from = place ?? values.indexOf(nearest as number);
  const { drift, warmUp } = await options.settlingOf(trials.scenarioAt(values[from]));
  const before = finished;
  const overSets =
    options.overSets === null
      ? null
      : await searchSets({
          ...options.overSets,
          scenario,
          at: lever.at,
          limits,
          values,
          from,
          isAnswer: answer !== null,
          play,
          onExpected: (count) => {
            expected = before + count;
          },
        });
  const visited = likedFirst(trials.tried(), lever).map((value) => visitedAt(value, trials, limits));
  const nextBetter =
    place === null || place === 0 ? null : nextBetterOf(values[place], values[place - 1], trials, limits);
  const found = {
    scenario,
    seed: options.seed,
    probability,
    limits,
    grid,
    answer,
    visited,
    nextBetter,
    binding: bindingOf(nextBetter?.value ?? nearest, trials),
    nearest,
    notMonotone: answer === null ? [] : notKeptBeyond(answer, visited),
    drift,
    warmUp: warmUpSentences(warmUp),
    overSets,
    runCount: finished,
  };
  return { ...found, remarks: remarksOn(found, lever) };
}

function isPlayable(lever: Lever, value: number): boolean {
  const [least, most] = lever.allowed;
  return value >= least && value <= most && lever.problem(value) === null;
}

function likedFirst(values: readonly number[], { lessIsBetter }: Lever): readonly number[] {
  return [...values].sort((a, b) => (lessIsBetter ? a - b : b - a));
}

/** The tried value of the grid whose least sure limit is surest kept; the less liked of equals. */
function nearestOf(values: readonly number[], trials: Trials): number {
  const sureness = (value: number) => Math.min(...trials.of(value).limits.map((limit) => limit.probability));
  const keptCount = (value: number) => trials.of(value).limits.reduce((sum, limit) => sum + limit.keptCount, 0);
  const tried = values.filter((value) => trials.tried().includes(value));
  return tried.reduce((best, value) => {
    const surer = sureness(value) - sureness(best);
    return surer > 0 || (surer === 0 && keptCount(value) >= keptCount(best)) ? value : best;
  });
}

function visitedAt(value: number, trials: Trials, limits: readonly Limit[]): Visited {
  const { limits: at, keeping, probability } = trials.of(value);
  const played = trials.playedAt(value);
  const wte = trials
    .scenarioAt(value)
    .areas.flatMap((area) => area.teams.flatMap((team) => team.posts))
    .reduce((sum, post) => sum + post.wte, 0);
  const keptAll = played.filter((one) =>
    limits.every((limit) => {
      const measured = one[limit.measure];
      return measured !== null && keepsLimit(limit, measured);
    }),
  ).length;
  const effects = limits.map(({ measure }) => {
    const effect = effectBeside[measure];
    return effect === undefined ? null : { measure: effect, expected: over(played.map((one) => one[effect])) };
  });
  return {
    value,
    replications: played.length,
    limits: at,
    keeping,
    probability,
    oneService: shareInterval(keptAll, played.length),
    effects,
    costPerYearPounds: over(played.map((one) => yearlyCost(one, wte))),
  };
}

/** Of the same replications in both, as many as both have. */
function nextBetterOf(answer: number, value: number, trials: Trials, limits: readonly Limit[]): NextBetter {
  const [here, there] = [trials.playedAt(answer), trials.playedAt(value)];
  const both = Math.min(here.length, there.length);
  const column = (rows: readonly MeasureValues[], { measure }: Limit) => rows.slice(0, both).map((one) => one[measure]);
  const differences = limits.map((limit) => {
    const pair = [column(here, limit), column(there, limit)] as const;
    if (pair.some((values) => values.includes(null))) return { mean: null, low: null, high: null };
    const { mean, low, high } = pairedInterval(...pair);
    return { mean, low, high };
  });
  return { value, keeping: trials.of(value).keeping, differences };
}

function bindingOf(value: number | null, trials: Trials): readonly number[] {
  if (value === null) return [];
  return trials.of(value).limits.flatMap(({ keeping }, i) => (keeping === 'keeps' ? [] : [i]));
}

function notKeptBeyond(answer: number, visited: readonly Visited[]): readonly number[] {
  const beyond = visited.slice(visited.findIndex(({ value }) => value === answer) + 1);
  return beyond.filter(({ keeping }) => keeping === 'fails' || keeping === 'at the limit').map(({ value }) => value);
}

/** No value where nobody was referred. */
function yearlyCost({ costPerReferralPounds, referralsPerYearPerWte }: MeasureValues, wte: number): number | null {
  return costPerReferralPounds === null || referralsPerYearPerWte === null
    ? null
    : costPerReferralPounds * referralsPerYearPerWte * wte;
}

function over(values: readonly (number | null)[]): Interval {
  if (values.includes(null)) return { mean: null, low: null, high: null };
  const { mean, low, high } = meanInterval(values);
  return { mean, low, high };
}
