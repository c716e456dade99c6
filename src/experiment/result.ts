// What an experiment hands to storage, report and command line: sums over replications, never raw events.
import type { Direction, MeasureName } from '../model/measureTable.ts';
import type { Table } from '../model/table.ts';
import type { ParameterValue, Scenario } from '../scenario/scenario.ts';
import type { RunEvents } from './events/runEvents.ts';
import type { Factorial } from './factorial.ts';
import type { OverAssumptions } from './overAssumptions.ts';
import type { Precision } from './precision/precision.ts';
import type { WarmUp } from './warmUp/warmUp.ts';

/** What an interval covers; doubt about the assumptions is the larger part. */
export type Covers = 'chance only' | 'chance and assumptions';

/** A mean with its 95% interval: over replications ("chance only") unless it is said to be over sets of assumptions; null where there is no value. */
export interface Interval {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface MeasureSummary extends Interval {
  readonly sd: number | null;
  /** Replications that have a value. */
  readonly n: number;
  readonly unit: string;
  readonly direction: Direction;
}

export type MeasureSummaries = Readonly<Record<MeasureName, MeasureSummary>>;

/** Where everybody referred has got to, counted by walking the patients, over all replications and the whole run. */
export interface Flow {
  readonly referred: number;
  readonly declined: number;
  readonly turnedBack: number;
  readonly notReached: number;
  readonly droppedOut: number;
  readonly closedLinked: number;
  readonly closedNotLinked: number;
  readonly inside: number;
  /** How many of `inside` have a team without a worker. */
  readonly insideNoWorker: number;
}

/** Means over a week (0 = first week of the run) with intervals over replications. */
export interface WeekSummary {
  readonly week: number;
  /** People per filled post. */
  readonly activeCaseload: Interval;
  /** Hours per filled post. */
  readonly backlogHours: Interval;
  /** Link-worker patients on organisations' waiting lists, whole area. */
  readonly vcseWaiting: Interval;
  readonly overstretchRatio: Interval;
}

/** One decision point, means per replication over the measured time. */
export interface DecisionSummary {
  /** D1 ... D12. */
  readonly point: string;
  /** What the act is, in a few words. */
  readonly act: string;
  /** within, edge or beyond, as the scenario's remit table has it. */
  readonly remitClass: string;
  readonly arosePerYear: Interval;
  readonly chosenPerYear: Interval;
  readonly overstepsPerYear: Interval;
  readonly uncertainPerYear: Interval;
  readonly hoursPerYear: Interval;
}

/** Whether caseload and backlog still grow after the warm-up. */
export interface Drift {
  /** Slope of the mean active caseload, people per post and year. */
  readonly caseloadPerYear: Interval;
  /** Slope of the backlog, hours per post and year. */
  readonly backlogHoursPerYear: Interval;
  /** Slope of the number who wait to be triaged or allocated, people per post and year. */
  readonly inLinePerYear: Interval;
  /** Whether none of them clearly grows; null where there is no interval to tell by. */
  readonly stable: boolean | null;
}

export type GroupKind = 'need' | 'complexity' | 'deprivationQuintile';

export interface AreaResult {
  readonly name: string;
  /** Folded from those of its replications. */
  readonly fingerprint: string;
  /** Of each replication, in order: tells whether a replay is the same run. */
  readonly fingerprints: readonly string[];
  readonly flow: Flow;
}

/** At 26 weeks: life satisfaction in points of 10, GP visits as a relative difference; never an effect without its change. */
export interface SubgroupSummary {
  readonly change: Interval;
  readonly effect: Interval;
  readonly gpChange: Interval;
  readonly gpEffect: Interval;
}

export interface ScenarioResult {
  readonly scenario: Scenario;
  readonly seed: number | string;
  readonly replications: number;
  readonly horizonWeeks: number;
  readonly warmUpWeeks: number;
  readonly measures: MeasureSummaries;
  /** Each measure's value in each replication, in order; null where it has none. */
  readonly values: Readonly<Record<MeasureName, readonly (number | null)[]>>;
  /** The patient measures again, by group: kind, group name, measure name. */
  readonly groups: Readonly<Record<GroupKind, Readonly<Record<string, Partial<MeasureSummaries>>>>>;
  /** What came of labelled subgroups, which selection flatters. */
  readonly subgroups: Readonly<Record<string, SubgroupSummary>>;
  readonly flow: Flow;
  readonly fingerprint: string;
  /** One entry an area, in the scenario's order; the only area's fingerprint is the run's. */
  readonly areas: readonly AreaResult[];
  readonly weekly: readonly WeekSummary[];
  readonly decisions: readonly DecisionSummary[];
  readonly drift: Drift;
  /** After how many weeks each weekly figure has settled, against the warm-up asked for. */
  readonly warmUp: WarmUp;
  /** Tidy tables for files: `workers`, `weekly`, `organisations`, and `patients` when asked for. */
  readonly tables: readonly Table[];
  /** Warnings in words that go with the figures. */
  readonly remarks: readonly string[];
  /** The event logs where they were asked for: by replication, then by area. */
  readonly events?: readonly (readonly RunEvents[])[];
  /** How it was found how many replications there must be, where that was asked for; of a comparison it stands there. */
  readonly precision?: Precision;
}

export interface Change {
  /** Parameter id, or a path such as `posts`. */
  readonly path: string;
  readonly from: ParameterValue;
  readonly to: ParameterValue;
}

/** `falls`/`rises` only when the paired interval excludes zero and the change is worthwhile. */
export type DirectionWord = 'falls' | 'rises' | 'cannot tell';

export interface Difference extends Interval {
  readonly verdict: DirectionWord;
}

/** Bonferroni's interval over the scenarios compared with one baseline, one measure at a time. Covers chance only. */
export interface Corrected extends Difference {
  /** Of this interval alone, as a share. */
  readonly confidence: number;
  /** How many scenarios share the 5% chance to miss. */
  readonly alternatives: number;
}

export interface ComparedScenario {
  readonly result: ScenarioResult;
  /** What really differs from the baseline. */
  readonly changed: readonly Change[];
  /** Label made from what differs. */
  readonly label: string;
  /** Paired with the baseline, replication by replication. */
  readonly differences: Readonly<Record<MeasureName, Difference>>;
  /** By itself an interval is 95%; for several scenarios at once it has to be wider. Absent with one scenario. */
  readonly corrected?: Readonly<Record<MeasureName, Corrected>>;
  /** One or two sentences a planner can read aloud. */
  readonly verdict: string;
}

export interface Comparison {
  readonly baseline: ScenarioResult;
  readonly scenarios: readonly ComparedScenario[];
  readonly seed: number | string;
  readonly replications: number;
  /** How to run it again. */
  readonly command: string;
  /** Where four of the scenarios make a 2 x 2. */
  readonly factorial?: Factorial;
  /** How it was found how many replications there must be, where that was asked for. */
  readonly precision?: Precision;
  /** Where they were also played under sets of assumptions; all else is at the defaults and covers chance only. */
  readonly overAssumptions?: OverAssumptions;
}
