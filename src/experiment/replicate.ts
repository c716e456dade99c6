// Replicates a scenario: every area, every replication, put together by index so that no order of finishing shows.

import { groupNames } from '../model/cohort.ts';
import { decisionPoints } from '../model/discretion/points.ts';
import { foldFingerprints } from '../model/fingerprint.ts';
import type { MeasureValues } from '../model/measures.ts';
import { type MeasureName, measureNames, measureTable } from '../model/measureTable.ts';
import { readSettings, type Settings } from '../model/settings.ts';
import type { FlowCounts } from '../model/summary.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { meanInterval } from '../statistics/interval.ts';
import { HOUR, intervalOf, over, WEEKS_A_YEAR } from './figures.ts';
import { piecesOf } from './pieces.ts';
import type { Executor } from './ports.ts';
import { groupKinds, type Reduced, reduce, stackTables, subgroups } from './reduce.ts';
import { driftOf, remarksOn, waits } from './remarks.ts';
import type {
  DecisionSummary,
  Flow,
  MeasureSummaries,
  MeasureSummary,
  ScenarioResult,
  SubgroupSummary,
  WeekSummary,
} from './result.ts';
import { warmUpOf } from './warmUp/warmUp.ts';

/** How replications are played, however many. */
export interface PlayingOptions {
  readonly seed: number | string;
  readonly executor: Executor;
  /** Whether the table of patients is wanted. */
  readonly patients: boolean;
  /** Whether the event logs are wanted. */
  readonly events?: boolean;
  readonly onProgress?: (finishedCount: number, pieceCount: number) => void;
}

export interface ReplicateOptions extends PlayingOptions {
  readonly replications: number;
}

export async function replicate(scenario: Scenario, options: ReplicateOptions): Promise<ScenarioResult> {
  const [result] = await replicateAll([scenario], options);
  return result;
}

/**
 * Replicates several scenarios. Where all have one area everything is played in one go; otherwise replication by
 * replication, so that the people of no more than one are in memory.
 */
export async function replicateAll(
  scenarios: readonly Scenario[],
  options: ReplicateOptions,
): Promise<ScenarioResult[]> {
  const played = await playReplications(scenarios, [0, options.replications], options);
  return scenarios.map((scenario, s) => summarise(scenario, options, played[s]));
}

/**
 * Plays the replications from the first number to before the second, of every scenario.
 * @returns by scenario, then by replication
 */
export async function playReplications(
  scenarios: readonly Scenario[],
  [first, end]: readonly [number, number],
  options: PlayingOptions,
): Promise<Reduced[][]> {
  const turns = scenarios.flatMap((scenario) =>
    Array.from({ length: end - first }, (_, i) => ({ scenario, replication: first + i })),
  );
  const isSmall = scenarios.every((scenario) => scenario.areas.length === 1);
  const batches = isSmall ? [turns] : turns.map((turn) => [turn]);
  const pieceCount = turns.reduce((sum, { scenario }) => sum + scenario.areas.length, 0);
  const reduced: Reduced[] = [];
  let finished = 0;
  for (const batch of batches) {
    const pieces = batch.flatMap(({ scenario, replication }) => piecesOf(scenario, options, replication));
    const before = finished;
    const played = await options.executor.play(pieces, (count) => options.onProgress?.(before + count, pieceCount));
    finished += pieces.length;
    let at = 0;
    for (const { scenario } of batch) {
      reduced.push(reduce(played.slice(at, at + scenario.areas.length), readSettings(scenario)));
      at += scenario.areas.length;
    }
  }
  return scenarios.map((_, s) => reduced.slice(s * (end - first), (s + 1) * (end - first)));
}

