// Compares scenarios under every set of assumptions of an ensemble: the same people and the same luck in each, so that
// what is left between the sets is the assumptions.
import type { MeasureName } from '../model/measureTable.ts';
import { Digest } from '../numerics/hash.ts';
import { parameterIds } from '../scenario/parameters.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { assumptionIds } from './assumptions.ts';
import { type CompareOptions, compare, overTheSameWeeks } from './compare.ts';
import { contrastOf, differenceWeights, type Measured, ofEveryMeasure, type Weights } from './contrast.ts';
import { type Ensemble, type ParameterSet, underSet } from './ensemble.ts';
import { effectAt, effectsOf, type Factorial } from './factorial.ts';
import { intervalOverSets, type Kept, type OverSets, overSets } from './overSets.ts';
import { replicateAll } from './replicate.ts';
import type { Comparison, Interval, ScenarioResult } from './result.ts';
import { spoken, verdictOf, worthwhileOf } from './verdict.ts';

/** What an ensemble was, so that a result can be told from one over another. */
export interface EnsembleIdentity {
  readonly sets: number;
  /** Of all values of all sets, in their order. */
  readonly fingerprint: string;
  /** The command that finds it again. */
  readonly command: string;
  readonly programVersion: string;
  readonly seed: number | string;
}

export interface ScenarioOverSets {
  readonly values: Readonly<Record<MeasureName, Interval>>;
  /** From the baseline under the same set; null for the baseline. */
  readonly differences: Readonly<Record<MeasureName, OverSets>> | null;
  /** A sentence or two; empty for the baseline. */
  readonly verdict: string;
}

export interface OverAssumptions {
  readonly ensemble: EnsembleIdentity;
  /** Number of the candidate that each set was. */
  readonly candidates: readonly number[];
  /** Place of the set that holds the defaults; -1 where none does. */
  readonly defaultSet: number;
  /** The baseline first, then the scenarios in their order. */
  readonly scenarios: readonly ScenarioOverSets[];
  /** Each set's measures by replication, scenarios as above. */
  readonly values: readonly (readonly ScenarioResult['values'][])[];
  /** What becomes, in the other sets, of the verdicts on the main measures that are clear at the defaults. */
  readonly flips: Kept & { readonly verdicts: number };
}

export interface OverAssumptionsOptions extends CompareOptions {
  /** Of each scenario under each set. */
  readonly replications: number;
  readonly ensemble: Ensemble;
}

/** Pieces played in one go: enough to keep threads busy, few enough for the memory. */
const piecesAtOnce = 280;

/**
 * The comparison at the defaults (chance only), and under every set of the ensemble, `replications` times a set. What a
 * scenario states itself stays as it says in every set.
 */
export async function compareOverAssumptions(
  asked: readonly Scenario[],
  options: OverAssumptionsOptions,
): Promise<Comparison> {
  const { ensemble, replications } = options;
  const scenarios = overTheSameWeeks(asked);
  const areas = scenarios.reduce((sum, scenario) => sum + scenario.areas.length, 0);
  const toPlay = ensemble.sets.filter((set) => !isDefault(scenarios, set));
  const pieceCount = (toPlay.length + 1) * replications * areas;
  let before = 0;
  const part = (sets: number) => ({
    ...options,
    onProgress: (finished: number) => {
      options.onProgress?.(before + finished, pieceCount);
      if (finished === sets * replications * areas) before += finished;
    },
  });
  const comparison = await compare(scenarios, part(1));
  const atDefault = [comparison.baseline, ...comparison.scenarios.map(({ result }) => result)];
  const played = new Map<ParameterSet, readonly Measured[]>();
  const setsAtOnce = Math.max(1, Math.floor(piecesAtOnce / (replications * areas)));
  for (let from = 0; from < toPlay.length; from += setsAtOnce) {
    const sets = toPlay.slice(from, from + setsAtOnce);
    const under = sets.flatMap((set) => scenarios.map((scenario) => underSet(scenario, set)));
    const results = await replicateAll(under, { ...part(sets.length), patients: false, events: false });
    for (const [s, set] of sets.entries()) {
      const own = results.slice(s * scenarios.length, (s + 1) * scenarios.length);
      played.set(
        set,
        own.map(({ measures, values }) => ({ measures, values })),
      );
    }
  }
  const bySet = ensemble.sets.map((set) => played.get(set) ?? atDefault);
  return summedUp(comparison, ensemble, scenarios, bySet);
}

