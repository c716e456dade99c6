// What is written about a chunk with a run that could not be played to its end, so that it is known without playing it again.
import type { ParameterValue } from '../scenario/scenario.ts';

export interface ChunkFailure {
  readonly schema: 1;
  /** Hash of the sweep, as its shards carry it. */
  readonly sweep: string;
  readonly chunk: number;
  readonly runs: readonly {
    readonly point: number;
    readonly replication: number;
    /** Of each factor, by its name. */
    readonly values: Readonly<Record<string, ParameterValue>>;
    readonly failure: string;
  }[];
}

export function chunkFailureText(failure: ChunkFailure): string {
  return `${JSON.stringify(failure, null, 2)}\n`;
}

/** Null for what is no such record of this sweep: then the chunk counts as not played. */
export function readChunkFailure(text: string, sweep: string): ChunkFailure | null {
  try {
    const read = JSON.parse(text);
    const isOne =
      read?.schema === 1 && read.sweep === sweep && Number.isSafeInteger(read.chunk) && Array.isArray(read.runs);
    return isOne && read.runs.every((run: unknown) => typeof (run as ChunkFailure['runs'][0])?.failure === 'string')
      ? read
      : null;
  } catch {
    return null;
  }
}
