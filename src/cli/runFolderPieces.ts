// The pieces of a run folder: shards kept and looked over, failures noted, chunks claimed so that two processes share the work.
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ChunkFailure, chunkFailureText, readChunkFailure } from '../storage/chunkFailure.ts';
import { shardBytes, shardSchema } from '../storage/shard.ts';
import { type CheckedShard, checkShard } from '../storage/shardCheck.ts';
import { type ShardRow, shardColumns } from '../storage/shardColumns.ts';
import { chunkName, shardName } from '../storage/shardName.ts';
import { BadInput } from './outcome.ts';
import { whatIsAt, whyNot } from './readText.ts';
import { claimFolder, failureFolder, type RunFolder, sha256, shardFolder } from './runFolder.ts';
import { WriteRefused, writeLasting } from './runFolderWrite.ts';

const parquetEnding = '.parquet';

/** Keeps the rows of a chunk. @throws WriteRefused */
export function keepShard(folder: RunFolder, chunk: number, rows: readonly ShardRow[]): void {
  const { manifest, study, plan, disk } = folder;
  const identity = { schema: shardSchema, sweep: manifest.hashes.sweep, chunk };
  const bytes = shardBytes(shardColumns(study.factors), rows, identity);
  writeLasting(join(shardFolder(folder), shardName(chunk, plan.chunkCount, sha256(bytes))), bytes, disk);
  disk.remove(failureFile(folder, chunk));
}

/** A file among the shards, with what is in it or what is wrong with it. */
export type FoundShard = CheckedShard & { readonly file: string };

/**
 * Goes through the shards in the order of their chunks, one at a time, and checks each.
 * @param columnNames what to read of each besides what is checked
 */
export async function* foundShards(folder: RunFolder, columnNames: readonly string[] = []): AsyncGenerator<FoundShard> {
  const { manifest, study, plan, points } = folder;
  const owner = { sweep: manifest.hashes.sweep, study, plan, points };
  const path = shardFolder(folder);
  const names = whatIsAt(path)?.isDirectory() === true ? readdirSync(path) : [];
  const files = names.filter((name) => name.endsWith(parquetEnding)).sort();
  let before: number | null = null;
  for (const file of files) {
    const bytes = bytesIn(join(path, file));
    if (bytes === null) continue;
    if ('unreadable' in bytes) {
      yield { file, damaged: `cannot be read: ${bytes.unreadable}` };
      continue;
    }
    const checked = await checkShard(owner, file, bytes, sha256(bytes), columnNames);
    const isSecond = 'chunk' in checked && checked.chunk === before;
    if ('chunk' in checked) before = checked.chunk;
    // The same program plays the same bytes: two different files mean that something is wrong, and a run must count once.
    yield isSecond ? { file, damaged: 'another file holds the same chunk with other contents' } : { ...checked, file };
  }
}

/** Null when nothing is there any more: another process has put it aside. */
function bytesIn(path: string): Buffer | { readonly unreadable: string } | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return null;
    const { code } = error as NodeJS.ErrnoException;
    return { unreadable: code === 'ENOENT' ? 'it is a link to nothing' : whyNot(error) };
  }
}

/**
 * Puts what is no shard of this sweep out of the way, into shards/damaged: nothing is ever deleted.
 * @throws BadInput when the disk refuses
 */
export function moveAside(folder: RunFolder, file: string): void {
  const aside = join(shardFolder(folder), 'damaged');
  const from = join(shardFolder(folder), file);
  try {
    mkdirSync(aside, { recursive: true });
    let name = file;
    const isTaken = () => lstatSync(join(aside, name), { throwIfNoEntry: false }) !== undefined;
    for (let n = 2; isTaken(); n += 1) name = `${file}.${n}`;
    renameSync(from, join(aside, name));
  } catch (error) {
    // Another process has just done it.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw new BadInput(`${from} is no shard of this sweep and cannot be moved to ${aside}: ${whyNot(error)}`);
  }
}

/** Whether the chunk is ours to play: nobody else has begun it. @throws WriteRefused */
export function claim(folder: RunFolder, chunk: number): boolean {
  const path = join(claimFolder(folder), chunkName(chunk, folder.plan.chunkCount));
  try {
    folder.disk.close(folder.disk.open(path, 'wx'));
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Without the folder of claims somebody else has just finished the sweep.
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    throw new WriteRefused(path, error as NodeJS.ErrnoException);
  }
}

/** Takes back every claim of a sweep that is done. */
export function removeClaims(folder: RunFolder): void {
  try {
    rmSync(claimFolder(folder), { recursive: true, force: true });
  } catch {
    // They mean nothing any more.
  }
}

function failureFile(folder: RunFolder, chunk: number): string {
  return join(failureFolder(folder), `${chunkName(chunk, folder.plan.chunkCount)}.json`);
}

/** Notes why a chunk could not be played; replaces what an earlier try noted. @throws WriteRefused */
export function keepFailure(folder: RunFolder, failure: ChunkFailure): void {
  try {
    mkdirSync(failureFolder(folder), { recursive: true });
  } catch (error) {
    throw new WriteRefused(failureFolder(folder), error as NodeJS.ErrnoException);
  }
  writeLasting(failureFile(folder, failure.chunk), Buffer.from(chunkFailureText(failure)), folder.disk);
}

/** The failures noted in the folder, in the order of their chunks; those of another sweep left out. */
export function failuresIn(folder: RunFolder): readonly ChunkFailure[] {
  const path = failureFolder(folder);
  const names = whatIsAt(path)?.isDirectory() === true ? readdirSync(path) : [];
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => bytesIn(join(path, name)))
    .map((bytes) => (Buffer.isBuffer(bytes) ? readChunkFailure(bytes.toString(), folder.manifest.hashes.sweep) : null))
    .filter((failure) => failure !== null);
}
