// Replicates a scenario: every area, every replication, put together by index so that no order of finishing shows.
import { decisionPoints } from '../model/discretion/points.ts';
import { foldFingerprints } from '../model/fingerprint.ts';
import { joinAreas, type MeasureValues, measure, patientMeasures, type Replication } from '../model/measures.ts';
import { type MeasureName, measureNames, measureTable } from '../model/measureTable.ts';
import { readSettings, type Settings } from '../model/settings.ts';
import { type FlowCounts, groupNames, type RunSummary } from '../model/summary.ts';
import type { Column, Table } from '../model/table.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { meanInterval } from '../statistics/interval.ts';
import { slope } from '../statistics/slope.ts';
import type { Executor, Piece } from './ports.ts';
import type {
  DecisionSummary,
  Drift,
  Flow,
  GroupKind,
  Interval,
  MeasureSummaries,
  MeasureSummary,
  ScenarioResult,
  WeekSummary,
} from './result.ts';

const HOUR = 60;
const WEEKS_A_YEAR = 365.25 / 7;

export interface ReplicateOptions {
  readonly seed: number | string;
  readonly replications: number;
  readonly executor: Executor;
  /** Whether the table of patients is wanted. */
  readonly patients: boolean;
  readonly onProgress?: (finishedCount: number, pieceCount: number) => void;
}

/** The pieces of a scenario: areas within replications. */
export function piecesOf(scenario: Scenario, options: ReplicateOptions): Piece[] {
  const single = scenario.areas.map((area) => ({ ...scenario, areas: [area] }));
  const weights = scenario.areas.map((area) =>
    area.teams.flatMap((team) => team.practices).reduce((sum, practice) => sum + practice.registeredPatients, 0),
  );
  const pieces: Piece[] = [];
  for (let replication = 0; replication < options.replications; replication += 1) {
    single.forEach((one, area) => {
      pieces.push({
        scenario: one,
        seed: options.seed,
        replication,
        patients: options.patients,
        weight: weights[area],
      });
    });
  }
  return pieces;
}

export async function replicate(scenario: Scenario, options: ReplicateOptions): Promise<ScenarioResult> {
  const pieces = piecesOf(scenario, options);
  const played = await options.executor.play(pieces, (count) => options.onProgress?.(count, pieces.length));
  return summariseScenario(scenario, options, played);
}

