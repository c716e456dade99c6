// Small made-up results: as few rows as show how they are put together.
import type {
  Comparison,
  Difference,
  Interval,
  MeasureSummaries,
  ScenarioResult,
} from '../../src/experiment/result.ts';
import { type MeasureName, measureNames, measureTable } from '../../src/model/measureTable.ts';
import type { Table } from '../../src/model/table.ts';
import { parameters } from '../../src/scenario/parameters.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const nothing: Interval = { mean: null, low: null, high: null };
const flow = {
  referred: 60,
  declined: 6,
  turnedBack: 4,
  notReached: 5,
  droppedOut: 7,
  closedLinked: 18,
  closedNotLinked: 9,
  inside: 11,
  insideNoWorker: 0,
};

/** A result of two replications; every measure is `value` and `value + 1`, but the peak caseload has no value. */
export function madeResult(name: string, value: number): ScenarioResult {
  const summary = (measure: MeasureName) => {
    const { unit, direction } = measureTable[measure];
    if (measure === 'activeCaseloadPeak') return { ...nothing, sd: null, n: 0, unit, direction };
    return { mean: value + 0.5, low: value, high: value + 1, sd: 0.7, n: 2, unit, direction };
  };
  const of = <T>(make: (measure: MeasureName) => T) =>
    Object.fromEntries(measureNames.map((measure) => [measure, make(measure)])) as Record<MeasureName, T>;
  const measures: MeasureSummaries = of(summary);
  return {
    scenario: madeScenario(name),
    seed: 1,
    replications: 2,
    horizonWeeks: 156,
    warmUpWeeks: 52,
    measures,
    values: of((measure) => (measure === 'activeCaseloadPeak' ? [null, null] : [value, value + 1])),
    groups: { need: { housing: { linkedShare: measures.linkedShare } }, complexity: {}, deprivationQuintile: {} },
    subgroups: {},
    flow,
    fingerprint: 'ab12cd34',
    areas: [{ name: 'Example area', fingerprint: 'ab12cd34', fingerprints: ['ab12', 'cd34'], flow }],
    weekly: [],
    decisions: [],
    drift: { caseloadPerYear: nothing, backlogHoursPerYear: nothing, inLinePerYear: nothing, stable: true },
    warmUp: { askedWeeks: 52, horizonWeeks: 156, windowWeeks: 8, series: [] },
    tables: [weekly(value), workers(name)],
    remarks: ['Too short to settle.'],
  };
}

export function madeComparison(): Comparison {
  const difference: Difference = { mean: 1, low: 0.5, high: 1.5, verdict: 'rises' };
  const differences = Object.fromEntries(measureNames.map((measure) => [measure, difference])) as Record<
    MeasureName,
    Difference
  >;
  return {
    baseline: madeResult('baseline', 1),
    scenarios: [
      {
        result: madeResult('north, "new"', 2),
        changed: [{ path: 'policy.latitude', from: 'edge', to: 'none' }],
        label: 'latitude none',
        differences,
        verdict: 'It rises.',
      },
    ],
    seed: 1,
    replications: 2,
    command: 'remit compare baseline north --seed 1 --replications 2',
  };
}

function madeScenario(name: string): Scenario {
  const values = Object.fromEntries(Object.entries(parameters).map(([id, { value }]) => [id, value]));
  const practices = [{ name: 'Practice A', registeredPatients: 9000, deprivationQuintile: 3 }];
  const posts = [{ name: 'Post 1', wte: 1, bringsReferrals: true }];
  return {
    name,
    question: 'What if?',
    areas: [{ name: 'Example area', teams: [{ name: 'Example PCN', practices, posts }] }],
    values: values as Scenario['values'],
    stated: [],
    notes: [],
  };
}

function weekly(value: number): Table {
  return {
    name: 'weekly',
    rowCount: 2,
    columns: [
      { name: 'week', unit: 'weeks', meaning: 'Week of the run.', values: new Float64Array([0, 1]) },
      {
        name: 'backlogHours',
        unit: 'hours',
        meaning: 'Backlog | mean.',
        values: new Float64Array([value / 3, Number.NaN]),
      },
    ],
  };
}

function workers(name: string): Table {
  return {
    name: 'workers',
    rowCount: 1,
    columns: [{ name: 'worker', unit: '', meaning: 'Name of the post.', values: [`Post 1 of ${name}`] }],
  };
}
