// Everything that the engine worker can be asked to do: plain values in, plain values out.
import { countQuestions } from '../../experiment/chair/countQuestions.ts';
import { playChair } from '../../experiment/chair/playChair.ts';
import { playChunk } from '../../experiment/chunk.ts';
import { playPiece } from '../../experiment/piece.ts';
import { playPlayback } from '../../experiment/playback/playbackOf.ts';
import type { Piece } from '../../experiment/ports.ts';
import { importTables, listNetworks } from '../workspace/importTables.ts';

export const jobs = {
  pieces: (pieces: readonly Piece[]) => pieces.map(playPiece),
  chunk: playChunk,
  chair: playChair,
  chairCount: countQuestions,
  playback: playPlayback,
  listNetworks,
  importTables,
} as const;

export type JobName = keyof typeof jobs;
export type Argument<Name extends JobName> = Parameters<(typeof jobs)[Name]>[0];
export type Result<Name extends JobName> = Awaited<ReturnType<(typeof jobs)[Name]>>;

/** What a worker is sent. */
export interface Asked<Name extends JobName = JobName> {
  readonly name: Name;
  readonly argument: Argument<Name>;
}

/** What it sends back. */
export type Answered = { readonly value: unknown } | { readonly failure: string };
