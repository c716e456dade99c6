// The folder of kept work: what lies in it, whose it is, and what is so old that nobody will come back for it.
import { lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const daysKept = 30;
const millisecondsOfDay = 86_400_000;

/** Names in a folder, sorted; none when there is no such folder. */
export function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** Whether another process wrote the file, with whose number its name begins, and still runs. */
export function isOfLiving(name: string): boolean {
  const processId = Number.parseInt(name, 10);
  // In a container the one before often had the number that this one has.
  if (!(processId > 0) || processId === process.pid) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes kept files that nobody has come back for in 30 days, of every version of the program. Gives their number. */
export function clearOld(folder: string): number {
  const before = Date.now() - daysKept * millisecondsOfDay;
  let removedCount = 0;
  for (const version of filesIn(folder)) {
    const place = join(folder, version);
    for (const name of filesIn(place)) {
      const isKept = name.endsWith('.kept') || name.endsWith('.tmp');
      if (!isKept || !(modifiedAt(join(place, name)) < before)) continue;
      if (tryRemove(join(place, name))) removedCount += 1;
    }
    if (filesIn(place).length > 0) continue;
    try {
      rmdirSync(place);
    } catch {
      // No folder, or somebody has just begun to write there.
    }
  }
  return removedCount;
}

/** Removes a file where the disk lets it. Keeping is a convenience: whatever stands in its way must not stop a command. */
export function tryRemove(file: string): boolean {
  try {
    rmSync(file, { force: true });
    return true;
  } catch {
    return false;
  }
}

function modifiedAt(file: string): number {
  return lstatSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.NaN;
}
