// A Chromium that comes with `npm ci` and needs nothing of the system but the C library: unpacked once, beside the packages.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Unpacked {
  readonly path: string;
  /** What the browser's own process needs: the libraries and the type that came in the package. */
  readonly environment: NodeJS.ProcessEnv;
}

const packages = fileURLToPath(new URL('../../node_modules/', import.meta.url));

export function packedChromium(): Unpacked {
  const folder = join(packages, '.cache', `chromium-${versionOfPackage()}`);
  if (!existsSync(folder)) unpackInto(folder);
  return {
    path: join(folder, 'chromium'),
    environment: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

function versionOfPackage(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '..', '..', 'package.json'), 'utf8'));
  return version;
}

/**
 * The package unpacks into the folder for temporary files, and its libraries only where it believes itself in a Lambda;
 * a process of its own is told both. The folder gets its name when all is in it, so that two runs may begin at once.
 */
function unpackInto(folder: string): void {
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const program = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: packages,
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  if (status !== 0) throw new Error(`@sparticuz/chromium could not be unpacked: ${stderr}`);
  const places = `<dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir>`;
  const settings = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${places}</fontconfig>\n`;
  writeFileSync(join(partial, 'fonts.conf'), settings);
  try {
    renameSync(partial, folder);
  } catch (failure) {
    if (!existsSync(folder)) throw failure;
    rmSync(partial, { recursive: true });
  }
}
