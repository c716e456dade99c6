// The machine-readable contract of `--json`: plain objects, kept stable, versioned. No times, no paths: the same run gives the same bytes.
import { effectBeside } from '../experiment/effectBeside.ts';
import type { Factorial } from '../experiment/factorial.ts';
import { observedFits } from '../experiment/observed.ts';
import type { ScenarioOverSets } from '../experiment/overAssumptions.ts';
import type { OverSets } from '../experiment/overSets.ts';
import { type Precision, precisionRule } from '../experiment/precision/precision.ts';
import type {
  Comparison,
  Covers,
  Difference,
  Interval,
  MeasureSummaries,
  ScenarioResult,
} from '../experiment/result.ts';
import { type MeasureName, measureNames } from '../model/measureTable.ts';

const schema = 1;
const chanceOnly: Covers = 'chance only';
const chanceAndAssumptions: Covers = 'chance and assumptions';

/** What `run --json` prints for one scenario. */
export function runContract(result: ScenarioResult): object {
  return {
    schema,
    covers: chanceOnly,
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
    warmUp: warmUpOf(result),
    remarks: result.remarks,
    ...(result.precision === undefined ? {} : { precision: precisionOf(result.precision) }),
    ...(result.scenario.observed === undefined ? {} : { observed: observedOf(result) }),
  };
}

/** What `run --json` prints for several scenarios. */
export function runsContract(results: readonly ScenarioResult[]): object {
  return { schema, runs: results.map(runContract) };
}

/**
 * What `compare --json` prints: the baseline as `run` has it, then each scenario with its paired differences. Over sets of
 * assumptions the differences, the values under `overAssumptions` and the verdict (`verdictCovers`) are over the sets;
 * everything else, and whatever says `atDefault`, is of the run at the defaults. There every figure says what it covers
 * itself; where none does, `covers` of the scenario holds.
 */
export function compareContract(comparison: Comparison): object {
  const { baseline, scenarios, overAssumptions, factorial, precision } = comparison;
  const over = overAssumptions?.scenarios;
  return {
    schema,
    covers: over === undefined ? chanceOnly : chanceAndAssumptions,
    ...(overAssumptions === undefined
      ? {}
      : { sets: overAssumptions.ensemble.sets, ensemble: overAssumptions.ensemble, flips: overAssumptions.flips }),
    baseline: { ...runContract(baseline), ...(over && { measures: measuresOf(baseline.measures, over[0]) }) },
    scenarios: scenarios.map(({ result, changed, label, differences, corrected, verdict }, i) => {
      const { schema: _, measures: __, ...rest } = runContract(result) as { schema: number; measures: object };
      const own = over?.[i + 1];
      const measures = measuresOf(result.measures, own);
      for (const name of measureNames) {
        const overSets = own?.differences?.[name];
        Object.assign(measures[name], differenceOf(differences[name], overSets));
        if (corrected !== undefined) {
          Object.assign(measures[name], { differenceBonferroni: { ...corrected[name], covers: chanceOnly } });
        }
      }
      return {
        ...rest,
        label,
        changed,
        measures,
        ...(own === undefined
          ? { verdict }
          : { verdict: own.verdict, verdictCovers: chanceAndAssumptions, verdictAtDefault: verdict }),
      };
    }),
    ...(factorial === undefined ? {} : { factorial: factorialContract(factorial) }),
    ...(precision === undefined ? {} : { precision: precisionOf(precision) }),
  };
}

/** The 2 x 2: main effects and interaction of every measure. */
function factorialContract({ scenarios, factors, squares, effects, overSets }: Factorial): object {
  const [neither, first, second, both] = scenarios;
  const measures = Object.fromEntries(
    measureNames.map((name) => [
      name,
      Object.fromEntries(
        (['first', 'second', 'interaction'] as const).map((effect) => {
          const { difference, differenceAtDefault } = differenceOf(effects[name][effect], overSets?.[name][effect]);
          return [effect, { ...difference, ...(differenceAtDefault && { atDefault: differenceAtDefault }) }];
        }),
      ),
    ]),
  );
  return { scenarios: { neither, first, second, both }, factors, squares, measures };
}

/** A difference with what its interval covers; over sets of assumptions the one at the defaults stands beside it. */
function differenceOf(
  atDefault: Difference,
  over: OverSets | undefined,
): { readonly difference: object; readonly differenceAtDefault?: object } {
  const { verdict } = atDefault;
  const chance = { ...interval(atDefault), covers: chanceOnly, verdict };
  if (over === undefined) return { difference: chance };
  const { signHoldsIn, clearIn, clearlyOppositeIn, sets, kept } = over;
  const counts = { signHoldsIn, clearIn, clearlyOppositeIn, sets };
  return {
    difference: { ...interval(over), covers: chanceAndAssumptions, verdict: over.verdict, ...counts },
    differenceAtDefault: { ...chance, kept },
  };
}

/** The object as the bytes that go out: two spaces a level, a line end at the close. */
export function contractText(contract: object): string {
  return `${JSON.stringify(contract, null, 2)}\n`;
}

function measuresOf(measures: Partial<MeasureSummaries>, over?: ScenarioOverSets): Record<string, object> {
  const plain: Record<string, object> = {};
  for (const [name, { mean, low, high, sd, n, unit, direction }] of Object.entries(measures)) {
    plain[name] = { ...interval({ mean, low, high }), sd, n, unit, direction };
    if (over === undefined) continue;
    const overSets = { ...interval(over.values[name as MeasureName]), covers: chanceAndAssumptions };
    Object.assign(plain[name], { covers: chanceOnly, overAssumptions: overSets });
  }
  return plain;
}

/** Weeks until each weekly figure has settled, against those asked for; null where the run is too short to tell. */
function warmUpOf({ warmUp }: ScenarioResult): object {
  const { askedWeeks, windowWeeks, series } = warmUp;
  const each = series.map(({ name, mser5Weeks, welchWeeks, band, measured, excess }) => [
    name,
    { mser5Weeks, welchWeeks, band, excess, measured: { ...interval(measured), covers: chanceOnly } },
  ]);
  return { askedWeeks, windowWeeks, series: Object.fromEntries(each) };
}

/** What was asked for, by which rule, whether it was reached, and each figure with what it was held against. */
function precisionOf({ share, reached, replications, replicationsMax, played, figures }: Precision): object {
  return { share, rule: precisionRule, reached, replications, replicationsMax, played, covers: chanceOnly, figures };
}

/**
 * A service's own figures, what is simulated, and whether they lie inside what one more service may show in a year; `reason`
 * says why where that cannot be told. A change has its effect beside it.
 */
function observedOf(result: ScenarioResult): object {
  return Object.fromEntries(
    observedFits(result).map(([name, { observed, simulated, prediction, fits, reason }]) => {
      const effect = effectBeside[name];
      const beside = effect === undefined ? {} : { effect: interval(result.measures[effect]) };
      return [name, { observed, simulated, ...beside, prediction, fits, reason }];
    }),
  );
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
