// Files together in one ZIP archive, as they are (not compressed) and without times: the same files give the same bytes.
// Format: APPNOTE 6.3.9, local headers, central directory, end record; names are UTF-8 (flag bit 11).

export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const localLength = 30;
const centralLength = 46;
const endLength = 22;
const utf8Names = 0x0800;
/** 1 January 1980, 00:00: the earliest that the format can say. */
const firstDate = 0x0021;
const version = 20;

export function zip(files: readonly ZippedFile[]): Uint8Array<ArrayBuffer> {
  const entries = files.map(({ name, bytes }) => ({
    name: new TextEncoder().encode(name),
    bytes,
    checksum: crc32(bytes),
  }));
  const localSize = entries.reduce((sum, { name, bytes }) => sum + localLength + name.length + bytes.length, 0);
  const centralSize = entries.reduce((sum, { name }) => sum + centralLength + name.length, 0);
  const archive = new Uint8Array(localSize + centralSize + endLength);
  const view = new DataView(archive.buffer);
  let at = 0;
  let central = localSize;
  for (const { name, bytes, checksum } of entries) {
    const common = (start: number) => {
      view.setUint16(start, version, true);
      view.setUint16(start + 2, utf8Names, true);
      view.setUint16(start + 8, firstDate, true);
      view.setUint32(start + 10, checksum, true);
      view.setUint32(start + 14, bytes.length, true);
      view.setUint32(start + 18, bytes.length, true);
      view.setUint16(start + 22, name.length, true);
    };
    view.setUint32(at, 0x04034b50, true);
    common(at + 4);
    archive.set(name, at + localLength);
    archive.set(bytes, at + localLength + name.length);
    view.setUint32(central, 0x02014b50, true);
    view.setUint16(central + 4, version, true);
    common(central + 6);
    view.setUint32(central + 42, at, true);
    archive.set(name, central + centralLength);
    at += localLength + name.length + bytes.length;
    central += centralLength + name.length;
  }
  view.setUint32(central, 0x06054b50, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, centralSize, true);
  view.setUint32(central + 16, localSize, true);
  return archive;
}

const polynomial = 0xedb88320;
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? polynomial ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = table[(value ^ byte) & 0xff] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
