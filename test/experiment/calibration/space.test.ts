// The space of a calibration: every point of the cube is a set of values that a scenario may hold.
import { describe, expect, it } from 'vitest';
import { assumptionIds, shareGroupIds } from '../../../src/experiment/assumptions.ts';
import { assumptionSpace, defaultCandidate } from '../../../src/experiment/calibration/calibrate.ts';
import { latinHypercube } from '../../../src/experiment/calibration/design.ts';
import { createSpace } from '../../../src/experiment/calibration/space.ts';
import type { NumberParameter } from '../../../src/scenario/parameter.ts';
import { parameters } from '../../../src/scenario/parameters.ts';

const space = assumptionSpace();
const points = latinHypercube(3, 1, assumptionIds, 300);
const corners = [0, 1].map((end) => Float64Array.from(assumptionIds, () => end));
const sets = [...points, ...corners].map((point) => space.valuesAt(point));
const numberOf = (id: keyof typeof parameters) => parameters[id] as NumberParameter;

describe('the space of assumptions', () => {
  it('holds every parameter in doubt, each inside its plausible range and with at most four significant digits', () => {
    const isWrong = (id: keyof typeof parameters, value: number) => {
      const [low, high] = numberOf(id).range;
      const isEnd = value === low || value === high;
      return !(value >= low && value <= high) || (!isEnd && Number(value.toPrecision(4)) !== value);
    };
    const wrong = sets.flatMap((set) => assumptionIds.filter((id) => isWrong(id, set[id] as number)));
    expect(wrong).toEqual([]);
    expect(sets.every((set) => Object.keys(set).length === assumptionIds.length)).toBe(true);
  });

  it('keeps shares of one whole a whole, and whole numbers whole', () => {
    for (const values of sets) {
      for (const [name, group] of shareGroupIds) {
        expect(Math.abs(group.reduce((sum, id) => sum + (values[id] as number), 0) - 1), name).toBeLessThan(1e-9);
      }
      const broken = assumptionIds.filter((id) => numberOf(id).whole && !Number.isInteger(values[id]));
      expect(broken).toEqual([]);
    }
  });

  it('reaches nearly the whole range of every parameter but those that share a whole', () => {
    const grouped = new Set([...shareGroupIds.values()].flat());
    for (const id of assumptionIds) {
      const [low, high] = numberOf(id).range;
      const values = sets.map((set) => set[id] as number);
      const reached = (Math.max(...values) - Math.min(...values)) / (high - low);
      expect(reached, id).toBeGreaterThan(grouped.has(id) ? 0.5 : 0.99);
    }
  });

  it('goes by ratios where a range ends in never: half the points lie below the geometric mean', () => {
    const [low, high] = numberOf('outcomes.fadeFoldWeeks').range;
    const below = points.map((p) => space.valuesAt(p)['outcomes.fadeFoldWeeks'] as number);
    const share = below.filter((value) => value < Math.sqrt(low * high)).length / below.length;
    expect(share).toBeCloseTo(0.5, 2);
  });

  it('finds the point again from the values, and the defaults inside the cube', () => {
    const single = assumptionIds.map((id, i) => ({ id, i })).filter(({ id }) => !numberOf(id).whole);
    const grouped = new Set([...shareGroupIds.values()].flat());
    const back = space.coordinatesOf(space.valuesAt(points[0]));
    for (const { id, i } of single) if (!grouped.has(id)) expect(back[i], id).toBeCloseTo(points[0][i], 2);
    for (const coordinate of space.coordinatesOf(defaultCandidate().values)) {
      expect(coordinate).toBeGreaterThanOrEqual(0);
      expect(coordinate).toBeLessThanOrEqual(1);
    }
  });

  it('refuses a part of a whole', () => {
    expect(() => createSpace(['patients.needShare.housing'], {})).toThrow(/patients.needShare.mentalHealth/);
  });
});

describe('a Latin hypercube', () => {
  it('has one point in each slice of each coordinate', () => {
    const cube = latinHypercube('a', 2, ['x', 'y', 'z'], 50);
    for (let i = 0; i < 3; i += 1) {
      const slices = cube.map((point) => Math.floor(point[i] * 50)).sort((a, b) => a - b);
      expect(slices).toEqual(Array.from({ length: 50 }, (_, n) => n));
    }
  });

  it('is a function of seed, block and name of the coordinate alone', () => {
    const once = latinHypercube(1, 1, ['x', 'y'], 20);
    const again = latinHypercube(1, 1, ['new', 'y', 'x'], 20);
    expect(again.map((point) => [point[2], point[1]])).toEqual(once.map((point) => [...point]));
    expect(latinHypercube(1, 2, ['x', 'y'], 20)).not.toEqual(once);
    expect(latinHypercube(2, 1, ['x', 'y'], 20)).not.toEqual(once);
  });
});
