// Reads the files of a ZIP archive, and the time that each states.
import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly text: string;
  /** Date and time as the format packs them, in the directory and before the file itself. */
  readonly moments: readonly [number, number];
}

export function readZip(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const archive = Buffer.from(bytes);
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const entries = new Map<string, ZipEntry>();
  let at = archive.readUInt32LE(end + 16);
  for (let i = 0; i < archive.readUInt16LE(end + 10); i++) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    const content = archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    entries.set(name, {
      text: content.toString('utf8'),
      moments: [archive.readUInt32LE(at + 12), archive.readUInt32LE(local + 10)],
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}
