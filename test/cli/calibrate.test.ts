// `remit calibrate` at its door: what it refuses, in words, before any work.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, remit } from './remit.ts';

describe('remit calibrate', () => {
  it('says that a scenario without observed figures has nothing to be fitted to', () => {
    const { exitCode, stderr, stdout } = remit(emptyFolder(), ['calibrate', 'baseline']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/baseline has no observed figures.*observed:/);
    expect(stdout).toBe('');
  });

  it('names every option that does not go with the others at once', () => {
    const words = ['calibrate', 'baseline', '--check', 'x.json', '--sets', 'many', '--replications', '0'];
    const { exitCode, stderr } = remit(emptyFolder(), words);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/--sets is many; wanted a whole number/);
    expect(stderr).toMatch(/--replications is 0; wanted/);
    expect(stderr).toMatch(/--check goes without a scenario, but baseline came/);
  });

  it('refuses a file that is no ensemble', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'sets.json'), '{"schema": 1, "sets": []}');
    const { exitCode, stderr } = remit(folder, ['calibrate', '--check', 'sets.json']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/sets.json: holds no ensemble; wanted what `remit calibrate` writes/);
  });

  it('refuses options that have nothing to work on', () => {
    const { exitCode, stderr } = remit(emptyFolder(), ['calibrate', '--emergent', '--set', 'policy.firmness=0.8']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/--emergent goes with --check FILE/);
    expect(stderr).toMatch(/--set goes with a scenario/);
  });
});
