import { describe, expect, it } from 'vitest';
import { openShipped } from '../../../src/cli/calibratePlaying.ts';
import { chunksOfPart, planSweep, runsOfChunk } from '../../../src/experiment/sweep/plan.ts';

const scenario = openShipped('baseline');
const plan = planSweep({ scenario, replications: 7 }, 11);
const allRuns = () => Array.from({ length: plan.chunkCount }, (_, chunk) => runsOfChunk(plan, chunk)).flat();

describe('the plan of a sweep', () => {
  it('holds every point in every replication once, in chunks of one size but the last', () => {
    const runs = allRuns();
    expect(runs).toHaveLength(77);
    expect(new Set(runs.map(({ point, replication }) => `${point} ${replication}`)).size).toBe(77);
    expect(Math.max(...runs.map(({ point }) => point))).toBe(10);
    expect(Math.max(...runs.map(({ replication }) => replication))).toBe(6);
    expect(runsOfChunk(plan, 0)).toHaveLength(plan.runsPerChunk);
    expect(runsOfChunk(plan, plan.chunkCount - 1)).toHaveLength(77 - (plan.chunkCount - 1) * plan.runsPerChunk);
  });

  it('is balanced: wherever it stops, no point has been played more than once more than another', () => {
    const counts = new Array(11).fill(0);
    for (const { point } of allRuns()) {
      counts[point] += 1;
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  });

  it('is cut into parts that together are all chunks, none twice, and differ by at most one', () => {
    for (const partCount of [1, 2, 3, 8, 40]) {
      const parts = Array.from({ length: partCount }, (_, i) => [...chunksOfPart(plan, i + 1, partCount)]);
      expect(parts.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: plan.chunkCount }, (_, chunk) => chunk));
      const sizes = parts.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
  });

  it('takes as many runs together as last about 150 ms, and one where a single run lasts longer', () => {
    expect(plan.runsPerChunk).toBe(5);
    const values = { ...scenario.values, 'time.measuredWeeks': 5200 };
    expect(planSweep({ scenario: { ...scenario, values }, replications: 1 }, 3).runsPerChunk).toBe(1);
  });
});
