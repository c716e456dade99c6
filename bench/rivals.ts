// The two reference programs of the workload, where they and their tools are present: native code and what most of the field uses.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';

const SOURCES = new URL('../../../../shared/bench/', import.meta.url).pathname;
const BUILD = new URL('../', import.meta.url).pathname;

/** A reference program: nanoseconds per event of one warm replication, or why there is none. */
export type Rival =
  | { readonly name: string; readonly run: (seed: number) => number }
  | { readonly name: string; readonly missing: string };

interface Line {
  readonly evps: number;
}

function fastestOf(output: string): number {
  const rates = output
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as Line).evps);
  return 1e9 / Math.max(...rates);
}

function works(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The two variants of the native program: 4-ary heap and two-tier calendar, both with ziggurat. */
export function rust(): Rival[] {
  const variants = [
    ['Rust, 4-ary heap', 'w2'],
    ['Rust, two-tier calendar', 'w2tt'],
  ] as const;
  const source = `${SOURCES}limit.rs`;
  const program = `${BUILD}limit`;
  if (!existsSync(source)) return variants.map(([name]) => ({ name, missing: 'limit.rs is not here' }));
  mkdirSync(BUILD, { recursive: true });
  if (!works('rustc', ['-C', 'opt-level=3', '-C', 'target-cpu=native', '-o', program, source])) {
    return variants.map(([name]) => ({ name, missing: 'rustc is absent or failed' }));
  }
  return variants.map(([name, workload]) => ({
    name,
    run: (seed) => fastestOf(execFileSync(program, [workload, '50', String(seed), '3', 'zig'], { encoding: 'utf8' })),
  }));
}

/** SimPy with Debian's own Python (package python3-simpy3), or with the first `python3`. */
export function simpy(): Rival {
  const name = 'SimPy';
  const source = `${SOURCES}peer_simpy.py`;
  if (!existsSync(source)) return { name, missing: 'peer_simpy.py is not here' };
  const python = ['/usr/bin/python3', 'python3'].find((command) => works(command, ['-c', 'import simpy']));
  if (python === undefined) return { name, missing: 'no python3 with simpy' };
  return {
    name,
    run: (seed) => fastestOf(execFileSync(python, [source, 'w2', '5', String(seed), '1'], { encoding: 'utf8' })),
  };
}
