// Where the program itself lies: its shipped scenarios and its version, from any working directory.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The same two levels up from src/cli and from dist/cli.
const packageFolder = fileURLToPath(new URL('../../', import.meta.url));

export const shippedScenarioFolder = join(packageFolder, 'scenarios');

/** Built even when the program itself runs from its sources: a thread cannot start from TypeScript. */
export const builtPlayerFile = join(packageFolder, 'dist', 'cli', 'player.js');

export function programVersion(): string {
  return JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;
}

/** Names of the shipped scenarios, without `.yaml`, in alphabetical order. */
export function shippedScenarioNames(): readonly string[] {
  return readdirSync(shippedScenarioFolder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}
