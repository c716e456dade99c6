// Plays a sweep of the baseline, kills it with -9 at random moments, resumes it, and compares it with an uninterrupted one:
// every shard byte for byte, and the manifest but for `machine` and `times`. Says how long and how large each process was.
//   npm run build && npx tsx bench/killedSweep.ts [runs, default 10000] [kills, default 5] [measured weeks, default 104]
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const [runs = 10_000, kills = 5, weeks = 104] = process.argv.slice(2).map(Number);
const pointCount = 100;
const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'remit-killed-'));
writeFileSync(
  join(folder, 'study.yaml'),
  `question: Is it kept?
scenario: baseline
cannotControl: { referrals.perYearPerWte: { range: [225, 394] } }
canControl: { policy.clarity: { range: [0, 1] } }
set: { time.measuredWeeks: ${weeks} }
design: { kind: latin-hypercube, points: ${pointCount} }
measures: [overstretchRatioMean, strainMean]
replications: ${Math.ceil(runs / pointCount)}
seed: 1
`,
);

function start(out: string): ChildProcess {
  const words = ['sweep', 'study.yaml', '--out', out, '--resume', '--quiet'];
  return spawn(process.execPath, [program, ...words], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Peak memory of a process while it runs, in MB; Linux only. */
function peakMegabytes({ pid }: ChildProcess): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1000);
  } catch {
    return 0;
  }
}

async function toItsEnd(out: string): Promise<number> {
  const startedAt = performance.now();
  const process = start(out);
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, peakMegabytes(process));
  }, 200);
  const [code] = await once(process, 'exit');
  clearInterval(watch);
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(`${out}: exit ${code}, ${seconds.toFixed(1)} s, ${shards(out).length} shards, peak ${peak} MB`);
  return seconds;
}

function shards(out: string): string[] {
  return readdirSync(join(folder, out, 'shards')).filter((name) => name.endsWith('.parquet'));
}

function manifest(out: string): string {
  const {
    machine: _machine,
    times: _times,
    ...rest
  } = JSON.parse(readFileSync(join(folder, out, 'manifest.json'), 'utf8'));
  return JSON.stringify(rest);
}

const seconds = await toItsEnd('whole');
for (let kill = 1; kill <= kills; kill += 1) {
  const process = start('killed');
  const after = (Math.random() * seconds) / (kills + 1) + 0.5;
  await setTimeout(1000 * after);
  process.kill('SIGKILL');
  await once(process, 'exit');
  console.log(`kill ${kill} after ${after.toFixed(1)} s: ${shards('killed').length} shards are there`);
}
await toItsEnd('killed');
const [a, b] = [shards('whole').sort(), shards('killed').sort()];
const differing = a.filter((name, i) => {
  const bytes = (out: string) => readFileSync(join(folder, out, 'shards', name));
  return name !== b[i] || !bytes('whole').equals(bytes('killed'));
});
console.log(
  `shards that differ: ${differing.length} of ${a.length}; manifests equal: ${manifest('whole') === manifest('killed')}`,
);
console.log(`left in ${folder}`);
process.exitCode = differing.length === 0 && a.length === b.length && manifest('whole') === manifest('killed') ? 0 : 1;
