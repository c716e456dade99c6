import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storedTables } from '../../src/cli/exportTables.ts';
import { BadInput } from '../../src/cli/outcome.ts';
import { readFolder, readSweep } from '../../src/cli/readSweep.ts';
import { report } from '../../src/cli/report.ts';
import { openRunFolder, type RunFolder } from '../../src/cli/runFolder.ts';
import { mendManifest } from '../../src/cli/runFolderMending.ts';
import { sensitivity } from '../../src/cli/sensitivity.ts';
import { clearFolder, playSweep } from '../../src/cli/sweepPlay.ts';
import { sweepStudy } from '../../src/cli/sweepStudy.ts';
import { isWhole } from '../../src/experiment/sweep/sweepResult.ts';
import { contentsOf, emptyFolder } from './remit.ts';
import {
  begunAt,
  folderAt,
  madeUpExecutor,
  manifestIn,
  optionsAt,
  shardsIn,
  shortStudy,
  smallStudy,
} from './smallSweep.ts';

const whole = { number: 1, of: 1 };

async function played(path = emptyFolder(), study = smallStudy): Promise<RunFolder> {
  const folder = begunAt(path, study);
  await playSweep(folder, whole, madeUpExecutor(), () => {});
  return folder;
}

function shardFiles({ path }: RunFolder): readonly string[] {
  return readdirSync(join(path, 'shards')).sort();
}

const lost: readonly (readonly [string, (file: string) => void, string])[] = [
  ['gone', (file) => rmSync(file), 'but no manifest.json'],
  ['empty', (file) => writeFileSync(file, ''), 'but its manifest.json is no JSON: it is empty, cut off or changed'],
  [
    'a folder',
    (file) => {
      rmSync(file);
      mkdirSync(file);
    },
    'but its manifest.json is no file',
  ],
];

describe('a run folder whose manifest is', () => {
  it.each(lost)(
    '%s says so to whoever wants to read or begin, and is written anew from its shards',
    async (_, lose, why) => {
      const folder = await played();
      const { path } = folder;
      const before = [shardsIn(path), manifestIn(path)];
      lose(join(path, 'manifest.json'));
      const words = `${path} holds shards of a sweep, ${why}; remit sweep STUDY --out FOLDER --resume`;
      await expect(storedTables(path)).rejects.toThrow(words);
      await expect(sensitivity({ STUDY: path })).rejects.toThrow(words);
      await expect(report({ RESULT: path })).rejects.toThrow(words);
      expect(() => openRunFolder(folder, false)).toThrow(words);

      const another = folderAt(path, { ...smallStudy, seed: 2 });
      await expect(mendManifest(another)).rejects.toThrow('not all shards are of the study asked for');
      expect(await mendManifest(folder)).toContain('it is written anew, because 10 shards are of the study asked for');
      expect([shardsIn(path), manifestIn(path)]).toEqual(before);
      expect(isWhole((await readSweep(path, [])).gaps)).toBe(true);
      expect(await mendManifest(folder)).toBeNull();
    },
  );

  it('gone goes on with --resume, and not where no shard can be read', async () => {
    const path = join(emptyFolder(), 'mine');
    await sweepStudy('sweep', shortStudy, optionsAt(path));
    const before = [shardsIn(path), manifestIn(path)];
    rmSync(join(path, 'manifest.json'));
    rmSync(join(path, 'shards', readdirSync(join(path, 'shards')).sort()[0]));
    await expect(sweepStudy('sweep', shortStudy, optionsAt(path))).rejects.toThrow('but no manifest.json');
    await sweepStudy('sweep', shortStudy, optionsAt(path, { isResuming: true }));
    expect([shardsIn(path), manifestIn(path)]).toEqual(before);

    rmSync(join(path, 'manifest.json'));
    for (const name of readdirSync(join(path, 'shards'))) writeFileSync(join(path, 'shards', name), 'spoilt');
    const nothing = sweepStudy('sweep', shortStudy, optionsAt(path, { isResuming: true }));
    await expect(nothing).rejects.toThrow('no shard in it can be read');
  });
});

