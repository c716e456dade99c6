// `remit report RESULT`: makes the page of a result again from what its folder holds, and says whether it is the same.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { analyseSensitivity } from '../experiment/sensitivity/analyse.ts';
import { sweepProblems } from '../experiment/sensitivity/wholeSweep.ts';
import { frontierReport } from '../report/frontierReport.ts';
import { sensitivityReport } from '../report/sensitivityReport.ts';
import { staffReport } from '../report/staffReport.ts';
import { sweepReport } from '../report/sweepReport.ts';
import { printable } from '../scenario/told.ts';
import { readFound } from '../storage/readFound.ts';
import { readPlayOptions, textOf, type Words } from './options.ts';
import { BadInput } from './outcome.ts';
import { programVersion } from './packageFolder.ts';
import { playedReport } from './playAgain.ts';
import { manifestAt, readResult } from './readResult.ts';
import { openToRead, readFolder } from './readSweep.ts';
import { readText, whatIsAt } from './readText.ts';
import { checkNewFile, writeNewFile } from './resultFolder.ts';
import { refuseLost, sha256 } from './runFolder.ts';
import { realDisk, WriteRefused, writeLasting } from './runFolderWrite.ts';
import { reportName } from './studyPage.ts';
import { goOnIn } from './sweepOptions.ts';

const megabytesAtMost = 256;

export async function report(words: Words): Promise<void> {
  const outFile = textOf(words.out);
  if (outFile !== null) checkNewFile(outFile);
  refuseLost(String(words.RESULT));
  const manifestFile = manifestAt(String(words.RESULT));
  const folder = dirname(manifestFile);
  const page = await pageOf(manifestFile, words);
  const there = pageThere(join(folder, reportName));
  if (outFile !== null) {
    writeNewFile(outFile, page);
    process.stdout.write(`Report: ${outFile}, ${comparedWith(page, there, join(folder, reportName))}\n`);
    return;
  }
  const file = join(folder, reportName);
  if (page !== there) replace(file, page);
  const what =
    there === null
      ? 'made; there was none'
      : page === there
        ? 'the same byte for byte'
        : `made anew; the page that was there differed from what its folder gives with remit ${programVersion()}`;
  process.stdout.write(`Report: ${file}, ${what}\n`);
}

function comparedWith(page: string, there: string | null, name: string): string {
  if (there === null) return `made; there is no ${name} to compare it with`;
  return page === there ? `the same byte for byte as ${name}` : `which differs from ${name}`;
}

/** The complete page that the folder gives. @throws BadInput when it is of no kind with a page, or cannot be read */
async function pageOf(file: string, words: Words): Promise<string> {
  const content = fieldsOf(file);
  const folder = dirname(file);
  const { kind } = content;
  const ensembleFile = textOf(words['over-assumptions']) ?? '';
  if (ensembleFile !== '' && kind !== 'compare') {
    throw new BadInput(
      `--over-assumptions goes with a result of compare; ${folder} is one of ${printable(String(kind))}`,
    );
  }
  switch (kind) {
    case 'run':
    case 'compare':
      return playedReport(
        readResult(folder),
        ensembleFile,
        readPlayOptions({ threads: words.threads, quiet: words.quiet }, 1),
      );
    case 'sweep':
      return sweepPage(folder);
    case 'sensitivity':
      return sensitivityPage(folder);
    case 'staff':
    case 'frontier':
      return foundPage(file, content);
    default:
      throw new BadInput(
        `${file}: kind is ${printable(String(kind))}; wanted what run, compare, sweep, sensitivity, staff or frontier wrote`,
      );
  }
}

function fieldsOf(file: string): Readonly<Record<string, unknown>> {
  let content: unknown;
  try {
    content = JSON.parse(readText(file, megabytesAtMost));
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`${file}: is no JSON: ${printable((error as Error).message)}`);
  }
  if (typeof content === 'object' && content !== null && !Array.isArray(content)) {
    return content as Readonly<Record<string, unknown>>;
  }
  throw new BadInput(`${file}: holds no manifest; wanted what a command of remit wrote`);
}

async function sweepPage(path: string): Promise<string> {
  const folder = openToRead(path);
  const { measures } = folder.study;
  return sweepReport(await readFolder(folder, measures), measures);
}

async function sensitivityPage(path: string): Promise<string> {
  const folder = openToRead(path);
  const { measures } = folder.study;
  const sweep = await readFolder(folder, measures);
  const lost = sweepProblems(sweep, goOnIn(folder));
  if (lost.length > 0) throw new BadInput(lost.join('\n'));
  return sensitivityReport(analyseSensitivity(sweep, measures));
}

function foundPage(file: string, content: Readonly<Record<string, unknown>>): Promise<string> {
  const manifest = readFound(content, programVersion(), sha256);
  if ('problem' in manifest) throw new BadInput(`${file}: ${manifest.problem}`);
  if (manifest.kind === 'frontier') return frontierReport(manifest.result);
  const { command, program } = manifest;
  return staffReport(manifest.result, { command, programVersion: program.version });
}

/** Null where there is none. */
function pageThere(file: string): string | null {
  return whatIsAt(file)?.isFile() === true ? readFileSync(file, 'utf8') : null;
}

function replace(file: string, page: string): void {
  try {
    writeLasting(file, Buffer.from(page), realDisk);
  } catch (error) {
    if (error instanceof WriteRefused) throw new BadInput(error.message);
    throw error;
  }
}
