// Fits the local parameters of one service to its own figures: history matching as for the ensemble, with a band about each
// observed figure, and the smallest change of the scenario that meets them.
import type { ParameterId } from '../../scenario/parameters.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { AssumptionValues } from '../assumptions.ts';
import type { Executor } from '../ports.ts';
import { type EffectBeside, effectsBeside, type FittedFigure, fittedFigure } from './fittedFigure.ts';
import { type Candidate, distance, type Laboratory, type Measured } from './laboratory.ts';
import { freeLocalIds } from './localParameters.ts';
import { type Narrowing, narrowings } from './narrowing.ts';
import { type Aimed, aimNearest } from './nearest.ts';
import { type ObservedTarget, serviceLaboratory, withFitted } from './observedBands.ts';
import { type Tested, testCandidates } from './sequentialTest.ts';
import { createSpace } from './space.ts';
import { isExpectedInside, type Matched, matchHistory, type Wave, type WavesOptions } from './waves.ts';

export interface ServiceOptions extends WavesOptions {
  readonly executor: Executor;
  /** Replications from which the run noise is taken. */
  readonly noiseReplications: number;
  readonly looks: readonly number[];
  /** Sets that are wanted beside the fitted one, and candidates tested at most. */
  readonly sets: number;
  readonly testedMost: number;
}

export const serviceDefaults: Omit<ServiceOptions, 'seed' | 'executor'> = {
  noiseReplications: 20,
  waves: [
    { candidates: 160, replications: 3 },
    { candidates: 120, replications: 4 },
    { candidates: 120, replications: 6 },
  ],
  implausibleFrom: 3,
  referenceReplications: 80,
  drawnMost: 100_000,
  looks: [10, 20, 40, 80],
  sets: 20,
  testedMost: 100,
};

export interface ServiceWatcher {
  waveDone(wave: Wave): void;
  batchTested(accepted: number, testedSoFar: number): void;
}

export interface ServiceFit {
  readonly scenario: Scenario;
  /** The scenario with the fitted values. */
  readonly fitted: Scenario;
  readonly moved: readonly { readonly id: ParameterId; readonly from: number; readonly to: number }[];
  readonly fits: readonly FittedFigure[];
  readonly waves: readonly Wave[];
  /** Other sets of local parameters that meet the same figures; measured are all figures, in the order of `fits`. */
  readonly sets: readonly Tested[];
  readonly testedCount: number;
  readonly narrowings: readonly Narrowing[];
}

/** @param scenario holds observed figures */
export async function fitService(
  scenario: Scenario,
  options: ServiceOptions,
  watcher: ServiceWatcher,
): Promise<ServiceFit> {
  const ids = freeLocalIds(scenario);
  const values: AssumptionValues = Object.fromEntries(ids.map((id) => [id, Number(scenario.values[id])]));
  const defaults: Candidate = { number: 0, values };
  const space = createSpace(ids, values);
  const laboratory = await serviceLaboratory(scenario, defaults, options);
  const targets = laboratory.targets as readonly ObservedTarget[];
  const { looks } = options;
  const last = looks[looks.length - 1];
  const effectsOf = (after: Scenario) => effectsBeside(targets, [scenario, after], { ...options, replications: last });

  const [asItIs] = await testCandidates(laboratory, [defaults], looks, false);
  if (asItIs.accepted) return unchanged(scenario, targets, asItIs, await effectsOf(scenario));
  const [unfitted] = await testCandidates(laboratory, [defaults], [last], false);

  const matched = await matchHistory(laboratory, space, defaults, options, watcher.waveDone);
  const { waves, tried, emulators, setAside, source } = matched;
  const { wanted, wholeRows } = restricted(laboratory, setAside);
  const start = space.coordinatesOf(values);
  const sparing = sparingLaboratory(laboratory, setAside, unfitted);
  const spared =
    setAside.length > 0 ? await aimNearest(sparing, space, defaults, leavingOut(matched, unfitted), looks) : null;
  const aimed = spared?.hits === true ? spared : await aimNearest(laboratory, space, defaults, matched, looks);

  const tested: Tested[] = [];
  let accepted: Tested[] = [];
  while (accepted.length < options.sets && tested.length < options.testedMost) {
    const count = Math.min(options.sets, options.testedMost - tested.length);
    const batch = source.take(count, options.drawnMost, (point) =>
      isExpectedInside(targets, emulators, setAside, point),
    );
    if (batch.length === 0) break;
    const candidates = batch.map(({ candidate }) => candidate);
    const some = await testCandidates(wanted, candidates, looks);
    tested.push(...some.map((one) => ({ ...one, measured: wholeRows.get(one.candidate.number) ?? one.measured })));
    accepted = tested.filter((one) => one.accepted).slice(0, options.sets);
    watcher.batchTested(accepted.length, tested.length);
  }

  const pick = bestOf(accepted, aimed, {
    far: (set) => distanceFrom(start, space.coordinatesOf(set)),
    isWorse: ({ measured }) => setAside.some((t) => isFurther(targets[t], measured[t], unfitted.measured[t])),
  });
  const [fittedTest] = await testCandidates(laboratory, [pick], [last], false);
  const sets = accepted.filter(({ candidate }) => candidate !== pick);
  const shown = [...tried, fittedTest].map(({ measured }) => measured);
  const fitted = withFitted(scenario, pick);
  const effects = await effectsOf(fitted);
  const fits = targets.map((_, t) =>
    fittedFigure(t, {
      targets,
      unfitted: unfitted.measured[t],
      fitted: fittedTest.measured[t],
      effect: effects[t],
      isSetAside: setAside.includes(t),
      shown,
      overSets: sets.flatMap(({ measured }) => measured[t]?.mean ?? []),
    }),
  );
  const firstWave = tried.filter(({ wave }) => wave === 1).map(({ candidate }) => candidate.values);
  const moved = ids.flatMap((id) => {
    const [from, to] = [values[id] as number, pick.values[id] as number];
    return from === to ? [] : [{ id, from, to }];
  });
  return {
    scenario,
    fitted,
    moved,
    fits,
    waves,
    sets,
    testedCount: tested.length + 1,
    narrowings:
      sets.length > 1
        ? narrowings(
            space,
            firstWave,
            sets.map(({ candidate }) => candidate.values),
          )
        : [],
  };
}

