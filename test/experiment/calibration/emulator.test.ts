// An emulator must know what it knows: recover a known function, leave out what does nothing, and own up to its error.
import { describe, expect, it } from 'vitest';
import { latinHypercube } from '../../../src/experiment/calibration/design.ts';
import { fitEmulator } from '../../../src/experiment/calibration/emulator.ts';

const names = Array.from({ length: 60 }, (_, i) => `x${i}`);
const points = latinHypercube('emulator', 1, names, 240);
const fresh = latinHypercube('emulator', 2, names, 200);
const luck = latinHypercube('emulator', 3, ['luck'], 240).map(([u]) => 0.2 * (u - 0.5));
const of = (x: ArrayLike<number>) => 3 * x[4] + 2 * x[9] + 4 * (x[4] - 0.5) * (x[20] - 0.5) + x[20] + 2 * x[9] * x[9];

describe('fitEmulator', () => {
  it('recovers a function with a product and a square, and leaves nearly all else out', () => {
    const emulator = fitEmulator(points, points.map(of));
    for (const point of fresh) expect(emulator.predict(point)).toBeCloseTo(of(point), 8);
    expect(emulator.active).toEqual(expect.arrayContaining([4, 9, 20]));
    expect(emulator.active.length).toBeLessThan(10);
    expect(emulator.r2).toBeCloseTo(1, 10);
  });

  it('takes in nothing where there is only luck, and then predicts the mean', () => {
    const emulator = fitEmulator(points, luck);
    expect(emulator.active.length).toBeLessThanOrEqual(1);
    expect(emulator.r2).toBeLessThan(0.1);
  });

  it('states a variance that its errors at new points bear out', () => {
    const emulator = fitEmulator(
      points,
      points.map((point, i) => of(point) + luck[i]),
    );
    const noise = luck.reduce((sum, one) => sum + one * one, 0) / luck.length;
    expect(emulator.variance).toBeGreaterThan(0.9 * noise);
    expect(emulator.variance).toBeLessThan(1.5 * noise);
    const errors = fresh.map((point) => emulator.predict(point) - of(point));
    expect(errors.reduce((sum, one) => sum + one * one, 0) / errors.length).toBeLessThan(0.3 * noise);
  });

  it('stays between 0 and 1 for a share that runs into its ends', () => {
    const share = (x: ArrayLike<number>) => 1 / (1 + Math.exp(-8 * (x[3] + x[7] - 1)));
    const emulator = fitEmulator(points, points.map(share));
    for (const point of fresh) {
      expect(Math.abs(emulator.predict(point) - share(point))).toBeLessThan(0.03);
      expect(emulator.predict(point)).toBeGreaterThan(0);
      expect(emulator.predict(point)).toBeLessThan(1);
    }
  });
});
