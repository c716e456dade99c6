// Puts a result folder or a file on disk whole or not at all: first under a name beside it, then renamed.
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { ResultFile } from '../storage/csv.ts';
import { BadInput, exitCode } from './outcome.ts';
import { whatIsAt, whyNot } from './readText.ts';

/** A name made safe for a folder on any system. */
export function folderName(name: string): string {
  const safe = name
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, 80);
  return safe === '' ? 'scenario' : safe;
}

/** Before any work: whether the folder that was asked for can be written. @throws BadInput when not */
export function checkFolder(folder: string): void {
  const there = whatIsAt(folder);
  if (there !== null && !there.isDirectory()) throw new BadInput(`--out ${folder} is a file; wanted a new folder`);
  if (there !== null && readdirSync(folder).length > 0) {
    throw new BadInput(`--out ${folder} exists and holds something; wanted a new or empty folder`);
  }
  checkWritable(folder);
}

/** @throws BadInput when nothing can be created at the path */
function checkWritable(path: string): void {
  let folder = dirname(path);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  if (whatIsAt(folder)?.isDirectory() !== true) throw new BadInput(`cannot write ${path}: ${folder} is not a folder`);
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new BadInput(`cannot write ${path}: ${whyNot(error)}`);
  }
}

/**
 * Writes to this folder, new or empty when the command began. Where another command has been faster, what was played is not
 * lost: it goes to the next free name, and that is said, with the exit code of what could not be done as asked.
 */
export function writeGivenFolder(folder: string, files: readonly ResultFile[]): string {
  const written = writeWhole(folder, files, () => (isEmptied(folder) ? folder : nextFree(folder)));
  if (written !== folder) {
    process.exitCode = exitCode.badInput;
    process.stderr.write(
      `${folder} is not as asked: another command has written its own result there meanwhile. This result is whole and lies in ${written}.\n`,
    );
  }
  return written;
}

/** Writes to the folder, or where it exists to the first of `-2`, `-3` ... that does not; says which. */
export function writeNextFolder(folder: string, files: readonly ResultFile[]): string {
  return writeWhole(folder, files, () => nextFree(folder));
}

function nextFree(folder: string): string {
  let free = folder;
  for (let n = 2; existsSync(free); n++) free = `${folder}-${n}`;
  return free;
}

/** Whether there is nothing at the path, or was nothing in it. */
function isEmptied(folder: string): boolean {
  try {
    if (existsSync(folder)) rmdirSync(folder);
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

/** How systems say that something has come into a folder. */
function isTaken(error: unknown): boolean {
  return ['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** @param choose a name that is free; asked again where another command has just taken it */
function writeWhole(folder: string, files: readonly ResultFile[], choose: () => string): string {
  const partial = join(dirname(folder), `.${basename(folder)}.partial-${process.pid}`);
  let created: string | undefined;
  try {
    created = makeFolders(dirname(resolve(folder)));
    if (existsSync(partial)) rmSync(partial, { recursive: true });
    for (const file of files) {
      makeFolders(dirname(resolve(partial, file.name)));
      writePieces(join(partial, file.name), file.text);
    }
    return renameTo(partial, choose);
  } catch (error) {
    if (existsSync(partial)) rmSync(partial, { recursive: true });
    if (created !== undefined) removeEmptyFolders(dirname(folder), created);
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new BadInput(`cannot write ${folder}: ${whyNot(error)}`);
  }
}

function renameTo(partial: string, choose: () => string): string {
  for (;;) {
    const chosen = choose();
    try {
      renameSync(partial, chosen);
      return chosen;
    } catch (error) {
      if (!(isTaken(error) && existsSync(chosen))) throw error;
    }
  }
}

/**
 * Makes a folder and those above it, outermost first; gives the outermost that was made. Step by step, because where a file
 * system refuses new folders with "no such file" Node's own recursive way tries for ever.
 */
export function makeFolders(folder: string): string | undefined {
  if (existsSync(folder)) return undefined;
  const outermost = makeFolders(dirname(folder));
  mkdirSync(folder);
  return outermost ?? folder;
}

/** Takes back the folders made on the way, from the innermost out, unless something has come into them. */
function removeEmptyFolders(innermost: string, outermost: string): void {
  for (let folder = innermost; existsSync(folder) && readdirSync(folder).length === 0; folder = dirname(folder)) {
    rmdirSync(folder);
    if (resolve(folder) === resolve(outermost)) return;
  }
}

function writePieces(path: string, pieces: Iterable<string | Uint8Array>): void {
  const file = openSync(path, 'wx');
  try {
    for (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    }
  } finally {
    closeSync(file);
  }
}

/** Writes a new file whole or not at all. @throws BadInput when it exists or cannot be written */
export function writeNewFile(path: string, text: string): void {
  const partial = join(dirname(path), `.${basename(path)}.partial-${process.pid}`);
  try {
    checkNewFile(path);
    writeFileSync(partial, text);
    renameSync(partial, path);
  } catch (error) {
    if (existsSync(partial)) rmSync(partial);
    throw error instanceof BadInput ? error : new BadInput(`cannot write ${path}: ${whyNot(error)}`);
  }
}

/** @throws BadInput when the path is taken or cannot be written */
export function checkNewFile(path: string): void {
  if (existsSync(path)) throw new BadInput(`${path} exists already and is left as it is; choose another name`);
  const folder = dirname(path);
  if (!existsSync(folder)) throw new BadInput(`cannot write ${path}: there is no folder ${folder}`);
  checkWritable(path);
}
