// PRIM, the patient rule induction method of Friedman and Fisher (1999, Bump hunting in high-dimensional data, Statistics and
// Computing 9), as Bryant and Lempert (2010, Thinking inside the box, Technological Forecasting and Social Change 77) use it
// for scenario discovery: boxes in which bad cases are dense. No luck in it: the same cases give the same box.
import { binomialAtLeast } from './binomialTail.ts';

/** One thing that varies from case to case: a number, or one of so many levels, numbered from 0. */
export type PrimColumn =
  | { readonly kind: 'number'; readonly values: ArrayLike<number> }
  | { readonly kind: 'levels'; readonly values: ArrayLike<number>; readonly levelCount: number };

/** A restriction of one column; a number lies between the bounds that are given, a level is one of those kept. */
export interface PrimSide {
  readonly column: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly levels: readonly number[] | null;
}

export interface PrimBox {
  /** At most one a column, in the order of the columns; none is the box of everything. */
  readonly sides: readonly PrimSide[];
  readonly count: number;
  readonly badCount: number;
}

/** Share of the cases in the box that one step takes off, roughly: patience. */
const peelShare = 0.05;
/** A box of a smaller share of all cases says little about cases to come. */
const leastShare = 0.1;
/** A restriction is dropped when chance would do as well as it more often than this. */
const quasiPMost = 0.05;

/**
 * The box with the most bad cases beyond what its size alone would hold (weighted relative accuracy: coverage and density in
 * one), out of all that peeling passes through, without the restrictions that chance could explain.
 * @param bad 1 for a bad case, 0 for another
 */
export function primBox(columns: readonly PrimColumn[], bad: ArrayLike<number>): PrimBox {
  const all = boxOf([], columns, bad);
  let best = all;
  for (const box of peeled(columns, bad)) if (excess(box, all) > excess(best, all)) best = box;
  for (;;) {
    const ps = best.sides.map((_, i) => quasiP(best, i, columns, bad));
    const worst = ps.indexOf(Math.max(...ps));
    if (ps.length === 0 || ps[worst] <= quasiPMost) return best;
    best = boxOf(without(best.sides, worst), columns, bad);
  }
}

/** Bad cases in the box beyond what as many cases hold on average. */
export function excess({ count, badCount }: PrimBox, all: PrimBox): number {
  return badCount - (count * all.badCount) / all.count;
}

/**
 * Chance of so many bad cases in the box or more if each were bad as often as in the box without this restriction: the
 * quasi-p value of Bryant and Lempert. Quasi, because the box was looked for on the same cases.
 */
export function quasiP(box: PrimBox, side: number, columns: readonly PrimColumn[], bad: ArrayLike<number>): number {
  const wider = boxOf(without(box.sides, side), columns, bad);
  return binomialAtLeast(box.badCount, box.count, wider.badCount / wider.count);
}

/** Every box that peeling passes through, from the first restriction on. */
function peeled(columns: readonly PrimColumn[], bad: ArrayLike<number>): readonly PrimBox[] {
  const least = Math.max(1, leastShare * bad.length);
  // Of each column, the cases in the box by rising value.
  let inside: readonly Int32Array[] = columns.map(({ values }) =>
    Int32Array.from({ length: bad.length }, (_, i) => i).sort((a, b) => values[a] - values[b] || a - b),
  );
  let box: PrimBox = boxOf([], columns, bad);
  const passed: PrimBox[] = [];
  while (box.badCount < box.count) {
    let best: Peel | null = null;
    for (let column = 0; column < columns.length; column += 1) {
      for (const [from, to] of slicesOf(columns[column], inside[column])) {
        const peel = peelOf(column, from, to, inside[column], box, bad);
        if (peel.left >= least && (best === null || peel.gain > best.gain)) best = peel;
      }
    }
    if (best === null) break;
    const sides = narrowed(box.sides, best, columns[best.column], inside[best.column]);
    box = { sides, count: best.left, badCount: best.badLeft };
    passed.push(box);
    const isOff = new Uint8Array(bad.length);
    for (let i = best.from; i < best.to; i += 1) isOff[inside[best.column][i]] = 1;
    inside = inside.map((cases) => cases.filter((i) => isOff[i] === 0));
  }
  return passed;
}

