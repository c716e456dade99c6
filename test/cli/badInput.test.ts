import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentsOf, emptyFolder, remit } from './remit.ts';

/** A file with nothing in it that takes no room on disk, however large. */
function largeFile(path: string, megabytes: number): void {
  writeFileSync(path, '');
  truncateSync(path, megabytes * 1024 * 1024);
}

function folderWithBadFiles(): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'folder'));
  mkdirSync(join(folder, 'full'));
  writeFileSync(join(folder, 'full', 'mine.txt'), 'mine');
  writeFileSync(join(folder, 'empty.yaml'), '');
  writeFileSync(join(folder, 'wide.yaml'), Buffer.from([0xff, 0xfe, 0x61, 0x00]));
  writeFileSync(join(folder, 'latin.yaml'), Buffer.from([0x61, 0x3a, 0x20, 0xe9, 0x0a]));
  writeFileSync(join(folder, 'misspelt.yaml'), 'question: Why?\nbasedOn: baseline\npolicy:\n  clarty: 0.5\n');
  writeFileSync(
    join(folder, 'two.yaml'),
    'question: Why?\nbasedOn: baseline\npolicy:\n  clarity: 5\n  firmness: .nan\n',
  );
  writeFileSync(join(folder, 'unit.yaml'), 'question: Why?\nbasedOn: baseline\npathway:\n  declined: 0.1\n');
  writeFileSync(join(folder, 'wrong.csv'), 'a,b\n1,2\n');
  writeFileSync(join(folder, 'cut.csv'), '"a,b\n1,2');
  largeFile(join(folder, 'large.yaml'), 100);
  largeFile(join(folder, 'large.csv'), 100);
  return folder;
}

const importAll = (file: string) => ['import', 'pcn', '--workforce', file, '--patients', file, '--map', file];

describe('bad input', () => {
  it.each([
    [['run', 'bsaeline'], 'did you mean baseline?'],
    [['run', 'nowhere/north.yaml'], 'nowhere/north.yaml: there is no such file'],
    [['run', 'empty.yaml/deep'], 'empty.yaml/deep: there is no such file'],
    [['run', 'folder'], 'folder is a directory; wanted a file'],
    [['run', 'empty.yaml'], 'empty.yaml'],
    [['run', 'large.yaml'], 'large.yaml is over 16 MB'],
    [['run', 'wide.yaml'], 'wide.yaml is not UTF-8 text (it looks like UTF-16); save it as UTF-8'],
    [['run', 'latin.yaml'], 'latin.yaml is not UTF-8 text; save it as UTF-8'],
    [['run', 'misspelt.yaml'], 'misspelt.yaml:4:3 policy.clarty is unknown; did you mean policy.clarity?'],
    [['run', 'unit.yaml'], 'unit.yaml:4:3'],
    [['run', 'baseline', '--set', 'policy.clarity=5'], '--set policy.clarity=5'],
    [['run', 'baseline', '--threads', 'many'], '--threads is many; wanted a whole number from 1 to 1024'],
    [['run', 'baseline', '--replications', '0'], '--replications is 0; wanted a whole number from 1 to 100000'],
    [['run', 'baseline', '--area', 'Exmple area'], '--area Exmple area: baseline has no such area'],
    [['run', 'baseline', '--out', 'full'], '--out full exists and holds something'],
    [['run', 'baseline', '--out', 'empty.yaml'], '--out empty.yaml is a file'],
    [['run', 'baseline', '--out', 'empty.yaml/deep'], 'cannot write empty.yaml/deep: empty.yaml is not a folder'],
    [['compare', 'baseline'], 'wanted a baseline and at least one more scenario'],
    [['evidence', 'polcy.clarity'], 'did you mean policy.clarity?'],
    [['evidence', '--status', 'guess'], '--status is guess; wanted measured'],
    [['new', '../north'], 'the name is "../north"'],
    [['new', 'empty'], 'empty.yaml exists already'],
    [['new', 'north', '--wte', '1,2', '--question', 'Why'], '--wte has "2"'],
    [['import', 'pcn'], '--workforce is missing'],
    [[...importAll('folder'), '--england', '--out', 'x.yaml'], 'folder is a directory'],
    [[...importAll('large.csv'), '--england', '--out', 'x.yaml'], 'large.csv is over 64 MB'],
    [[...importAll('wrong.csv'), '--england', '--out', 'x.yaml'], 'wrong.csv'],
    [[...importAll('cut.csv'), '--england', '--out', 'x.yaml'], 'cut.csv'],
    [[...importAll('wrong.csv'), '--england', '--icb', 'QOX', '--out', 'x.yaml'], '--icb and --england came'],
    [[...importAll('wrong.csv'), '--england', '--out', 'empty.yaml'], 'empty.yaml exists already'],
  ])('remit %j: says what is wrong, exit 2, no stack, nothing written', (words, message) => {
    const folder = folderWithBadFiles();
    const before = contentsOf(folder);
    const { exitCode, stdout, stderr } = remit(folder, words);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(contentsOf(folder)).toEqual(before);
  });

  it('is told all at once, over all files', () => {
    const folder = folderWithBadFiles();
    const { stderr } = remit(folder, ['compare', 'two.yaml', 'misspelt.yaml', 'bsaeline']);
    expect(stderr).toContain('two.yaml:4:12 policy.clarity is 5');
    expect(stderr).toContain('two.yaml:5:13 policy.firmness');
    expect(stderr).toContain('misspelt.yaml:4:3');
    expect(stderr).toContain('bsaeline: there is no such file');
  });

  it('names every missing option of an import at once', () => {
    const { stderr } = remit(emptyFolder(), ['import', 'pcn']);
    for (const name of ['--workforce', '--patients', '--map', '--out']) expect(stderr).toContain(`${name} is missing`);
    expect(stderr).toContain('exactly one of --pcn CODE, --icb CODE and --england; nothing came');
  });
});
