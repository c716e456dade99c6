// The folder in which a sweep grows: begun once, gone on with as often as needed, by one process or several at once.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Point, Study } from '../experiment/study/study.ts';
import type { SweepPlan } from '../experiment/sweep/plan.ts';
import { countText } from '../report/numbers.ts';
import { readShardName } from '../storage/shardName.ts';
import { sweepDifferences } from '../storage/sweepDifferences.ts';
import { sweepGuideFiles } from '../storage/sweepGuide.ts';
import { isSweepManifest, readSweepManifest, type SweepManifest, sweepManifestText } from '../storage/sweepManifest.ts';
import { BadInput } from './outcome.ts';
import { readText, whatIsAt, whyNot } from './readText.ts';
import { makeFolders } from './resultFolder.ts';
import { type Disk, removeLeftovers, WriteRefused, writeLasting, writeLastingIfAbsent } from './runFolderWrite.ts';

export const manifestName = 'manifest.json';
const megabytesAtMost = 256;
const differencesTold = 20;

/** A sweep and where it lies. */
export interface RunFolder {
  readonly path: string;
  readonly manifest: SweepManifest;
  readonly study: Study;
  readonly points: readonly Point[];
  readonly plan: SweepPlan;
  readonly disk: Disk;
}

export const shardFolder = ({ path }: Pick<RunFolder, 'path'>) => join(path, 'shards');
export const claimFolder = ({ path }: Pick<RunFolder, 'path'>) => join(path, 'claims');
export const failureFolder = ({ path }: Pick<RunFolder, 'path'>) => join(path, 'failed');

/** Hexadecimal SHA-256. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Begins the sweep in its folder, or makes sure that what is there is the same sweep.
 * @param isResuming whether a sweep may be there already
 * @returns the manifest there: of whoever began it
 * @throws BadInput when something else is there, when the study or the program has changed, or when the disk refuses
 */
export function openRunFolder(folder: RunFolder, isResuming: boolean): SweepManifest {
  const { path } = folder;
  const there = whatIsAt(path);
  if (there !== null && !there.isDirectory()) throw new BadInput(`--out ${path} is a file; wanted a folder`);
  if (existsSync(join(path, manifestName))) {
    if (!isResuming) refuseLost(path);
    const manifest = readManifestOf(path);
    if (!isResuming) throw new BadInput(`${path} holds ${whatIsThere(path, manifest)}; add --resume to go on with it`);
    refuseChanges(path, manifest, folder.manifest);
  } else if (there !== null && holdsOther(path) && !existsSync(join(path, manifestName))) {
    // Looked for once more: another process may have begun the sweep at the same moment.
    refuseLost(path);
    throw new BadInput(`--out ${path} exists and holds something that is no sweep; wanted a new or empty folder`);
  }
  try {
    begin(folder);
  } catch (error) {
    if (!(error instanceof WriteRefused) && (error as NodeJS.ErrnoException).code === undefined) throw error;
    const why = error instanceof WriteRefused ? error.message : `cannot write ${path}: ${whyNot(error)}`;
    const isThere = existsSync(join(path, manifestName));
    throw new BadInput(
      isThere ? `${why}\n${path} holds ${whatIsThere(path, folder.manifest)}; all is left as it is` : why,
    );
  }
  // Another process may have begun another sweep here at the same moment.
  const manifest = readManifestOf(path);
  refuseChanges(path, manifest, folder.manifest);
  return manifest;
}

function begin({ path, study, points, manifest, disk }: RunFolder): void {
  makeFolders(path);
  const file = join(path, manifestName);
  if (!existsSync(file)) writeLastingIfAbsent(file, Buffer.from(sweepManifestText(manifest)), disk);
  for (const folder of [shardFolder({ path }), claimFolder({ path })]) {
    makeFolders(folder);
    removeLeftovers(folder, disk);
  }
  removeLeftovers(path, disk);
  for (const { name, text } of sweepGuideFiles(study, points, readManifestOf(path).command)) {
    const bytes = Buffer.concat([...text].map((piece) => Buffer.from(piece as string)));
    if (!isSame(join(path, name), bytes)) writeLasting(join(path, name), bytes, disk);
  }
}

