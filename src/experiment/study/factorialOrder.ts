// The order in which every combination of levels comes, such that any beginning of it is a fair picture of the whole.
import { nameKey, Streams } from '../../engine/streams.ts';

const streamNames = ['study.factorial'] as const;
const [shiftStream] = [0];

/** A factor with so many levels. */
export interface Levelled {
  readonly name: string;
  readonly levelCount: number;
}

/**
 * All combinations of levels, each once. In any beginning of the list the levels of a factor occur equally often, or once more.
 * Which combinations come early is left to luck that hangs on the seed and the factor's name.
 *
 * The level of a factor with r levels at place n is (n + a + b) mod r. By n alone, r places one after the other hold each level
 * once. The P combinations of the factors before it come round every P places, each r times in r P places; a = floor(n / lcm(P, r)),
 * n counted anew every r P places, makes one that would meet the same level again meet another. b, a number drawn for each r
 * places of the P, keeps factors with as many levels from running side by side. It is left out where r does not divide P,
 * because it would then change within the r places.
 * @returns of each combination the level of each factor, from 0
 */
export function factorialOrder(seed: number | string, factors: readonly Levelled[]): Int32Array[] {
  const count = factors.reduce((product, { levelCount }) => product * levelCount, 1);
  const order = Array.from({ length: count }, () => new Int32Array(factors.length));
  const streams = new Streams(seed, 0, streamNames);
  // Most levels first, because those of fewer levels then oftener divide what is before them.
  const mostLevelsFirst = factors
    .map(({ name, levelCount }, index) => ({ name, levelCount, index }))
    .toSorted((one, other) => other.levelCount - one.levelCount || (one.name < other.name ? -1 : 1));
  let before = 1;
  for (const { name, levelCount, index } of mostLevelsFirst) {
    const { hi, lo } = nameKey(name);
    const common = (before / greatestDivisor(before, levelCount)) * levelCount;
    const round = before * levelCount;
    const divides = before % levelCount === 0;
    const shifts = Int32Array.from({ length: divides ? before / levelCount : 1 }, (_, block) =>
      Math.floor(streams.at(shiftStream, hi, lo, block).uniform() * levelCount),
    );
    for (let n = 0; n < count; n += 1) {
      const shift = shifts[divides ? Math.floor((n % before) / levelCount) : 0];
      order[n][index] = (n + Math.floor((n % round) / common) + shift) % levelCount;
    }
    before = round;
  }
  return order;
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other);
}
