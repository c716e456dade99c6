// `remit staff` from the command line, on a service small enough to be quick.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkWords } from '../../src/cli/checkWords.ts';
import { BadInput } from '../../src/cli/outcome.ts';
import { readStaffOptions } from '../../src/cli/staffOptions.ts';
import { contentsOf, emptyFolder, remit } from './remit.ts';

const small = `question: How many link workers does a small place need?
basedOn: baseline
areas:
  - name: Small
    teams:
      - name: Small PCN
        practices: [{ name: A, registeredPatients: 4000, deprivationQuintile: 3 }]
        posts: [{ name: Post 1, wte: 0.25 }]
time: { warmUpWeeks: 4, measuredWeeks: 16 }
`;

function folderWithSmall(): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'small.yaml'), small);
  return folder;
}

const search = ['staff', 'small.yaml', '--until', 'offeredLoad<0.55', '--between', '0.2,0.5', '--step', '0.15'];

describe('remit staff', () => {
  it('answers first, shows every value, writes a folder, and gives the same with two threads', () => {
    const folder = folderWithSmall();
    const told = remit(folder, [...search, '--threads', '1']);
    expect(told.stderr).not.toContain('fault');
    expect(told.exitCode).toBe(0);
    const lines = told.stdout.split('\n');
    expect(lines[0]).toBe('small');
    expect(told.stdout).toMatch(/whole-time equivalents: the fewest found that keeps? the limit/);
    expect(told.stdout).toContain('<- answer');
    expect(told.stdout).toContain('(now)');
    expect(told.stdout).toContain(
      "Run it again: npx remit staff small.yaml --until 'offeredLoad<0.55' --between 0.2,0.5 --step 0.15 --seed 1",
    );
    const results = join(folder, 'results', 'staff-small');
    expect(contentsOf(results)).toEqual(['README.md', 'manifest.json', 'report.html', 'staff.csv']);
    const { result, kind } = JSON.parse(readFileSync(join(results, 'manifest.json'), 'utf8'));
    expect(kind).toBe('staff');
    const json = remit(folder, [...search, '--threads', '2', '--json', '--quiet']);
    const contract = JSON.parse(json.stdout);
    expect(contract.schema).toBe(1);
    expect(contract.answer.value).toBe(result.answer);
    expect(contract.curve.map(({ value }: { value: number }) => value)).toEqual(
      result.visited.map(({ value }: { value: number }) => value),
    );
    expect(contract.curve.map(({ limits }: { limits: object[] }) => limits[0])).toEqual(
      result.visited.map(({ limits }: { limits: object[] }) => ({ measure: 'offeredLoad', ...limits[0] })),
    );
    const play = /Play the answer by itself: npx remit (.*)/.exec(told.stdout)?.[1].split(' ') ?? [];
    expect(play.slice(0, 2)).toEqual(['run', 'small.yaml']);
    const played = JSON.parse(remit(folder, [...play, '--threads', '1', '--json', '--quiet']).stdout);
    const atAnswer = result.visited.find(({ value }: { value: number }) => value === result.answer);
    expect(played.replications).toBe(atAnswer.replications);
    const { mean, low, high } = played.measures.offeredLoad;
    expect({ mean, low, high }).toEqual(atAnswer.limits[0].expected);
    const rows = readFileSync(join(results, 'staff.csv'), 'utf8').trimEnd().split('\r\n');
    expect(rows).toHaveLength(1 + result.visited.length);
    expect(rows[0]).toMatch(/^value,measure,unit,comparison,limit,mean,low,high,keeping/);
  });

  it('tells every problem of its options at once', () => {
    const words = {
      SCENARIO: ['small.yaml', 'other.yaml'],
      until: 'offeredLod<1,strainMean<x',
      find: 'session',
      between: '2',
      step: 'x',
      probability: '2',
      threads: '0',
    };
    const read = () => readStaffOptions(words);
    expect(read).toThrow(BadInput);
    expect(read).toThrow(
      [
        '--until "offeredLod" is no measure; did you mean offeredLoad?',
        '--until strainMean is to be < "x", which is no number; wanted strainMean, then <, <=, > or >=, then a number of points of 100',
        '--find is session; wanted wte, referrals, session-cap, caseload-cap',
        '--between is 2; wanted two numbers with a comma between them, such as 2,6',
        '--step is x; wanted a number such as 0.2',
        '--probability is 2; wanted a share from 0.5 to 0.9999',
        '--threads is 0; wanted a whole number from 1 to 1024',
      ].join('\n'),
    );
    expect(() => readStaffOptions({ SCENARIO: ['a'] })).toThrow('--until is missing; wanted limits such as');
  });

  it('takes one scenario, and no number of replications', () => {
    expect(checkWords(['staff', 'a', 'b']).join()).toContain('does not know what to do with "b"');
    expect(checkWords(['staff', 'a', '--replications', '5']).join()).toContain('it plays until it can tell');
  });

  it('exits with 2 where a value of the range cannot be played', () => {
    const { exitCode, stderr, stdout } = remit(folderWithSmall(), [...search.slice(0, 4), '--between', '0.01,1']);
    expect(stderr).toContain('wanted at most 1000 per year');
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  });
});
