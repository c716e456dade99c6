import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type KeptWork, keptWork } from '../../src/cli/keptWork.ts';
import { readScenarios } from '../../src/cli/readScenarios.ts';
import { createExecutor } from '../../src/cli/threads.ts';
import { piecesOf } from '../../src/experiment/pieces.ts';
import { playRunsWith } from '../../src/experiment/playRuns.ts';
import type { Piece } from '../../src/experiment/ports.ts';
import { contentsOf, emptyFolder } from './remit.ts';

const [scenario] = readScenarios({
  scenarioNames: ['baseline'],
  settings: ['time.warmUpWeeks=2', 'time.measuredWeeks=6'],
  area: null,
} as unknown as Parameters<typeof readScenarios>[0]);

/** A command that has already run for a while when it plays its first piece. */
function command(folder: string, options: { readonly runsSince?: number } = {}) {
  const { runsSince = 60_000 } = options;
  const warnings: string[] = [];
  let calls = 0;
  const kept = keptWork({
    folder: join(folder, 'results', '.unfinished'),
    now: () => (calls++ === 0 ? 0 : runsSince),
    warn: (line) => warnings.push(line),
  });
  const told: (readonly [number, number | null])[] = [];
  const signal = new AbortController().signal;
  const onPlaying = (takenOver: number, asked: number | null) => told.push([takenOver, asked]);
  const executor = createExecutor({ threadCount: 1, signal, kept, onPlaying });
  return { kept, warnings, told, executor };
}

function pieces(replications: number, first = 0): readonly Piece[] {
  return Array.from({ length: replications }, (_, r) => piecesOf(scenario, { seed: 3 }, first + r)).flat();
}

/** Plays so many pieces and is stopped. */
async function stoppedAfter(folder: string, replications: number) {
  const { executor, kept } = command(folder);
  const played = await executor.play(pieces(replications));
  return { played, left: await kept.leave() };
}

function keptFiles(folder: string): readonly string[] {
  return contentsOf(folder).filter((name) => name.endsWith('.kept'));
}

