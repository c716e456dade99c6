// Latin hypercubes: points of the unit cube such that each coordinate alone is spread evenly (McKay, Beckman and Conover 1979).
import { nameKey, Streams } from '../../engine/streams.ts';

const streamNames = ['calibration.order', 'calibration.place'] as const;
const [order, place] = [0, 1];

/**
 * A Latin hypercube, a pure function of its arguments. A coordinate's values hang on its name, not on its place in the list.
 * @param block number of the hypercube: each has its own luck
 * @param names of the coordinates
 * @returns `count` points with a coordinate a name, above 0 and below 1
 */
export function latinHypercube(
  seed: number | string,
  block: number,
  names: readonly string[],
  count: number,
): Float64Array[] {
  const streams = new Streams(seed, block, streamNames);
  const points = Array.from({ length: count }, () => new Float64Array(names.length));
  names.forEach((name, coordinate) => {
    const { hi, lo } = nameKey(name);
    const rank = Int32Array.from({ length: count }, (_, i) => i);
    streams.at(order, hi, lo, 0);
    for (let i = count - 1; i > 0; i -= 1) {
      const other = Math.floor(streams.uniform() * (i + 1));
      const kept = rank[i];
      rank[i] = rank[other];
      rank[other] = kept;
    }
    streams.at(place, hi, lo, 0);
    for (let i = 0; i < count; i += 1) points[i][coordinate] = (rank[i] + streams.uniform()) / count;
  });
  return points;
}