describe('another build of the same version', () => {
  it('may read the sweep, and neither go on with it nor give it shards', async () => {
    const folder = await played();
    const before = contentsOf(folder.path);
    const rebuilt = folderAt(folder.path, smallStudy, 'b');
    const words =
      'the study is the same, but it was begun by another build of remit 1.0.0: the program\'s own code was "a", is "b"';
    expect(() => openRunFolder(rebuilt, true)).toThrow(words);
    expect(() => openRunFolder(rebuilt, true)).toThrow('Go on with the build that began it');
    expect(contentsOf(folder.path)).toEqual(before);
    expect((await readSweep(folder.path, [])).rows.rowCount).toBe(48);

    const [file] = shardFiles(folder);
    const { gaps } = await readFolder(rebuilt, []);
    expect(gaps.stale[0]).toEqual({ file, why: 'belongs to another study, version or build' });
    expect(gaps.stale).toHaveLength(10);
  });
});

describe('what is no file among the shards', () => {
  it('is named when read, and put aside before its chunk is played again', async () => {
    const folder = await played();
    const before = shardsIn(folder.path);
    const [first, second] = shardFiles(folder).map((name) => join(folder.path, 'shards', name));
    for (const path of [first, second]) rmSync(path);
    mkdirSync(first);
    symlinkSync(join(folder.path, 'nowhere'), second);
    writeFileSync(join(folder.path, 'claims', 'x'), '');
    const { gaps } = await readFolder(folder, []);
    expect(gaps.damaged.map(({ why }) => why)).toEqual([
      'cannot be read: is a directory; wanted a file',
      'cannot be read: it is a link to nothing',
    ]);
    expect(gaps.missing).toEqual([0, 1]);
    expect(await clearFolder(folder)).toHaveLength(2);
    await playSweep(folder, whole, madeUpExecutor(), () => {});
    expect(shardsIn(folder.path)).toEqual(before);
  });

  it('does not hide what failed, nor stop a sweep, where it is among the failures', async () => {
    const folder = await played();
    mkdirSync(join(folder.path, 'failed', '00000.json'), { recursive: true });
    expect(isWhole((await readFolder(folder, [])).gaps)).toBe(true);
  });

  it('cannot always be moved, which is said in words', async () => {
    const folder = await played();
    const [first] = shardFiles(folder);
    writeFileSync(join(folder.path, 'shards', first), 'spoilt');
    writeFileSync(join(folder.path, 'shards', 'damaged'), '');
    const moved = clearFolder(folder);
    await expect(moved).rejects.toThrow(BadInput);
    await expect(moved).rejects.toThrow('cannot be moved to');
  });
});

it('a shard too many beside a whole sweep is put aside, and nothing is said to be played again', async () => {
  const folder = await played();
  const other = await played(emptyFolder(), { ...smallStudy, seed: 2 });
  const [foreign] = shardFiles(other);
  writeFileSync(join(folder.path, 'shards', foreign), readFileSync(join(other.path, 'shards', foreign)));
  expect(await clearFolder(folder)).toEqual([
    `shards/${foreign}: belongs to another study, version or build; moved to shards/damaged, and nothing is missing without it`,
  ]);
});

it('parts begun one after the other need no --resume, and keep the words of whoever began', async () => {
  const path = join(emptyFolder(), 'mine');
  const part = (number: number) => ({ part: { number, of: 2 } });
  await sweepStudy('sweep', shortStudy, optionsAt(path, part(1)));
  const guide = readFileSync(join(path, 'README.md'), 'utf8');
  const folder = await sweepStudy('sweep', shortStudy, optionsAt(path, { ...part(2), seed: 1 }));
  expect(isWhole((await readFolder(folder, [])).gaps)).toBe(true);
  expect(folder.manifest.command).toBe('npx remit sweep small.yaml');
  expect(readFileSync(join(path, 'README.md'), 'utf8')).toBe(guide);
  const other = sweepStudy('sweep', { ...shortStudy, seed: 2 }, optionsAt(path, part(1)));
  await expect(other).rejects.toThrow('study.seed was 1, is 2');
});
