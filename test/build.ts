// Before the tests: brings dist/ up to date, because users, threads and these tests run built JavaScript.
// Only files that have changed since are translated; whether their types are right is for `npm run check` to say.
// The page is vite's, and built only for tests in a browser.
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { buildPage } from './browser/buildPage.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

export default async function build(project: TestProject): Promise<void> {
  await buildProgram();
  // What was asked for on the command line; vitest's types do not tell of it.
  const { filenamePattern } = project.vitest as { readonly filenamePattern?: string[] };
  const { testFiles } = await project.globTestFiles(filenamePattern);
  if (testFiles.some((path) => path.startsWith(join(root, 'test', 'browser')))) buildPage(root);
}

async function buildProgram(): Promise<void> {
  const stale = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !name.startsWith('web'))
    .filter((name) => timeOf(builtPath(name)) <= timeOf(join(root, 'src', name)));
  if (stale.length === 0) return;
  const { default: ts } = await import('typescript');
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  // One file at a time the compiler cannot see package.json, which says that these are ES modules.
  const settings = { ...config.compilerOptions, noEmit: false, module: 'esnext', moduleResolution: 'bundler' };
  const { options } = ts.convertCompilerOptionsFromJson(settings, root);
  for (const name of stale) {
    const fileName = join(root, 'src', name);
    const { outputText } = ts.transpileModule(readFileSync(fileName, 'utf8'), { fileName, compilerOptions: options });
    const path = builtPath(name);
    mkdirSync(dirname(path), { recursive: true });
    // Another run of the tests may be reading the file at this moment.
    const partial = `${path}.${process.pid}`;
    writeFileSync(partial, outputText);
    renameSync(partial, path);
  }
}

function builtPath(name: string): string {
  return join(root, 'dist', name.replace(/\.ts$/, '.js'));
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
