// Finds the ensemble: history matching over everything in doubt, then a final test by simulation of what is left.
import { type ParameterId, parameters } from '../../scenario/parameters.ts';
import { type AssumptionValues, assumptionIds } from '../assumptions.ts';
import type { Ensemble, ParameterSet } from '../ensemble.ts';
import { type Candidate, distance, type Laboratory, type Measured, type Target } from './laboratory.ts';
import { type Narrowing, narrowings } from './narrowing.ts';
import { aimNearest } from './nearest.ts';
import { type Tested, testCandidates } from './sequentialTest.ts';
import { createSpace, type Space } from './space.ts';
import { isExpectedInside, matchHistory, type Wave, type WavesOptions } from './waves.ts';

export interface CalibrateOptions extends Omit<WavesOptions, 'seed'> {
  readonly seed: number | string;
  /** Accepted sets that are wanted. */
  readonly sets: number;
  /** Candidates of the final test at most, and how many are tested side by side. */
  readonly testedMost: number;
  readonly testedTogether: number;
  /** Numbers of replications after which the final test looks. */
  readonly looks: readonly number[];
}

export const calibrateDefaults: Omit<CalibrateOptions, 'seed'> = {
  sets: 60,
  waves: [
    { candidates: 360, replications: 3 },
    { candidates: 200, replications: 4 },
    { candidates: 200, replications: 6 },
  ],
  implausibleFrom: 3,
  referenceReplications: 160,
  drawnMost: 1_000_000,
  testedMost: 600,
  testedTogether: 30,
  looks: [10, 20, 40, 80, 160, 320],
};

/** Told while it goes on: things worth a line. */
export interface CalibrateWatcher {
  /** Candidate 0, tested before anything else. */
  defaultsTested(tested: Tested): void;
  waveDone(wave: Wave): void;
  batchTested(accepted: number, testedSoFar: number): void;
}

/** For one target: what has been reached, whether all else was met or not. */
export interface Reached {
  readonly target: Target;
  /** The measured mean nearest to the band, or deepest inside it, of all candidates. */
  readonly best: number | null;
  /** Whether any candidate's mean lay inside the band. */
  readonly isReachable: boolean;
  /** Lowest and highest mean among the accepted sets; null without any. */
  readonly overSets: readonly [number, number] | null;
}

export interface Calibration {
  readonly targets: readonly Target[];
  readonly waves: readonly Wave[];
  /** Everything that came into the final test, candidate 0 first. */
  readonly tested: readonly Tested[];
  readonly sets: readonly ParameterSet[];
  /** Share of the whole space from which the final test drew, as the emulators see it. */
  readonly volumeShare: number;
  readonly reached: readonly Reached[];
  /** Where the defaults fail: the smallest change of them that the emulators expect to do, tested by simulation. */
  readonly nearest: Tested | null;
  readonly narrowings: readonly Narrowing[];
}

/** Candidate 0: the defaults of the parameter table. */
export function defaultCandidate(ids: readonly ParameterId[] = assumptionIds): Candidate {
  const values: AssumptionValues = Object.fromEntries(ids.map((id) => [id, Number(parameters[id].value)]));
  return { number: 0, values };
}

/** The space of everything in doubt. */
export function assumptionSpace(): Space {
  return createSpace(assumptionIds, defaultCandidate().values);
}

