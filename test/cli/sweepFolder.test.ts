import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { BadInput } from '../../src/cli/outcome.ts';
import { readFolder, readSweep } from '../../src/cli/readSweep.ts';
import { openRunFolder, type RunFolder } from '../../src/cli/runFolder.ts';
import { realDisk } from '../../src/cli/runFolderWrite.ts';
import { clearFolder, missingCount, playSweep } from '../../src/cli/sweepPlay.ts';
import { sweepStudy } from '../../src/cli/sweepStudy.ts';
import { scenarioAt } from '../../src/experiment/study/scenarioAt.ts';
import { isWhole } from '../../src/experiment/sweep/sweepResult.ts';
import { contentsOf, emptyFolder } from './remit.ts';
import {
  begunAt,
  folderAt,
  madeUpExecutor,
  madeUpStrain,
  manifestIn,
  optionsAt,
  shardsIn,
  shortStudy,
  smallStudy,
} from './smallSweep.ts';

const whole = { number: 1, of: 1 };
const ignore = () => {};
/** The shards of an undisturbed sweep. */
let reference: readonly string[];

/** A sweep of made-up rows, played to its end. */
async function playedAt(path: string): Promise<RunFolder> {
  const folder = begunAt(path);
  await playSweep(folder, whole, madeUpExecutor(), ignore);
  return folder;
}

beforeAll(async () => {
  const path = mkdtempSync(join(tmpdir(), 'remit-test-'));
  reference = shardsIn((await playedAt(path)).path);
  rmSync(path, { recursive: true });
});

