// `remit report`: the page of a result again, from what its folder holds.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { programVersion } from '../../src/cli/packageFolder.ts';
import { readFolder } from '../../src/cli/readSweep.ts';
import { writeGivenFolder } from '../../src/cli/resultFolder.ts';
import { sha256 } from '../../src/cli/runFolder.ts';
import { writeSweepPage } from '../../src/cli/studyPage.ts';
import { staffReport } from '../../src/report/staffReport.ts';
import { staffFiles } from '../../src/storage/staffFiles.ts';
import { foundStaff } from '../report/foundFixture.ts';
import { emptyFolder, remit, shortRun } from './remit.ts';
import { begunAt, machine } from './smallSweep.ts';

const small = 'question: Does it come out the same?\nbasedOn: baseline\n';

describe('remit report', () => {
  it('plays a run again from its manifest, byte for byte, and says when the page was another', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'small.yaml'), small);
    expect(remit(folder, ['run', 'small.yaml', ...shortRun, '--out', 'r', '--quiet', '--threads', '1']).exitCode).toBe(
      0,
    );
    const file = join(folder, 'r', 'report.html');
    const first = readFileSync(file, 'utf8');
    writeFileSync(file, first.replace('Limits', 'No limits'));
    const made = remit(folder, ['report', 'r', '--quiet', '--threads', '1']);
    expect(made.stdout).toContain('made anew; the page that was there differed');
    expect(readFileSync(file, 'utf8')).toBe(first);
  });

  it('makes the page of a search from its manifest, and refuses a result that was changed', async () => {
    const folder = emptyFolder();
    const result = await foundStaff();
    const made = { command: 'npx remit staff small', programVersion: programVersion() };
    const page = await staffReport(result, made);
    const times = { startedAt: '2026-01-01T00:00:00.000Z', finishedAt: '2026-01-01T00:00:01.000Z', seconds: 1 };
    writeGivenFolder(join(folder, 's'), staffFiles(result, page, { ...made, machine, times }, sha256));
    expect(remit(folder, ['report', 's']).stdout).toBe(`Report: ${join('s', 'report.html')}, the same byte for byte\n`);
    const manifest = join(folder, 's', 'manifest.json');
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, text.replace(/"answer": [\d.]+/, '"answer": 1'));
    const refused = remit(folder, ['report', 's', '--out', 'again.html']);
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toMatch(/its result does not have the hash that it states/);
  });

  it('makes the page of a sweep from what is there of it, into another file where that is wanted', async () => {
    const folder = emptyFolder();
    const sweep = begunAt(join(folder, 'w'));
    await writeSweepPage(sweep, await readFolder(sweep, sweep.study.measures));
    const there = readFileSync(join(folder, 'w', 'report.html'), 'utf8');
    rmSync(join(folder, 'w', 'report.html'));
    const told = remit(folder, ['report', 'w', '--out', 'page.html']);
    expect(told.stdout).toBe(`Report: page.html, made; there is no ${join('w', 'report.html')} to compare it with\n`);
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toBe(there);
  });

  it('names what it wanted when the folder is of no result with a page', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'manifest.json'), '{ "kind": "cake" }');
    const told = remit(folder, ['report', '.']);
    expect(told.exitCode).toBe(2);
    expect(told.stderr).toMatch(/kind is cake; wanted what run, compare, sweep/);
  });
});