export async function calibrate(
  laboratory: Laboratory,
  space: Space,
  defaults: Candidate,
  options: CalibrateOptions,
  watcher: CalibrateWatcher,
): Promise<Calibration> {
  const { targets } = laboratory;
  const { sets, looks, testedMost, testedTogether, drawnMost } = options;
  const tested = await testCandidates(laboratory, [defaults], looks);
  watcher.defaultsTested(tested[0]);
  const matched = await matchHistory(laboratory, space, defaults, options, watcher.waveDone);
  const { waves, tried, emulators, setAside, source } = matched;

  const nearest = tested[0].accepted ? null : await aimNearest(laboratory, space, defaults, matched, looks);
  let accepted = tested.filter((one) => one.accepted);
  const drawnBefore = source.drawn;
  let offered = 0;
  while (accepted.length < sets && tested.length < testedMost) {
    const wanted = Math.min(testedTogether, testedMost - tested.length);
    const batch = source.take(wanted, drawnMost, (point) => isExpectedInside(targets, emulators, setAside, point));
    if (batch.length === 0) break;
    offered += batch.length;
    const candidates = batch.map(({ candidate }) => candidate);
    tested.push(...(await testCandidates(laboratory, candidates, looks)));
    accepted = tested.filter((one) => one.accepted).slice(0, sets);
    watcher.batchTested(accepted.length, tested.length);
  }

  const measured = [...tried, ...tested].map((one) => one.measured);
  const firstWave = tried.filter(({ wave }) => wave === 1).map(({ candidate }) => candidate.values);
  return {
    targets,
    waves,
    tested,
    sets: accepted.map((one) => setOf(targets, one)),
    volumeShare: source.drawn > drawnBefore ? offered / (source.drawn - drawnBefore) : 0,
    nearest,
    reached: targets.map((target, t) => reachedOf(target, t, measured, accepted)),
    narrowings:
      accepted.length > 1
        ? narrowings(
            space,
            firstWave,
            accepted.map(({ candidate }) => candidate.values),
          )
        : [],
  };
}

function setOf(targets: readonly Target[], { candidate, measured }: Tested): ParameterSet {
  const met = targets.map(({ name }, t) => {
    const { mean, low, high } = measured[t] as Measured;
    return [name, { mean, low, high }] as const;
  });
  return { candidate: candidate.number, values: candidate.values, met: Object.fromEntries(met) };
}

function reachedOf(
  target: Target,
  t: number,
  measured: readonly (readonly (Measured | null)[])[],
  accepted: readonly Tested[],
): Reached {
  const means = measured.flatMap((row) => (row[t] === null ? [] : [row[t].mean]));
  const best = means.reduce<number | null>(
    (nearest, mean) => (nearest === null || depth(target, mean) > depth(target, nearest) ? mean : nearest),
    null,
  );
  const over = accepted.map((one) => (one.measured[t] as Measured).mean);
  return {
    target,
    best,
    isReachable: best !== null && distance(target, best) === 0,
    overSets: over.length > 0 ? [over.reduce((a, b) => Math.min(a, b)), over.reduce((a, b) => Math.max(a, b))] : null,
  };
}

/** How far inside the band a value lies; below 0 outside it. */
function depth({ low, high }: Target, value: number): number {
  return Math.min(value - low, high - value);
}

/** The ensemble as it is written, with how it was found. */
export function ensembleOf(
  { sets, tested, waves, targets }: Calibration,
  options: CalibrateOptions,
  { command, programVersion }: { readonly command: string; readonly programVersion: string },
): Ensemble {
  const plan = waves.map(({ candidates, replications }) => `${candidates} x ${replications}`).join(', ');
  const last = options.looks[options.looks.length - 1];
  return {
    schema: 1,
    found: [
      `History matching over ${assumptionIds.length} parameters in doubt, each over its plausible range, against ${targets.length} calibration bands of published patterns.`,
      `${waves.length} waves of Latin hypercube candidates, all with the same people and luck (candidates x replications: ${plan}); candidate 0 holds the defaults of the parameter table.`,
      `An emulator of each band (regression with squares and products, terms by forward selection) rules out a point when its distance to the band exceeds ${options.implausibleFrom} standard deviations of what the emulator misses and run noise together.`,
      `Final test by simulation of ${tested.length} candidates that the emulators expect inside every band (by half a standard deviation of what they miss, a quarter of the band at most): accepted when the 95% interval (chance only) of every measured value lies inside its band, looked at after ${options.looks.join(', ')} replications, given up when it cannot be expected by ${last}. Because one looks several times, an interval may exclude the true value somewhat more often than 5%.`,
      `The first ${sets.length} accepted form the ensemble; nothing else was chosen among them. It shows what the bands leave open, not a probability distribution.`,
    ],
    command,
    programVersion,
    seed: options.seed,
    sets,
  };
}
