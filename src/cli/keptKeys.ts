// Names what was played by what was asked, and the program by its own code: equal names mean equal results.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Piece } from '../experiment/ports.ts';
import type { Run } from '../experiment/runs.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { builtPlayerFile, programVersion } from './packageFolder.ts';

export function pieceKey({ scenario, seed, replication, patients }: Piece): string {
  return hashOf(['piece', scenarioKey(scenario), seed, replication, patients]);
}

export function runKey({ scenario, replication }: Run, seed: number | string): string {
  return hashOf(['run', scenarioKey(scenario), seed, replication]);
}

const known = new WeakMap<Scenario, string>();

function scenarioKey(scenario: Scenario): string {
  const before = known.get(scenario);
  if (before !== undefined) return before;
  const key = hashOf(scenario);
  known.set(scenario, key);
  return key;
}

/** Of the version, of Node's major version (on which the form of kept results depends) and of every line of the code that plays. */
export function programKey(): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([programVersion(), process.versions.node.split('.')[0]]));
  const codeFolders = [fileURLToPath(new URL('../', import.meta.url)), dirname(dirname(builtPlayerFile))];
  for (const folder of codeFolders) {
    for (const name of codeIn(folder)) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, keyLength);
}

/** Those who run the sources with one thread need not have built them. */
function codeIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names.filter((name) => name.endsWith('.js') || name.endsWith('.ts')).sort();
  } catch {
    return [];
  }
}

const keyLength = 32;

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, keyLength);
}
