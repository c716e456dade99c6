import { describe, expect, it } from 'vitest';
import { Streams } from '../../src/engine/streams.ts';
import { type PrimColumn, primBox, quasiP } from '../../src/statistics/prim.ts';

const count = 400;
const luck = new Streams(1, 0, ['cases']);
const column = (which: number) => Float64Array.from({ length: count }, (_, i) => luck.at(0, which, i, 0).uniform());
const columns: readonly PrimColumn[] = [
  { kind: 'number', values: column(0) },
  { kind: 'number', values: column(1) },
  { kind: 'levels', values: column(2).map((u) => Math.floor(u * 4)), levelCount: 4 },
  { kind: 'number', values: column(3) },
];
const value = (which: number, i: number) => columns[which].values[i];
const noise = (i: number) => luck.at(0, 9, i, 0).uniform();
const badWhere = (isBad: (i: number) => boolean) => Uint8Array.from({ length: count }, (_, i) => (isBad(i) ? 1 : 0));

describe('PRIM', () => {
  it('finds a corner of two numbers, its bounds between the cases, and restricts nothing else', () => {
    const bad = badWhere((i) => value(0, i) > 0.6 && value(1, i) < 0.4);
    const box = primBox(columns, bad);
    expect(box.sides.map((side) => side.column)).toEqual([0, 1]);
    expect(box.sides[0].low).toBeCloseTo(0.6, 1);
    expect(box.sides[0].high).toBeNull();
    expect(box.sides[1].high).toBeCloseTo(0.4, 1);
    expect(box.sides[1].low).toBeNull();
    const all = bad.reduce((sum, one) => sum + one, 0);
    expect(box.badCount / box.count).toBeGreaterThan(0.9);
    expect(box.badCount / all).toBeGreaterThan(0.9);
  });

  it('finds an inner interval of one number through a fifth of the cases told wrongly', () => {
    const bad = badWhere((i) => (value(1, i) > 0.3 && value(1, i) < 0.7) !== noise(i) < 0.2);
    const box = primBox(columns, bad);
    const side = box.sides.find((one) => one.column === 1);
    expect(side?.low).toBeGreaterThan(0.2);
    expect(side?.low).toBeLessThan(0.4);
    expect(side?.high).toBeGreaterThan(0.6);
    expect(side?.high).toBeLessThan(0.8);
  });

  it('finds the bad levels of a factor with levels', () => {
    const bad = badWhere((i) => [1, 3].includes(value(2, i)));
    const [side, ...others] = primBox(columns, bad).sides;
    expect(side).toEqual({ column: 2, low: null, high: null, levels: [1, 3] });
    expect(others).toEqual([]);
  });

  it('keeps the box of everything where all cases are bad, or none is', () => {
    for (const bad of [badWhere(() => true), badWhere(() => false)]) expect(primBox(columns, bad).sides).toEqual([]);
  });

  it('peels numbers with few values without losing a tie', () => {
    const tied: PrimColumn = { kind: 'number', values: column(5).map((u) => Math.floor(u * 3)) };
    const bad = Uint8Array.from({ length: count }, (_, i) => (tied.values[i] === 2 ? 1 : 0));
    const box = primBox([tied], bad);
    expect(box.sides).toEqual([{ column: 0, low: 1.5, high: null, levels: null }]);
    expect(box.count).toBe(box.badCount);
  });

  it('does not hang on the order of the cases', () => {
    const bad = badWhere((i) => value(0, i) > 0.6 !== noise(i) < 0.1);
    const turned = columns.map((one) => ({ ...one, values: Float64Array.from(one.values).reverse() }));
    expect(primBox(turned, Uint8Array.from(bad).reverse())).toEqual(primBox(columns, bad));
  });

  it('gives a restriction that works a small quasi-p, and drops those that chance explains', () => {
    const bad = badWhere((i) => value(0, i) > 0.5 && noise(i) < 0.6);
    const box = primBox(columns, bad);
    expect(box.sides.map((side) => side.column)).toContain(0);
    box.sides.forEach((_, side) => {
      expect(quasiP(box, side, columns, bad)).toBeLessThanOrEqual(0.05);
    });
    const first = box.sides.findIndex((side) => side.column === 0);
    expect(quasiP(box, first, columns, bad)).toBeLessThan(1e-6);
  });
});
