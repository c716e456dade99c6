// The smallest change that does: from the defaults, one coordinate is moved a little at a time, always the one that helps
// most, until the emulators expect every target to be met. So few parameters move, and none further than it must.
import { wholeOf } from '../assumptions.ts';
import type { Emulator } from './emulator.ts';
import { type Candidate, distance, type Laboratory, type Target } from './laboratory.ts';
import { type Tested, testCandidates } from './sequentialTest.ts';
import type { Space } from './space.ts';
import { aimedBand } from './waves.ts';

/** Part of a parameter's range that is moved at a time. */
const step = 0.02;
const stepsMost = 1000;

/**
 * @param start a point of the cube
 * @param setAside indices of targets that are left out
 * @returns the point found; where no step helps any more it meets as much as it can
 */
function nearestPoint(
  space: Space,
  start: Float64Array,
  targets: readonly Target[],
  emulators: readonly Emulator[],
  setAside: readonly number[],
): Float64Array {
  const aims = targets.map((target, t) => ({ target: aimedBand(target, emulators[t]), emulator: emulators[t] }));
  const sought = aims.filter((_, t) => !setAside.includes(t));
  const misfit = (point: Float64Array) =>
    sought.reduce((sum, { target, emulator }) => {
      const away = distance(target, emulator.predict(point));
      return sum + (away * away) / emulator.variance;
    }, 0);
  const active = [...new Set(sought.flatMap(({ emulator }) => emulator.active))];
  const movable = active.filter((i) => wholeOf(space.ids[i]).length === 1).sort((a, b) => a - b);
  const point = start.slice();
  let left = misfit(point);
  for (let n = 0; n < stepsMost && left > 0; n += 1) {
    let best = { i: -1, to: 0, left };
    for (const i of movable) {
      const at = point[i];
      for (const to of [Math.max(0, at - step), Math.min(1, at + step)]) {
        point[i] = to;
        const then = misfit(point);
        if (then < best.left) best = { i, to, left: then };
      }
      point[i] = at;
    }
    if (best.i < 0) break;
    point[best.i] = best.to;
    left = best.left;
  }
  return point;
}

/** Times one aims again, with what the last try showed of the emulators' error. */
const triesMost = 4;

export interface Aimed extends Tested {
  /** Whether the mean of every target that was not set aside lies inside its band. */
  readonly hits: boolean;
}

/**
 * The smallest change of the defaults that the emulators expect to do, tested by simulation. Where it misses, the emulators
 * are shifted by what they missed, and one aims again.
 */
export async function aimNearest(
  laboratory: Laboratory,
  space: Space,
  defaults: Candidate,
  { emulators, setAside }: { readonly emulators: readonly Emulator[]; readonly setAside: readonly number[] },
  looks: readonly number[],
): Promise<Aimed> {
  const { targets } = laboratory;
  const start = space.coordinatesOf(defaults.values);
  const misses = emulators.map(() => 0);
  let best: Aimed | null = null;
  for (let n = 0; n < triesMost && best?.hits !== true; n += 1) {
    const shifted = emulators.map((one, t) => ({ ...one, predict: (at: Float64Array) => one.predict(at) + misses[t] }));
    const candidate = movedCandidate(space, defaults, nearestPoint(space, start, targets, shifted, setAside));
    const [tested] = await testCandidates(laboratory, [candidate], looks);
    const point = space.coordinatesOf(candidate.values);
    const hits = targets.every((target, t) => {
      const mean = tested.measured[t]?.mean;
      return setAside.includes(t) || (mean !== undefined && distance(target, mean) === 0);
    });
    best = { ...tested, hits };
    emulators.forEach((one, t) => {
      const mean = tested.measured[t]?.mean;
      if (mean !== undefined) misses[t] = mean - one.predict(point);
    });
  }
  return best as Aimed;
}

/** Number of a candidate that was aimed at, not drawn. */
const aimed = -1;

/** The candidate at a point found by `nearestPoint`; a coordinate that did not move keeps its value, unrounded. */
function movedCandidate(space: Space, { values }: Candidate, point: Float64Array): Candidate {
  const start = space.coordinatesOf(values);
  const there = space.valuesAt(point);
  const chosen = space.ids.map((id, i) => [id, point[i] === start[i] ? values[id] : there[id]] as const);
  return { number: aimed, values: Object.fromEntries(chosen) };
}
