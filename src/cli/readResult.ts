// From what somebody typed for a result - its folder, or the manifest.json in it - to what was asked there.
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nearest } from '../scenario/nearest.ts';
import type { Manifest } from '../storage/manifest.ts';
import { readManifest } from '../storage/readManifest.ts';
import { BadInput } from './outcome.ts';
import { readText, whatIsAt } from './readText.ts';

const manifestName = 'manifest.json';
const resultsFolder = 'results';
const megabytesAtMost = 256;
const problemsTold = 20;

export interface StoredResult {
  /** The folder as a path from here. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Whether there is a result at the path. */
export function isResult(path: string): boolean {
  return whatIsAt(join(path, manifestName))?.isFile() === true || (path.endsWith('.json') && whatIsAt(path) !== null);
}

/** Whether the word can only mean something on disk: no name has a slash. */
export function looksLikePath(word: string): boolean {
  return /[/\\]/.test(word) || word.endsWith('.json');
}

/** @throws BadInput when there is no such folder, no manifest in it, or one that this version cannot play again */
export function readResult(path: string): StoredResult {
  const file = manifestAt(path);
  const outcome = readManifest(readText(file, megabytesAtMost));
  if (!('problems' in outcome)) return { folder: dirname(file), manifest: outcome };
  const { problems } = outcome;
  const lines = problems.slice(0, problemsTold).map((problem) => `${file}: ${problem}`);
  if (problems.length > problemsTold) lines.push(`${file}: and ${problems.length - problemsTold} more problems`);
  throw new BadInput(lines.join('\n'));
}

/** @throws BadInput when there is no manifest at the path */
export function manifestAt(path: string): string {
  const there = whatIsAt(path);
  if (there === null) throw new BadInput(`${path}: there is no such folder; ${hintFor(path)}`);
  if (!there.isDirectory()) {
    if (basename(path).endsWith('.json')) return path;
    throw new BadInput(
      `${path} is no result; wanted the folder that run or compare wrote, or the ${manifestName} in it`,
    );
  }
  const file = join(path, manifestName);
  if (whatIsAt(file)?.isFile() === true) return file;
  refuseCalibration(path);
  const inside = foldersWithManifest(path);
  const hint = inside.length > 0 ? `wanted one of the results in it: ${inside.join(', ')}` : hintFor(path);
  throw new BadInput(`${path} holds no ${manifestName}; ${hint}`);
}

/** What the person may have meant: the nearest result beside it or in results/, else those that are there. */
function hintFor(path: string): string {
  const close = resultNear(path);
  if (close !== null) return `did you mean ${close}?`;
  const folders = foldersAbout(path);
  return folders.length > 0 ? `results here are: ${folders.join(', ')}` : 'wanted a folder that run or compare wrote';
}

/** The folder of a result beside the path, or in results/, whose name is nearest; null when none is near. */
export function resultNear(path: string): string | null {
  const folders = foldersAbout(path);
  const names = folders.map((folder) => basename(folder));
  const close = nearest(basename(path), names);
  return close === null ? null : folders[names.indexOf(close)];
}

function foldersAbout(path: string): readonly string[] {
  return [...new Set([...foldersWithManifest(dirname(path)), ...foldersWithManifest(resultsFolder)])];
}

/** @throws BadInput when the folder holds what `calibrate` writes: it says what to do with that */
export function refuseCalibration(path: string): void {
  const holds = (name: string) => whatIsAt(join(path, name))?.isFile() === true;
  if (whatIsAt(path)?.isDirectory() !== true || holds(manifestName)) return;
  const [ensemble, fitted] = ['ensemble.json', 'fitted.yaml'];
  if (!holds(ensemble) && !holds(fitted)) return;
  const next = holds(ensemble)
    ? `remit calibrate --check ${join(path, ensemble)} tests its sets`
    : `remit run ${join(path, fitted)} makes a result of it`;
  throw new BadInput(`${path} is a folder of calibrate, not a result of run or compare; ${next}`);
}

function foldersWithManifest(folder: string): readonly string[] {
  if (whatIsAt(folder)?.isDirectory() !== true) return [];
  try {
    return readdirSync(folder)
      .map((name) => join(folder, name))
      .filter((path) => whatIsAt(join(path, manifestName))?.isFile() === true)
      .sort();
  } catch {
    return [];
  }
}
