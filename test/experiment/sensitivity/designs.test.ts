import { describe, expect, it } from 'vitest';
import { morrisDesign, morrisTrajectories } from '../../../src/experiment/sensitivity/morrisDesign.ts';
import { saltelliDesign } from '../../../src/experiment/sensitivity/saltelliDesign.ts';

const names = ['b', 'a', 'd', 'c'];

describe('the trajectories of Morris', () => {
  it.each([2, 4, 6, 8])('move every factor once by half of %i levels, on the grid', (levels) => {
    const step = levels / (2 * (levels - 1));
    for (const { points, moved } of morrisTrajectories(7, 9, levels, names)) {
      expect([...moved].sort()).toEqual([0, 1, 2, 3]);
      moved.forEach((factor, s) => {
        names.forEach((_, i) => {
          const away = Math.abs(points[s + 1][i] - points[s][i]);
          expect(away).toBeCloseTo(i === factor ? step : 0, 12);
        });
      });
      for (const point of points) {
        for (const x of point) {
          expect(x >= 0 && x <= 1).toBe(true);
          expect(Math.abs(x * (levels - 1) - Math.round(x * (levels - 1)))).toBeLessThan(1e-12);
        }
      }
    }
  });

  it('start at every level equally often in each run of as many trajectories as there are levels', () => {
    const trajectories = morrisTrajectories('seed', 12, 4, names);
    for (const block of [0, 1, 2]) {
      names.forEach((_, i) => {
        const starts = trajectories.slice(4 * block, 4 * block + 4).map(({ points }) => Math.round(points[0][i] * 3));
        expect(starts.sort()).toEqual([0, 1, 2, 3]);
      });
    }
  });

  it('do not hang on the order of the names, nor on further names, nor on further trajectories', () => {
    const design = morrisTrajectories(3, 10, 4, names);
    const again = morrisTrajectories(3, 14, 4, ['z', 'd', 'a', 'b', 'c']);
    design.forEach(({ points, moved }, t) => {
      expect(names.map((name) => again[t].points[0][['z', 'd', 'a', 'b', 'c'].indexOf(name)])).toEqual([...points[0]]);
      const turns = again[t].moved.map((f) => ['z', 'd', 'a', 'b', 'c'][f]).filter((name) => name !== 'z');
      expect(turns).toEqual(moved.map((f) => names[f]));
    });
    expect(morrisDesign(4, 10, 4, names)).not.toEqual(morrisDesign(3, 10, 4, names));
  });

  it('are refused with numbers that make no design', () => {
    expect(() => morrisDesign(1, 0, 4, names)).toThrow('got 0 trajectories');
    expect(() => morrisDesign(1, 10, 5, names)).toThrow('got 5 levels; wanted an even number');
  });
});

describe("Saltelli's points", () => {
  it.each([false, true])('are A, the mixtures and B of each sample; second order %s', (secondOrder) => {
    const design = saltelliDesign(5, 8, names, secondOrder);
    const size = (secondOrder ? 2 : 1) * names.length + 2;
    expect(design).toHaveLength(8 * size);
    for (let sample = 0; sample < 8; sample += 1) {
      const [a, ...rest] = design.slice(sample * size, (sample + 1) * size);
      const b = rest[rest.length - 1];
      names.forEach((_, factor) => {
        expect([...rest[factor]]).toEqual([...a].map((x, i) => (i === factor ? b[i] : x)));
        if (secondOrder) {
          expect([...rest[names.length + factor]]).toEqual([...b].map((x, i) => (i === factor ? a[i] : x)));
        }
      });
      for (const x of [...a, ...b]) expect(x > 0 && x < 1).toBe(true);
    }
  });

  it('fill each coordinate of either sample evenly', () => {
    const design = saltelliDesign(5, 16, names, false);
    for (const place of [0, 5]) {
      names.forEach((_, factor) => {
        const parts = Array.from({ length: 16 }, (_, s) => Math.floor(16 * design[6 * s + place][factor]));
        expect(parts.sort((x, y) => x - y)).toEqual(Array.from({ length: 16 }, (_, i) => i));
      });
    }
  });

  it('do not hang on the order of the names, and more samples leave the earlier ones as they are', () => {
    const design = saltelliDesign('s', 8, names, false);
    const other = ['c', 'd', 'a', 'b'];
    const again = saltelliDesign('s', 13, other, false);
    for (let sample = 0; sample < 8; sample += 1) {
      for (const place of [0, 5]) {
        const point = again[6 * sample + place];
        expect(names.map((name) => point[other.indexOf(name)])).toEqual([...design[6 * sample + place]]);
      }
    }
  });

  it('are refused with numbers that make no design', () => {
    expect(() => saltelliDesign(1, 0, names, false)).toThrow('got 0 samples');
    const many = Array.from({ length: 65 }, (_, i) => `x${i}`);
    expect(() => saltelliDesign(1, 8, many, false)).toThrow('got 65 factors; wanted at most 64');
  });
});
