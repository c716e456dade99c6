// A small study, rows that are made up rather than played, and run folders for tests of the store.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openShipped } from '../../src/cli/calibratePlaying.ts';
import { openRunFolder, type RunFolder, sha256 } from '../../src/cli/runFolder.ts';
import { realDisk } from '../../src/cli/runFolderWrite.ts';
import type { SweepOptions } from '../../src/cli/sweepOptions.ts';
import type { ChunkExecutor, RunOutcome } from '../../src/experiment/ports.ts';
import type { Run, RunRow } from '../../src/experiment/runs.ts';
import { pointsOf } from '../../src/experiment/study/points.ts';
import type { Study } from '../../src/experiment/study/study.ts';
import { planSweep } from '../../src/experiment/sweep/plan.ts';
import { measureNames } from '../../src/model/measureTable.ts';
import { flowNames } from '../../src/storage/shardColumns.ts';
import { sweepManifest } from '../../src/storage/sweepManifest.ts';

const baseline = openShipped('baseline');

/** 6 points x 8 replications = 48 runs in 10 chunks, were they of the baseline in full. */
export const smallStudy: Study = {
  name: 'small',
  question: 'Is it kept?',
  scenario: baseline,
  factors: [
    { name: 'referrals.perYearPerWte', control: 'cannotControl', over: { low: 225, high: 394, whole: false } },
    { name: 'policy.latitude', control: 'canControl', over: { levels: ['within', 'beyond'] } },
  ],
  design: { kind: 'factorial', levelsOfRange: 3 },
  measures: ['strainMean', 'overstretchRatioMean'],
  replications: 8,
  seed: 1,
};

/** The same with so short a time that a run takes milliseconds. */
export const shortStudy: Study = {
  ...smallStudy,
  scenario: { ...baseline, values: { ...baseline.values, 'time.warmUpWeeks': 2, 'time.measuredWeeks': 48 } },
  replications: 4,
};

export const machine = { node: 'v20', platform: 'made up', cpus: 1 };

export function folderAt(path: string, study: Study = smallStudy, programCode = 'a'): RunFolder {
  const points = pointsOf(study);
  const plan = planSweep(study, points.length);
  const asked = {
    kind: 'sweep',
    command: 'npx remit sweep small',
    programVersion: '1.0.0',
    programCode,
    study,
    points,
    plan,
  } as const;
  return { path, manifest: sweepManifest(asked, machine, sha256), study, points, plan, disk: realDisk };
}

/** A folder that has been begun. */
export function begunAt(path: string, study: Study = smallStudy): RunFolder {
  const folder = folderAt(path, study);
  openRunFolder(folder, false);
  return folder;
}

/** What `row.measures.strainMean` of the made-up row of a run is. */
export function madeUpStrain({ scenario, replication }: Run): number {
  return Number(scenario.values['referrals.perYearPerWte']) / 10 + replication / 3;
}

export function madeUpRow(run: Run): RunRow {
  const measures = Object.fromEntries(
    measureNames.map((name, i) => [name, i % 7 === 3 ? null : madeUpStrain(run) + i]),
  );
  const flow = Object.fromEntries(flowNames.map((name, i) => [name, i + run.replication]));
  const row = { measures: { ...measures, strainMean: madeUpStrain(run) }, flow, fingerprint: `of ${run.replication}` };
  return row as unknown as RunRow;
}

/**
 * Gives made-up rows, one chunk at a time.
 * @param played notes the numbers of the chunks
 * @param failing whether a run fails
 */
export function madeUpExecutor(played: number[] = [], failing: (run: Run) => boolean = () => false): ChunkExecutor {
  return {
    async playChunks(chunks, onFinished) {
      for (const chunk of chunks) {
        played.push(chunk.number);
        // Lets another sweep on the same folder have a turn.
        await Promise.resolve();
        const outcomes = chunk.runs.map(
          (run): RunOutcome => (failing(run) ? { failure: 'Error: it broke' } : madeUpRow(run)),
        );
        await onFinished(chunk, outcomes);
      }
    },
  };
}

export function optionsAt(outFolder: string, own: Partial<SweepOptions> = {}): SweepOptions {
  const words = { studyName: 'small.yaml', seed: null, replications: null, part: null, json: false, quiet: true };
  return { ...words, isResuming: false, threadCount: 1, ...own, outFolder };
}

/** Names of the shards with a hash of their bytes: two sweeps with the same list hold the same shards, byte for byte. */
export function shardsIn(path: string): readonly string[] {
  const folder = join(path, 'shards');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.parquet'))
    .sort()
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}`,
    );
}

/** The manifest but for machine and times. */
export function manifestIn(path: string): object {
  const { machine: _machine, times: _times, ...rest } = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8'));
  return rest;
}
