// Keeps what has been played on disk while a command runs, so that the same command, given again after it was stopped or
// killed, goes on from there. Nothing is written for commands of a second or two; what is kept is removed when a command ends well.
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmdirSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type KeptAt, type KeptBytes, keptBytes, readContents, readKept, writeKeptFile } from './keptFile.ts';
import { clearOld, filesIn, isOfLiving, tryRemove } from './keptFolder.ts';
import { programKey } from './keptKeys.ts';
import { whyNot } from './readText.ts';

export interface KeptWorkOptions {
  /** Holds one folder for each version of the program. */
  readonly folder: string;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  /** Told what went wrong; none of it stops the work. */
  readonly warn: (line: string) => void;
}

/** What there is on disk when a command is stopped. */
export interface KeptCount {
  readonly results: number;
  readonly bytes: number;
}

export interface KeptWork {
  /** What was played before under that key; null when nothing was, or when it cannot be read. */
  take(key: string): object | null;
  /** Keeps a result, soon. It must not change any more. */
  keep(key: string, result: object): void;
  /** Between two tasks: writes when it is time to, and waits when the disk cannot keep up. */
  room(): Promise<void>;
  /** The command ended well: removes what it asked for. */
  remove(): Promise<void>;
  /** The command was stopped or failed: writes what is still to be written. Tells what the same command will find. */
  leave(): Promise<KeptCount>;
}

const millisecondsUntilKept = 2000;
const millisecondsBetweenFiles = 1000;
const bytesOfFile = 8 * 1024 ** 2;
/** More than this is not held in memory for a slow disk. */
const bytesWaitingAtMost = 32 * 1024 ** 2;
/** What keeping leaves free for everybody else. */
const bytesFreeAtLeast = 512 * 1024 ** 2;

export function keptWork({ folder, now, warn }: KeptWorkOptions): KeptWork {
  const startedAt = now();
  const writer = `${process.pid}-${randomBytes(6).toString('hex')}`;
  const asked = new Set<string>();
  const taken = { results: 0, bytes: 0 };
  const written = { results: 0, bytes: 0 };
  let early: { readonly key: string; readonly result: object }[] = [];
  let batch: KeptBytes[] = [];
  let batchBytes = 0;
  let bytesWaiting = 0;
  let lastFileAt = startedAt;
  let fileCount = 0;
  let isBroken = false;
  let writing: Promise<void> = Promise.resolve();
  let place: string | null = null;
  let there: Map<string, KeptAt> | null = null;

  const placeOf = () => {
    place ??= join(folder, programKey());
    return place;
  };

  const discard = (file: string, error: unknown) => {
    const after = tryRemove(file) ? 'and is removed' : 'and cannot be removed either';
    warn(`${file} cannot be taken over (${whyNot(error)}) ${after}; what it held is played again`);
  };

  const open = (): Map<string, KeptAt> => {
    const found = new Map<string, KeptAt>();
    const old = clearOld(folder);
    if (old > 0) warn(`${old} files of runs kept more than 30 days ago in ${folder} were removed`);
    if (filesIn(folder).length === 0) return found;
    for (const name of filesIn(placeOf())) {
      const file = join(placeOf(), name);
      if (name.endsWith('.tmp') && !isOfLiving(name)) tryRemove(file);
      if (!name.endsWith('.kept')) continue;
      try {
        for (const [key, at] of readContents(file)) found.set(key, at);
      } catch (error) {
        discard(file, error);
      }
    }
    return found;
  };

  const write = async (results: readonly KeptBytes[], bytes: number) => {
    try {
      if (isBroken) return;
      mkdirSync(placeOf(), { recursive: true });
      const { bavail, bsize } = statfsSync(placeOf());
      if (bavail * bsize < bytesFreeAtLeast) throw new Error('the disk is nearly full');
      fileCount += 1;
      const file = join(placeOf(), `${writer}-${fileCount}.kept`);
      try {
        await writeKeptFile(file, results);
      } catch (error) {
        if (!isNotThere(error)) throw error;
        // Another command, which has just ended, took the empty folder away.
        mkdirSync(placeOf(), { recursive: true });
        await writeKeptFile(file, results);
      }
      written.results += results.length;
      written.bytes += bytes;
    } catch (error) {
      isBroken = true;
      removeOwnUnfinished();
      warn(
        `finished runs are not kept from here on: ${folder} cannot be written (${whyNot(error)}); the command itself goes on`,
      );
    } finally {
      bytesWaiting -= bytes;
    }
  };

  const removeOwnUnfinished = () => {
    for (const name of filesIn(placeOf())) {
      if (name.startsWith(writer) && name.endsWith('.tmp')) tryRemove(join(placeOf(), name));
    }
  };

  const add = (key: string, result: object) => {
    const one = keptBytes(key, result);
    batch.push(one);
    batchBytes += one.bytes.length;
    bytesWaiting += one.bytes.length;
  };

  const flush = () => {
    if (batch.length === 0) return;
    const [results, bytes] = [batch, batchBytes];
    batch = [];
    batchBytes = 0;
    lastFileAt = now();
    writing = writing.then(() => write(results, bytes));
  };

  const keepEarly = () => {
    for (const { key, result } of early) {
      add(key, result);
      if (batchBytes >= bytesOfFile) flush();
    }
    early = [];
  };

  return {
    take(key) {
      asked.add(key);
      there ??= open();
      const at = there.get(key);
      if (at === undefined) return null;
      try {
        const result = readKept(at);
        taken.results += 1;
        taken.bytes += at.length;
        return result;
      } catch (error) {
        for (const [other, { file }] of there) if (file === at.file) there.delete(other);
        // Another command that ended well may have removed it.
        if (!isNotThere(error)) discard(at.file, error);
        return null;
      }
    },
    keep(key, result) {
      if (isBroken) return;
      asked.add(key);
      if (now() - startedAt < millisecondsUntilKept) {
        early.push({ key, result });
        return;
      }
      keepEarly();
      add(key, result);
      if (batchBytes >= bytesOfFile) flush();
    },
    async room() {
      if (now() - lastFileAt >= millisecondsBetweenFiles) flush();
      if (bytesWaiting > bytesWaitingAtMost) await writing;
    },
    async remove() {
      await writing;
      if (fileCount === 0 && taken.results === 0) return;
      for (const name of filesIn(placeOf())) {
        const isOwn = name.startsWith(writer);
        const file = join(placeOf(), name);
        if (isOwn || (!isOfLiving(name) && isWhollyIn(file, asked))) tryRemove(file);
      }
      for (const one of [placeOf(), folder, dirname(folder)]) removeEmpty(one);
    },
    async leave() {
      if (now() - startedAt >= millisecondsUntilKept && !isBroken) keepEarly();
      flush();
      await writing;
      return { results: taken.results + written.results, bytes: taken.bytes + written.bytes };
    },
  };
}

/** Whether a file holds nothing but what was asked for, so that nobody needs it any more. */
function isWhollyIn(file: string, asked: ReadonlySet<string>): boolean {
  try {
    return file.endsWith('.kept') && [...readContents(file).keys()].every((key) => asked.has(key));
  } catch {
    return false;
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It holds something, or somebody else was faster.
  }
}

function isNotThere(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