/** Puts played pieces, in the order of `piecesOf`, together. */
export function summariseScenario(
  scenario: Scenario,
  options: Pick<ReplicateOptions, 'seed' | 'replications'>,
  played: readonly RunSummary[],
): ScenarioResult {
  const areaCount = scenario.areas.length;
  const settings = readSettings(scenario);
  const replications = Array.from({ length: options.replications }, (_, r) =>
    joinAreas(played.slice(r * areaCount, (r + 1) * areaCount)),
  );
  const measured = replications.map((one) => measure(one, settings));
  const areas = scenario.areas.map((area, a) => {
    const own = played.filter((_, i) => i % areaCount === a);
    return {
      name: area.name,
      fingerprint: foldFingerprints(own.map((one) => one.fingerprint)),
      flow: addFlows(own.map((one) => one.flow)),
    };
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
    groups: groupsOf(replications, settings),
    subgroups: subgroupsOf(replications),
    flow: addFlows(areas.map((area) => area.flow)),
    fingerprint: foldFingerprints(areas.map((area) => area.fingerprint)),
    areas,
    weekly: weeksOf(replications),
    decisions: decisionsOf(replications, settings),
    drift,
    tables: stackTables(played),
    remarks: remarksOn(settings, drift, options.replications),
  };
}

function addFlows(flows: readonly FlowCounts[]): Flow {
  const total: FlowCounts = { ...flows[0] };
  for (const flow of flows.slice(1)) {
    for (const key of Object.keys(total) as (keyof FlowCounts)[]) total[key] += flow[key];
  }
  return total;
}

function intervalOf(values: readonly (number | null)[]): Interval {
  const { mean, low, high } = meanInterval(values);
  return { mean, low, high };
}

function summaryOf(values: readonly (number | null)[], name: MeasureName): MeasureSummary {
  const { unit, direction } = measureTable[name];
  return { ...meanInterval(values), unit, direction };
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

/** The patient measures by need, complexity and deprivation quintile. */
function groupsOf(replications: readonly Replication[], settings: Settings): ScenarioResult['groups'] {
  const hasCap = settings.policy.sessionCapRule !== 'none';
  const kinds: Record<GroupKind, (one: Replication, group: number, row: number) => boolean> = {
    need: (one, group, row) => one.cohort.need[row] === group,
    complexity: (one, group, row) => one.cohort.complexity[row] === group,
    deprivationQuintile: (one, group, row) => one.cohort.quintile[row] === group + 1,
  };
  const groups = {} as Record<GroupKind, Record<string, Partial<MeasureSummaries>>>;
  for (const kind of Object.keys(kinds) as GroupKind[]) {
    groups[kind] = {};
    groupNames[kind].forEach((name, group) => {
      const measured = replications.map((one) => {
        const rows: number[] = [];
        for (let row = 0; row < one.cohort.need.length; row += 1) if (kinds[kind](one, group, row)) rows.push(row);
        return patientMeasures(one.cohort, rows, hasCap);
      });
      groups[kind][name] = summariesOf(measured, Object.keys(measured[0]) as MeasureName[]);
    });
  }
  return groups;
}

/** Change and effect among people whom selection sets apart; never the service's effect. */
function subgroupsOf(replications: readonly Replication[]): ScenarioResult['subgroups'] {
  const picks: Record<string, (one: Replication, row: number) => boolean> = {
    completed: (one, row) => one.cohort.completed[row] === 1,
    linked: (one, row) => one.cohort.linked[row] === 1,
    notLinked: (one, row) => one.cohort.linked[row] === 0,
    threeContactsOrMore: (one, row) => one.cohort.contacts[row] >= 3,
    fewerThanThreeContacts: (one, row) => one.cohort.contacts[row] < 3,
  };
  const meanOf = (one: Replication, column: Float64Array, isIn: (one: Replication, row: number) => boolean) => {
    let sum = 0;
    let count = 0;
    for (let row = 0; row < column.length; row += 1) {
      if (!isIn(one, row)) continue;
      sum += column[row];
      count += 1;
    }
    return count > 0 ? sum / count : null;
  };
  return Object.fromEntries(
    Object.entries(picks).map(([name, isIn]) => [
      name,
      {
        change: intervalOf(replications.map((one) => meanOf(one, one.cohort.change, isIn))),
        effect: intervalOf(replications.map((one) => meanOf(one, one.cohort.effect, isIn))),
      },
    ]),
  );
}

function over(numerator: number, denominator: number): number | null {
  return denominator > 0 ? numerator / denominator : null;
}

function weeksOf(replications: readonly Replication[]): WeekSummary[] {
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

function decisionsOf(replications: readonly Replication[], settings: Settings): DecisionSummary[] {
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

/** Slopes after the warm-up, per year, over replications. */
function driftOf(replications: readonly Replication[], settings: Settings): Drift {
  const from = settings.time.warmUpWeeks;
  const slopes = (of: (sums: Replication['weekly'], week: number) => number | null) =>
    intervalOf(
      replications.map((one) => {
        const years: number[] = [];
        const heights: number[] = [];
        for (let week = from; week < one.weekly.minutes.length; week += 1) {
          const height = of(one.weekly, week);
          if (height === null) continue;
          years.push(week / WEEKS_A_YEAR);
          heights.push(height);
        }
        return years.length > 1 ? slope(years, heights) : null;
      }),
    );
  const caseloadPerYear = slopes((sums, week) => over(sums.activeArea[week], sums.filled[week]));
  const backlogHoursPerYear = slopes((sums, week) => over(sums.backlog[week] / HOUR, sums.posts[week]));
  const grows = (interval: Interval) => interval.low !== null && interval.low > 0;
  return { caseloadPerYear, backlogHoursPerYear, stable: !grows(caseloadPerYear) && !grows(backlogHoursPerYear) };
}

function remarksOn(settings: Settings, drift: Drift, replications: number): string[] {
  const remarks: string[] = [];
  const say = (interval: Interval, unit: string) =>
    `${interval.mean?.toFixed(1)} ${unit} a year (${interval.low?.toFixed(1)} to ${interval.high?.toFixed(1)})`;
  if (settings.time.warmUpWeeks === 0) {
    remarks.push('Measured from an empty start, so caseload, waits and load are biased low.');
  }
  if (!drift.stable) {
    remarks.push(
      'Not stable: waits and backlog depend on the horizon. After the warm-up the caseload per post changes by ' +
        `${say(drift.caseloadPerYear, 'people')} and the backlog by ${say(drift.backlogHoursPerYear, 'hours')}.`,
    );
  }
  if (replications === 1) remarks.push('One replication has no interval: nothing here can be told from chance.');
  return remarks;
}

/** Tables of all pieces, one below the other. */
function stackTables(played: readonly RunSummary[]): Table[] {
  return played[0].tables.map((first, t) => {
    const parts = played.map((one) => one.tables[t]);
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