function isDefault(scenarios: readonly Scenario[], set: ParameterSet): boolean {
  return scenarios.every((scenario) => {
    const { values } = underSet(scenario, set);
    return parameterIds.every((id) => values[id] === scenario.values[id]);
  });
}

/** @param bySet the scenarios' results under each set, baseline first */
function summedUp(
  comparison: Comparison,
  ensemble: Ensemble,
  scenarios: readonly Scenario[],
  bySet: readonly (readonly Measured[])[],
): Comparison {
  const { baseline, factorial } = comparison;
  const exact = ensemble.sets.findIndex((set) => isDefault(scenarios, set));
  const defaultSet = exact >= 0 ? exact : ensemble.sets.findIndex(({ candidate }) => candidate === 0);
  const worthwhile = (name: MeasureName) => worthwhileOf(baseline.scenario, name);
  const each = (places: readonly number[], weights: Weights, name: MeasureName) =>
    bySet.map((results) =>
      contrastOf(
        places.map((at) => results[at]),
        weights,
        name,
      ),
    );
  const valuesOf = (at: number) => ofEveryMeasure((name) => intervalOverSets(each([at], [1], name)));
  const compared = comparison.scenarios.map(({ result, differences: atDefault }, i): ScenarioOverSets => {
    const differences = ofEveryMeasure((name) =>
      overSets(each([0, i + 1], differenceWeights, name), worthwhile(name), atDefault[name], defaultSet),
    );
    const sign = (name: MeasureName) =>
      `, same sign in ${differences[name].signHoldsIn} of ${differences[name].sets} ${differences[name].sets === 1 ? 'set' : 'sets'}`;
    const verdict = verdictOf([result.scenario, baseline.scenario], differences, sign);
    return { values: valuesOf(i + 1), differences, verdict };
  });
  const effectsOverSets = ({ corners, effects }: Factorial) =>
    ofEveryMeasure((name) =>
      effectsOf((effect) => {
        const inEach = bySet.map((results) => effectAt(results, corners, effect, name));
        return overSets(inEach, worthwhile(name), effects[name][effect], defaultSet);
      }),
    );
  return {
    ...comparison,
    ...(factorial === undefined ? {} : { factorial: { ...factorial, overSets: effectsOverSets(factorial) } }),
    overAssumptions: {
      ensemble: identityOf(ensemble),
      candidates: ensemble.sets.map(({ candidate }) => candidate),
      defaultSet,
      scenarios: [{ values: valuesOf(0), differences: null, verdict: '' }, ...compared],
      values: bySet.map((results) => results.map(({ values }) => values)),
      flips: flipsOf(compared),
    },
  };
}

function flipsOf(compared: readonly ScenarioOverSets[]): OverAssumptions['flips'] {
  const kept = compared.flatMap(({ differences }) => spoken.flatMap((name) => differences?.[name].kept ?? []));
  const sum = (of: keyof Kept) => kept.reduce((total, one) => total + one[of], 0);
  return { verdicts: kept.length, same: sum('same'), unclear: sum('unclear'), opposite: sum('opposite') };
}

export function identityOf({ sets, command, programVersion, seed }: Ensemble): EnsembleIdentity {
  const digest = new Digest();
  for (const { values } of sets) {
    digest.updateFloats(Float64Array.from(assumptionIds.map((id) => values[id] ?? Number.NaN)));
  }
  return { sets: sets.length, fingerprint: digest.hex(), command, programVersion, seed };
}
