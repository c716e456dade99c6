// The name of a shard: the number of its chunk, then the beginning of the hash of its bytes, so that a shard whose bytes are
// not what was written shows by its name.

const digitsAtLeast = 5;
export const hashDigits = 16;

/** `00012`: numbers of one sweep are equally long, so that names sort as numbers do. */
export function chunkName(chunk: number, chunkCount: number): string {
  return String(chunk).padStart(Math.max(digitsAtLeast, String(chunkCount - 1).length), '0');
}

/** @param hash hexadecimal, at least 16 digits */
export function shardName(chunk: number, chunkCount: number, hash: string): string {
  return `${chunkName(chunk, chunkCount)}-${hash.slice(0, hashDigits)}.parquet`;
}

/** What the name says; null when it is not the name of a shard of so many chunks. */
export function readShardName(
  name: string,
  chunkCount: number,
): { readonly chunk: number; readonly hash: string } | null {
  const [, digits, hash] = /^(\d+)-([0-9a-f]{16})\.parquet$/.exec(name) ?? [];
  if (digits === undefined || hash === undefined) return null;
  const chunk = Number(digits);
  return chunk < chunkCount && digits === chunkName(chunk, chunkCount) ? { chunk, hash } : null;
}
