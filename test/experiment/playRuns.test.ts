import { describe, expect, it } from 'vitest';
import { playRunsWith } from '../../src/experiment/playRuns.ts';
import type { Chunk, ChunkExecutor, RunOutcome } from '../../src/experiment/ports.ts';
import type { Run } from '../../src/experiment/runs.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const practices = [{ name: 'A', registeredPatients: 10_000, deprivationQuintile: 3 }];
const scenario = {
  name: 'small',
  areas: [{ name: 'area', teams: [{ name: 'team', practices, posts: [] }] }],
  values: { 'time.warmUpWeeks': 52, 'time.measuredWeeks': 104 },
} as unknown as Scenario;

const runs = (count: number): readonly Run[] =>
  Array.from({ length: count }, (_, replication) => ({ scenario, replication }));

/** Hands chunks back last first; a row is its run's replication. */
function backwards(chunksSeen: Chunk[] = []): ChunkExecutor {
  const play = ({ replication }: Run) => ({ replication }) as unknown as RunOutcome;
  return {
    async playChunks(chunks, onFinished) {
      chunksSeen.push(...chunks);
      for (const chunk of chunksSeen.toReversed()) await onFinished(chunk, chunk.runs.map(play));
    },
  };
}

describe('playRunsWith', () => {
  it.each([0, 1, 2, 100, 1001])('gives the rows of %d runs in the order asked', async (count) => {
    const rows = (await playRunsWith(backwards(), 1)(runs(count))) as unknown as readonly Run[];
    expect(rows.map(({ replication }) => replication)).toEqual([...Array(count).keys()]);
  });

  it('cuts little work fine and much work into chunks of some 150 ms', async () => {
    const sizes = async (count: number) => {
      const chunks: Chunk[] = [];
      await playRunsWith(backwards(chunks), 1)(runs(count));
      return chunks.map((chunk) => chunk.runs.length);
    };
    expect(await sizes(10)).toEqual(Array(10).fill(1));
    const many = await sizes(1000);
    // One of these runs takes some 6 ms.
    expect(Math.max(...many)).toBeLessThan(40);
    expect(many[0]).toBeGreaterThan(15);
  });

  it('counts what is finished', async () => {
    const counts: number[] = [];
    await playRunsWith(backwards(), 1, (finished, asked) => counts.push(finished / asked))(runs(100));
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(-1)).toBe(1);
  });

  it('names the scenario and the replication of a run that fails', async () => {
    const failing: ChunkExecutor = {
      async playChunks(chunks, onFinished) {
        for (const chunk of chunks)
          await onFinished(
            chunk,
            chunk.runs.map(() => ({ failure: 'RangeError: too long' })),
          );
      },
    };
    await expect(playRunsWith(failing, 7)(runs(1))).rejects.toThrow(
      'small, replication 0 of seed 7, could not be played to its end: RangeError: too long',
    );
  });
});
