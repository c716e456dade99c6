// What a command that plays one of several parts of a study says while other parts are missing.
import { chunksOfPart } from '../experiment/sweep/plan.ts';
import { countText } from '../report/numbers.ts';
import { exitCode } from './outcome.ts';
import type { RunFolder } from './runFolder.ts';
import { failuresIn } from './runFolderPieces.ts';
import { goOnCommand, type SweepOptions } from './sweepOptions.ts';
import { missingCount } from './sweepPlay.ts';
import { counted } from './sweepText.ts';

/** Whether a part was asked for and other parts are still to be played. */
export function isPartOnly(folder: RunFolder, { part }: SweepOptions): boolean {
  if (part === null) return false;
  return missingCount(folder, { number: 1, of: 1 }) > failuresIn(folder).length;
}

/** Says so, with the command of whoever finishes last, which tells what came out. */
export function tellPart(kind: string, folder: RunFolder, options: SweepOptions): void {
  const { plan, path } = folder;
  const tried = new Set(failuresIn(folder).map(({ chunk }) => chunk));
  const missing = missingCount(folder, { number: 1, of: 1 });
  const { number, of } = options.part!;
  const own = [...chunksOfPart(plan, number, of)].filter((chunk) => tried.has(chunk));
  if (own.length > 0) {
    process.stderr.write(`part ${number}/${of}: ${counted(own.length, 'chunk')} failed, as ${path}/failed says\n`);
    process.exitCode = exitCode.ourFault;
  }
  const there = `${countText(plan.chunkCount - missing)} of ${counted(plan.chunkCount, 'chunk')} are there`;
  process.stdout.write(`Part ${number}/${of} has been played; ${there} in ${path}.\n`);
  process.stdout.write(
    `When all parts have been, this tells what came out: ${goOnCommand(kind, { ...options, part: null })}\n`,
  );
}
