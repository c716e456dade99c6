import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chunkCount, shardCount, startSweep, stopAt, writeStudy } from './killedSweep.ts';
import { contentsOf, emptyFolder } from './remit.ts';
import { manifestIn, shardsIn } from './smallSweep.ts';

const replications = 200;

async function end(folder: string, words: readonly string[]): Promise<number> {
  const [exitCode] = await once(
    startSweep(folder, [...words, '--quiet']).on('error', () => {}),
    'exit',
  );
  return exitCode;
}

it('a sweep killed with -9 five times at different moments equals the uninterrupted one', async () => {
  const folder = emptyFolder();
  writeStudy(folder, replications);
  const whole = join(folder, 'whole');
  expect(await end(folder, ['--out', whole])).toBe(0);
  const killed = join(folder, 'killed');
  const chunks = chunkCount(whole);
  for (const share of [0, 0.1, 0.3, 0.5, 0.8]) {
    const shards = Math.floor(share * chunks);
    await stopAt(startSweep(folder, ['--out', killed, '--resume', '--quiet']), killed, shards, 'SIGKILL');
    const kept = shardCount(killed);
    expect(kept).toBeGreaterThanOrEqual(shards);
    expect(kept).toBeLessThan(chunks);
  }
  expect(await end(folder, ['--out', killed, '--resume'])).toBe(0);
  expect(shardsIn(killed)).toHaveLength(chunks);
  expect(shardsIn(killed)).toEqual(shardsIn(whole));
  expect(manifestIn(killed)).toEqual(manifestIn(whole));
  expect(contentsOf(killed)).toEqual(contentsOf(whole));
});

it('processes that start on one folder at once, one of them killed, and parts of it, give the same shards', async () => {
  const folder = emptyFolder();
  writeStudy(folder, replications);
  expect(await end(folder, ['--out', 'whole', '--threads', '1'])).toBe(0);
  const shared = join(folder, 'shared');
  const words = ['--out', 'shared', '--resume', '--threads', '1'];
  const [first, second, third] = await Promise.all([
    end(folder, words),
    end(folder, words),
    stopAt(startSweep(folder, words), shared, 9, 'SIGKILL'),
  ]);
  expect([first, second, third.exitCode]).toEqual([0, 0, null]);
  const parts = ['1/3', '2/3', '3/3'].map((part) => end(folder, ['--out', 'parts', '--resume', '--part', part]));
  expect(await Promise.all(parts)).toEqual([0, 0, 0]);
  for (const path of ['shared', 'parts']) {
    expect(shardsIn(join(folder, path))).toEqual(shardsIn(join(folder, 'whole')));
    expect(manifestIn(join(folder, path))).toEqual(manifestIn(join(folder, 'whole')));
  }
});
