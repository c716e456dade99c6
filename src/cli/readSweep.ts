// Reads a run folder back for analysis, report and export: verifies every shard and says what is not there.
import { join } from 'node:path';
import { pointsOf } from '../experiment/study/points.ts';
import type { Study } from '../experiment/study/study.ts';
import { planSweep, runsOfChunk } from '../experiment/sweep/plan.ts';
import type { RunGap, SweepGaps, SweepResult } from '../experiment/sweep/sweepResult.ts';
import type { MeasureName } from '../model/measureTable.ts';
import { printable } from '../scenario/told.ts';
import { studyOf } from '../storage/sweepManifest.ts';
import { BadInput } from './outcome.ts';
import { chunksThere, manifestName, type RunFolder, readManifestOf, sha256 } from './runFolder.ts';
import { failuresIn, foundShards } from './runFolderPieces.ts';
import { readWarmUp } from './runFolderWarmUp.ts';
import { realDisk } from './runFolderWrite.ts';

const notLookedAt =
  'Whether the run is warmed up and long enough was not looked at, or what was found is lost: sweep --resume looks at it and plays nothing again.';

/**
 * What is there of a sweep; half of it can be read. Memory grows with the rows of the measures asked for and nothing else.
 * @throws BadInput when the folder holds no sweep, a changed manifest, or one whose points this version makes otherwise
 */
export async function readSweep(path: string, measures: readonly MeasureName[]): Promise<SweepResult> {
  return readFolder(openToRead(path), measures);
}

/** The folder as it is on disk. @throws BadInput as `readSweep` */
export function openToRead(path: string): RunFolder {
  const manifest = readManifestOf(path);
  const study = studyOf(manifest);
  const { points, plan } = plannedIn(path, study);
  if (sha256(JSON.stringify(points)) !== manifest.hashes.points) {
    throw new BadInput(
      `${path} was written by remit ${manifest.program.version}, which made other points of the study than this version does; read it with that version`,
    );
  }
  const { pointCount, replications, runCount, chunkCount } = plan;
  // Runs a chunk are an estimate, which another version may make otherwise.
  const { design } = manifest;
  const isAsked = design.points === pointCount && design.replications === replications && design.runs === runCount;
  const { runsPerChunk } = design;
  if (!isAsked || !(runsPerChunk >= 1) || design.chunks !== Math.ceil(runCount / runsPerChunk)) {
    throw new BadInput(
      `${join(path, manifestName)}: its design (${design.points} points, ${design.replications} replications, ${design.chunks} chunks) is not what its study makes (${pointCount}, ${replications}, ${chunkCount})`,
    );
  }
  return { path, manifest, study, points, plan: { ...plan, runsPerChunk, chunkCount: design.chunks }, disk: realDisk };
}

/** @throws BadInput when the study cannot be one that remit wrote, though the manifest states its hash */
function plannedIn(path: string, study: Study): Pick<RunFolder, 'points' | 'plan'> {
  try {
    const points = pointsOf(study);
    return { points, plan: planSweep(study, points.length) };
  } catch (error) {
    throw new BadInput(
      `${join(path, manifestName)}: no points can be made of its study (${printable((error as Error).message)})`,
    );
  }
}

/** As `readSweep`, of a folder that is open. */
export async function readFolder(folder: RunFolder, measures: readonly MeasureName[]): Promise<SweepResult> {
  const { plan, manifest } = folder;
  const capacity = Math.min(plan.runCount, chunksThere(folder.path, plan.chunkCount).size * plan.runsPerChunk);
  const point = new Int32Array(capacity);
  const replication = new Int32Array(capacity);
  const columns = measures.map((name) => ({ name, values: new Float64Array(capacity) }));
  const stale: { file: string; why: string }[] = [];
  const damaged: { file: string; why: string }[] = [];
  const there = new Set<number>();
  let count = 0;
  for await (const shard of foundShards(folder, measures)) {
    if ('stale' in shard) stale.push({ file: shard.file, why: shard.stale });
    else if ('damaged' in shard) damaged.push({ file: shard.file, why: shard.damaged });
    else {
      there.add(shard.chunk);
      for (const row of shard.rows) {
        point[count] = row.point as number;
        replication[count] = row.replication as number;
        for (const { name, values } of columns) values[count] = (row[name] as number | null | undefined) ?? Number.NaN;
        count += 1;
      }
    }
  }
  return {
    study: folder.study,
    points: folder.points,
    rows: {
      rowCount: count,
      point: point.subarray(0, count),
      replication: replication.subarray(0, count),
      measures: Object.fromEntries(columns.map(({ name, values }) => [name, values.subarray(0, count)])),
    },
    gaps: { ...notThere(folder, there), stale, damaged },
    warmUp: readWarmUp(folder) ?? [notLookedAt],
    command: manifest.command,
    programVersion: manifest.program.version,
  };
}

/** Chunks without a shard, and of those that were tried the runs. */
function notThere(folder: RunFolder, there: ReadonlySet<number>): Pick<SweepGaps, 'missing' | 'failed'> {
  const failed: (RunGap & { failure: string })[] = [];
  const tried = new Set<number>();
  for (const { chunk, runs } of failuresIn(folder)) {
    if (there.has(chunk) || tried.has(chunk) || chunk >= folder.plan.chunkCount) continue;
    tried.add(chunk);
    for (const { point, replication } of runsOfChunk(folder.plan, chunk)) {
      const own = runs.find((run) => run.point === point && run.replication === replication);
      const failure = own?.failure ?? 'not kept, because another run of the same chunk failed';
      failed.push({ point, replication, chunk, failure });
    }
  }
  const missing: number[] = [];
  for (let chunk = 0; chunk < folder.plan.chunkCount; chunk += 1) {
    if (!there.has(chunk) && !tried.has(chunk)) missing.push(chunk);
  }
  return { missing, failed };
}
