// Plays a study into its run folder, from wherever it stands to its end or to the end of a part: what `sweep` and
// `sensitivity` have in common.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { ChunkExecutor } from '../experiment/ports.ts';
import { estimatedMilliseconds } from '../experiment/runs.ts';
import { pointsOf } from '../experiment/study/points.ts';
import type { Study } from '../experiment/study/study.ts';
import { unplayablePoints } from '../experiment/study/unplayablePoints.ts';
import { planSweep } from '../experiment/sweep/plan.ts';
import { countText } from '../report/numbers.ts';
import { type SweepManifest, sweepManifest, sweepManifestText, withSession } from '../storage/sweepManifest.ts';
import { BadInput, Interrupted } from './outcome.ts';
import { programVersion } from './packageFolder.ts';
import { playing } from './playing.ts';
import { playingCode } from './playingCode.ts';
import { duration } from './progress.ts';
import { chunksThere, manifestName, openRunFolder, type RunFolder, readManifestOf, sha256 } from './runFolder.ts';
import { mendManifest } from './runFolderMending.ts';
import { removeClaims } from './runFolderPieces.ts';
import { lookAtWarmUp } from './runFolderWarmUp.ts';
import { type Disk, realDisk, WriteRefused, writeLasting } from './runFolderWrite.ts';
import { goOnCommand, type SweepOptions, sweepCommand, sweepFolder } from './sweepOptions.ts';
import { clearFolder, missingCount, type Part, playSweep } from './sweepPlay.ts';
import { counted } from './sweepText.ts';

const whole: Part = { number: 1, of: 1 };

/**
 * Plays what is missing of the study, or of the part that was asked for.
 * @param study with the seed and the replications that hold
 * @param disk where the folder lies
 * @returns the folder, which is whole unless a run failed or other parts are missing
 * @throws BadInput when nothing can be played or the disk refuses, Interrupted on Ctrl-C; both say what is kept
 */
export async function sweepStudy(
  kind: SweepManifest['kind'],
  study: Study,
  options: SweepOptions,
  disk: Disk = realDisk,
): Promise<RunFolder> {
  const points = pointsOf(study);
  const unplayable = unplayablePoints(study, points);
  if (unplayable.length > 0) throw new BadInput(unplayable.map((line) => `${options.studyName}: ${line}`).join('\n'));
  const plan = planSweep(study, points.length);
  const asked = {
    kind,
    command: sweepCommand(kind, options),
    programVersion: programVersion(),
    programCode: playingCode(),
    study,
    points,
    plan,
  };
  const machine = {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    cpus: availableParallelism(),
  };
  const manifest = sweepManifest(asked, machine, sha256);
  const asIs = { path: sweepFolder(options, study.name), manifest, study, points, plan, disk };
  const say = (line: string) => {
    if (!options.quiet) process.stderr.write(`${line}\n`);
  };
  const mayBeThere = options.isResuming || options.part !== null;
  const mended = mayBeThere ? await mendManifest(asIs) : null;
  if (mended !== null) say(`warning: ${mended}`);
  const folder = { ...asIs, manifest: openRunFolder(asIs, mayBeThere) };
  for (const line of await clearFolder(folder)) say(`warning: ${folder.path}/${line}`);
  const missing = missingCount(folder, options.part ?? whole);
  say(sizeLine(folder, options, missing));
  for (const sentence of await lookAtWarmUp(folder, options)) say(`warning: ${sentence}`);
  if (missing > 0) await playIn(folder, kind, options, missing);
  if (missingCount(folder, whole) === 0) removeClaims(folder);
  return folder;
}

function sizeLine({ path, study, plan }: RunFolder, { part, threadCount }: SweepOptions, missing: number): string {
  const { pointCount, replications, runCount, chunkCount, runsPerChunk } = plan;
  const size = `${counted(pointCount, 'point')} x ${counted(replications, 'replication')} = ${counted(runCount, 'run')} in ${counted(chunkCount, 'chunk')}`;
  const whose = part === null ? '' : ` of part ${part.number}/${part.of}`;
  if (missing === 0) return `${study.name}: ${size}; none${whose} is left to play in ${path}`;
  const seconds = (missing * runsPerChunk * estimatedMilliseconds(study.scenario)) / 1000 / threadCount;
  const time = `roughly ${duration(seconds)} on ${counted(threadCount, 'thread')}`;
  return `${study.name}: ${size}; ${counted(missing, 'chunk')}${whose} to play, ${time}, into ${path}`;
}

async function playIn(folder: RunFolder, kind: string, options: SweepOptions, missing: number): Promise<void> {
  const startedAt = new Date();
  const startedOnClock = performance.now();
  let finished = 0;
  try {
    // Each chunk is kept as it finishes, so that a stop has its own words.
    const work = async (executor: ChunkExecutor, _signal: AbortSignal, onProgress: (n: number, of: number) => void) => {
      await playSweep(folder, options.part ?? whole, executor, () => {
        finished += 1;
        onProgress(Math.min(finished, missing), missing);
      });
    };
    await playing(options, work, { keeps: false });
    noteSession(folder, {
      startedAt: startedAt.toISOString(),
      finishedAt: new Date().toISOString(),
      seconds: Math.round(performance.now() - startedOnClock) / 1000,
      chunksPlayed: finished,
    });
  } catch (error) {
    if (!(error instanceof Interrupted || error instanceof WriteRefused)) throw error;
    const kept = keptLine(folder);
    const goOn = `To go on: ${goOnCommand(kind, options)}`;
    if (error instanceof Interrupted) throw new Interrupted(`Stopped. ${kept}\n${goOn}`);
    throw new BadInput(`${error.message}\n${kept}\n${goOn}`);
  }
}

function keptLine({ path, plan }: RunFolder): string {
  const there = chunksThere(path, plan.chunkCount).size;
  return `${countText(there)} of ${counted(plan.chunkCount, 'chunk')} are kept in ${path}.`;
}

/** Adds to the times of the manifest as it is now: other sessions may have ended meanwhile. */
function noteSession({ path, disk }: RunFolder, session: Parameters<typeof withSession>[1]): void {
  const manifest = withSession(readManifestOf(path), session);
  writeLasting(join(path, manifestName), Buffer.from(sweepManifestText(manifest)), disk);
}
