import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { BadInput } from '../../src/cli/outcome.ts';
import { folderName, writeGivenFolder, writeNewFile, writeNextFolder } from '../../src/cli/resultFolder.ts';
import { contentsOf, emptyFolder } from './remit.ts';

const files = [
  { name: 'a.csv', text: ['x,y\r\n', '1,2\r\n'] },
  { name: 'deep/b.txt', text: ['ü'] },
];

const inMine = ['mine/a.csv', 'mine/deep', 'mine/deep/b.txt'];

function* failing(): Generator<string> {
  yield 'begun';
  throw new TypeError('a fault half-way');
}

describe('a result folder', () => {
  it('is written whole, with the folders on the way to it', () => {
    const folder = emptyFolder();
    const target = join(folder, 'results', 'mine');
    expect(writeGivenFolder(target, files)).toBe(target);
    expect(readFileSync(join(target, 'a.csv'), 'utf8')).toBe('x,y\r\n1,2\r\n');
    expect(readFileSync(join(target, 'deep', 'b.txt'), 'utf8')).toBe('ü');
    expect(contentsOf(join(folder, 'results'))).toEqual(['mine', 'mine/a.csv', 'mine/deep', 'mine/deep/b.txt']);
  });

  it('takes the next free number when the name is taken', () => {
    const folder = emptyFolder();
    const names = [1, 2, 3].map(() => writeNextFolder(join(folder, 'mine'), files));
    expect(names).toEqual(['mine', 'mine-2', 'mine-3'].map((name) => join(folder, name)));
  });

  it('asked for by two commands at once is that of the first; the second says where its own lies', () => {
    const folder = join(emptyFolder(), 'mine');
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { exitCode } = process;
    onTestFinished(() => {
      said.mockRestore();
      process.exitCode = exitCode;
    });
    writeGivenFolder(folder, files);
    expect(process.exitCode).toBe(exitCode);
    expect(writeGivenFolder(folder, [{ name: 'c.csv', text: ['z'] }])).toBe(`${folder}-2`);
    expect(process.exitCode).toBe(2);
    expect(said.mock.calls.join('')).toContain(`This result is whole and lies in ${folder}-2.`);
    expect(contentsOf(join(folder, '..'))).toEqual(['mine', 'mine-2', 'mine-2/c.csv', ...inMine]);
  });

  it('leaves nothing behind when something fails half-way, not even folders made on the way', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'kept'));
    for (const target of ['mine', 'results/deep/mine', 'kept/deep/mine']) {
      const write = () => writeNextFolder(join(folder, target), [...files, { name: 'c.csv', text: failing() }]);
      expect(write).toThrow('a fault half-way');
      expect(contentsOf(folder)).toEqual(['kept']);
    }
  });

  it('says in plain words why it cannot be written', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(() => writeGivenFolder(join(folder, 'file', 'mine'), files)).toThrow(BadInput);
    expect(contentsOf(folder)).toEqual(['file']);
  });

  it.each([
    ['baseline', 'baseline'],
    ['../up & away', 'up-away'],
    ['.hidden', 'hidden'],
    ['///', 'scenario'],
  ])('is named safely after scenario %s', (name, folder) => {
    expect(folderName(name)).toBe(folder);
  });
});

describe('a new file', () => {
  it('is written, but never over another', () => {
    const path = join(emptyFolder(), 'north.yaml');
    writeNewFile(path, 'first');
    expect(() => writeNewFile(path, 'second')).toThrow('exists already and is left as it is');
    expect(readFileSync(path, 'utf8')).toBe('first');
    expect(contentsOf(join(path, '..'))).toEqual(['north.yaml']);
  });
});
