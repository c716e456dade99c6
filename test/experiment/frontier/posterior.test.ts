import { describe, expect, it } from 'vitest';
import { normal } from '../../../src/engine/draw.ts';
import { Streams } from '../../../src/engine/streams.ts';
import { chancesOf } from '../../../src/experiment/frontier/dominance.ts';
import { differencesOf } from '../../../src/experiment/frontier/doubt.ts';
import { posteriorOf } from '../../../src/experiment/frontier/posterior.ts';
import { pairedInterval } from '../../../src/statistics/interval.ts';
import { mean, standardDeviation } from '../../../src/statistics/mean.ts';
import { quantile } from '../../../src/statistics/quantile.ts';

const luck = new Streams(7, 0, ['values', 'shared']);
const shared = (r: number) => normal(luck.at(1, 0, r, 0));
const path = (which: number, level: number, count: number) =>
  Float64Array.from({ length: count }, (_, r) => level + 10 * shared(r) + normal(luck.at(0, which, r, 0)));

describe('draws of the means of policies', () => {
  it('give a difference the interval that pairing gives it, which luck in common does not widen', () => {
    const [one, other] = [path(1, 2, 12), path(2, 1, 12)];
    const posterior = posteriorOf([[one], [other]], 8000, 1);
    const differences = differencesOf(posterior, 0, 1, 0);
    const paired = pairedInterval(other, one);
    expect(mean(differences)).toBeCloseTo(paired.mean as number, 1);
    expect(quantile(differences, 0.025)).toBeCloseTo(paired.low as number, 1);
    expect(quantile(differences, 0.975)).toBeCloseTo(paired.high as number, 1);
    const alone = Float64Array.from({ length: 8000 }, (_, draw) => posterior.draws[2 * draw]);
    expect(standardDeviation(alone)).toBeGreaterThan(2 * standardDeviation(differences));
  });

  it('bring a policy that was played less to the level of the others by the luck they had in common', () => {
    const short = path(1, 2, 10);
    const long = [path(2, 1, 200), path(3, 1, 200), path(4, 1, 200)];
    const posterior = posteriorOf([[short], ...long.map((values) => [values])], 4000, 1);
    const expected = 2 + (10 * Array.from({ length: 200 }, (_, r) => shared(r)).reduce((a, b) => a + b)) / 200;
    expect(Math.abs(posterior.means[0] - expected)).toBeLessThan(1.2);
    const error = standardDeviation(Float64Array.from({ length: 4000 }, (_, draw) => posterior.draws[4 * draw]));
    expect(error).toBeLessThan(1.2);
    expect(standardDeviation(short) / Math.sqrt(10)).toBeGreaterThan(1.8);
  });

  it('are the same in every draw for policies that did the same', () => {
    const posterior = posteriorOf([[path(1, 2, 9)], [path(1, 2, 9)]], 500, 1);
    expect(new Set(differencesOf(posterior, 0, 1, 0))).toEqual(new Set([0]));
    expect(Array.from(chancesOf(posterior, [0.1]).strictlyUnbeaten)).toEqual([1, 1]);
  });

  it('do not hang on which other policies there are, when all were played as often', () => {
    const [one, other, third] = [path(1, 2, 9), path(2, 1, 9), path(3, 0, 9)];
    const two = posteriorOf([[one], [other]], 50, 'x');
    const three = posteriorOf([[third], [one], [other]], 50, 'x');
    expect(differencesOf(three, 1, 2, 0)).toEqual(differencesOf(two, 0, 1, 0));
  });
});

describe('being beaten', () => {
  const exactly = (...policies: readonly (readonly number[])[]) =>
    posteriorOf(
      policies.map((aims) => aims.map((value) => new Float64Array(3).fill(value))),
      10,
      1,
    );

  it('takes one that is at least as good on all aims, and better on one', () => {
    const { unbeaten, strictlyUnbeaten, beatenBy } = chancesOf(exactly([1, 1], [1, 2], [2, 0], [0.5, 0.5]), [0.1, 0.1]);
    expect(Array.from(unbeaten)).toEqual([0, 1, 1, 0]);
    expect(Array.from(strictlyUnbeaten)).toEqual([0, 1, 1, 0]);
    expect(Array.from(beatenBy.subarray(0, 4))).toEqual([0, 1, 0, 0]);
    expect(Array.from(beatenBy.subarray(12))).toEqual([1, 1, 0, 0]);
  });

  it('takes more than the smallest worthwhile change; by less a policy is as good as the other', () => {
    const { unbeaten, strictlyUnbeaten } = chancesOf(exactly([1, 1], [1.05, 1.05], [1, 1.2]), [0.1, 0.1]);
    expect(Array.from(unbeaten)).toEqual([0, 1, 1]);
    expect(Array.from(strictlyUnbeaten)).toEqual([0, 1, 1]);
    const close = chancesOf(exactly([1, 1], [1.05, 1.05]), [0.1, 0.1]);
    expect(Array.from(close.unbeaten)).toEqual([1, 1]);
    expect(Array.from(close.strictlyUnbeaten)).toEqual([0, 1]);
  });

  it('leaves somebody unbeaten, and never more strictly than by a worthwhile change', () => {
    for (let number = 0; number < 200; number += 1) {
      const policies = Array.from({ length: 6 }, (_, p) =>
        [0, 1, 2].map((aim) => normal(luck.at(0, 100 + p, aim, number)) / 5),
      );
      const { unbeaten, strictlyUnbeaten } = chancesOf(exactly(...policies), [0.2, 0.2, 0.2]);
      expect(Math.max(...strictlyUnbeaten)).toBe(1);
      unbeaten.forEach((chance, policy) => {
        expect(chance).toBeGreaterThanOrEqual(strictlyUnbeaten[policy]);
      });
    }
  });
});