describe('kept work', () => {
  it('is taken over by the same command, which plays only the rest and finds the same', async () => {
    const folder = emptyFolder();
    const { left } = await stoppedAfter(folder, 2);
    expect(left.results).toBe(2);
    const { executor, kept, told } = command(folder);
    const played = await executor.play(pieces(3));
    const never = createExecutor({ threadCount: 1, signal: new AbortController().signal });
    expect(played).toEqual(await never.play(pieces(3)));
    expect(told).toEqual([[2, 3]]);
    expect((await kept.leave()).results).toBe(3);
  });

  it('is removed when the command ends well, and its folders with it', async () => {
    const folder = emptyFolder();
    await stoppedAfter(folder, 2);
    expect(keptFiles(folder)).not.toEqual([]);
    const { executor, kept } = command(folder);
    await executor.play(pieces(3));
    await kept.remove();
    expect(contentsOf(folder)).toEqual([]);
  });

  it('is only a convenience: what cannot be read or removed among it stops nothing', async () => {
    const folder = emptyFolder();
    await stoppedAfter(folder, 1);
    const [file] = keptFiles(folder);
    for (const name of ['1-x.kept', '1-x.tmp']) mkdirSync(join(folder, file, '..', name));
    const { executor, kept, told, warnings } = command(folder);
    await executor.play(pieces(2));
    expect(told).toEqual([[1, 2]]);
    expect(warnings).toEqual([expect.stringMatching(/1-x\.kept cannot be taken over .* and cannot be removed either/)]);
    await kept.remove();
    expect(keptFiles(folder)).toEqual([join(file, '..', '1-x.kept')]);
  });

  it('stays where somebody asked for a part of it only', async () => {
    const folder = emptyFolder();
    await stoppedAfter(folder, 3);
    const { executor, kept } = command(folder);
    await executor.play(pieces(1));
    await kept.remove();
    expect(keptFiles(folder)).toHaveLength(1);
  });

  it('holds rows of runs as well, whatever the chunks they came in', async () => {
    const folder = emptyFolder();
    const runs = Array.from({ length: 9 }, (_, replication) => ({ scenario, replication }));
    const first = command(folder);
    const rows = await playRunsWith(first.executor, 3)(runs.slice(0, 7));
    expect((await first.kept.leave()).results).toBe(7);
    const second = command(folder);
    expect((await playRunsWith(second.executor, 3)(runs)).slice(0, 7)).toEqual(rows);
    expect((await second.kept.leave()).results).toBe(9);
    expect(second.told[0][0]).toBeGreaterThan(0);
  });

  it('is never what another seed, scenario, replication or table asked for', async () => {
    const folder = emptyFolder();
    await stoppedAfter(folder, 1);
    const [piece] = pieces(1);
    const values = { ...scenario.values, 'policy.clarity': 0.123 };
    const others: readonly Piece[] = [
      { ...piece, seed: '3' },
      { ...piece, replication: 1 },
      { ...piece, patients: true },
      { ...piece, scenario: { ...piece.scenario, values } },
    ];
    const { executor, told } = command(folder);
    await executor.play(others);
    expect(told).toEqual([[0, 4]]);
  });

  it('is not written by a command of a second or two', async () => {
    const folder = emptyFolder();
    const { executor, kept } = command(folder, { runsSince: 1900 });
    await executor.play(pieces(3));
    expect(await kept.leave()).toEqual({ results: 0, bytes: 0 });
    expect(contentsOf(folder)).toEqual([]);
  });

  it('leaves event logs out', async () => {
    const folder = emptyFolder();
    const { executor, kept } = command(folder);
    await executor.play(piecesOf(scenario, { seed: 3, events: true }, 0));
    expect((await kept.leave()).results).toBe(0);
  });

  it.each([
    ['in a result', (bytes: Buffer) => bytes.fill(7, bytes.length - 40)],
    ['in the list of contents', (bytes: Buffer) => bytes.fill(7, 30, 40)],
    ['at the end', (bytes: Buffer) => bytes.subarray(0, bytes.length - 10)],
    ['everywhere', () => Buffer.from('somebody else wrote this')],
    ['by being empty', () => Buffer.alloc(0)],
  ])('that is damaged %s is played again and removed with a word', async (_, damage) => {
    const folder = emptyFolder();
    const { played } = await stoppedAfter(folder, 1);
    const [file] = keptFiles(folder).map((name) => join(folder, name));
    writeFileSync(file, damage(readFileSync(file)));
    const { executor, warnings } = command(folder);
    expect(await executor.play(pieces(1))).toEqual(played);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/\.kept cannot be taken over \(.+\) and is removed; what it held is played again/);
    expect(keptFiles(folder)).toEqual([]);
  });

  it('cannot stop a command that can write nowhere; one warning says so', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'results'), 'a file where a folder should be');
    const { executor, kept, warnings } = command(folder);
    for (let go = 0; go < 3; go += 1) expect(await executor.play(pieces(2))).toHaveLength(2);
    expect((await kept.leave()).results).toBe(0);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('finished runs are not kept from here on');
  });

  it('of a command that still runs is left to it', async () => {
    const folder = emptyFolder();
    await stoppedAfter(folder, 2);
    const [name] = keptFiles(folder);
    const place = join(folder, 'results', '.unfinished', name.split(/[\\/]/)[2]);
    // The parent of this process is certainly still there.
    const living = join(place, `${process.ppid}-aa-1.kept`);
    writeFileSync(living, readFileSync(join(folder, name)));
    writeFileSync(`${living}.tmp`, '');
    const { executor, kept } = command(folder);
    await executor.play(pieces(2));
    await kept.remove();
    expect(readdirSync(place)).toEqual([`${process.ppid}-aa-1.kept`, `${process.ppid}-aa-1.kept.tmp`]);
  });

  it('is not harmed by another command that ends well beside it', async () => {
    const folder = emptyFolder();
    const first = command(folder);
    const second = command(folder);
    await first.executor.play(pieces(1));
    await second.executor.play(pieces(1, 1));
    const [left] = await Promise.all([second.kept.leave(), first.kept.remove()]);
    expect(left.results).toBe(1);
    expect(keptFiles(folder)).toHaveLength(1);
  });

  it('that nobody came back for in 30 days is removed, of any version, and nothing else', async () => {
    const folder = emptyFolder();
    const place = join(folder, 'results', '.unfinished', 'another-version');
    mkdirSync(place, { recursive: true });
    const days = (count: number) => new Date(Date.now() - count * 86_400_000);
    for (const [name, age] of [
      ['1-a-1.kept', 31],
      ['1-a-2.kept', 29],
      ['notes.txt', 31],
    ] as const) {
      writeFileSync(join(place, name), '');
      utimesSync(join(place, name), days(age), days(age));
    }
    const { executor, warnings } = command(folder);
    await executor.play(pieces(1));
    expect(readdirSync(place)).toEqual(['1-a-2.kept', 'notes.txt']);
    expect(warnings).toEqual([expect.stringContaining('30 days')]);
  });
});

describe('a disk that is slow', () => {
  it('is waited for, so that memory does not fill', async () => {
    const { kept } = command(emptyFolder());
    const room = async (work: KeptWork) => {
      let isRoom = false;
      const waiting = work.room().then(() => {
        isRoom = true;
      });
      await Promise.resolve();
      await Promise.resolve();
      const wasRoom = isRoom;
      await waiting;
      return wasRoom;
    };
    expect(await room(kept)).toBe(true);
    for (let i = 0; i < 5; i += 1) kept.keep(`${i}`, new Uint8Array(8 * 1024 ** 2));
    expect(await room(kept)).toBe(false);
    expect(await room(kept)).toBe(true);
    await kept.remove();
  });
});
