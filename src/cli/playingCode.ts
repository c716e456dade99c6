// Names the program by the code that makes the rows of a sweep: equal names mean that the same study gives the same shards, byte
// for byte. Neither Node nor the folder, nor what only words or draws the results, comes into it.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtPlayerFile, dependencyVersion } from './packageFolder.ts';

/** What makes the scenario of a point, cuts the chunks, plays them and writes the shards; what these import follows. */
const roots = [
  'experiment/study/scenarioAt',
  'experiment/sweep/plan',
  'experiment/chunk',
  'storage/shard',
  'storage/shardColumns',
] as const;
const importPattern = /^(?:import|export)\s[\w$*{},\s]*?\bfrom ['"]([^'"]+)['"]/gm;
const keyLength = 32;

/** Hexadecimal. Those who run the sources, whose threads play what was built, have one of their own. */
export function playingCode(): string {
  const here = fileURLToPath(new URL('../', import.meta.url));
  const built = dirname(dirname(builtPlayerFile));
  const hash = createHash('sha256');
  for (const folder of relative(built, here) === '' ? [here] : [here, built]) hash.update(codeKey(folder));
  return hash.digest('hex').slice(0, keyLength);
}

/**
 * Of the code in one folder, built or not.
 * @throws Error when a file that another imports is not there
 */
export function codeKey(folder: string): string {
  const ending = ['.js', '.ts'].find((one) => existsSync(join(folder, roots[0] + one)));
  if (ending === undefined) return '';
  const texts = new Map<string, string>();
  const packages = new Set<string>();
  const waiting = roots.map((root) => join(folder, root + ending));
  for (const file of waiting) {
    if (texts.has(file)) continue;
    const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
    texts.set(file, text);
    for (const [, name] of text.matchAll(importPattern)) {
      if (name.startsWith('.')) waiting.push(join(dirname(file), name));
      else packages.add(packageName(name));
    }
  }
  const named = [...texts].map(([file, text]) => [relative(folder, file).replaceAll('\\', '/'), text]).sort(byName);
  const versions = [...packages].sort().map((name) => [name, dependencyVersion(name)]);
  return createHash('sha256')
    .update(JSON.stringify([named, versions]))
    .digest('hex');
}

function packageName(specifier: string): string {
  const [first, second] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

function byName([a]: readonly string[], [b]: readonly string[]): number {
  return a < b ? -1 : 1;
}
