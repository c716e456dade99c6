// Where the program itself lies: its shipped scenarios and its version, from any working directory.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The same two levels up from src/cli and from dist/cli.
const packageFolder = fileURLToPath(new URL('../../', import.meta.url));

export const shippedScenarioFolder = join(packageFolder, 'scenarios');
export const shippedStudyFolder = join(shippedScenarioFolder, 'studies');

/** Built even when the program itself runs from its sources: a thread cannot start from TypeScript. */
export const builtPlayerFile = join(packageFolder, 'dist', 'cli', 'player.js');

/** The page as an ordinary site, and as one self-contained file. */
export const builtSiteFolder = join(packageFolder, 'dist', 'page', 'site');
export const builtPageFile = join(packageFolder, 'dist', 'page', 'file', 'index.html');

export function programVersion(): string {
  return packageFacts().version;
}

/** The version of DuckDB that `query` was built with. */
export function databaseVersion(): string {
  return packageFacts().optionalDependencies['@duckdb/node-api'];
}

/** The version of another's code that the program asks for; empty where it asks for none. */
export function dependencyVersion(name: string): string {
  return packageFacts().dependencies[name] ?? '';
}

interface PackageFacts {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

function packageFacts(): PackageFacts {
  return JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
}

/** Names of the shipped scenarios, without `.yaml`, in alphabetical order. */
export function shippedScenarioNames(): readonly string[] {
  return shippedNames(shippedScenarioFolder);
}

/** Names of the YAML files in a folder, without `.yaml`, in alphabetical order. */
export function shippedNames(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}
