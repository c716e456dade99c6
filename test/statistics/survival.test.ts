import { describe, expect, it } from 'vitest';
import { cumulativeIncidence, restrictedMean, waitQuantiles } from '../../src/statistics/survival.ts';

/** A fixed sequence of uniforms for test data (Park and Miller). */
function uniforms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** The definition, written down as it stands in the books: survival just before, times the hazard of the event, summed. */
function byDefinition(times: Float64Array, causes: Uint8Array) {
  const instants = [...new Set(times)].sort((a, b) => a - b);
  const curve: [number, number][] = [];
  let survival = 1;
  let incidence = 0;
  for (const instant of instants) {
    const atRisk = times.filter((t) => t >= instant).length;
    const count = (cause: number) => times.filter((t, i) => t === instant && causes[i] === cause).length;
    if (count(1) > 0) {
      incidence += (survival * count(1)) / atRisk;
      curve.push([instant, incidence]);
    }
    survival *= 1 - (count(1) + count(2)) / atRisk;
  }
  return curve;
}

// Freireich et al. 1963, weeks in remission under 6-mercaptopurine: the example of every textbook.
const weeks = Float64Array.from([6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]);
const relapsed = Uint8Array.from([1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]);

describe('cumulativeIncidence', () => {
  it('gives the published Kaplan-Meier curve where nobody leaves another way', () => {
    const { times, incidence } = cumulativeIncidence(weeks, relapsed);
    expect([...times]).toEqual([6, 7, 10, 13, 16, 22, 23]);
    const published = [0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448];
    for (let i = 0; i < published.length; i++) expect(1 - incidence[i]).toBeCloseTo(published[i], 3);
  });

  it('agrees with a small case worked by hand', () => {
    // 5 people: came at 1, left at 2, censored at 3, came at 4, left at 5.
    const { times, incidence } = cumulativeIncidence(
      Float64Array.from([4, 2, 1, 5, 3]),
      Uint8Array.from([1, 2, 1, 2, 0]),
    );
    expect([...times]).toEqual([1, 4]);
    expect(incidence[0]).toBe(1 / 5);
    expect(incidence[1]).toBeCloseTo(1 / 5 + 3 / 5 / 2, 15);
  });

  it('counts exact fractions while nobody is censored', () => {
    const { incidence } = cumulativeIncidence(
      Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
      new Uint8Array(10).fill(1),
    );
    expect([...incidence]).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  });

  it('agrees with the definition on random data full of ties', () => {
    const uniform = uniforms(7);
    for (let round = 0; round < 200; round++) {
      const count = 1 + Math.floor(uniform() * 40);
      const times = Float64Array.from({ length: count }, () => Math.floor(uniform() * 12));
      const causes = Uint8Array.from({ length: count }, () => Math.floor(uniform() * 3));
      const got = cumulativeIncidence(times, causes);
      const expected = byDefinition(times, causes);
      expect([...got.times]).toEqual(expected.map(([time]) => time));
      expected.forEach(([, incidence], i) => {
        expect(got.incidence[i]).toBeCloseTo(incidence, 12);
      });
    }
  });

  it('with the two ways out exchanged sums to all who had any ending', () => {
    const uniform = uniforms(11);
    const times = Float64Array.from({ length: 300 }, () => Math.floor(uniform() * 50));
    const causes = Uint8Array.from({ length: 300 }, () => Math.floor(uniform() * 3));
    const last = (c: Uint8Array) => cumulativeIncidence(times, c).incidence.at(-1)!;
    const exchanged = causes.map((cause) => [0, 2, 1][cause]);
    const either = causes.map((cause) => (cause === 0 ? 0 : 1));
    expect(last(causes) + last(exchanged)).toBeCloseTo(last(either), 12);
  });

  it('recovers the true incidence of two competing exponential hazards', () => {
    const uniform = uniforms(3);
    const count = 20_000;
    const times = new Float64Array(count);
    const causes = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
      const came = -Math.log(uniform()) / 0.5;
      const left = -Math.log(uniform()) / 0.3;
      const end = 4 * uniform();
      times[i] = Math.min(came, left, end);
      causes[i] = times[i] === came ? 1 : times[i] === left ? 2 : 0;
    }
    const curve = cumulativeIncidence(times, causes);
    for (const at of [0.5, 1, 2, 3]) {
      const step = curve.times.findLastIndex((t) => t <= at);
      expect(curve.incidence[step]).toBeCloseTo((0.5 / 0.8) * (1 - Math.exp(-0.8 * at)), 1.5);
    }
  });

  it('is empty for nobody and for nobody who comes', () => {
    expect(cumulativeIncidence(new Float64Array(0), new Uint8Array(0)).times).toHaveLength(0);
    expect(cumulativeIncidence(Float64Array.of(3), Uint8Array.of(2)).incidence).toHaveLength(0);
  });

  it('names what it cannot use', () => {
    expect(() => cumulativeIncidence(Float64Array.of(1, NaN), Uint8Array.of(1, 1))).toThrow('time NaN at position 1');
    expect(() => cumulativeIncidence(Float64Array.of(-1), Uint8Array.of(1))).toThrow('time -1 at position 0');
    expect(() => cumulativeIncidence(Float64Array.of(1), Uint8Array.of(3))).toThrow('cause 3 at position 0');
    expect(() => cumulativeIncidence(Float64Array.of(1), Uint8Array.of())).toThrow('1 times and 0 causes');
  });

  it('takes 400,000 rows with ties in its stride', () => {
    const uniform = uniforms(5);
    const times = Float64Array.from(
      { length: 400_000 },
      () => Math.floor(uniform() * 60) + (uniform() < 0.5 ? uniform() : 0),
    );
    const causes = Uint8Array.from({ length: 400_000 }, () => Math.floor(uniform() * 3));
    const { incidence } = cumulativeIncidence(times, causes);
    expect(incidence.length).toBeGreaterThan(60_000);
    expect(incidence.at(-1)).toBeCloseTo(0.5, 1);
  });
});