describe('a run folder', () => {
  it('holds a shard a chunk, and reads back to every run in the order planned', async () => {
    const folder = await playedAt(join(emptyFolder(), 'deep', 'mine'));
    expect(shardsIn(folder.path)).toHaveLength(10);
    const result = await readFolder(folder, ['strainMean', 'overstretchRatioMean']);
    expect(isWhole(result.gaps)).toBe(true);
    expect(result.rows.rowCount).toBe(48);
    const expected = Array.from({ length: 48 }, (_, i) => {
      const point = folder.points[i % 6];
      return madeUpStrain({ scenario: scenarioAt(smallStudy, point), replication: Math.floor(i / 6) });
    });
    expect([...(result.rows.measures.strainMean ?? [])]).toEqual(expected);
    expect([...result.rows.point].slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 0]);
    expect(result.study).toEqual(smallStudy);
    expect(readFileSync(join(folder.path, 'points.csv'), 'utf8').split('\r\n')[0]).toBe(
      'point,referrals.perYearPerWte,policy.latitude',
    );
    const guide = readFileSync(join(folder.path, 'README.md'), 'utf8');
    for (const column of ['strainMean', 'policy.latitude', 'closedLinked', 'fingerprint']) {
      expect(guide).toContain(`| ${column} |`);
    }
  });

  it('holds the same shards whether played in one go, in parts in any order, or by two at once', async () => {
    const inParts = begunAt(emptyFolder());
    for (const number of [3, 1, 2]) await playSweep(inParts, { number, of: 3 }, madeUpExecutor(), ignore);
    const shared = begunAt(emptyFolder());
    const played: number[] = [];
    await Promise.all([1, 2].map(() => playSweep(shared, whole, madeUpExecutor(played), ignore)));
    expect(shardsIn(inParts.path)).toEqual(reference);
    expect(shardsIn(shared.path)).toEqual(reference);
    // Each may play again at most what the other was playing when it had nothing else to do.
    expect(played.length).toBeLessThanOrEqual(10 + 2);
  });

  it('says of a half what is missing', async () => {
    const folder = begunAt(emptyFolder());
    await playSweep(folder, { number: 2, of: 3 }, madeUpExecutor(), ignore);
    const { rows, gaps } = await readFolder(folder, ['strainMean']);
    expect(rows.rowCount).toBe(15);
    expect(gaps.missing).toHaveLength(7);
    expect(gaps.missing.slice(0, 3)).toEqual([0, 2, 3]);
    expect([missingCount(folder, { number: 2, of: 3 }), missingCount(folder, whole)]).toEqual([0, 7]);
  });

  it.each([
    ['one byte is another', (bytes: Buffer) => Buffer.from(bytes.map((byte, i) => (i === 999 ? byte ^ 4 : byte)))],
    ['it was cut off', (bytes: Buffer) => bytes.subarray(0, 1000)],
  ])('names a shard of which %s, and plays it again', async (_, spoil) => {
    const folder = await playedAt(emptyFolder());
    const before = shardsIn(folder.path);
    const [file] = readdirSync(join(folder.path, 'shards')).sort().slice(7);
    const path = join(folder.path, 'shards', file);
    const spoilt = spoil(readFileSync(path));
    writeFileSync(path, spoilt);

    const { gaps, rows } = await readFolder(folder, ['strainMean']);
    expect(gaps.damaged.map((one) => one.file)).toEqual([file]);
    expect([gaps.missing, rows.rowCount]).toEqual([[7], 43]);

    const [line] = await clearFolder(folder);
    expect(line).toContain(file);
    const played: number[] = [];
    await playSweep(folder, whole, madeUpExecutor(played), ignore);
    expect(played).toEqual([7]);
    expect(shardsIn(folder.path)).toEqual(before);
    expect(readFileSync(join(folder.path, 'shards', 'damaged', file))).toEqual(Buffer.from(spoilt));
  });

  it('plays a deleted shard again, and tells shards of another study from its own', async () => {
    const folder = await playedAt(emptyFolder());
    const before = shardsIn(folder.path);
    const other = begunAt(emptyFolder(), { ...smallStudy, seed: 2 });
    await playSweep(other, whole, madeUpExecutor(), ignore);
    const files = readdirSync(join(folder.path, 'shards')).sort();
    const [foreign] = readdirSync(join(other.path, 'shards')).sort();
    rmSync(join(folder.path, 'shards', files[3]));
    renameSync(join(other.path, 'shards', foreign), join(folder.path, 'shards', foreign));
    rmSync(join(folder.path, 'shards', files[0]));

    const { gaps } = await readFolder(folder, []);
    expect(gaps.stale).toEqual([{ file: foreign, why: 'belongs to another study, version or build' }]);
    expect(gaps.missing).toEqual([0, 3]);
    await clearFolder(folder);
    await playSweep(folder, whole, madeUpExecutor(), ignore);
    expect(shardsIn(folder.path)).toEqual(before);
  });

  it('counts a chunk once when two files hold it', async () => {
    const folder = await playedAt(emptyFolder());
    const [kept] = readdirSync(join(folder.path, 'shards')).sort();
    const twin = begunAt(emptyFolder());
    await playSweep(
      twin,
      { number: 1, of: 10 },
      {
        playChunks: (chunks, done) =>
          madeUpExecutor().playChunks(chunks, (chunk, rows) =>
            done(
              chunk,
              rows.map((row) => ({ ...row, fingerprint: 'another' })),
            ),
          ),
      },
      ignore,
    );
    const [second] = readdirSync(join(twin.path, 'shards'));
    renameSync(join(twin.path, 'shards', second), join(folder.path, 'shards', second));
    const { rows, gaps } = await readFolder(folder, []);
    expect(rows.rowCount).toBe(48);
    expect(gaps.damaged.map(({ file }) => file)).toEqual([[kept, second].sort()[1]]);
  });

  it('keeps no shard of a chunk with a run that failed, names the run, goes on, and tries it again later', async () => {
    const folder = begunAt(emptyFolder());
    const played: number[] = [];
    const breaks = madeUpExecutor(
      played,
      ({ scenario, replication }) =>
        replication === 3 &&
        scenario.values['policy.latitude'] === 'beyond' &&
        scenario.values['referrals.perYearPerWte'] === 394,
    );
    await playSweep(folder, whole, breaks, ignore);
    expect(played).toHaveLength(10);
    const { gaps } = await readFolder(folder, []);
    expect(gaps.missing).toEqual([]);
    const [chunk] = new Set(gaps.failed.map((run) => run.chunk));
    expect(gaps.failed).toHaveLength(5);
    expect(gaps.failed.filter(({ failure }) => failure === 'Error: it broke')).toHaveLength(1);
    const noted = JSON.parse(readFileSync(join(folder.path, 'failed', `0000${chunk}.json`), 'utf8'));
    expect(noted.runs).toMatchObject([
      { replication: 3, values: { 'policy.latitude': 'beyond', 'referrals.perYearPerWte': 394 } },
    ]);

    await playSweep(folder, whole, madeUpExecutor(), ignore);
    expect(isWhole((await readFolder(folder, [])).gaps)).toBe(true);
    expect(shardsIn(folder.path)).toEqual(reference);
  });
});

