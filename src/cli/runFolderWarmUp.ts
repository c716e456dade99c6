// warm-up.json of a run folder: what must be said of the warm-up of the study's scenario. Looked at once, before the points
// are played; it follows from the study and the version, like everything else there.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { baseWarmUp } from '../experiment/baseWarmUp.ts';
import type { PlayOptions } from './options.ts';
import { BadInput, Interrupted } from './outcome.ts';
import { playing } from './playing.ts';
import { readText } from './readText.ts';
import { type RunFolder, sha256 } from './runFolder.ts';
import { WriteRefused, writeLasting } from './runFolderWrite.ts';

const name = 'warm-up.json';
const megabytesAtMost = 1;

/**
 * The sentences of the folder, looked at now where nobody has.
 * @throws BadInput when the disk refuses, Interrupted on Ctrl-C
 */
export async function lookAtWarmUp(
  folder: RunFolder,
  options: Pick<PlayOptions, 'threadCount' | 'quiet'>,
): Promise<readonly string[]> {
  const there = readWarmUp(folder);
  if (there !== null) return there;
  const { study, path, disk } = folder;
  const sentences = await playing(options, (executor) => lookAt(study, executor), {
    bar: false,
    keeps: false,
    farewell: () => 'Stopped before the first chunk; to go on, give the same command with --resume.',
  });
  try {
    writeLasting(join(path, name), Buffer.from(textOf(folder, sentences)), disk);
  } catch (error) {
    if (error instanceof WriteRefused) throw new BadInput(error.message);
    throw error;
  }
  return sentences;
}

/** A scenario that cannot be played to its end is no reason not to play the points: each of them says so itself. */
async function lookAt({ scenario, seed }: RunFolder['study'], executor: Parameters<typeof baseWarmUp>[2]) {
  try {
    return await baseWarmUp(scenario, seed, executor);
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    return [`The warm-up could not be looked at, because the scenario as it stands was not played to its end.`];
  }
}

/** Null where nobody has looked, or where the file is not what was written for this sweep. */
export function readWarmUp(folder: RunFolder): readonly string[] | null {
  const file = join(folder.path, name);
  if (!existsSync(file)) return null;
  const text = readText(file, megabytesAtMost);
  try {
    const { sentences } = JSON.parse(text) as { readonly sentences: readonly string[] };
    return textOf(folder, sentences) === text ? sentences : null;
  } catch {
    return null;
  }
}

function textOf({ manifest }: RunFolder, sentences: readonly string[]): string {
  const { sweep } = manifest.hashes;
  const content = sha256(JSON.stringify([sweep, sentences]));
  return `${JSON.stringify({ schema: 1, sweep, sentences, content }, null, 2)}\n`;
}
