import { describe, expect, it } from 'vitest';
import { createProgress, duration } from '../../src/cli/progress.ts';

function stream(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

describe('progress', () => {
  it('says a line after two seconds and then every five where there is no terminal', () => {
    let now = 0;
    const stderr = stream(false);
    const progress = createProgress(stderr, false, () => now);
    for (now = 1000; now <= 20_000; now += 1000) progress.show(now / 40_000);
    progress.close();
    expect(stderr.written).toEqual([
      '5% done, about 38 s left\n',
      '17% done, about 33 s left\n',
      '30% done, about 28 s left\n',
      '42% done, about 23 s left\n',
    ]);
  });

  it('draws a bar over itself on a terminal and clears it away', () => {
    let now = 0;
    const stderr = stream(true);
    const progress = createProgress(stderr, false, () => now);
    progress.show(0);
    now = 50;
    progress.show(0.25);
    now = 1000;
    progress.show(0.5);
    progress.close();
    expect(stderr.written).toEqual([
      `\r[${'.'.repeat(30)}] 0% done\u001b[K`,
      `\r[${'#'.repeat(15)}${'.'.repeat(15)}] 50% done, about 2 s left\u001b[K`,
      '\r\u001b[K',
    ]);
  });

  it('tells the time left by what was played now, not by what was taken over', () => {
    let now = 0;
    const stderr = stream(false);
    const progress = createProgress(stderr, false, () => now);
    now = 1000;
    progress.show(0.6, true);
    now = 3000;
    progress.show(0.65);
    now = 8000;
    progress.show(0.75);
    expect(stderr.written).toEqual(['65% done\n', '75% done, about 13 s left\n']);
  });

  it('says no time before there is evidence of it: 3% played, or five seconds since the first piece', () => {
    let now = 0;
    const stderr = stream(false);
    const progress = createProgress(stderr, false, () => now);
    // The threads took a second and a half to start.
    for (const [at, share] of [
      [1500, 0.0001],
      [2000, 0.001],
      [7000, 0.01],
      [12_000, 0.02],
    ]) {
      now = at;
      progress.show(share);
    }
    expect(stderr.written).toEqual(['0% done\n', '1% done, about 9 min left\n', '2% done, about 9 min left\n']);
  });

  it('is silent when asked to be', () => {
    let now = 0;
    const stderr = stream(true);
    const progress = createProgress(stderr, true, () => now);
    now = 60_000;
    progress.show(0.5);
    progress.close();
    expect(stderr.written).toEqual([]);
  });

  it.each([
    [0.2, '1 s'],
    [89, '89 s'],
    [150, '3 min'],
    [5400, '1 h 30 min'],
    [7199.9, '2 h 0 min'],
    [7260, '2 h 1 min'],
    [360_000, '100 h 0 min'],
  ])('puts %d seconds in words', (seconds, words) => {
    expect(duration(seconds)).toBe(words);
  });
});
