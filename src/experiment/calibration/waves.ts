// History matching in waves (Craig and others 1997; Vernon, Goldstein and Bower 2010): candidates are played a few times,
// emulators of every target are fitted to what they showed, and the next wave is drawn only from where the emulators, with
// their doubt and the run noise, do not rule it out.
import { latinHypercube } from './design.ts';
import { type Emulator, fitEmulator } from './emulator.ts';
import { type Candidate, distance, type Laboratory, type Measured, type Target, targetsOf } from './laboratory.ts';
import { blockSize, type Placed, PointSource } from './points.ts';
import type { Space } from './space.ts';

export interface WavesOptions {
  readonly seed: number | string;
  /** Candidates and replications of each wave. */
  readonly waves: readonly { readonly candidates: number; readonly replications: number }[];
  /** Implausibility from which a point is ruled out. */
  readonly implausibleFrom: number;
  /** Replications of candidate 0 that tell how the luck of a wave's few replications differs from the luck of many. */
  readonly referenceReplications: number;
  /** Points drawn at most to fill a wave. */
  readonly drawnMost: number;
}

/** What one wave found. */
export interface Wave {
  readonly number: number;
  readonly candidates: number;
  readonly replications: number;
  /** Points drawn from the whole space to get these candidates, and how many of them were not implausible before it. */
  readonly drawn: number;
  readonly notImplausible: number;
  /** Candidates whose measured values all lay inside the bands, run noise and all. */
  readonly insideAll: number;
  /** For each target, in order: the share of candidates inside its band, and how much its emulator explains. */
  readonly targets: readonly { readonly insideShare: number; readonly r2: number }[];
}

/** A candidate that was played in a wave. */
export interface Tried {
  readonly candidate: Candidate;
  readonly wave: number;
  /** By target, in order; null where there was nothing to measure. */
  readonly measured: readonly (Measured | null)[];
}

export interface Matched {
  readonly waves: readonly Wave[];
  readonly tried: readonly Tried[];
  /** One a target, fitted to the candidates of all waves. */
  readonly emulators: readonly Emulator[];
  /** Targets that could not be met, alone or with the others, and were left out of the search: indices, in that order. */
  readonly setAside: readonly number[];
  /** Draws further points of which the emulators expect that they meet every target. */
  readonly source: PointSource;
}

/** A wave filled to less than one part in so many shows that the targets cannot be met together. */
const fewest = 10;

/**
 * Plays the waves.
 * @param defaults candidate 0, which is in the first wave
 * @param onWave told after each wave
 */
export async function matchHistory(
  laboratory: Laboratory,
  space: Space,
  defaults: Candidate,
  { seed, waves: plan, implausibleFrom, referenceReplications, drawnMost }: WavesOptions,
  onWave: (wave: Wave) => void,
): Promise<Matched> {
  const { targets } = laboratory;
  const source = new PointSource(seed, space, 1);
  const placed: Placed[] = [];
  const tried: Tried[] = [];
  const waves: Wave[] = [];
  const setAside: number[] = [];
  const reference = await luckOfWaves(laboratory, defaults, referenceReplications, plan);
  let emulators: readonly Emulator[] = [];
  for (const [w, { candidates, replications }] of plan.entries()) {
    const drawnBefore = source.drawn;
    const current = emulators;
    const own = w === 0 ? [{ candidate: defaults, coordinates: space.coordinatesOf(defaults.values) }] : [];
    const wanted = candidates - own.length;
    const draw = () =>
      source.take(wanted, w === 0 ? wanted : drawnMost, (point) =>
        current.every((one, t) => setAside.includes(t) || implausibility(targets[t], one, point) < implausibleFrom),
      );
    let fresh = draw();
    while (fresh.length * fewest < wanted && setAside.length < targets.length - 1) {
      const probe = latinHypercube(`${seed} probe`, w, space.ids, blockSize);
      setAside.push(hardest(targets, emulators, setAside, implausibleFrom, probe));
      fresh = draw();
    }
    const wave = [...own, ...fresh];
    const seen = await measureAll(
      laboratory,
      wave.map(({ candidate }) => candidate),
      replications,
    );
    const measured = seen.map((row) => row.map((one, t) => moved(one, reference[w][t])));
    placed.push(...wave);
    tried.push(...wave.map(({ candidate }, i) => ({ candidate, wave: w + 1, measured: measured[i] })));
    emulators = targets.map((_, t) => emulatorOf(placed, tried, t));
    const done: Wave = {
      number: w + 1,
      candidates: wave.length,
      replications,
      drawn: source.drawn - drawnBefore,
      notImplausible: fresh.length,
      insideAll: measured.filter((row) => row.every((one, t) => isInside(targets[t], one))).length,
      targets: targets.map((target, t) => ({
        insideShare: measured.filter((row) => isInside(target, row[t])).length / wave.length,
        r2: emulators[t].r2,
      })),
    };
    waves.push(done);
    onWave(done);
  }
  return { waves, tried, emulators, setAside, source };
}