function unchanged(
  scenario: Scenario,
  targets: readonly ObservedTarget[],
  { measured }: Tested,
  effects: readonly (EffectBeside | null)[],
): ServiceFit {
  const fits = targets.map((_, t) => {
    const [one, effect] = [measured[t], effects[t]];
    return fittedFigure(t, {
      targets,
      unfitted: one,
      fitted: one,
      effect,
      isSetAside: false,
      shown: [measured],
      overSets: [],
    });
  });
  return { scenario, fitted: scenario, moved: [], fits, waves: [], sets: [], testedCount: 1, narrowings: [] };
}

interface Judged {
  /** How far a set lies from the defaults. */
  readonly far: (values: AssumptionValues) => number;
  /** Whether a figure that was set aside is further off than before. */
  readonly isWorse: (one: Tested) => boolean;
}

/**
 * What was aimed at, if it hits; else the accepted set nearest to the defaults; where there is none, what was aimed at. One
 * that takes a figure set aside further off comes after all that do not.
 */
function bestOf(accepted: readonly Tested[], aimed: Aimed, { far, isWorse }: Judged): Candidate {
  const nearest = (some: readonly Tested[]): Candidate | null =>
    some.reduce<Candidate | null>(
      (a, { candidate }) => (a === null || far(candidate.values) < far(a.values) ? candidate : a),
      null,
    );
  if (aimed.hits && !isWorse(aimed)) return aimed.candidate;
  const spared = nearest(accepted.filter((one) => !isWorse(one)));
  if (spared !== null) return spared;
  return aimed.hits ? aimed.candidate : (nearest(accepted) ?? aimed.candidate);
}

function distanceFrom(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, one, i) => sum + (one - b[i]) * (one - b[i]), 0);
}

function isFurther(target: ObservedTarget, now: Measured | null, before: Measured | null): boolean {
  if (before === null) return false;
  return now === null || distance(target, now.mean) > distance(target, before.mean);
}

/** What one aims at leaves out of what was set aside only that which has no value at all. */
function leavingOut({ emulators, setAside }: Matched, { measured }: Tested): Pick<Matched, 'emulators' | 'setAside'> {
  return { emulators, setAside: setAside.filter((t) => measured[t] === null) };
}

/** The laboratory with what was set aside to be no further off than the scenario is as it stands, in place of its band. */
function sparingLaboratory(laboratory: Laboratory, setAside: readonly number[], { measured }: Tested): Laboratory {
  const targets = laboratory.targets.map((target, t) => {
    const before = setAside.includes(t) ? measured[t] : null;
    if (before === null) return target;
    return { ...target, low: Math.min(target.low, before.mean), high: Math.max(target.high, before.mean) };
  });
  return { ...laboratory, targets };
}

/** The laboratory without the targets set aside; what it measured of all targets is kept by the candidate's number. */
function restricted(laboratory: Laboratory, setAside: readonly number[]) {
  const kept = laboratory.targets.map((_, t) => t).filter((t) => !setAside.includes(t));
  const wholeRows = new Map<number, readonly (Measured | null)[]>();
  const wanted: Laboratory = {
    ...laboratory,
    targets: kept.map((t) => laboratory.targets[t]),
    async measure(orders) {
      const rows = await laboratory.measure(orders);
      orders.forEach(({ candidate }, i) => {
        wholeRows.set(candidate.number, rows[i]);
      });
      return rows.map((row) => kept.map((t) => row[t]));
    },
  };
  return { wanted, wholeRows };
}
