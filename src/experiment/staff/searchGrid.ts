// Finds the best-liked value that keeps all limits: looks at a few values over the whole grid, halves the gap in which the
// verdict turns, and then tries the neighbours, because nothing says that more is always better.
import type { Trials } from './trials.ts';

/** Values looked at first, evenly over the grid. */
const scanMost = 7;
/** How often the answer may move to one of the two next better-liked values; after that they are tried once more. */
const movesMost = 2;

/** Values that a search of a grid of so many may come to try, the present one included. */
export function valuesMost(gridLength: number): number {
  return Math.min(gridLength, scanMost + halvings(gridLength) + 2 * (movesMost + 1) + 1) + 1;
}

/** How often the widest gap between values looked at first can be halved. */
export function halvings(gridLength: number): number {
  let count = 0;
  for (let gap = widestGap(gridLength); gap > 1; gap = Math.ceil(gap / 2)) count++;
  return count;
}

function widestGap(gridLength: number): number {
  const places = scanPlaces(gridLength);
  return Math.max(1, ...places.slice(1).map((place, i) => place - places[i]));
}

/** Places in the grid that are looked at first, both ends among them. */
export function scanPlaces(gridLength: number): readonly number[] {
  const count = Math.min(scanMost, gridLength);
  if (count === 1) return [0];
  return Array.from({ length: count }, (_, i) => Math.round((i * (gridLength - 1)) / (count - 1)));
}

/**
 * @param values best-liked first
 * @param also tried beside them, but never the answer
 * @returns the place of the answer; null where no value that was tried keeps all limits
 */
export async function searchGrid(
  values: readonly number[],
  also: readonly number[],
  trials: Trials,
): Promise<number | null> {
  const scan = scanPlaces(values.length);
  await trials.look([...scan.map((place) => values[place]), ...also]);
  const first = await firstThatKeeps(values, scan, trials);
  const answer = first ?? (await insideAWindow(values, scan, trials));
  await trials.decide(also);
  return answer === null ? null : besidesBetter(values, answer, trials);
}

async function firstThatKeeps(values: readonly number[], scan: readonly number[], trials: Trials) {
  for (;;) {
    const found = scan.find((place) => trials.keeps(values[place]));
    const open = scan.filter(
      (place) => trials.of(values[place]).keeping === 'open' && place < (found ?? values.length),
    );
    if (open.length > 0) {
      await trials.decide(open.map((place) => values[place]));
      continue;
    }
    if (found === undefined) return null;
    let keeps = found;
    let fails = scan[scan.indexOf(found) - 1] ?? -1;
    while (fails >= 0 && keeps - fails > 1) {
      const middle = Math.floor((keeps + fails) / 2);
      await trials.decide([values[middle]]);
      if (trials.keeps(values[middle])) keeps = middle;
      else fails = middle;
    }
    return keeps;
  }
}

/**
 * Two limits that pull in different directions may both be kept only between two of the values looked at first: where one
 * limit turns to kept and another from kept, the gap is halved after the first.
 */
async function insideAWindow(values: readonly number[], scan: readonly number[], trials: Trials) {
  const kept = (place: number, limit: number) => trials.of(values[place]).limits[limit].keeping === 'keeps';
  for (let i = 1; i < scan.length; i++) {
    let [from, to] = [scan[i - 1], scan[i]];
    const limits = trials.of(values[from]).limits.map((_, limit) => limit);
    const turning = limits.find((limit) => !kept(from, limit) && kept(to, limit));
    const turnsBack = limits.some((limit) => kept(from, limit) && !kept(to, limit));
    if (turning === undefined || !turnsBack) continue;
    while (to - from > 1) {
      const middle = Math.floor((from + to) / 2);
      await trials.decide([values[middle]]);
      if (trials.keeps(values[middle]) || kept(middle, turning)) to = middle;
      else from = middle;
    }
    return trials.keeps(values[to]) ? to : null;
  }
  return null;
}

/**
 * The two next better-liked values are always tried as well; where one of them keeps the limits it is the answer instead, as
 * often as the answer may move: a verdict that turns back for longer is told and not followed, because every value that may
 * be tried is paid for. The next
 * on the other side is looked at, so that the curve shows what it would bring.
 */
async function besidesBetter(values: readonly number[], found: number, trials: Trials): Promise<number> {
  let answer = found;
  for (let moves = 0; ; moves += 1) {
    const better = [answer - 2, answer - 1].filter((place) => place >= 0);
    await trials.decide(better.map((place) => values[place]));
    const kept = better.find((place) => trials.keeps(values[place]));
    if (kept === undefined || moves === movesMost) break;
    answer = kept;
  }
  if (answer + 1 < values.length) await trials.look([values[answer + 1]]);
  return answer;
}
