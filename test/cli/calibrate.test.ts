// `remit calibrate` at its door: what it refuses, in words, before any work.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallEnsemble } from '../experiment/smallEnsemble.ts';
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

  it('refuses a file that is no ensemble, and values that nothing may have', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'sets.json'), '{"schema": 1, "sets": []}');
    const { exitCode, stderr } = remit(folder, ['calibrate', '--check', 'sets.json']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/--check sets.json: holds no ensemble; wanted what `remit calibrate` writes/);
    const [first, second] = smallEnsemble.sets;
    const values = { ...second.values, 'work.recordsMinutes': -500 };
    writeFileSync(
      join(folder, 'sets.json'),
      JSON.stringify({ ...smallEnsemble, sets: [first, { ...second, values }] }),
    );
    const impossible = remit(folder, ['calibrate', '--check', 'sets.json', '--json']);
    expect([impossible.exitCode, impossible.stdout]).toEqual([2, '']);
    expect(impossible.stderr).toMatch(
      /^--check sets.json: set 1: work.recordsMinutes is -500; wanted 0 to \d+ minutes\n$/,
    );
  });

  it('refuses options that have nothing to work on', () => {
    const { exitCode, stderr } = remit(emptyFolder(), ['calibrate', '--emergent', '--set', 'policy.firmness=0.8']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/--emergent goes with --check\n/);
    expect(stderr).toMatch(/--set goes with a scenario/);
    const json = remit(emptyFolder(), ['calibrate', '--json']);
    expect([json.exitCode, json.stdout]).toEqual([2, '']);
    expect(json.stderr).toMatch(/--json goes with --check or a scenario/);
    const written = remit(emptyFolder(), ['calibrate', '--check', '--out', 'there']);
    expect([written.exitCode, written.stderr]).toEqual([2, expect.stringMatching(/--out goes without --check/)]);
  });
});
