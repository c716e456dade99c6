// The folder in which a sweep grows: begun once, gone on with as often as needed, by one process or several at once.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Point, Study } from '../experiment/study/study.ts';
import type { SweepPlan } from '../experiment/sweep/plan.ts';
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
 * @throws BadInput when something else is there, when the study has changed, or when the disk refuses
 */
export function openRunFolder(folder: RunFolder, isResuming: boolean): void {
  const { path } = folder;
  const there = whatIsAt(path);
  if (there !== null && !there.isDirectory()) throw new BadInput(`--out ${path} is a file; wanted a folder`);
  if (existsSync(join(path, manifestName))) {
    const manifest = readManifestOf(path);
    if (!isResuming) throw new BadInput(`${path} holds ${whatIsThere(path, manifest)}; add --resume to go on with it`);
    refuseChanges(path, manifest, folder.manifest);
  } else if (there !== null && holdsOther(path)) {
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
  refuseChanges(path, readManifestOf(path), folder.manifest);
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
  for (const { name, text } of sweepGuideFiles(study, points, manifest.command)) {
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

/** Whether the folder holds a sweep, whole or not. */
export function isRunFolder(path: string): boolean {
  const file = join(path, manifestName);
  return whatIsAt(file)?.isFile() === true && isSweepManifest(readText(file, megabytesAtMost));
}

function refuseChanges(path: string, was: SweepManifest, is: SweepManifest): void {
  const lines = sweepDifferences(was, is);
  if (lines.length === 0) return;
  const more = lines.length - differencesTold;
  throw new BadInput(
    [
      `${path} holds ${whatIsThere(path, was)}, of another study or version than asked for now:`,
      ...lines.slice(0, differencesTold).map((line) => `  ${line}`),
      ...(more > 0 ? [`  and ${more} more`] : []),
      'Nothing was changed there. Give back the study as it was to go on, or another --out to begin anew.',
    ].join('\n'),
  );
}

function whatIsThere(path: string, { study, design }: SweepManifest): string {
  return `the sweep ${study.name}, ${chunksThere(path, design.chunks).size} of ${design.chunks} chunks`;
}

/** Numbers of the chunks whose shard is there, by the names of the files. */
export function chunksThere(path: string, chunkCount: number): Set<number> {
  const folder = shardFolder({ path });
  const names = whatIsAt(folder)?.isDirectory() === true ? readdirSync(folder) : [];
  return new Set(names.map((name) => readShardName(name, chunkCount)?.chunk).filter((chunk) => chunk !== undefined));
}
