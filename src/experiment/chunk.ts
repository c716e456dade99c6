// Plays one chunk of runs: what a worker thread is asked to do. A run that fails does not take the others with it.
import type { Chunk, RunOutcome } from './ports.ts';
import { playRun } from './runs.ts';

export function playChunk({ seed, runs }: Chunk): readonly RunOutcome[] {
  return runs.map((run) => {
    try {
      return playRun(run, seed);
    } catch (error) {
      return { failure: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
    }
  });
}
