// A file of kept results: what is in it, then the results one after another, each with a checksum of its own.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';

/** Where a result stands in its file. */
export interface KeptAt {
  readonly file: string;
  readonly offset: number;
  readonly length: number;
  readonly checksum: number;
}

/** A result as it is written. */
export interface KeptBytes {
  readonly key: string;
  readonly bytes: Buffer;
}

const mark = 'remit1\n\0';
/** The mark, then length and checksum of the list of contents. */
const headBytes = mark.length + 8;

type Contents = readonly (readonly [key: string, length: number, checksum: number])[];

export function keptBytes(key: string, result: object): KeptBytes {
  return { key, bytes: serialize(result) };
}

/** Written beside its name and renamed when it is safe on disk, so that a file under its name is whole. */
export async function writeKeptFile(file: string, results: readonly KeptBytes[]): Promise<void> {
  const contents: Contents = results.map(({ key, bytes }) => [key, bytes.length, crc32(bytes)]);
  const list = Buffer.from(JSON.stringify(contents));
  const head = Buffer.alloc(headBytes);
  head.write(mark, 'latin1');
  head.writeUInt32LE(list.length, mark.length);
  head.writeUInt32LE(crc32(list), mark.length + 4);
  const handle = await open(`${file}.tmp`, 'w');
  try {
    await handle.writev([head, list, ...results.map(({ bytes }) => bytes)]);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.tmp`, file);
}

/** @throws Error when the file is not as it was written, or cannot be read */
export function readContents(file: string): ReadonlyMap<string, KeptAt> {
  const descriptor = openSync(file, 'r');
  try {
    const head = readAt(descriptor, 0, headBytes);
    if (head.toString('latin1', 0, mark.length) !== mark) throw new Error('it is no file of kept results');
    const { size } = fstatSync(descriptor);
    const listLength = head.readUInt32LE(mark.length);
    if (listLength > size) throw new Error('it is cut short');
    const list = readAt(descriptor, headBytes, listLength);
    if (crc32(list) !== head.readUInt32LE(mark.length + 4)) throw new Error('its checksum is wrong');
    let offset = headBytes + listLength;
    const found = new Map<string, KeptAt>();
    for (const [key, length, checksum] of JSON.parse(list.toString()) as Contents) {
      found.set(key, { file, offset, length, checksum });
      offset += length;
    }
    if (offset !== size) throw new Error('it is cut short');
    return found;
  } finally {
    closeSync(descriptor);
  }
}

/** @throws Error when the result is not as it was written, or cannot be read */
export function readKept({ file, offset, length, checksum }: KeptAt): object {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = readAt(descriptor, offset, length);
    if (crc32(bytes) !== checksum) throw new Error('its checksum is wrong');
    return deserialize(bytes);
  } finally {
    closeSync(descriptor);
  }
}

/** Bytes of their own, not of a shared pool: the arrays of the result lie in them. */
function readAt(descriptor: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length);
  if (readSync(descriptor, bytes, 0, length, offset) < length) throw new Error('it is cut short');
  return bytes;
}
