// A run folder whose manifest was lost or cut off: everything in it follows from the study and the program but machine and
// times, so it is written anew where the shards show that they are of the study asked for.
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { countText } from '../report/numbers.ts';
import { sweepManifestText } from '../storage/sweepManifest.ts';
import { BadInput } from './outcome.ts';
import { whatIsAt, whyNot } from './readText.ts';
import { lostManifest, manifestName, type RunFolder } from './runFolder.ts';
import { foundShards } from './runFolderPieces.ts';
import { WriteRefused, writeLasting } from './runFolderWrite.ts';

/**
 * Writes the manifest anew where there are shards without one; what was in its place is put aside, not deleted.
 * @returns what was done, in words; null when nothing had to be
 * @throws BadInput when the shards are not those of the sweep, or the disk refuses
 */
export async function mendManifest(folder: RunFolder): Promise<string | null> {
  const { path, manifest, disk } = folder;
  const lost = lostManifest(path);
  if (lost === null) return null;
  let ownCount = 0;
  for await (const shard of foundShards(folder)) {
    if ('chunk' in shard) ownCount += 1;
    else if ('stale' in shard) {
      throw new BadInput(
        [
          `${lost}, and it cannot be written anew, because not all shards are of the study asked for:`,
          `  shards/${shard.file} ${shard.stale}`,
          'Nothing was changed there. Give the study and the build of remit that began it, or another --out to begin anew.',
        ].join('\n'),
      );
    }
  }
  if (ownCount === 0) {
    throw new BadInput(
      `${lost}, and no shard in it can be read, so nothing shows which study it is of; wanted a new or empty folder`,
    );
  }
  const file = join(path, manifestName);
  const aside = `${file}.damaged`;
  try {
    if (whatIsAt(file) !== null) renameSync(file, aside);
    writeLasting(file, Buffer.from(sweepManifestText(manifest)), disk);
  } catch (error) {
    throw new BadInput(error instanceof WriteRefused ? error.message : `cannot write ${file}: ${whyNot(error)}`);
  }
  const shards = ownCount === 1 ? '1 shard is' : `${countText(ownCount)} shards are`;
  return `${lost}; it is written anew, because ${shards} of the study asked for (when and where they were played is not known any more)`;
}
