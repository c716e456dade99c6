import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureNames } from '../../src/model/measureTable.ts';
import { parseScenario } from '../../src/scenario/parseScenario.ts';
import { emptyFolder, remit } from './remit.ts';

describe('remit new', () => {
  it('writes a valid scenario of what was answered and says what to do next', () => {
    const folder = emptyFolder();
    const words = [
      'new',
      'north',
      '--registered-patients',
      '62001',
      '--practices',
      '3',
      '--wte',
      '1,0.5',
      '--question',
      'Is it enough?',
    ];
    const { exitCode, stdout } = remit(folder, words);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('remit run north.yaml');
    const text = readFileSync(join(folder, 'north.yaml'), 'utf8');
    const outcome = parseScenario({ path: 'north.yaml', text, open: () => null, measureNames });
    if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
    const { name, question, areas } = outcome.scenario;
    expect([name, question]).toEqual(['north', 'Is it enough?']);
    const [{ practices, posts }] = areas[0].teams;
    expect(posts.map((post) => post.wte)).toEqual([1, 0.5]);
    expect(practices).toHaveLength(3);
    expect(practices.reduce((sum, practice) => sum + practice.registeredPatients, 0)).toBe(62_001);
  });
});
