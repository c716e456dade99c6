import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentsOf, emptyFolder, remit } from './remit.ts';

const settings = ['time.warmUpWeeks=2', 'time.measuredWeeks=28', 'referrals.perYearPerWte=60'];
const short = ['--replications', '2', ...settings.flatMap((setting) => ['--set', setting])];
const run = ['run', 'baseline', ...short, '--events', '--quiet'];
const logs = [
  'events.csv',
  'events.parquet',
  'events.xes',
  'onward-events.csv',
  'onward-events.parquet',
  'resources.csv',
];

describe('remit run --events', () => {
  it('writes the same bytes with one thread and with two, and the command that does so again', () => {
    const folder = emptyFolder();
    for (const threads of ['1', '2'])
      expect(remit(folder, [...run, '--threads', threads, '--out', threads]).exitCode).toBe(0);
    for (const name of [...logs, 'measures.csv']) {
      const [one, two] = ['1', '2'].map((threads) => readFileSync(join(folder, threads, name)));
      expect(one.equals(two), name).toBe(true);
      expect(one.length).toBeGreaterThan(1000);
    }
    const { command } = JSON.parse(readFileSync(join(folder, '1', 'manifest.json'), 'utf8'));
    expect(command).toMatch(/^npx remit run baseline .* --events$/);
    const guide = readFileSync(join(folder, '1', 'README.md'), 'utf8');
    for (const name of logs) expect(guide).toContain(`\`${name}\``);
  });

  it('is refused where no files are written', () => {
    const folder = emptyFolder();
    const { exitCode, stderr } = remit(folder, [...run, '--json']);
    expect([exitCode, stderr]).toEqual([
      2,
      '--events writes files, and --json without --out writes none; add --out DIR\n',
    ]);
    expect(contentsOf(folder)).toEqual([]);
  });
});