/** The target without which most points of the probe are left; among equals the one that rules out most by itself. */
function hardest(
  targets: readonly Target[],
  emulators: readonly Emulator[],
  setAside: readonly number[],
  implausibleFrom: number,
  probe: readonly Float64Array[],
): number {
  const considered = targets.map((_, t) => t).filter((t) => !setAside.includes(t));
  const rows = probe.map((point) => considered.map((t) => implausibility(targets[t], emulators[t], point)));
  const score = considered.map((_, i) => {
    const left = rows.filter((row) => row.every((one, j) => j === i || one < implausibleFrom)).length;
    const closest = rows.reduce((least, row) => Math.min(least, row[i]), Infinity);
    const ruledOut = rows.filter((row) => row[i] >= implausibleFrom).length;
    return { i, left, closest, ruledOut };
  });
  score.sort((a, b) => b.left - a.left || b.closest - a.closest || b.ruledOut - a.ruledOut || a.i - b.i);
  return considered[score[0].i];
}

/** How deep inside the band one aims: so many standard deviations of the emulator, and no more than this part of the band. */
const [depthInDeviations, depthOfBand] = [0.5, 0.25];

/** The band narrowed to where one aims, because emulators err. */
export function aimedBand(target: Target, { variance }: Emulator): Target {
  const depth = Math.min(depthInDeviations * Math.sqrt(variance), depthOfBand * (target.high - target.low));
  return { ...target, low: target.low + depth, high: target.high - depth };
}

/** Whether the emulators expect every target to be met at this point, well inside its band, but for those set aside. */
export function isExpectedInside(
  targets: readonly Target[],
  emulators: readonly Emulator[],
  setAside: readonly number[],
  point: Float64Array,
): boolean {
  return emulators.every(
    (emulator, t) => setAside.includes(t) || distance(aimedBand(targets[t], emulator), emulator.predict(point)) === 0,
  );
}

/** Distance to the band in standard deviations of what the emulator misses and the run noise together. */
function implausibility(target: Target, emulator: Emulator, point: Float64Array): number {
  const away = distance(target, emulator.predict(point));
  return away === 0 ? 0 : away / Math.sqrt(emulator.variance);
}

function isInside(target: Target, measured: Measured | null): boolean {
  return measured !== null && distance(target, measured.mean) === 0;
}

/**
 * All candidates of a wave share its luck, so that it moves them all alike: by how much, candidate 0 shows, which is played
 * often as well (a control variate). Added to what a wave measures.
 * @returns a row a wave, a column a target
 */
async function luckOfWaves(
  laboratory: Laboratory,
  defaults: Candidate,
  often: number,
  plan: WavesOptions['waves'],
): Promise<number[][]> {
  const counts = [often, ...plan.map(({ replications }) => replications)];
  const rows: (Measured | null)[][] = [];
  for (const count of counts) rows.push(...(await measureAll(laboratory, [defaults], count, true)));
  laboratory.forget([defaults]);
  const [long, ...short] = rows;
  return short.map((row) => row.map((one, t) => (long[t]?.mean ?? 0) - (one?.mean ?? long[t]?.mean ?? 0)));
}

function moved(one: Measured | null, by: number): Measured | null {
  return one === null ? null : { ...one, mean: one.mean + by, low: one.low + by, high: one.high + by };
}

/** Every candidate in every setting: a row a candidate, a column a target. */
async function measureAll(
  laboratory: Laboratory,
  candidates: readonly Candidate[],
  replications: number,
  keeps = false,
): Promise<(Measured | null)[][]> {
  const orders = candidates.flatMap((candidate) =>
    laboratory.settings.map((_, setting) => ({ candidate, setting, replications })),
  );
  const shown = await laboratory.measure(orders);
  const columns = laboratory.settings.map((_, setting) =>
    targetsOf(laboratory, setting).map((target) => laboratory.targets.indexOf(target)),
  );
  if (!keeps) laboratory.forget(candidates);
  return candidates.map((_, c) => {
    const row: (Measured | null)[] = laboratory.targets.map(() => null);
    columns.forEach((targets, setting) => {
      targets.forEach((t, i) => {
        row[t] = shown[c * columns.length + setting][i];
      });
    });
    return row;
  });
}

function emulatorOf(placed: readonly Placed[], tried: readonly Tried[], target: number): Emulator {
  const points: Float64Array[] = [];
  const outputs: number[] = [];
  tried.forEach(({ measured }, i) => {
    const one = measured[target];
    if (one === null || !Number.isFinite(one.mean)) return;
    points.push(placed[i].coordinates);
    outputs.push(one.mean);
  });
  return fitEmulator(points, outputs);
}
