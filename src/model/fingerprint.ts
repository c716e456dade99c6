// A fingerprint of everything a run remembers: equal fingerprints mean the same run, bit for bit.
import { Digest } from '../numerics/hash.ts';
import type { World } from './world.ts';

/** Adds every typed-array field of a record, by name, its first `rows` rows. */
function addColumns(digest: Digest, table: object, rows: number): void {
  for (const [name, column] of Object.entries(table)) {
    if (!ArrayBuffer.isView(column)) continue;
    digest.updateText(name);
    if (column instanceof Float64Array) digest.updateFloats(column, Math.min(rows, column.length));
    else if (column instanceof Int32Array) digest.updateInts(column, Math.min(rows, column.length));
    else {
      const bytes = column as Uint8Array | Uint16Array;
      digest.updateInts(Int32Array.from(bytes.subarray(0, Math.min(rows, bytes.length))));
    }
  }
}

export function fingerprintOf(world: World): string {
  const digest = new Digest();
  addColumns(digest, world.patients, world.patients.count);
  addColumns(digest, world.onward, world.onward.count);
  addColumns(digest, world.decisions, world.decisions.count);
  addColumns(digest, world.workerWeeks, Infinity);
  addColumns(digest, world.organisationWeeks, Infinity);
  addColumns(digest, world.organisationCounts, Infinity);
  addColumns(digest, world.practiceWeeks, Infinity);
  addColumns(digest, world.lineWeeks, Infinity);
  return digest.hex();
}

/** One fingerprint of several, in order; of one, that one. */
export function foldFingerprints(parts: readonly string[]): string {
  if (parts.length === 1) return parts[0];
  const digest = new Digest();
  for (const part of parts) digest.updateText(part);
  return digest.hex();
}
