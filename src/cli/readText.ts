// Reads a text file that somebody named, and says in plain words why when it cannot.
import { closeSync, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { BadInput } from './outcome.ts';

const bytesPerMegabyte = 1024 * 1024;

/**
 * The text of a file, without a byte-order mark.
 * @throws BadInput for what is missing, a directory, too large or not UTF-8
 */
export function readText(path: string, megabytesAtMost: number): string {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw new BadInput(`${path}: ${whyNot(error)}`);
  }
  try {
    if (fstatSync(file).isDirectory()) throw new BadInput(`${path} is a directory; wanted a file`);
    const bytes = readAtMost(file, megabytesAtMost * bytesPerMegabyte);
    if (bytes === null) throw new BadInput(`${path} is over ${megabytesAtMost} MB; wanted a smaller file`);
    return decoded(path, bytes);
  } catch (error) {
    throw error instanceof BadInput ? error : new BadInput(`${path}: ${whyNot(error)}`);
  } finally {
    closeSync(file);
  }
}

/** Reads on to the end, because the size that a pipe states is no size; null when there is more than that. */
function readAtMost(file: number, byteLimit: number): Buffer | null {
  const pieces: Buffer[] = [];
  let total = 0;
  if (fstatSync(file).size > byteLimit) return null;
  for (;;) {
    const piece = Buffer.alloc(bytesPerMegabyte);
    const count = readSync(file, piece);
    if (count === 0) return Buffer.concat(pieces, total);
    pieces.push(piece.subarray(0, count));
    total += count;
    if (total > byteLimit) return null;
  }
}

function decoded(path: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const wide =
      bytes.length > 1 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
    throw new BadInput(`${path} is not UTF-8 text${wide ? ' (it looks like UTF-16)' : ''}; save it as UTF-8`);
  }
}

/** What is at a path, or null when nothing can be: not there, not reachable, not a possible name. */
export function whatIsAt(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** The system's reason in plain words. */
export function whyNot(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'not permitted';
  if (code === 'EISDIR') return 'is a directory; wanted a file';
  if (code === 'ENOTDIR') return 'a part of the path is a file, not a directory';
  if (code === 'ENOSPC') return 'the disk is full';
  if (code === 'EEXIST') return 'something else is there';
  if (code === 'ENOTEMPTY') return 'something has been written there meanwhile';
  if (code === 'EIO') return 'the disk cannot be read or written';
  if (code === 'EROFS') return 'the disk can only be read';
  if (code === 'ENAMETOOLONG') return 'the name is too long';
  return error instanceof Error ? error.message : String(error);
}
