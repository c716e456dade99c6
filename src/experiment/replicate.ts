// Replicates a scenario: every area, every replication, put together by index so that no order of finishing shows.

import { groupNames } from '../model/cohort.ts';
import { decisionPoints } from '../model/discretion/points.ts';
import { foldFingerprints } from '../model/fingerprint.ts';
import { joinAreas, type MeasureValues, measure, patientMeasures, type Replication } from '../model/measures.ts';
import { type MeasureName, measureNames, measureTable } from '../model/measureTable.ts';
import { readSettings, type Settings } from '../model/settings.ts';
import type { FlowCounts } from '../model/summary.ts';
import type { Column, Table } from '../model/table.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { meanInterval } from '../statistics/interval.ts';
import type { RunEvents } from './events/runEvents.ts';
import { HOUR, intervalOf, over, WEEKS_A_YEAR } from './figures.ts';
import { piecesOf } from './pieces.ts';
import type { Executor, Played } from './ports.ts';
import { driftOf, remarksOn, waits } from './remarks.ts';
import type {
  DecisionSummary,
  Flow,
  GroupKind,
  MeasureSummaries,
  MeasureSummary,
  ScenarioResult,
  SubgroupSummary,
  WeekSummary,
} from './result.ts';

export interface ReplicateOptions {
  readonly seed: number | string;
  readonly replications: number;
  readonly executor: Executor;
  /** Whether the table of patients is wanted. */
  readonly patients: boolean;
  /** Whether the event logs are wanted. */
  readonly events?: boolean;
  readonly onProgress?: (finishedCount: number, pieceCount: number) => void;
}

/** One replication of all areas, reduced to what the experiment keeps: no person is in it any more. */
interface Reduced {
  readonly measures: MeasureValues;
  readonly groups: Readonly<Record<GroupKind, Readonly<Record<string, Partial<MeasureValues>>>>>;
  readonly subgroups: Readonly<Record<string, SubgroupValues>>;
  readonly weekly: Replication['weekly'];
  readonly decisions: Replication['decisions'];
  readonly areas: readonly { readonly fingerprint: string; readonly flow: FlowCounts }[];
  readonly tables: readonly Table[];
  readonly events: readonly RunEvents[];
}

function reduce(parts: readonly Played[], settings: Settings): Reduced {
  const replication = joinAreas(parts);
  return {
    measures: measure(replication, settings),
    groups: groupsOf(replication, settings),
    subgroups: subgroupsOf(replication),
    weekly: replication.weekly,
    decisions: replication.decisions,
    areas: parts.map(({ fingerprint, flow }) => ({ fingerprint, flow })),
    tables: stackTables(parts.map((part) => part.tables)),
    events: parts.flatMap((part) => part.events ?? []),
  };
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
  const turns = scenarios.flatMap((scenario) =>
    Array.from({ length: options.replications }, (_, replication) => ({ scenario, replication })),
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
  return scenarios.map((scenario, s) =>
    summarise(scenario, options, reduced.slice(s * options.replications, (s + 1) * options.replications)),
  );
}

function summarise(scenario: Scenario, options: ReplicateOptions, replications: readonly Reduced[]): ScenarioResult {
  const settings = readSettings(scenario);
  const measured = replications.map((one) => one.measures);
  const areas = scenario.areas.map((area, a) => {
    const fingerprints = replications.map((one) => one.areas[a].fingerprint);
    const flow = addFlows(replications.map((one) => one.areas[a].flow));
    return { name: area.name, fingerprint: foldFingerprints(fingerprints), fingerprints, flow };
  });
  const drift = driftOf(replications, settings);
  return {
    scenario,
    seed: options.seed,
    replications: options.replications,
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
    tables: stackTables(replications.map((one) => one.tables)),
    remarks: remarksOn(settings, drift, measured),
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

/** The patient measures of one replication by need, complexity and deprivation quintile. */
function groupsOf({ cohort }: Replication, settings: Settings): Reduced['groups'] {
  const hasCap = settings.policy.sessionCapRule !== 'none';
  const codes: Record<GroupKind, { column: Uint8Array; first: number }> = {
    need: { column: cohort.need, first: 0 },
    complexity: { column: cohort.complexity, first: 0 },
    deprivationQuintile: { column: cohort.quintile, first: 1 },
  };
  const byKind = groupKinds.map((kind) => {
    const { column, first } = codes[kind];
    const rows: number[][] = groupNames[kind].map(() => []);
    for (let row = 0; row < column.length; row += 1) rows[column[row] - first].push(row);
    const groups = groupNames[kind].map((name, group) => [name, patientMeasures(cohort, rows[group], hasCap)]);
    return [kind, Object.fromEntries(groups)];
  });
  return Object.fromEntries(byKind) as Reduced['groups'];
}

const groupKinds = Object.keys(groupNames) as GroupKind[];

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

/** People whom selection sets apart; change and effect among them are never the service's effect. */
const subgroups: Readonly<Record<string, (cohort: Replication['cohort'], row: number) => boolean>> = {
  completed: (cohort, row) => cohort.completed[row] === 1,
  linked: (cohort, row) => cohort.linked[row] === 1,
  notLinked: (cohort, row) => cohort.linked[row] === 0,
  threeContactsOrMore: (cohort, row) => cohort.contacts[row] >= 3,
  fewerThanThreeContacts: (cohort, row) => cohort.contacts[row] < 3,
};

/** Change and effect of a subgroup: life satisfaction in points of 10, GP visits as a relative difference. */
type SubgroupValues = Readonly<Record<keyof SubgroupSummary, number | null>>;

function subgroupsOf({ cohort }: Replication): Reduced['subgroups'] {
  const entries = Object.entries(subgroups).map(([name, isIn]): [string, SubgroupValues] => {
    const sums = { change: 0, effect: 0, gpBefore: 0, gpWithout: 0, gpWith: 0 };
    const columns = Object.keys(sums) as (keyof typeof sums)[];
    let count = 0;
    for (let row = 0; row < cohort.change.length; row += 1) {
      if (!isIn(cohort, row)) continue;
      for (const column of columns) sums[column] += cohort[column][row];
      count += 1;
    }
    const { change, effect, gpBefore, gpWithout, gpWith } = sums;
    return [
      name,
      {
        change: over(change, count),
        effect: over(effect, count),
        gpChange: over(gpWith - gpBefore, gpBefore),
        gpEffect: over(gpWith - gpWithout, gpWithout),
      },
    ];
  });
  return Object.fromEntries(entries);
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
    const each = (of: (one: Replication['weekly']) => number | null) =>
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
    const each = (name: keyof Replication['decisions'], unit: number) =>
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

/** Sets of tables with the same columns, one below the other. */
function stackTables(sets: readonly (readonly Table[])[]): Table[] {
  if (sets.length === 1) return [...sets[0]];
  return sets[0].map((first, t) => {
    const parts = sets.map((set) => set[t]);
    const columns = first.columns.map((column, c): Column => {
      const values = parts.map((part) => part.columns[c].values);
      if (!(column.values instanceof Float64Array)) return { ...column, values: (values as string[][]).flat() };
      const stacked = new Float64Array(values.reduce((sum, part) => sum + part.length, 0));
      let at = 0;
      for (const part of values as Float64Array[]) {
        stacked.set(part, at);
        at += part.length;
      }
      return { ...column, values: stacked };
    });
    return { name: first.name, columns, rowCount: parts.reduce((sum, part) => sum + part.rowCount, 0) };
  });
}
