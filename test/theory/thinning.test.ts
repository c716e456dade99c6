// A varying rate by thinning: counts of each hour of the day are Poisson with the integral of the rate, and days are independent.
import { describe, expect, it } from 'vitest';
import { accepted, Candidates } from '../../src/engine/arrivals.ts';
import { Streams } from '../../src/engine/streams.ts';
import { intervalsAway, REPLICATIONS } from './interval.ts';

const CEILING = 6;
const DAYS = 60;
const rateAt = (hour: number) => 3 + 2.5 * Math.sin((2 * Math.PI * hour) / 24);

function hourlyCounts(replication: number): Float64Array {
  const streams = new Streams('thinning', replication, ['candidate', 'kept']);
  const candidates = new Candidates(streams, 0, 0, 0, CEILING);
  const counts = new Float64Array(24 * DAYS);
  while (candidates.next() < 24 * DAYS) {
    const u = streams.at(1, 0, 0, candidates.ordinal).uniform();
    if (accepted(u, rateAt(candidates.time), CEILING)) counts[Math.floor(candidates.time)] += 1;
  }
  return counts;
}

describe('thinning of a varying rate', () => {
  const replications = Array.from({ length: REPLICATIONS }, (_, i) => hourlyCounts(i));
  for (let hour = 0; hour < 24; hour += 1) {
    const angle = (2 * Math.PI) / 24;
    const expected = 3 + (2.5 / angle) * (Math.cos(angle * hour) - Math.cos(angle * (hour + 1)));
    it(`gives hour ${hour} its ${expected.toFixed(2)} arrivals, with a variance as large`, () => {
      const means: number[] = [];
      const variances: number[] = [];
      for (const counts of replications) {
        const ofHour = counts.filter((_, i) => i % 24 === hour);
        const mean = ofHour.reduce((sum, count) => sum + count, 0) / DAYS;
        means.push(mean);
        variances.push(ofHour.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (DAYS - 1));
      }
      expect(intervalsAway(means, expected)).toBeLessThan(1);
      expect(intervalsAway(variances, expected)).toBeLessThan(1);
    });
  }
});
