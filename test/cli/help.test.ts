import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { commandTable } from '../../src/cli/commandTable.ts';
import { commandHelp, programHelp } from '../../src/cli/help.ts';
import { paperWidth } from '../../src/cli/paper.ts';
import { emptyFolder, remit } from './remit.ts';

describe('help', () => {
  it('is there in a quarter of a second', () => {
    const folder = emptyFolder();
    const times = Array.from({ length: 7 }, () => {
      const start = performance.now();
      expect(remit(folder, ['--help']).exitCode).toBe(0);
      return performance.now() - start;
    });
    // The quickest of several: other work on the machine only ever adds time.
    expect(Math.min(...times)).toBeLessThan(250);
  });

  it('names every command, and each command every option of its own', () => {
    for (const command of commandTable) {
      expect(programHelp()).toContain(`remit ${command.words}`);
      for (const option of command.options) expect(commandHelp(command)).toContain(`--${option.name}`);
      expect(command.examples.length).toBeGreaterThan(0);
    }
  });

  it('is not wider than the paper', () => {
    for (const page of [programHelp(), ...commandTable.map(commandHelp)]) {
      for (const line of page.split('\n')) expect(line.length).toBeLessThanOrEqual(paperWidth);
    }
  });

  it('is given on stdout however it is asked for', () => {
    const folder = emptyFolder();
    for (const words of [
      ['run', '--help'],
      ['help', 'run'],
      ['run', 'nowhere.yaml', '--seeed', '-h'],
    ]) {
      const { exitCode, stdout, stderr } = remit(folder, words);
      expect([exitCode, stderr]).toEqual([0, '']);
      expect(stdout).toContain('remit run SCENARIO...');
    }
    expect(remit(folder, ['import', '--help']).stdout).toContain('--workforce FILE');
    expect(remit(folder, ['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('completes commands, options and shipped scenarios for a shell', () => {
    const folder = emptyFolder();
    expect(remit(folder, ['completion']).stdout).toContain('remit');
    const complete = (...words: string[]) =>
      remit(folder, ['--get-yargs-completions', 'remit', ...words]).stdout.split('\n');
    expect(complete('r')).toContain('run');
    expect(complete('run', '--re')).toContain('--replications');
    expect(complete('run', 'base')).toContain('baseline');
  });
});
