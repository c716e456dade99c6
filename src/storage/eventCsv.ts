// An event log as CSV, in pieces: numbers read back to the same bits; every word is one of ours and needs no quotes.
import type { RunEvents } from '../experiment/events/runEvents.ts';
import { eventColumnNames, eventRows, type LogName } from './eventRows.ts';

const rowsPerPiece = 4096;
const lineEnd = '\r\n';

/** @param runs by replication, then by area */
export function* eventCsv(runs: readonly (readonly RunEvents[])[], log: LogName): Generator<string> {
  yield eventColumnNames.join(',') + lineEnd;
  for (const rows of eventRows(runs, log, rowsPerPiece)) {
    let piece = '';
    for (let row = 0; row < rows.time.length; row += 1) {
      piece += eventColumnNames.map((name) => rows[name][row] ?? '').join(',') + lineEnd;
    }
    yield piece;
  }
}
