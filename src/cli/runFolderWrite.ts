// Puts a file of a run folder on disk so that it is there whole or not at all, even when the power goes: .tmp, fsync, rename,
// fsync of the folder. What the disk refuses is told as a WriteRefused, not as a fault.
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { whyNot } from './readText.ts';

/** What writing needs of the disk. */
export interface Disk {
  readonly open: (path: string, flags: string) => number;
  /** Gives how many of the bytes it took. */
  readonly write: (file: number, bytes: Uint8Array) => number;
  readonly sync: (file: number) => void;
  readonly close: (file: number) => void;
  readonly rename: (from: string, to: string) => void;
  /** Gives a file a second name. @throws when that name is taken */
  readonly link: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
}

export const realDisk: Disk = {
  open: openSync,
  write: (file, bytes) => writeSync(file, bytes),
  sync: fsyncSync,
  close: closeSync,
  rename: renameSync,
  link: linkSync,
  remove: (path) => rmSync(path, { force: true }),
};

/** The disk said no: full, only to be read, gone. */
export class WriteRefused extends Error {
  readonly code: string;

  constructor(path: string, error: NodeJS.ErrnoException) {
    super(`cannot write ${path}: ${error.code === 'ENOENT' ? `the folder ${dirname(path)} has gone` : whyNot(error)}`);
    this.code = error.code ?? '';
  }
}

/** @throws WriteRefused; nothing is left of the file then but, at worst, a .tmp */
export function writeLasting(path: string, bytes: Uint8Array, disk: Disk): void {
  writeAndName(path, bytes, disk, (partial) => disk.rename(partial, path));
}

/**
 * As `writeLasting`, but leaves alone what is there.
 * @returns whether it was written
 */
export function writeLastingIfAbsent(path: string, bytes: Uint8Array, disk: Disk): boolean {
  let isNew = true;
  writeAndName(path, bytes, disk, (partial) => {
    try {
      disk.link(partial, path);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') isNew = false;
      else if (!noLinks.includes(code)) throw error;
      else if (existsSync(path)) isNew = false;
      else disk.rename(partial, path);
    }
    disk.remove(partial);
  });
  return isNew;
}

/** How systems say that a file can have one name only. */
const noLinks: readonly string[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

function writeAndName(path: string, bytes: Uint8Array, disk: Disk, name: (partial: string) => void): void {
  const partial = `${path}.${hostWord()}.${process.pid}.tmp`;
  try {
    const file = disk.open(partial, 'w');
    try {
      for (let written = 0; written < bytes.length; ) written += disk.write(file, bytes.subarray(written));
      disk.sync(file);
    } finally {
      disk.close(file);
    }
    name(partial);
    syncFolder(dirname(path), disk);
  } catch (error) {
    removeQuietly(partial, disk);
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new WriteRefused(path, error as NodeJS.ErrnoException);
  }
}

/** Makes a rename last. Some systems know no such thing; there the file is as safe as they make it. */
function syncFolder(folder: string, disk: Disk): void {
  let opened: number;
  try {
    opened = disk.open(folder, 'r');
  } catch {
    return;
  }
  try {
    disk.sync(opened);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EINVAL' && code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EISDIR') throw error;
  } finally {
    disk.close(opened);
  }
}

function removeQuietly(path: string, disk: Disk): void {
  try {
    disk.remove(path);
  } catch {
    // The disk that refused the file refuses this too; --resume removes it.
  }
}

/** Removes what processes of this machine that have ended were writing in a folder. */
export function removeLeftovers(folder: string, disk: Disk): void {
  for (const name of readdirSync(folder)) {
    const [, host, pid] = /\.([^.]+)\.(\d+)\.tmp$/.exec(basename(name)) ?? [];
    if (host === hostWord() && !isRunning(Number(pid))) removeQuietly(join(folder, name), disk);
  }
}

/** Whether another process has this number; our own number on a file of before us was somebody else's. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function hostWord(): string {
  return hostname().replaceAll(/[^A-Za-z0-9-]+/g, '-') || 'host';
}