describe('waitQuantiles', () => {
  it('gives the published median remission of 23 weeks, and null for a share never reached', () => {
    expect(waitQuantiles(weeks, relapsed, [0.5], 'ofAll')[0]).toBe(23);
    expect(waitQuantiles(weeks, relapsed, [0.9], 'ofAll')[0]).toBeNull();
  });

  it('reaches a share that is met exactly', () => {
    const times = Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const causes = new Uint8Array(10).fill(1);
    expect([0.1, 0.3, 0.5, 0.7, 1].map((p) => waitQuantiles(times, causes, [p], 'ofAll')[0])).toEqual([1, 3, 5, 7, 10]);
  });

  it('asks either of all or of those who stay', () => {
    const times = Float64Array.from([1, 2, 3, 4, 1, 1, 2, 2, 3, 3]);
    const causes = Uint8Array.from([1, 1, 1, 1, 2, 2, 2, 2, 2, 2]);
    expect(waitQuantiles(times, causes, [0.5], 'ofAll')[0]).toBeNull();
    expect(waitQuantiles(times, causes, [0.4], 'ofAll')[0]).toBe(4);
    expect(waitQuantiles(times, causes, [0.5], 'ofThoseWhoStay')[0]).toBe(2);
    expect(waitQuantiles(times, causes, [1], 'ofThoseWhoStay')[0]).toBe(4);
  });

  it('R94: counts those who still wait among those who stay', () => {
    const times = Float64Array.from([1, 2, 3, 4, 1, 1, 2, 2, 9, 9]);
    const causes = Uint8Array.from([1, 1, 1, 1, 2, 2, 2, 2, 0, 0]);
    expect(waitQuantiles(times, causes, [0.5, 0.9], 'ofThoseWhoStay')).toEqual([3, null]);
  });

  it('is null when nobody comes, whoever is asked', () => {
    expect(waitQuantiles(Float64Array.of(1, 2), Uint8Array.of(0, 2), [0.5], 'ofThoseWhoStay')[0]).toBeNull();
    expect(waitQuantiles(new Float64Array(0), new Uint8Array(0), [0.5], 'ofAll')[0]).toBeNull();
  });

  it('refuses a probability of 0 or above 1', () => {
    expect(() => waitQuantiles(weeks, relapsed, [0], 'ofAll')[0]).toThrow('got probability 0; wanted above 0');
    expect(() => waitQuantiles(weeks, relapsed, [1.1], 'ofAll')[0]).toThrow('got probability 1.1');
  });
});

describe('restrictedMean', () => {
  it('is the plain mean of the shorter of wait and horizon when nobody is censored or leaves', () => {
    const times = Float64Array.from([1, 4, 4, 9, 30]);
    expect(restrictedMean(times, new Uint8Array(5).fill(1), 10)).toBeCloseTo((1 + 4 + 4 + 9 + 10) / 5, 12);
  });

  it('is the area above the curve, step by step', () => {
    const { times, incidence } = cumulativeIncidence(weeks, relapsed);
    let area = 0;
    for (let week = 0; week < 35; week++) {
      const step = times.findLastIndex((t) => t <= week);
      area += step < 0 ? 1 : 1 - incidence[step];
    }
    expect(restrictedMean(weeks, relapsed, 35)).toBeCloseTo(area, 12);
  });

  it('counts those who left as without it to the end', () => {
    expect(restrictedMean(Float64Array.of(2, 2), Uint8Array.of(1, 2), 10)).toBe((2 + 10) / 2);
  });

  it('is null beyond what was seen, and for nobody', () => {
    expect(restrictedMean(weeks, relapsed, 36)).toBeNull();
    expect(restrictedMean(new Float64Array(0), new Uint8Array(0), 5)).toBeNull();
    expect(() => restrictedMean(weeks, relapsed, Infinity)).toThrow('got horizon Infinity');
  });
});
