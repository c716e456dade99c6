import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentsOf, emptyFolder, projectFolder, remit } from './remit.ts';

const tables = join(projectFolder, '..', 'shared', 'data');
const workforce = join(tables, 'pcn-workforce-individual-2025-11.csv');
const patients = join(tables, 'gp-reg-pat-prac-all-2025-11.csv');
const map = join(tables, 'gp-reg-pat-prac-map-2025-11.csv');
const importing = ['import', 'pcn', '--workforce', workforce, '--patients', patients, '--map', map];

describe.skipIf(!existsSync(workforce))('remit import pcn, with the published tables', () => {
  it('writes a scenario of one PCN, lists what was odd and says how to play it', () => {
    const folder = emptyFolder();
    const { exitCode, stdout } = remit(folder, [...importing, '--pcn', 'U00070', '--out', 'mine.yaml']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('registered patients: 33,593');
    expect(stdout).toContain('What was odd in the tables');
    expect(stdout).toContain('remit run mine.yaml');
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toMatch(/question: .*\?/);
    expect(contentsOf(folder)).toEqual(['mine.yaml']);
  });

  it('names the nearest codes for one that does not exist, exit 2, nothing written', () => {
    const folder = emptyFolder();
    const { exitCode, stderr } = remit(folder, [...importing, '--pcn', 'U0007O', '--out', 'mine.yaml']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('U00070');
    expect(contentsOf(folder)).toEqual([]);
  });

  it("refuses a table that ends in the middle of a row, and tables in each other's place", () => {
    const folder = emptyFolder();
    const cut = join(folder, 'cut.csv');
    writeFileSync(cut, readFileSync(workforce));
    truncateSync(cut, 1_000_003);
    const words = [
      'import',
      'pcn',
      '--workforce',
      cut,
      '--patients',
      map,
      '--map',
      patients,
      '--england',
      '--out',
      'x.yaml',
    ];
    const { exitCode, stderr } = remit(folder, words);
    expect(exitCode).toBe(2);
    for (const path of [cut, map, patients]) expect(stderr).toContain(path);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(contentsOf(folder)).toEqual(['cut.csv']);
  });
});
