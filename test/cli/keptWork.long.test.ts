import { describe, expect, it } from 'vitest';
import { contentsOf, emptyFolder, remit } from './remit.ts';
import { stoppedWhen } from './stopped.ts';

describe('a command that is killed', () => {
  it('twice, ends with the bytes of one that was not, and has played less', () => killedTwice());
});

async function killedTwice(): Promise<void> {
  const folder = emptyFolder();
  const words = ['run', 'baseline', '--set', 'time.measuredWeeks=52', '--replications', '1000', '--json'];
  const alone = [...words, '--threads', '1'];
  for (const [times, expected] of [
    [2, /% done/],
    [1, /\d+ of 1000 runs were finished before/],
  ] as const) {
    const killed = { signal: 'SIGKILL', times } as const;
    const { endedBy, stderr } = await stoppedWhen('% done', folder, alone, killed);
    expect(endedBy).toBe('SIGKILL');
    expect(stderr).toMatch(expected);
  }
  const again = remit(folder, alone);
  expect(again.exitCode).toBe(0);
  const takenOver = Number(/^(\d+) of 1000 runs/m.exec(again.stderr)?.[1]);
  expect(takenOver).toBeGreaterThan(50);
  expect(contentsOf(folder)).toEqual([]);
  expect(again.stdout).toBe(remit(emptyFolder(), [...words, '--threads', '2']).stdout);
}

describe('a command that is stopped', () => {
  const words = ['run', 'baseline', '--replications', '20000', '--threads', '2'];

  it('is gone on with, from what it said was kept', async () => {
    const folder = emptyFolder();
    const { stderr } = await stoppedWhen('% done', folder, words);
    const kept = /Kept in .*: (\d+) finished/.exec(stderr)?.[1];
    const again = await stoppedWhen('taken over', folder, words);
    expect(again.stderr).toMatch(new RegExp(`^${kept} of 20000 runs were finished before and are taken over$`, 'm'));
  });

  it('with event logs says that nothing is kept, and leaves nothing', async () => {
    const folder = emptyFolder();
    const { exitCode, stderr } = await stoppedWhen('% done', folder, [...words, '--events']);
    expect(exitCode).toBe(130);
    expect(stderr).toMatch(/Stopped at \d+%\. Nothing is kept/);
    expect(stderr).toContain('give the same command again');
    expect(contentsOf(folder)).toEqual([]);
  });
});
