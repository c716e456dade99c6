// Keyed luck: what moves a draw and what cannot, and a battery of statistical tests along every coordinate of the key.
import { describe, expect, it } from 'vitest';
import { childHi, childLo, nameKey, Streams } from '../../src/engine/streams.ts';

const names = ['arrival', 'duration', 'patience', 'stay'];

/** Draws of one occasion. */
function drawsAt(streams: Streams, stream: number, hi: number, lo: number, occasion: number, count: number): number[] {
  streams.at(stream, hi, lo, occasion);
  return Array.from({ length: count }, () => streams.uniform());
}

describe('luck', () => {
  it('does not depend on the order in which entities, streams and occasions are asked', () => {
    const keys: [number, number, number, number][] = [];
    for (let stream = 0; stream < 4; stream += 1) {
      for (let entity = 0; entity < 10; entity += 1) {
        for (let occasion = 0; occasion < 5; occasion += 1) keys.push([stream, 77, entity, occasion]);
      }
    }
    const streams = new Streams(42, 3, names);
    const forward = keys.map((key) => drawsAt(streams, ...key, 3));
    const backward = [...keys].reverse().map((key) => drawsAt(streams, ...key, 3));
    expect(backward.reverse()).toEqual(forward);
    expect(new Set(forward.flat()).size).toBe(3 * keys.length);
  });

  it('does not move when stream names are added or put in another order', () => {
    const streams = new Streams('seed', 0, names);
    const others = new Streams('seed', 0, ['new', ...[...names].reverse()]);
    for (const name of names) {
      const drawn = drawsAt(streams, names.indexOf(name), 1, 2, 3, 4);
      expect(drawsAt(others, 4 - names.indexOf(name), 1, 2, 3, 4)).toEqual(drawn);
    }
  });

  it('moves with the seed, the replication, the stream name, either half of the key, the occasion and the draw', () => {
    const draws = [
      drawsAt(new Streams(1, 0, names), 0, 0, 0, 0, 2),
      drawsAt(new Streams(2, 0, names), 0, 0, 0, 0, 2),
      drawsAt(new Streams('01', 0, names), 0, 0, 0, 0, 2),
      drawsAt(new Streams(1, 1, names), 0, 0, 0, 0, 2),
      drawsAt(new Streams(1, 0, names), 1, 0, 0, 0, 2),
      drawsAt(new Streams(1, 0, names), 0, 1, 0, 0, 2),
      drawsAt(new Streams(1, 0, names), 0, 0, 1, 0, 2),
      drawsAt(new Streams(1, 0, names), 0, 0, 0, 1, 2),
      drawsAt(new Streams(1, 10, names), 0, 0, 0, 0, 2),
      drawsAt(new Streams(11, 0, names), 0, 0, 0, 0, 2),
    ];
    expect(new Set(draws.flat()).size).toBe(2 * draws.length);
  });

  it('has the same bits in every version: the values below are pinned', () => {
    const streams = new Streams(1, 0, names);
    expect(drawsAt(streams, 1, -5, 7, 2, 3)).toEqual([0.48236553842482177, 0.6408043776628332, 0.08804401055604927]);
    expect(streams.at(3, 0, 0, 0).uint32()).toBe(2213198604);
    expect(nameKey('E84044')).toEqual({ hi: -822037527, lo: -32184973 });
  });

  it('refuses two streams with one name', () => {
    expect(() => new Streams(1, 0, ['a', 'b', 'a'])).toThrow('two streams are named a');
  });

  it('gives children of named entities distinct identities', () => {
    const seen = new Set<string>();
    for (let practice = 0; practice < 60; practice += 1) {
      const { hi, lo } = nameKey(`practice ${practice}`);
      for (let n = 0; n < 2000; n += 1) seen.add(`${childHi(hi, lo, n)} ${childLo(hi, lo, n)}`);
    }
    expect(seen.size).toBe(120_000);
    const halves = new Set([...seen].map((key) => key.split(' ')[1]));
    // Birthdays: 120,000 of 2^32 should share a half about 1.7 times.
    expect(halves.size).toBeGreaterThan(120_000 - 15);
  });
});

