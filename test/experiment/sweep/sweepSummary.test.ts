import { expect, it } from 'vitest';
import { summariseSweep } from '../../../src/experiment/sweep/sweepSummary.ts';

const points = [0, 1, 2].map((number) => ({ number, values: [number] }));
const rows = {
  rowCount: 6,
  point: Int32Array.of(0, 1, 2, 0, 1, 2),
  replication: Int32Array.of(0, 0, 0, 1, 1, 1),
  measures: {
    strainMean: Float64Array.of(40, 30, Number.NaN, 44, 30, Number.NaN),
    capOverrunShare: new Float64Array(6).fill(Number.NaN),
  },
};

it('means by point, with the lowest and the highest; points without a value are neither', () => {
  const [strain] = summariseSweep({ points, rows }, ['strainMean']);
  expect(strain.points.map(({ mean, n }) => [mean, n])).toEqual([
    [42, 2],
    [30, 2],
    [null, 0],
  ]);
  expect([strain.lowest?.point, strain.highest?.point]).toEqual([1, 0]);
  // Student's t with one degree of freedom: 12.7062 standard errors, and the standard error is 2.
  expect(strain.highest?.low).toBeCloseTo(42 - 12.7062 * 2, 3);
});

it('a measure without any value has no lowest and no highest; one that was not read is a fault', () => {
  const [share] = summariseSweep({ points, rows }, ['capOverrunShare']);
  expect([share.lowest, share.highest]).toEqual([null, null]);
  expect(() => summariseSweep({ points, rows }, ['vacancyShare'])).toThrow('vacancyShare of the sweep was not read');
});