function isSame(path: string, bytes: Buffer): boolean {
  return existsSync(path) && readFileSync(path).equals(bytes);
}

/** What a process that was killed before its first words leaves behind is nothing. */
function holdsOther(path: string): boolean {
  return readdirSync(path).some((name) => !(name.startsWith(`${manifestName}.`) && name.endsWith('.tmp')));
}

/** @throws BadInput when there is no manifest of a sweep, or one that is not what was written */
export function readManifestOf(path: string): SweepManifest {
  const file = join(path, manifestName);
  const text = readText(file, megabytesAtMost);
  const manifest = readSweepManifest(text, sha256);
  if (!('problem' in manifest)) return manifest;
  throw new BadInput(`${file} ${manifest.problem}`);
}

/**
 * Whether the folder holds a sweep, whole or not.
 * @throws BadInput when it holds shards, but their manifest was lost or cut off
 */
export function isRunFolder(path: string): boolean {
  refuseLost(path);
  const file = join(path, manifestName);
  return whatIsAt(file)?.isFile() === true && isSweepManifest(readText(file, megabytesAtMost));
}

/** @throws BadInput when the folder holds shards without the manifest that says what they are */
export function refuseLost(path: string): void {
  const lost = lostManifest(path);
  if (lost !== null) throw new BadInput(`${lost}; ${mendingHint}`);
}

const mendingHint =
  'remit sweep STUDY --out FOLDER --resume, with the study that it is of, writes it anew and plays nothing again';

/** What is wrong with a folder that holds shards without the manifest that says what they are; null where all is well. */
export function lostManifest(path: string): string | null {
  const shards = shardFolder({ path });
  const names = whatIsAt(shards)?.isDirectory() === true ? readdirSync(shards) : [];
  if (!names.some((name) => name.endsWith('.parquet'))) return null;
  const file = join(path, manifestName);
  const there = whatIsAt(file);
  if (there === null) return `${path} holds shards of a sweep, but no ${manifestName}`;
  if (!there.isFile()) return `${path} holds shards of a sweep, but its ${manifestName} is no file`;
  return isJson(readText(file, megabytesAtMost))
    ? null
    : `${path} holds shards of a sweep, but its ${manifestName} is no JSON: it is empty, cut off or changed`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function refuseChanges(path: string, was: SweepManifest, is: SweepManifest): void {
  const lines = sweepDifferences(was, is);
  if (lines.length === 0) return;
  const more = lines.length - differencesTold;
  throw new BadInput(
    [
      `${path} holds ${whatIsThere(path, was)}, of another study, version or build than asked for now:`,
      ...lines.slice(0, differencesTold).map((line) => `  ${line}`),
      ...(more > 0 ? [`  and ${more} more`] : []),
      was.hashes.study === is.hashes.study && was.hashes.scenario === is.hashes.scenario
        ? 'Nothing was changed there. Go on with the build that began it, or give another --out to begin anew.'
        : 'Nothing was changed there. Give back the study as it was to go on, or another --out to begin anew.',
    ].join('\n'),
  );
}

function whatIsThere(path: string, { study, design }: SweepManifest): string {
  return `the sweep ${study.name}, ${countText(chunksThere(path, design.chunks).size)} of ${countText(design.chunks)} ${design.chunks === 1 ? 'chunk' : 'chunks'}`;
}

/** Numbers of the chunks whose shard is there, by the names of the files. */
export function chunksThere(path: string, chunkCount: number): Set<number> {
  const folder = shardFolder({ path });
  const names = whatIsAt(folder)?.isDirectory() === true ? readdirSync(folder) : [];
  return new Set(names.map((name) => readShardName(name, chunkCount)?.chunk).filter((chunk) => chunk !== undefined));
}