describe('beginning and going on', () => {
  it('refuses a folder with a sweep unless it is to go on, and one with anything else', async () => {
    const { path } = await playedAt(emptyFolder());
    expect(() => openRunFolder(folderAt(path), false)).toThrow(
      /holds the sweep small, 10 of 10 chunks; add --resume to go on with it/,
    );
    expect(() => openRunFolder(folderAt(path), true)).not.toThrow();
    const other = emptyFolder();
    writeFileSync(join(other, 'notes.txt'), '');
    expect(() => openRunFolder(folderAt(other), true)).toThrow('holds something that is no sweep');
    expect(contentsOf(other)).toEqual(['notes.txt']);
    expect(() => openRunFolder(folderAt(join(other, 'notes.txt')), true)).toThrow('is a file; wanted a folder');
    expect(() => openRunFolder(folderAt(join(other, 'notes.txt', 'deep')), true)).toThrow(BadInput);
  });

  it('refuses another study or version, names every change by its path, and touches nothing', async () => {
    const { path } = await playedAt(emptyFolder());
    const before = contentsOf(path);
    const [rate, latitude] = smallStudy.factors;
    const cases: readonly (readonly [string, Partial<typeof smallStudy>])[] = [
      [
        'study.factors.referrals.perYearPerWte.over.high was 394, is 380',
        { factors: [{ ...rate, over: { low: 225, high: 380, whole: false } }, latitude] },
      ],
      ['study.replications was 8, is 9', { replications: 9 }],
      ['study.seed was 1, is "one"', { seed: 'one' }],
      ['study.factors stood in the order referrals.perYearPerWte, policy.latitude, now', { factors: [latitude, rate] }],
      ['study.factors.policy.latitude was {', { factors: [rate] }],
      [
        'scenario.values.time.measuredWeeks was 104, is 52',
        { scenario: { ...smallStudy.scenario, values: { ...smallStudy.scenario.values, 'time.measuredWeeks': 52 } } },
      ],
    ];
    for (const [line, change] of cases) {
      expect(() => openRunFolder(folderAt(path, { ...smallStudy, ...change }), true)).toThrow(line);
    }
    const newer = folderAt(path);
    const manifest = {
      ...newer.manifest,
      program: { name: 'remit', version: '1.0.1' },
      hashes: { ...newer.manifest.hashes, sweep: 'x' },
    } as const;
    expect(() => openRunFolder({ ...newer, manifest }, true)).toThrow('program.version was "1.0.0", is "1.0.1"');
    expect(contentsOf(path)).toEqual(before);
  });

  it('refuses a manifest that was changed, cut off or is of something else', async () => {
    const { path } = await playedAt(emptyFolder());
    const file = join(path, 'manifest.json');
    const text = readFileSync(file, 'utf8');
    for (const [changed, why] of [
      [text.replace('"replications": 8', '"replications": 7'), 'is not what was written'],
      [text.slice(0, 700), 'is no JSON'],
      ['[]', 'holds no manifest'],
      ['{"kind": "run"}', 'is of kind run; wanted sweep or sensitivity'],
    ]) {
      writeFileSync(file, changed);
      expect(() => openRunFolder(folderAt(path), true)).toThrow(why);
    }
  });

  it('removes what killed processes of this machine were writing, and nothing that another may be writing', () => {
    const { path } = begunAt(emptyFolder());
    const host = hostname().replaceAll(/[^A-Za-z0-9-]+/g, '-');
    const dead = `00001-0123456789abcdef.parquet.${host}.99999999.tmp`;
    const alive = `00001-0123456789abcdef.parquet.${host}.${process.ppid}.tmp`;
    const elsewhere = '00001-0123456789abcdef.parquet.another-machine.99999999.tmp';
    for (const name of [dead, alive, elsewhere]) writeFileSync(join(path, 'shards', name), 'half');
    openRunFolder(folderAt(path), true);
    expect(readdirSync(join(path, 'shards')).sort()).toEqual([alive, elsewhere].sort());
  });

  it('goes on where a process was killed before it had written a word', () => {
    const path = emptyFolder();
    writeFileSync(join(path, 'manifest.json.host.1.tmp'), '{');
    expect(() => openRunFolder(folderAt(path), false)).not.toThrow();
  });
});

