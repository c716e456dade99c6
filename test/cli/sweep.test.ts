import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chunkCount, shardCount, startSweep, stopAt, writeStudy } from './killedSweep.ts';
import { emptyFolder, remit } from './remit.ts';
import { manifestIn, shardsIn } from './smallSweep.ts';

describe('remit sweep', () => {
  it('killed with -9 and resumed on two threads holds what an uninterrupted one on one thread holds, byte for byte', async () => {
    const folder = emptyFolder();
    writeStudy(folder, 6);
    const killed = join(folder, 'killed');
    const { exitCode } = await stopAt(startSweep(folder, ['--out', killed, '--threads', '1']), killed, 1, 'SIGKILL');
    expect(exitCode).toBeNull();
    const kept = shardsIn(killed);
    expect(kept.length).toBeGreaterThanOrEqual(1);
    expect(kept.length).toBeLessThan(chunkCount(killed));

    const refused = remit(folder, ['sweep', 'tiny.yaml', '--out', 'killed']);
    expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
    expect(refused.stderr).toContain(
      `holds the sweep tiny, ${kept.length} of ${chunkCount(killed)} chunks; add --resume to go on with it`,
    );
    const resumed = remit(folder, ['sweep', 'tiny.yaml', '--out', 'killed', '--resume', '--threads', '2', '--json']);
    expect(resumed.exitCode).toBe(0);
    expect(resumed.stderr).toContain(`${chunkCount(killed) - kept.length} chunk`);

    const whole = remit(folder, ['sweep', 'tiny.yaml', '--threads', '1']);
    expect(whole.exitCode).toBe(0);
    const uninterrupted = join(folder, 'results', 'tiny');
    expect(shardsIn(killed)).toEqual(shardsIn(uninterrupted));
    expect(shardsIn(killed)).toEqual(expect.arrayContaining([...kept]));
    expect(manifestIn(killed)).toEqual(manifestIn(uninterrupted));
    expect(existsSync(join(killed, 'claims'))).toBe(false);

    expect(whole.stdout).toContain('6 points x 6 replications: all 36 runs are there. Seed 1.');
    expect(whole.stdout).toMatch(/Strain .* at point \d +.* at point \d/);
    expect(whole.stdout).toContain('cover chance only');
    expect(whole.stdout).toContain('Run it again: npx remit sweep tiny.yaml\n');
    const contract = JSON.parse(resumed.stdout);
    expect(contract).toMatchObject({
      schema: 1,
      covers: 'chance only',
      isWhole: true,
      runs: { planned: 36, there: 36 },
    });
    expect(contract.points).toHaveLength(6);
    expect(contract.points[2].measures.strainMean).toMatchObject({ n: 6 });
    expect(Object.keys(contract.measures)).toEqual(['strainMean', 'lifeSatisfactionEffectMean']);
  });

  it('stops on Ctrl-C, says what is kept and the command that goes on', async () => {
    const folder = emptyFolder();
    writeStudy(folder, 1000);
    const path = join(folder, 'mine');
    const program = startSweep(folder, ['--out', 'mine', '--threads', '1', '--replications', '900', '--seed', 'two']);
    const { exitCode, stderr } = await stopAt(program, path, 1, 'SIGINT');
    expect(exitCode).toBe(130);
    expect(stderr).toContain(`${shardCount(path)} of ${chunkCount(path)} chunks are kept in mine.`);
    expect(stderr).toContain('To go on: npx remit sweep tiny.yaml --seed two --replications 900 --out mine --resume\n');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8'))).toMatchObject({
      seed: 'two',
      study: { replications: 900 },
    });
  });

  it('plays a part, says what is there and how to see what came out, and that no other study may go on there', () => {
    const folder = emptyFolder();
    writeStudy(folder, 10);
    const part = remit(folder, ['sweep', 'tiny.yaml', '--out', 'mine', '--part', '3/3', '--quiet']);
    expect(part).toMatchObject({ exitCode: 0, stderr: '' });
    expect(part.stdout).toMatch(/^Part 3\/3 has been played; 1 of \d chunks are there in mine\./);
    expect(part.stdout).toContain('npx remit sweep tiny.yaml --out mine --resume\n');
    writeStudy(folder, 9);
    const changed = remit(folder, ['sweep', 'tiny.yaml', '--out', 'mine', '--part', '1/3']);
    expect(changed).toMatchObject({ exitCode: 2, stdout: '' });
    expect(changed.stderr).toContain('  study.replications was 10, is 9\n');
  });

  it('tells every option that makes no sense at once', () => {
    const folder = emptyFolder();
    const { exitCode, stderr } = remit(folder, [
      'sweep',
      'tiny',
      '--part',
      '3/2',
      '--replications',
      'few',
      '--threads',
      '0',
    ]);
    expect(exitCode).toBe(2);
    for (const said of ['--part is 3/2', '--replications is few', '--threads is 0']) expect(stderr).toContain(said);
  });
});
