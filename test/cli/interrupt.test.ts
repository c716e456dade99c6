import { describe, expect, it } from 'vitest';
import { contentsOf, emptyFolder } from './remit.ts';
import { stoppedWhen } from './stopped.ts';

const longRun = ['run', 'baseline', '--replications', '20000'];

describe('Ctrl-C', () => {
  it.each(['1', '2'])('stops with %s thread(s), says what is kept and how to go on, and keeps it', async (threads) => {
    const folder = emptyFolder();
    // The first line of progress says that the model is being played.
    const { exitCode, stderr } = await stoppedWhen('% done', folder, [...longRun, '--threads', threads]);
    expect(exitCode).toBe(130);
    expect(stderr).toMatch(
      /Stopped at \d+%\. Kept in results.\.unfinished: \d+ finished runs? \(\d+ MB\), for 30 days\./,
    );
    expect(stderr).toContain('To go on from there, give the same command again');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(contentsOf(folder).filter((name) => name.endsWith('.kept'))).not.toEqual([]);
    expect(contentsOf(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