/** Ways to count upwards through the space of keys; each must look random at draw 0. */
const single = new Streams(7, 0, names);
const many = Array.from({ length: 4000 }, (_, i) => new Streams(7, i, ['only']));
const seeds = Array.from({ length: 4000 }, (_, i) => new Streams(i, 0, ['only']));
const streamNames = Array.from({ length: 4000 }, (_, i) => `stream ${i}`);
const wide = new Streams(7, 0, streamNames);
const practice = nameKey('practice');
type Walk = (i: number) => Streams;
const walks: Record<string, Walk> = {
  occasions: (i) => single.at(0, 11, 12, i),
  'lower halves of keys': (i) => single.at(0, 0, i, 0),
  'upper halves of keys': (i) => single.at(0, i, 0, 0),
  'both halves at once': (i) => single.at(0, i, i, 0),
  'halves in opposite directions': (i) => single.at(0, i, -i, 0),
  'high bits of keys': (i) => single.at(0, 0, i << 13, 0),
  'high bits of occasions': (i) => single.at(0, 0, 3, i << 13),
  'occasions against the draws': (i) => ((i & 7) === 0 ? single.at(0, 3, 1, i >> 3) : single),
  'entities against occasions': (i) => single.at(0, 2, i & 511, (i & 511) ^ (i >> 9)),
  'entities times occasions': (i) => single.at(0, 5, i >> 3, i & 7),
  'streams in turn': (i) => single.at(i & 3, 5, i >> 2, 0),
  'candidates of a practice': (i) =>
    single.at(0, childHi(practice.hi, practice.lo, i), childLo(practice.hi, practice.lo, i), 0),
  'short occasions of four draws': (i) => ((i & 3) === 0 ? single.at(0, 5, i >> 2, 0) : single),
  'draws of one occasion': (i) => (i === 0 ? single.at(0, 3, 2, 1) : single),
};
const shortWalks: Record<string, Walk> = {
  replications: (i) => many[i].at(0, 0, 0, 0),
  seeds: (i) => seeds[i].at(0, 0, 0, 0),
  'stream names': (i) => wide.at(i, 0, 0, 0),
};

/** Standardised chi-square of equally likely cells: about normal with mean 0 and sd 1. */
function chiSquareScore(counts: Float64Array, total: number): number {
  const expected = total / counts.length;
  let sum = 0;
  for (const count of counts) sum += ((count - expected) * (count - expected)) / expected;
  const freedom = counts.length - 1;
  return (sum - freedom) / Math.sqrt(2 * freedom);
}

/** Chi-squares in one, two and three dimensions of the numbers below 2^bits that `of` cuts from each draw. */
function serialScores(values: Float64Array): number[] {
  const cells = [256, 64, 16];
  return cells.map((side, i) => {
    const dimensions = i + 1;
    let size = 1;
    for (let d = 0; d < dimensions; d += 1) size *= side;
    const counts = new Float64Array(size);
    let total = 0;
    for (let at = 0; at + dimensions <= values.length; at += dimensions) {
      let cell = 0;
      for (let d = 0; d < dimensions; d += 1) cell = cell * side + Math.floor(values[at + d] * side);
      counts[cell] += 1;
      total += 1;
    }
    return chiSquareScore(counts, total);
  });
}

/** Score of the correlation between values `lag` apart. */
function correlationScore(values: Float64Array, lag: number): number {
  let sum = 0;
  for (let i = lag; i < values.length; i += 1) sum += (values[i] - 0.5) * (values[i - lag] - 0.5);
  return (12 * sum) / Math.sqrt(values.length - lag);
}

/** Lengths of gaps between visits to [0, 1/8), as a chi-square score over lengths 0 to 23 and longer. */
function gapScore(values: Float64Array): number {
  const counts = new Float64Array(25);
  let gap = 0;
  for (const value of values) {
    if (value >= 0.125) gap += 1;
    else {
      counts[Math.min(gap, 24)] += 1;
      gap = 0;
    }
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  let sum = 0;
  for (let length = 0; length < 25; length += 1) {
    const expected = total * (length < 24 ? 0.125 * 0.875 ** length : 0.875 ** 24);
    sum += (counts[length] - expected) ** 2 / expected;
  }
  return (sum - 24) / Math.sqrt(48);
}

/** Number of runs up and down: mean (2n - 1)/3, variance (16n - 29)/90. */
function runsScore(values: Float64Array): number {
  const n = values.length;
  let runs = 1;
  for (let i = 2; i < n; i += 1) if (values[i] > values[i - 1] !== values[i - 1] > values[i - 2]) runs += 1;
  return (runs - (2 * n - 1) / 3) / Math.sqrt((16 * n - 29) / 90);
}

/** Birthday spacings (Marsaglia): 512 birthdays in a year of 2^24 days; repeated spacings over all trials are Poisson of mean 2 each. */
function birthdayScore(words: Uint32Array, shift: number): number {
  let repeats = 0;
  let trials = 0;
  for (let start = 0; start + 512 <= words.length; start += 512) {
    const days = words
      .slice(start, start + 512)
      .map((word) => (word >>> shift) & 0xffffff)
      .sort();
    const spacings = days.map((day, i) => (i === 0 ? day : day - days[i - 1])).sort();
    for (let i = 1; i < 512; i += 1) if (spacings[i] === spacings[i - 1]) repeats += 1;
    trials += 1;
  }
  return (repeats - 2 * trials) / Math.sqrt(2 * trials);
}

function battery(walk: Walk, count: number): number[] {
  const uniforms = new Float64Array(count);
  const lowParts = new Float64Array(count);
  const words = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) {
    const source = walk(i);
    uniforms[i] = source.uniform();
    lowParts[i] = (source.low >>> 0) / 4294967296;
    words[i] = source.high;
  }
  const scores = [...serialScores(uniforms), ...serialScores(lowParts)];
  for (const values of [uniforms, lowParts]) {
    for (const lag of [1, 2, 3, 4, 7, 8, 16, 256]) scores.push(correlationScore(values, lag));
    scores.push(gapScore(values), runsScore(values));
  }
  scores.push(birthdayScore(words, 8), birthdayScore(words, 0));
  // The low bits of each half, where weak multiplications show.
  scores.push(...serialScores(Float64Array.from(words, (word) => (word & 0xffff) / 65536)));
  return scores;
}

