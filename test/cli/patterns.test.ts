import { describe, expect, it } from 'vitest';
import { contentsOf, emptyFolder, remit } from './remit.ts';

const few = ['--replications-max', '2'];

describe('remit patterns', () => {
  it('prints an entry a check for programs, in the order of the evidence, whatever the threads', () => {
    const folder = emptyFolder();
    const one = remit(folder, ['patterns', 'P18', 'p1', ...few, '--json', '--threads', '1']);
    expect(one.exitCode).toBe(0);
    const { schema, patterns } = JSON.parse(one.stdout);
    expect(schema).toBe(1);
    expect(patterns.map(({ id }: { id: string }) => id)).toEqual([...Array(3).fill('P1'), 'P18', 'P18']);
    for (const { check, kind, scenario, measured, band, verdict, replications, source } of patterns) {
      expect(check.length * scenario.length * source.length).toBeGreaterThan(0);
      expect(['input', 'calibrated', 'emergent']).toContain(kind);
      expect(['pass', 'fail', 'undecided']).toContain(verdict);
      expect(band).toHaveLength(2);
      expect(replications).toBe(2);
      expect(measured.low).toBeLessThan(measured.mean);
      expect(measured.high).toBeGreaterThan(measured.mean);
    }
    const two = remit(folder, ['patterns', 'P1', 'P18', ...few, '--json', '--threads', '2', '--quiet']);
    expect(two.stdout).toBe(one.stdout);
    expect(two.stderr).toBe('');
    expect(contentsOf(folder)).toEqual([]);
  });

  it('prints a table, counts by kind, and what intervals cover', () => {
    const { exitCode, stdout, stderr } = remit(emptyFolder(), ['patterns', 'P18', ...few]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^P18 +(pass|undecided) .* −0\.4 to −0\.15 +calibrated +2$/m);
    expect(stdout).toContain('emergent (kept out of the calibration: only these can be validation): of 1 check ');
    expect(stdout).toContain('99% and cover chance only');
    expect(stderr).toContain('2 checks are open: on to 2 replications of 1 scenario');
  });

  it('refuses everything that is wrong at once', () => {
    const { exitCode, stdout, stderr } = remit(emptyFolder(), [
      'patterns',
      'P99',
      '--threads',
      'x',
      '--replications-max',
      '1',
    ]);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('there is no pattern P99; did you mean P9?');
    expect(stderr).toContain('--threads is x; wanted a whole number from 1 to 1024');
    expect(stderr).toContain('--replications-max is 1; wanted a whole number from 2 to 100000');
  });
});
