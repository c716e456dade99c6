// The machine-readable contract of `--json`: plain objects, kept stable, versioned. No times, no paths: the same run gives the same bytes.
import type { Comparison, Interval, MeasureSummaries, ScenarioResult } from '../experiment/result.ts';
import type { MeasureName } from '../model/measureTable.ts';

const schema = 1;

/** What `run --json` prints for one scenario. */
export function runContract(result: ScenarioResult): object {
  return {
    schema,
    scenario: result.scenario.name,
    seed: result.seed,
    replications: result.replications,
    horizonWeeks: result.horizonWeeks,
    warmUpWeeks: result.warmUpWeeks,
    measures: measuresOf(result.measures),
    groups: groupsOf(result),
    flow: result.flow,
    fingerprint: result.fingerprint,
    areas: result.areas,
    drift: result.drift,
    remarks: result.remarks,
  };
}

/** What `run --json` prints for several scenarios. */
export function runsContract(results: readonly ScenarioResult[]): object {
  return { schema, runs: results.map(runContract) };
}

/** What `compare --json` prints: the baseline as `run` has it, then each scenario with its paired differences. */
export function compareContract(comparison: Comparison): object {
  return {
    schema,
    baseline: runContract(comparison.baseline),
    scenarios: comparison.scenarios.map(({ result, changed, label, differences, verdict }) => {
      const { schema: _, measures, ...rest } = runContract(result) as { schema: number; measures: MeasureSummaries };
      const withDifferences: Record<string, object> = {};
      for (const [name, summary] of Object.entries(measures)) {
        const { mean, low, high, verdict: direction } = differences[name as MeasureName];
        withDifferences[name] = { ...summary, difference: { ...interval({ mean, low, high }), verdict: direction } };
      }
      return { ...rest, label, changed, measures: withDifferences, verdict };
    }),
  };
}

/** The object as the bytes that go out: two spaces a level, a line end at the close. */
export function contractText(contract: object): string {
  return `${JSON.stringify(contract, null, 2)}\n`;
}

function measuresOf(measures: Partial<MeasureSummaries>): object {
  const plain: Record<string, object> = {};
  for (const [name, { mean, low, high, sd, n, unit, direction }] of Object.entries(measures)) {
    plain[name] = { ...interval({ mean, low, high }), sd, n, unit, direction };
  }
  return plain;
}

function groupsOf(result: ScenarioResult): object {
  return Object.fromEntries(
    Object.entries(result.groups).map(([kind, groups]) => [
      kind,
      Object.fromEntries(Object.entries(groups).map(([group, measures]) => [group, measuresOf(measures)])),
    ]),
  );
}

function interval({ mean, low, high }: Interval): Interval {
  return { mean, low, high };
}
