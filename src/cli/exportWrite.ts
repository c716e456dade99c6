// Writes files that come in pieces, whole or not at all: first under a name beside theirs, then renamed.
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BadInput } from './outcome.ts';
import { whyNot } from './readText.ts';

type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

export interface PiecedFile {
  /** Inside the folder. */
  readonly name: string;
  readonly pieces: Pieces;
}

/** Writes a file whose folder is there. @throws BadInput when the disk refuses, and whatever the pieces throw */
export async function writePiecedFile(path: string, pieces: Pieces): Promise<void> {
  const partial = partialOf(path);
  await wholeOrNot(path, partial, async () => {
    await writePieces(partial, pieces);
    if (existsSync(path)) throw new BadInput(`${path} exists already and is left as it is; choose another name`);
  });
}

/** Writes a folder that is new or empty and whose parent is there. @throws as `writePiecedFile` */
export async function writePiecedFolder(path: string, files: readonly PiecedFile[]): Promise<void> {
  const partial = partialOf(path);
  await wholeOrNot(path, partial, async () => {
    mkdirSync(partial);
    for (const { name, pieces } of files) await writePieces(join(partial, name), pieces);
    if (existsSync(path)) rmdirSync(path);
  });
}

function partialOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.partial-${process.pid}`);
}

async function wholeOrNot(path: string, partial: string, write: () => Promise<void>): Promise<void> {
  try {
    rmSync(partial, { recursive: true, force: true });
    await write();
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (error instanceof BadInput || (error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new BadInput(`cannot write ${path}: ${whyNot(error)}`);
  }
}

async function writePieces(path: string, pieces: Pieces): Promise<void> {
  const file = openSync(path, 'wx');
  try {
    for await (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    }
  } finally {
    closeSync(file);
  }
}
