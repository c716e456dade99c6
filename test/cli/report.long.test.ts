// `remit report` of results that take their time: comparisons of every kind, and one that this version plays otherwise.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, remit, shortRun } from './remit.ts';

const weeks = ['--set', 'time.warmUpWeeks=4', '--set', 'time.measuredWeeks=40'];

describe('remit report', () => {
  it.each([
    ['of two scenarios', ['--replications', '3']],
    ['until it is precise', ['--precision', '0.3', '--on', 'offeredLoad', '--replications-max', '20']],
    ['over assumptions', ['--replications', '1', '--over-assumptions']],
  ])(
    'gives a comparison %s again byte for byte',
    (_, own) => {
      const folder = emptyFolder();
      const played = remit(folder, ['compare', 'baseline', 'bounded', ...weeks, ...own, '--out', 'c', '--quiet']);
      expect(played.stderr).toBe('');
      expect(remit(folder, ['report', 'c', '--quiet']).stdout).toContain('report.html, the same byte for byte');
    },
    300_000,
  );

  it('refuses a run whose fingerprint is another, and leaves its page as it is', () => {
    const folder = emptyFolder();
    expect(remit(folder, ['run', 'baseline', ...shortRun, '--out', 'r', '--quiet']).exitCode).toBe(0);
    const page = readFileSync(join(folder, 'r', 'report.html'), 'utf8');
    const manifest = join(folder, 'r', 'manifest.json');
    const { fingerprint } = JSON.parse(readFileSync(manifest, 'utf8')).scenarios[0];
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replaceAll(fingerprint, '0'.repeat(fingerprint.length)));
    const refused = remit(folder, ['report', 'r', '--quiet']);
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toMatch(/this program plays baseline differently \(other fingerprints\)/);
    expect(readFileSync(join(folder, 'r', 'report.html'), 'utf8')).toBe(page);
  }, 60_000);
});