/** About 700 scores are looked at in this file: 4.8 standard deviations are passed once in a thousand honest batteries. */
const WORST_SCORE = 4.8;

describe('draw 0', () => {
  for (const [name, walk] of Object.entries(walks)) {
    it(`passes equidistribution, serial, correlation, gap, runs and birthday tests along ${name}`, () => {
      const scores = battery(walk, 400_000);
      expect(Math.max(...scores.map(Math.abs)), scores.map((score) => score.toFixed(1)).join(' ')).toBeLessThan(
        WORST_SCORE,
      );
    });
  }
  for (const [name, walk] of Object.entries(shortWalks)) {
    it(`passes them along ${name}`, () => {
      const scores = battery(walk, 4000).filter((score) => !Number.isNaN(score));
      expect(Math.max(...scores.map(Math.abs)), scores.map((score) => score.toFixed(1)).join(' ')).toBeLessThan(5.5);
    });
  }

  it('is not correlated between neighbouring entities, occasions, streams, replications and seeds at any draw', () => {
    const pairs: [string, (i: number) => [Streams, Streams]][] = [
      ['entities', (i) => [new Streams(1, 0, ['a']).at(0, 0, i, 0), new Streams(1, 0, ['a']).at(0, 0, i + 1, 0)]],
      ['occasions', (i) => [new Streams(1, 0, ['a']).at(0, 0, i, 4), new Streams(1, 0, ['a']).at(0, 0, i, 5)]],
      ['streams', (i) => [new Streams(1, 0, ['a', 'b']).at(0, 0, i, 0), new Streams(1, 0, ['a', 'b']).at(1, 0, i, 0)]],
      ['replications', (i) => [new Streams(1, i, ['a']).at(0, 0, 9, 0), new Streams(1, i + 1, ['a']).at(0, 0, 9, 0)]],
      ['seeds', (i) => [new Streams(i, 0, ['a']).at(0, 0, 9, 0), new Streams(i + 1, 0, ['a']).at(0, 0, 9, 0)]],
    ];
    for (const [name, pair] of pairs) {
      const sums = new Float64Array(4);
      const count = 3000;
      for (let i = 0; i < count; i += 1) {
        const [one, other] = pair(i);
        for (let draw = 0; draw < 4; draw += 1) sums[draw] += (one.uniform() - 0.5) * (other.uniform() - 0.5);
      }
      for (const sum of sums) expect(Math.abs((12 * sum) / Math.sqrt(count)), name).toBeLessThan(4.5);
    }
  });
});

describe('avalanche', () => {
  const bases: Record<string, (i: number) => [number, number, number]> = {
    'small numbers': (i) => [i & 15, (i >> 4) & 255, i >> 12],
    'occasions of one entity': (i) => [0, 0, i],
    'children of a practice': (i) => [childHi(1, 2, i), childLo(1, 2, i), i & 31],
  };
  for (const [name, base] of Object.entries(bases)) {
    it(`flips every output bit half of the time for every input bit of ${name}`, () => {
      const count = 6000;
      const streams = new Streams(3, 1, names);
      const flips = new Float64Array(96 * 64);
      for (let i = 0; i < count; i += 1) {
        const key = Int32Array.from(base(i));
        streams.at(0, key[0], key[1], key[2]).next();
        const { high, low } = streams;
        for (let bit = 0; bit < 96; bit += 1) {
          key[bit >> 5] ^= 1 << (bit & 31);
          streams.at(0, key[0], key[1], key[2]).next();
          key[bit >> 5] ^= 1 << (bit & 31);
          const changedHigh = streams.high ^ high;
          const changedLow = streams.low ^ low;
          for (let out = 0; out < 32; out += 1) {
            flips[64 * bit + out] += (changedHigh >>> out) & 1;
            flips[64 * bit + 32 + out] += (changedLow >>> out) & 1;
          }
        }
      }
      // 6144 cells, and flipping back counts some pairs twice: 5.2 * sqrt(2) standard deviations.
      const worst = Math.max(...flips.map((n) => Math.abs(n - count / 2) / Math.sqrt(count / 4)));
      expect(worst).toBeLessThan(7.4);
    });
  }
});
