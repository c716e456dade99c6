import { describe, expect, it } from 'vitest';
import { checkWords } from '../../src/cli/checkWords.ts';

describe('the words of the command line', () => {
  it.each([
    'run baseline',
    'run baseline no-discretion --seed 3 --set a.b=1 --set c=-2 --no-color --json',
    'run --threads=2 baseline',
    'run baseline --seed -5',
    'import pcn --england --out x.yaml',
    'evidence',
    'evidence policy --status assumption',
    'completion',
  ])('are fine in: remit %s', (line) => {
    expect(checkWords(line.split(' '))).toEqual([]);
  });

  it.each([
    ['', 'no command given; see remit --help'],
    ['rnu baseline', 'unknown command rnu; did you mean run?'],
    ['comprae a b', 'unknown command comprae; did you mean compare?'],
    ['xyzzy', 'unknown command xyzzy; see remit --help'],
    ['import', 'remit import wants to know what: remit import pcn; nothing came'],
    ['import pnc', 'remit import wants to know what: remit import pcn; pnc came'],
    ['--seed 3 run x', 'the command comes first, then its options; --seed came first. See remit --help'],
    ['run x --seeed 3', 'unknown option --seeed of remit run; did you mean --seed?'],
    ['run x --replication=3', 'unknown option --replication of remit run; did you mean --replications?'],
    ['run x --beaten 0.1', 'unknown option --beaten of remit run; see remit run --help'],
    ['run x --england', 'unknown option --england of remit run; see remit run --help'],
    ['run x -q', 'unknown option -q of remit run; see remit run --help'],
    [
      'patterns --set a.b=1',
      'unknown option --set of remit patterns: patterns are about the model as it is shipped; for a scenario of your own, see remit run --help',
    ],
    ['run x --seed', '--seed has no value; wanted --seed SEED'],
    ['run x --seed=', '--seed has no value; wanted --seed SEED'],
    ['run x --seed --json', '--seed has no value; wanted --seed SEED'],
    ['run x --seed 1 --seed 2', '--seed is given twice; wanted once'],
    ['run x --json=yes', '--json takes no value, but "yes" came'],
    ['run', 'remit run has nothing to work on; wanted remit run SCENARIO'],
    ['evidence a b', 'remit evidence does not know what to do with "b"'],
    ['import pcn x', 'remit import pcn does not know what to do with "x"'],
  ])('are told apart in: remit %s', (line, problem) => {
    expect(checkWords(line === '' ? [] : line.split(' '))).toEqual([problem]);
  });

  it('are all told at once, in their order', () => {
    expect(checkWords(['run', '--seeed', '3', '--thread', '2', '--set'])).toEqual([
      'unknown option --seeed of remit run; did you mean --seed?',
      'unknown option --thread of remit run; did you mean --threads?',
      '--set has no value; wanted --set PATH=VALUE',
      'remit run has nothing to work on; wanted remit run SCENARIO',
    ]);
  });
});
