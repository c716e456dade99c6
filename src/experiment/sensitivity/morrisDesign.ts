// The points of Morris' screening: paths through the unit cube on which one factor after the other takes one long step.
import { nameKey, Streams } from '../../engine/streams.ts';

const streamNames = ['sensitivity.morris.start', 'sensitivity.morris.order'] as const;
const [start, turn] = [0, 1];

/** One path: where it starts, and which factor moves at each of its steps. */
export interface Trajectory {
  /** From the start on, a point more than there are factors; each a coordinate a name on the grid 0, 1/(levels - 1), ..., 1. */
  readonly points: readonly Float64Array[];
  /** Of each step the index, among the names, of the factor that moves. */
  readonly moved: readonly number[];
}

/**
 * Morris' trajectories (1991), the step being levels / (2 (levels - 1)): from the lower half of a factor's grid to the upper
 * or back. Each factor's starts take every level equally often in each run of `levels` trajectories, so that any beginning
 * is balanced and more trajectories leave the earlier ones as they are. A factor's start and turn hang on its name alone:
 * neither the order of the names nor a further name moves them.
 * @param trajectories whole, at least 1
 * @param levels of the grid; even, at least 2
 * @throws Error for other numbers
 */
export function morrisTrajectories(
  seed: number | string,
  trajectories: number,
  levels: number,
  names: readonly string[],
): Trajectory[] {
  if (!(Number.isInteger(trajectories) && trajectories >= 1)) {
    throw new Error(`morrisDesign got ${trajectories} trajectories; wanted a whole number of at least 1`);
  }
  if (!(Number.isInteger(levels) && levels >= 2 && levels % 2 === 0)) {
    throw new Error(`morrisDesign got ${levels} levels; wanted an even number of at least 2`);
  }
  const keys = names.map(nameKey);
  return Array.from({ length: trajectories }, (_, trajectory) => {
    const block = Math.floor(trajectory / levels);
    const streams = new Streams(seed, block, streamNames);
    const place = trajectory % levels;
    const starts = keys.map(({ hi, lo }) => shuffledLevels(streams.at(start, hi, lo, 0), levels)[place]);
    const turns = keys.map(({ hi, lo }) => streams.at(turn, hi, lo, place).uniform());
    return trajectoryFrom(starts, turns, levels);
  });
}

/** The points of all trajectories, one below the other: trajectories x (names + 1). */
export function morrisDesign(
  seed: number | string,
  trajectories: number,
  levels: number,
  names: readonly string[],
): Float64Array[] {
  return morrisTrajectories(seed, trajectories, levels, names).flatMap(({ points }) => points);
}

function trajectoryFrom(starts: readonly number[], turns: readonly number[], levels: number): Trajectory {
  const moved = starts.map((_, factor) => factor).sort((a, b) => turns[a] - turns[b] || a - b);
  const at = Int32Array.from(starts);
  const points = [onGrid(at, levels)];
  const half = levels / 2;
  for (const factor of moved) {
    at[factor] += at[factor] < half ? half : -half;
    points.push(onGrid(at, levels));
  }
  return { points, moved };
}

function onGrid(at: Int32Array, levels: number): Float64Array {
  return Float64Array.from(at, (level) => level / (levels - 1));
}

function shuffledLevels(streams: Streams, levels: number): Int32Array {
  const order = Int32Array.from({ length: levels }, (_, level) => level);
  for (let i = levels - 1; i > 0; i -= 1) {
    const other = Math.floor(streams.uniform() * (i + 1));
    const kept = order[i];
    order[i] = order[other];
    order[other] = kept;
  }
  return order;
}
