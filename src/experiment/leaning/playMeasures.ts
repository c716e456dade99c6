// Plays replications and keeps their measures only, so that thousands of them fit into memory.
import { joinAreas, type MeasureValues, measure } from '../../model/measures.ts';
import { readSettings } from '../../model/settings.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { piecesOf } from '../pieces.ts';
import type { Executor, Piece } from '../ports.ts';

/** Replications `from` to `until` - 1 of a scenario. */
export interface Order {
  readonly scenario: Scenario;
  readonly from: number;
  readonly until: number;
}

/** Summaries of pieces hold people, so only so many are in memory together. */
const piecesAtOnce = 500;

/**
 * Each order's measures, a row a replication.
 * @param onFinished called now and then with how many replications more are finished
 */
export async function playMeasures(
  orders: readonly Order[],
  seed: number | string,
  executor: Executor,
  onFinished: (replications: number) => void,
): Promise<MeasureValues[][]> {
  const turns = orders.flatMap(({ from, until }, o) =>
    Array.from({ length: Math.max(0, until - from) }, (_, n) => ({ o, replication: from + n })),
  );
  const settings = orders.map(({ scenario }) => readSettings(scenario));
  const measured: MeasureValues[][] = orders.map(() => []);
  for (let next = 0; next < turns.length; ) {
    const batch: typeof turns = [];
    const pieces: Piece[] = [];
    for (; next < turns.length && (batch.length === 0 || pieces.length < piecesAtOnce); next += 1) {
      batch.push(turns[next]);
      pieces.push(...piecesOf(orders[turns[next].o].scenario, { seed }, turns[next].replication));
    }
    let told = 0;
    const parts = await executor.play(pieces, (count) => {
      const done = Math.floor((count * batch.length) / pieces.length);
      onFinished(done - told);
      told = done;
    });
    let at = 0;
    for (const { o } of batch) {
      const areaCount = orders[o].scenario.areas.length;
      measured[o].push(measure(joinAreas(parts.slice(at, at + areaCount)), settings[o]));
      at += areaCount;
    }
  }
  return measured;
}
