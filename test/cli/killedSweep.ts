// Starts a sweep as a person would and stops it when so many shards are there.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { programFile } from './remit.ts';

/** A study of 6 points that takes a few milliseconds a run. */
export function writeStudy(folder: string, replications: number): void {
  writeFileSync(
    join(folder, 'tiny.yaml'),
    `question: Is it kept?
scenario: baseline
cannotControl: { referrals.perYearPerWte: { range: [225, 394] } }
canControl: { policy.latitude: { levels: [within, beyond] } }
set: { time.warmUpWeeks: 2, time.measuredWeeks: 48 }
design: { kind: factorial, levelsOfRange: 3 }
measures: [strainMean, lifeSatisfactionEffectMean]
replications: ${replications}
seed: 1
`,
  );
}

export function startSweep(folder: string, words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [programFile, 'sweep', 'tiny.yaml', ...words], { cwd: folder });
}

export function shardCount(path: string): number {
  const shards = join(path, 'shards');
  return existsSync(shards) ? readdirSync(shards).filter((name) => name.endsWith('.parquet')).length : 0;
}

/** How many chunks the sweep in a folder has. */
export function chunkCount(path: string): number {
  return JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')).design.chunks;
}

/** @returns the exit code, null when the signal ended it, and what it said on stderr */
export async function stopAt(
  program: ChildProcess,
  path: string,
  shardsThere: number,
  signal: NodeJS.Signals,
): Promise<{ readonly exitCode: number | null; readonly stderr: string }> {
  let stderr = '';
  program.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = once(program, 'close');
  const isTime = () => program.exitCode !== null || shardCount(path) >= shardsThere;
  await vi.waitUntil(isTime, { interval: 5, timeout: 60_000 });
  program.kill(signal);
  const [exitCode] = await ended;
  return { exitCode, stderr };
}
