// Plays runs for experiments that ask for more as they go: cuts them into chunks and gives the rows back in the order asked.
import type { Chunk, ChunkExecutor, PlayRuns } from './ports.ts';
import { estimatedMilliseconds, type Run, type RunRow } from './runs.ts';

/** A chunk this long costs next to nothing to hand over, and a stop loses little. */
const chunkMilliseconds = 150;
/** Where there is little to play it is cut finer than that, so that no thread stands idle. */
const chunksAtLeast = 16;

/**
 * @param onProgress called after each chunk with how many of the runs asked for in this call are finished
 * @throws Error when a run fails, naming its scenario and replication
 */
export function playRunsWith(
  executor: ChunkExecutor,
  seed: number | string,
  onProgress?: (finishedCount: number, runCount: number) => void,
): PlayRuns {
  return async (runs) => {
    const chunks = cut(runs, seed);
    const firsts = firstIndices(chunks);
    const rows: RunRow[] = new Array(runs.length);
    let finishedCount = 0;
    await executor.playChunks(chunks, (chunk, outcomes) => {
      outcomes.forEach((outcome, i) => {
        if ('failure' in outcome) throw failed(chunk.runs[i], seed, outcome.failure);
        rows[firsts[chunk.number] + i] = outcome;
      });
      finishedCount += outcomes.length;
      onProgress?.(finishedCount, runs.length);
    });
    return rows;
  };
}

/** Neighbours go together. Depends on nothing but the runs. */
function cut(runs: readonly Run[], seed: number | string): readonly Chunk[] {
  const costs = runs.map(({ scenario }) => estimatedMilliseconds(scenario));
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  const wanted = Math.min(chunkMilliseconds, total / chunksAtLeast);
  const chunks: Chunk[] = [];
  let together: Run[] = [];
  let cost = 0;
  runs.forEach((run, index) => {
    together.push(run);
    cost += costs[index];
    if (cost < wanted && index + 1 < runs.length) return;
    chunks.push({ number: chunks.length, seed, runs: together });
    together = [];
    cost = 0;
  });
  return chunks;
}

/** Of each chunk, the index of its first run. */
function firstIndices(chunks: readonly Chunk[]): readonly number[] {
  let next = 0;
  return chunks.map(({ runs }) => {
    const first = next;
    next += runs.length;
    return first;
  });
}

function failed({ scenario, replication }: Run, seed: number | string, failure: string): Error {
  return new Error(
    `${scenario.name}, replication ${replication} of seed ${seed}, could not be played to its end: ${failure}`,
  );
}
