// Takes the time out of a workbook: its writer stamps every file in the archive with the clock, and the same result shall be
// the same bytes.

const endOfArchive = 0x06054b50;
const entryOfDirectory = 0x02014b50;
/** Of the end record without a comment, and of an entry without its name. */
const endLength = 22;
const entryLength = 46;
/** 1 January 1980, 00:00: the earliest that the format can say. */
const firstMoment = 0x00210000;

/** Sets the time of every file in a ZIP archive to the same moment, in place. @throws Error when it is no such archive */
export function withoutTimes(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - endLength;
  if (end < 0 || view.getUint32(end, true) !== endOfArchive) throw new Error('no ZIP archive without a comment');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry++) {
    if (view.getUint32(at, true) !== entryOfDirectory)
      throw new Error(`entry ${entry} of the ZIP archive is not there`);
    view.setUint32(at + 12, firstMoment, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, firstMoment, true);
    at += entryLength + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return archive;
}