/** Cases to be taken off: those from `from` to before `to` in the order of a column. */
interface Peel {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly badLeft: number;
  /**
   * Gain in density for each case taken off, so that a level that many cases have is not peeled for its size alone (Kwakkel
   * and Jaxa-Rozen 2016, Environmental Modelling and Software 79).
   */
  readonly gain: number;
}

function peelOf(
  column: number,
  from: number,
  to: number,
  cases: Int32Array,
  { count, badCount }: PrimBox,
  bad: ArrayLike<number>,
): Peel {
  let badLeft = badCount;
  for (let i = from; i < to; i += 1) badLeft -= bad[cases[i]];
  const off = to - from;
  const left = count - off;
  return { column, from, to, left, badLeft, gain: (badLeft / left - badCount / count) / off };
}

/** What may be peeled of a column: each level, or the lowest and the highest numbers; never all, and no tie is broken. */
function slicesOf({ kind, values }: PrimColumn, cases: Int32Array): readonly (readonly [from: number, to: number])[] {
  const count = cases.length;
  const slices: [number, number][] = [];
  if (kind === 'levels') {
    for (let from = 0, to = 0; from < count; from = to) {
      while (to < count && values[cases[to]] === values[cases[from]]) to += 1;
      if (to - from < count) slices.push([from, to]);
    }
    return slices;
  }
  const step = Math.max(1, Math.floor(peelShare * count));
  let to = step;
  while (to < count && values[cases[to]] === values[cases[to - 1]]) to += 1;
  if (to < count) slices.push([0, to]);
  let from = count - step;
  while (from > 0 && values[cases[from]] === values[cases[from - 1]]) from -= 1;
  if (from > 0) slices.push([from, count]);
  return slices;
}

function middle(a: number, b: number): number {
  return (a + b) / 2;
}

function narrowed(
  sides: readonly PrimSide[],
  { column, from, to }: Peel,
  { kind, values, ...of }: PrimColumn,
  cases: Int32Array,
): readonly PrimSide[] {
  const levelCount = 'levelCount' in of ? of.levelCount : 0;
  const levels = kind === 'levels' ? Array.from({ length: levelCount }, (_, level) => level) : null;
  const side = sides.find((one) => one.column === column) ?? { column, low: null, high: null, levels };
  const peeledLevel = values[cases[from]];
  let tighter: PrimSide;
  if (side.levels !== null) tighter = { ...side, levels: side.levels.filter((level) => level !== peeledLevel) };
  else if (from === 0) tighter = { ...side, low: middle(values[cases[to - 1]], values[cases[to]]) };
  else tighter = { ...side, high: middle(values[cases[from - 1]], values[cases[from]]) };
  return [...sides.filter((one) => one.column !== column), tighter].sort((a, b) => a.column - b.column);
}

function without(sides: readonly PrimSide[], side: number): readonly PrimSide[] {
  return sides.filter((_, i) => i !== side);
}

function boxOf(sides: readonly PrimSide[], columns: readonly PrimColumn[], bad: ArrayLike<number>): PrimBox {
  let count = 0;
  let badCount = 0;
  for (let i = 0; i < bad.length; i += 1) {
    if (!sides.every((side) => holds(side, columns[side.column].values[i]))) continue;
    count += 1;
    badCount += bad[i];
  }
  return { sides, count, badCount };
}

function holds({ low, high, levels }: PrimSide, value: number): boolean {
  if (levels !== null) return levels.includes(value);
  return (low === null || value > low) && (high === null || value < high);
}
