// Fits the local parameters of one service to its own figures: history matching as for the ensemble, with a band about each
// observed figure, and the smallest change of the scenario that meets them.
import type { MeasureName } from '../../model/measureTable.ts';
import type { ParameterId } from '../../scenario/parameters.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { AssumptionValues } from '../assumptions.ts';
import type { Executor } from '../ports.ts';
import { type Candidate, distance, type Laboratory, type Measured } from './laboratory.ts';
import { freeLocalIds } from './localParameters.ts';
import { type Narrowing, narrowings } from './narrowing.ts';
import { type Aimed, aimNearest } from './nearest.ts';
import { type ObservedTarget, serviceLaboratory, withFitted } from './observedBands.ts';
import { type Tested, testCandidates } from './sequentialTest.ts';
import { createSpace } from './space.ts';
import { isExpectedInside, matchHistory, type Wave, type WavesOptions } from './waves.ts';

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

/** What came of one observed figure. */
export interface ObservedFit {
  readonly target: ObservedTarget;
  readonly unfitted: Measured | null;
  /** Of the fitted scenario. */
  readonly fitted: Measured | null;
  /** Lowest and highest mean over the sets; null without any. */
  readonly overSets: readonly [number, number] | null;
  /** The nearest that any candidate came, whatever became of the other figures. */
  readonly best: number | null;
  readonly verdict: 'met' | 'cannot be met' | 'cannot be told';
  /** Where it is not met: the other figures that the candidates which met it missed most often. */
  readonly standsAgainst: readonly MeasureName[];
}

export interface ServiceFit {
  readonly scenario: Scenario;
  /** The scenario with the fitted values. */
  readonly fitted: Scenario;
  readonly moved: readonly { readonly id: ParameterId; readonly from: number; readonly to: number }[];
  readonly fits: readonly ObservedFit[];
  readonly waves: readonly Wave[];
  /** Other sets of local parameters that meet the same figures. */
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

  const [unfitted] = await testCandidates(laboratory, [defaults], looks, false);
  if (unfitted.accepted) return unchanged(scenario, targets, unfitted);

  const matched = await matchHistory(laboratory, space, defaults, options, watcher.waveDone);
  const { waves, tried, emulators, setAside, source } = matched;
  const wanted = restricted(laboratory, setAside);
  const start = space.coordinatesOf(values);
  const aimed = await aimNearest(laboratory, space, defaults, matched, looks);

  const tested: Tested[] = [];
  let accepted = tested.filter((one) => one.accepted);
  while (accepted.length < options.sets && tested.length < options.testedMost) {
    const count = Math.min(options.sets, options.testedMost - tested.length);
    const batch = source.take(count, options.drawnMost, (point) =>
      isExpectedInside(targets, emulators, setAside, point),
    );
    if (batch.length === 0) break;
    const candidates = batch.map(({ candidate }) => candidate);
    tested.push(...(await testCandidates(wanted, candidates, looks)));
    accepted = tested.filter((one) => one.accepted).slice(0, options.sets);
    watcher.batchTested(accepted.length, tested.length);
  }

  const pick = bestOf(accepted, aimed, (set) => distanceFrom(start, space.coordinatesOf(set)));
  const last = looks[looks.length - 1];
  const [fittedTest] = await testCandidates(laboratory, [pick], [last], false);
  const sets = accepted.filter(({ candidate }) => candidate !== pick);
  const shown = [...tried, fittedTest].map(({ measured }) => measured);
  const column = (t: number) => wanted.targets.indexOf(targets[t]);
  const fits = targets.map((target, t) =>
    fitOf(target, t, {
      targets,
      unfitted: unfitted.measured[t],
      fitted: fittedTest.measured[t],
      shown,
      overSets: column(t) < 0 ? [] : sets.flatMap(({ measured }) => measured[column(t)]?.mean ?? []),
    }),
  );
  const firstWave = tried.filter(({ wave }) => wave === 1).map(({ candidate }) => candidate.values);
  const moved = ids.flatMap((id) => {
    const [from, to] = [values[id] as number, pick.values[id] as number];
    return from === to ? [] : [{ id, from, to }];
  });
  return {
    scenario,
    fitted: withFitted(scenario, pick),
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

function unchanged(scenario: Scenario, targets: readonly ObservedTarget[], { measured }: Tested): ServiceFit {
  const fits = targets.map((target, t): ObservedFit => {
    const one = measured[t];
    return {
      target,
      unfitted: one,
      fitted: one,
      overSets: null,
      best: one?.mean ?? null,
      verdict: 'met',
      standsAgainst: [],
    };
  });
  return { scenario, fitted: scenario, moved: [], fits, waves: [], sets: [], testedCount: 1, narrowings: [] };
}

/** What was aimed at, if it hits; else the accepted set nearest to the defaults; where there is none, what was aimed at. */
function bestOf(accepted: readonly Tested[], aimed: Aimed, far: (values: AssumptionValues) => number): Candidate {
  const candidates = accepted.map(({ candidate }) => candidate);
  if (aimed.hits || candidates.length === 0) return aimed.candidate;
  return candidates.reduce((a, b) => (far(b.values) < far(a.values) ? b : a));
}

function distanceFrom(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, one, i) => sum + (one - b[i]) * (one - b[i]), 0);
}

/** The laboratory without the targets set aside. */
function restricted(laboratory: Laboratory, setAside: readonly number[]): Laboratory {
  const kept = laboratory.targets.map((_, t) => t).filter((t) => !setAside.includes(t));
  return {
    ...laboratory,
    targets: kept.map((t) => laboratory.targets[t]),
    async measure(orders) {
      const rows = await laboratory.measure(orders);
      return rows.map((row) => kept.map((t) => row[t]));
    },
  };
}

interface Shown {
  readonly targets: readonly ObservedTarget[];
  readonly unfitted: Measured | null;
  readonly fitted: Measured | null;
  /** What every candidate showed, by target. */
  readonly shown: readonly (readonly (Measured | null)[])[];
  readonly overSets: readonly number[];
}

function fitOf(target: ObservedTarget, t: number, { targets, unfitted, fitted, shown, overSets }: Shown): ObservedFit {
  const means = shown.flatMap((row) => row[t]?.mean ?? []);
  const off = (mean: number) => Math.abs(mean - target.observed);
  const best = means.length === 0 ? null : means.reduce((a, b) => (off(b) < off(a) ? b : a));
  const isMet = fitted !== null && distance(target, fitted.mean) === 0;
  const meeting = shown.filter((row) => row[t] !== null && distance(target, row[t].mean) === 0);
  const missed = (other: number) =>
    meeting.filter((row) => row[other] === null || distance(targets[other], row[other].mean) > 0).length;
  const against = targets.map((_, other) => other).filter((other) => other !== t && 2 * missed(other) > meeting.length);
  return {
    target,
    unfitted,
    fitted,
    overSets: overSets.length > 0 ? [Math.min(...overSets), Math.max(...overSets)] : null,
    best,
    verdict: best === null ? 'cannot be told' : isMet ? 'met' : 'cannot be met',
    standsAgainst: isMet ? [] : against.sort((a, b) => missed(b) - missed(a)).map((other) => targets[other].name),
  };
}
