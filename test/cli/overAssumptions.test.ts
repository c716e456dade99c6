import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkWords, withOwnValues } from '../../src/cli/checkWords.ts';
import { smallEnsemble } from '../experiment/smallEnsemble.ts';
import { emptyFolder, remit } from './remit.ts';

const tiny = ['--replications', '1', '--set', 'time.warmUpWeeks=0', '--set', 'time.measuredWeeks=30', '--quiet'];

describe('remit compare --over-assumptions', () => {
  it('plays the sets of a file, and says how to play them again', () => {
    const folder = emptyFolder();
    const [first, second] = smallEnsemble.sets;
    writeFileSync(join(folder, 'two.json'), JSON.stringify({ ...smallEnsemble, sets: [first, second] }));
    const words = ['compare', 'baseline', '--over-assumptions', 'two.json', 'bounded', ...tiny];
    const { exitCode, stdout, stderr } = remit(folder, words);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain('over 2 sets **');
    expect(stdout).toMatch(/Run it again: npx remit compare baseline bounded .* --over-assumptions two\.json\n/);
    const manifest = readFileSync(join(folder, 'results', 'compare-baseline', 'manifest.json'), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({ ensemble: { sets: 2, command: smallEnsemble.command } });
  });

  it('refuses a file that is no ensemble, with every problem', () => {
    const folder = emptyFolder();
    const { strange, ...values } = { ...smallEnsemble.sets[0].values, strange: 1 };
    const [id] = Object.keys(values);
    const sets = [{ candidate: 4, values: { ...values, [id]: 'much', strange }, met: {} }];
    writeFileSync(join(folder, 'odd.json'), JSON.stringify({ ...smallEnsemble, sets }));
    const refused = remit(folder, ['compare', 'baseline', 'bounded', '--over-assumptions', 'odd.json', ...tiny]);
    expect([refused.exitCode, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain(`--over-assumptions odd.json: set 4: ${id} is "much"; wanted a share, 0 to 1`);
    expect(refused.stderr).toContain('odd.json: "strange" is no parameter in doubt');
    const missing = remit(folder, ['compare', 'baseline', 'bounded', '--over-assumptions', 'none.json', ...tiny]);
    expect([missing.exitCode, missing.stderr]).toEqual([2, expect.stringMatching(/^none\.json: /)]);
  });
});

describe('an option whose value may be left out', () => {
  it('takes a word that ends as its values do, and no other', () => {
    const joined = (...words: string[]) => withOwnValues(['compare', ...words]).slice(1);
    expect(joined('--over-assumptions', 'a.json', 'b')).toEqual(['--over-assumptions=a.json', 'b']);
    expect(joined('--over-assumptions', 'b', 'c')).toEqual(['--over-assumptions=', 'b', 'c']);
    expect(joined('b', '--over-assumptions')).toEqual(['b', '--over-assumptions=']);
    expect(joined('--over-assumptions=a', 'b')).toEqual(['--over-assumptions=a', 'b']);
    expect(joined('--', '--over-assumptions', 'a.json')).toEqual(['--', '--over-assumptions', 'a.json']);
    expect(joined('--seed', 'a.json')).toEqual(['--seed', 'a.json']);
  });

  it('is no misspelt word with a value or without', () => {
    expect(checkWords(['compare', 'a', '--over-assumptions', 'b', 'c'])).toEqual([]);
    expect(checkWords(['compare', 'a', '--over-assumptions', 'e.json'])).toEqual([]);
    expect(checkWords(['compare', '--over-assumptions', 'e.json'])).toEqual([
      expect.stringContaining('nothing to work on'),
    ]);
    expect(checkWords(['compare', 'a', '--over-assumption'])).toEqual([expect.stringContaining('--over-assumptions?')]);
  });
});