/** What replications of a scenario come to. */
export function summarise(
  scenario: Scenario,
  options: PlayingOptions,
  replications: readonly Reduced[],
): ScenarioResult {
  const settings = readSettings(scenario);
  const measured = replications.map((one) => one.measures);
  const areas = scenario.areas.map((area, a) => {
    const fingerprints = replications.map((one) => one.areas[a].fingerprint);
    const flow = addFlows(replications.map((one) => one.areas[a].flow));
    return { name: area.name, fingerprint: foldFingerprints(fingerprints), fingerprints, flow };
  });
  const drift = driftOf(replications, settings);
  const weekly = replications.map((one) => one.weekly);
  const warmUp = warmUpOf(weekly, scenario, settings.time.warmUpWeeks);
  return {
    scenario,
    seed: options.seed,
    replications: replications.length,
    horizonWeeks: settings.time.warmUpWeeks + settings.time.measuredWeeks,
    warmUpWeeks: settings.time.warmUpWeeks,
    measures: summariesOf(measured, measureNames) as MeasureSummaries,
    values: Object.fromEntries(measureNames.map((name) => [name, measured.map((one) => one[name])])) as Record<
      MeasureName,
      (number | null)[]
    >,
    groups: summariesByGroup(replications),
    subgroups: summariesBySubgroup(replications),
    flow: addFlows(areas.map((area) => area.flow)),
    fingerprint: foldFingerprints(areas.map((area) => area.fingerprint)),
    areas,
    weekly: weeksOf(replications),
    decisions: decisionsOf(replications, settings),
    drift,
    warmUp,
    tables: stackTables(replications.map((one) => one.tables)),
    remarks: remarksOn(settings, drift, warmUp, measured),
    ...(options.events ? { events: replications.map((one) => one.events) } : {}),
  };
}

function addFlows(flows: readonly FlowCounts[]): Flow {
  const total: FlowCounts = { ...flows[0] };
  for (const flow of flows.slice(1)) {
    for (const key of Object.keys(total) as (keyof FlowCounts)[]) total[key] += flow[key];
  }
  return total;
}

/** A wait that some replications did not reach has no mean: a mean of the rest would be one of the lucky. */
function summaryOf(values: readonly (number | null)[], name: MeasureName): MeasureSummary {
  const { unit, direction } = measureTable[name];
  const interval = meanInterval(values);
  const isOpen = waits.includes(name) && interval.n < values.length;
  const none = { mean: null, low: null, high: null, sd: null };
  return { ...interval, ...(isOpen ? none : {}), unit, direction };
}

function summariesOf(
  measured: readonly Partial<MeasureValues>[],
  names: readonly MeasureName[],
): Partial<MeasureSummaries> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      summaryOf(
        measured.map((one) => one[name] ?? null),
        name,
      ),
    ]),
  );
}

function summariesByGroup(replications: readonly Reduced[]): ScenarioResult['groups'] {
  const byKind = groupKinds.map((kind) => {
    const groups = groupNames[kind].map((name) => {
      const measured = replications.map((one) => one.groups[kind][name]);
      return [name, summariesOf(measured, Object.keys(measured[0]) as MeasureName[])];
    });
    return [kind, Object.fromEntries(groups)];
  });
  return Object.fromEntries(byKind) as ScenarioResult['groups'];
}

function summariesBySubgroup(replications: readonly Reduced[]): ScenarioResult['subgroups'] {
  const entries = Object.keys(subgroups).map((name): [string, SubgroupSummary] => {
    const each = (what: keyof SubgroupSummary) => intervalOf(replications.map((one) => one.subgroups[name][what]));
    return [
      name,
      { change: each('change'), effect: each('effect'), gpChange: each('gpChange'), gpEffect: each('gpEffect') },
    ];
  });
  return Object.fromEntries(entries);
}

function weeksOf(replications: readonly Reduced[]): WeekSummary[] {
  const weeks = replications[0].weekly.minutes.length;
  return Array.from({ length: weeks }, (_, week) => {
    const each = (of: (one: Reduced['weekly']) => number | null) =>
      intervalOf(replications.map((one) => of(one.weekly)));
    return {
      week,
      activeCaseload: each((sums) => over(sums.activeArea[week], sums.filled[week])),
      backlogHours: each((sums) => over(sums.backlog[week] / HOUR, sums.posts[week])),
      vcseWaiting: each((sums) => over(sums.waitingArea[week], sums.minutes[week])),
      overstretchRatio: each((sums) => over(sums.asked[week], sums.present[week])),
    };
  });
}

function decisionsOf(replications: readonly Reduced[], settings: Settings): DecisionSummary[] {
  const years = settings.time.measuredWeeks / WEEKS_A_YEAR;
  return decisionPoints.map((point) => {
    const each = (name: keyof Reduced['decisions'], unit: number) =>
      intervalOf(replications.map((one) => one.decisions[name][point.row] / unit / years));
    return {
      point: point.id,
      act: point.act,
      remitClass: settings.remit[point.parameter],
      arosePerYear: each('arose', 1),
      chosenPerYear: each('chosen', 1),
      overstepsPerYear: each('oversteps', 1),
      uncertainPerYear: each('uncertain', 1),
      hoursPerYear: each('minutes', HOUR),
    };
  });
}
