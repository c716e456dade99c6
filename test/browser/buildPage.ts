// Builds the page, both ways, where a file that goes into it is newer than what was built.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const modes = [
  { name: 'site', words: [] },
  { name: 'file', words: ['--mode', 'file'] },
] as const;

export function buildPage(root: string): void {
  const newest = Math.max(...sourcesOf(root).map((path) => statSync(path).mtimeMs));
  for (const { name, words } of modes) {
    const folder = join(root, 'dist', 'page', name);
    const built = statSync(join(folder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (built <= newest) build(root, folder, words);
  }
}

function sourcesOf(root: string): readonly string[] {
  const folders = ['src', 'scenarios'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return [...folders, join(root, 'vite.config.ts'), join(root, 'package-lock.json')];
}

/** Beside its place first: another run of the tests may be reading the page at this moment. */
function build(root: string, folder: string, words: readonly string[]): void {
  const [partial, old] = [`${folder}.${process.pid}`, `${folder}.${process.pid}.old`];
  mkdirSync(partial, { recursive: true });
  const program = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  // Under vitest this would be `test`, and the page would be built for developers.
  const { NODE_ENV: _, ...environment } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'build', ...words, '--outDir', partial, '--emptyOutDir'],
    { cwd: root, encoding: 'utf8', env: environment },
  );
  if (status !== 0) {
    rmSync(partial, { recursive: true });
    throw new Error(`The page could not be built: ${stdout}${stderr}`);
  }
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(partial, folder);
  rmSync(old, { recursive: true, force: true });
}
