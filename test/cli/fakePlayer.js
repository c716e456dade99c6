// Stands in for the model in a worker thread: gives back which piece came, or fails where it is told to.
import { threadId } from 'node:worker_threads';

export default function play(pieces) {
  return pieces.map((piece) => playOne(piece, pieces.length));
}

function playOne(piece, together) {
  if (piece.scenario.starts !== undefined) noteStart(piece);
  if (piece.seed === 'fail') failInThread(piece);
  const until = piece.weight * 2_000_000;
  let sum = 0;
  for (let i = 0; i < until; i++) sum += i % 7;
  if (piece.seed === 'endless') for (;;) sum += 1;
  const result = { replication: piece.replication, sum };
  return piece.seed === 'traced' ? { ...result, threadId, together } : result;
}

/** How many had started before this one, in memory that all threads see. */
function noteStart({ scenario, replication }) {
  const starts = new Int32Array(scenario.starts);
  starts[1 + replication] = Atomics.add(starts, 0, 1);
}

function failInThread(piece) {
  throw new RangeError(`piece ${piece.replication} fails`);
}
