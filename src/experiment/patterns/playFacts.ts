// Plays replications and keeps their facts only: so that thousands of them fit into memory.
import { readSettings } from '../../model/settings.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { piecesOf } from '../pieces.ts';
import type { Executor, Piece } from '../ports.ts';
import { type Facts, factsOf } from './facts.ts';

export interface FactsOptions {
  readonly seed: number | string;
  /** Replications from `from` to `until` - 1. */
  readonly from: number;
  readonly until: number;
  readonly executor: Executor;
  readonly onProgress?: (finishedCount: number, pieceCount: number) => void;
}

/** Replications `from` to `until` - 1 of one scenario, in order. */
export async function playFacts(scenario: Scenario, options: FactsOptions): Promise<Facts[]> {
  const [facts] = await playAllFacts([scenario], options);
  return facts;
}

/** The same of several scenarios: one list a scenario, in the order given. */
export async function playAllFacts(scenarios: readonly Scenario[], options: FactsOptions): Promise<Facts[][]> {
  const { from, until, executor, onProgress } = options;
  const turns = scenarios.flatMap((scenario, s) =>
    Array.from({ length: Math.max(0, until - from) }, (_, n) => ({ scenario, s, replication: from + n })),
  );
  const settings = scenarios.map(readSettings);
  const pieceCount = turns.reduce((sum, { scenario }) => sum + scenario.areas.length, 0);
  const facts: Facts[][] = scenarios.map(() => []);
  let finished = 0;
  for (let first = 0; first < turns.length; ) {
    const batch: typeof turns = [];
    const pieces: Piece[] = [];
    for (; first < turns.length && (batch.length === 0 || pieces.length < PIECES_AT_ONCE); first += 1) {
      batch.push(turns[first]);
      pieces.push(...piecesOf(turns[first].scenario, options, turns[first].replication));
    }
    const before = finished;
    const parts = await executor.play(pieces, (count) => onProgress?.(before + count, pieceCount));
    finished += pieces.length;
    let at = 0;
    for (const { scenario, s } of batch) {
      facts[s].push(factsOf(parts.slice(at, at + scenario.areas.length), settings[s]));
      at += scenario.areas.length;
    }
  }
  return facts;
}

/** Summaries of pieces hold people, so only so many are in memory together. */
const PIECES_AT_ONCE = 600;