describe('when the disk refuses', () => {
  const refusing = (code: string, from: number) => {
    let writes = 0;
    return {
      ...realDisk,
      write: (file: number, bytes: Uint8Array) => {
        writes += 1;
        if (writes <= from) return realDisk.write(file, bytes);
        // A full disk takes what still fits before it says no.
        realDisk.write(file, bytes.subarray(0, 10));
        throw Object.assign(new Error(`${code}: refused, write`), { code });
      },
    };
  };

  it.each([
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'the disk can only be read'],
  ])('with %s it stops and says why; what is there is whole, and the rest follows later', async (code, words) => {
    const folder = begunAt(emptyFolder());
    const stopped = playSweep({ ...folder, disk: refusing(code, 2) }, whole, madeUpExecutor(), ignore);
    await expect(stopped).rejects.toThrow(words);
    expect(contentsOf(join(folder.path, 'shards'))).toHaveLength(2);
    expect((await readFolder(folder, [])).rows.rowCount).toBe(10);
    await playSweep(folder, whole, madeUpExecutor(), ignore);
    expect(shardsIn(folder.path)).toEqual(reference);
  });

  it('says what is kept and the command that goes on; that gives what would have been, though the clock was set back', async () => {
    const path = join(emptyFolder(), 'mine');
    // Manifest, points, README and what is said of the warm-up come first.
    const stopped = await sweepStudy('sweep', shortStudy, optionsAt(path), refusing('ENOSPC', 5)).catch(
      (error) => error,
    );
    expect(stopped).toBeInstanceOf(BadInput);
    expect(stopped.message).toMatch(/the disk is full\n1 of 2 chunks are kept in/);
    expect(stopped.message).toContain(`To go on: npx remit sweep small.yaml --out ${path} --resume`);

    vi.useFakeTimers({ toFake: ['Date'], now: new Date('1995-01-01') });
    onTestFinished(() => void vi.useRealTimers());
    await sweepStudy('sweep', shortStudy, optionsAt(path, { isResuming: true }));
    const { gaps } = await readSweep(path, []);
    expect(isWhole(gaps)).toBe(true);
    const { sessions } = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')).times;
    expect(sessions).toMatchObject([{ startedAt: '1995-01-01T00:00:00.000Z', chunksPlayed: 1 }]);
    expect(sessions[0].seconds).toBeGreaterThan(0);

    const atOnce = join(emptyFolder(), 'other');
    await sweepStudy('sweep', shortStudy, optionsAt(atOnce));
    expect(shardsIn(path)).toEqual(shardsIn(atOnce));
    expect(manifestIn(path)).toEqual(manifestIn(atOnce));
    expect(contentsOf(path)).toEqual(contentsOf(atOnce));
  });

  it('tells that the folder has gone while it was at work', async () => {
    const folder = begunAt(join(emptyFolder(), 'mine'));
    const gone = playSweep(folder, whole, madeUpExecutor(), () =>
      rmSync(folder.path, { recursive: true, force: true }),
    );
    await expect(gone).rejects.toThrow(`the folder ${join(folder.path, 'shards')} has gone`);
  });
});
