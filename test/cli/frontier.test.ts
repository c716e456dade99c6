// `remit frontier` from the command line, on a service small enough to be quick.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentsOf, emptyFolder, remit } from './remit.ts';

const small = `question: A small place?
basedOn: baseline
areas:
  - name: Small
    teams:
      - name: Small PCN
        practices: [{ name: A, registeredPatients: 4000, deprivationQuintile: 3 }]
        posts: [{ name: Post 1, wte: 0.25 }]
time: { warmUpWeeks: 4, measuredWeeks: 40 }
`;
const study = `question: Which boundary for a small place?
scenario: small
cannotControl: { referrals.perYearPerWte: { range: [225, 394] } }
canControl:
  policy.latitude: { levels: [within, beyond] }
  policy.supervisionCoverage: { levels: [0, 1] }
design: { kind: sobol, points: 8 }
measures: [satisfactionMean, overstretchRatioMean]
replications: 4
`;

function folderWithStudy(): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'small.yaml'), small);
  writeFileSync(join(folder, 'which.yaml'), study);
  return folder;
}

describe('remit frontier', () => {
  it('answers first, writes a folder, and gives the same with two threads', () => {
    const folder = folderWithStudy();
    const words = ['frontier', 'which.yaml', '--until', 'overstretchRatioMean<1', '--budget', '40'];
    const told = remit(folder, [...words, '--threads', '1']);
    expect(told.exitCode).toBe(0);
    expect(told.stderr).toContain(
      'which: 4 policies under 8 conditions; up to 40 runs to find the frontier, and up to 64',
    );
    expect(told.stdout.split('\n')[0]).toBe('which');
    expect(told.stdout).toMatch(/Of 4 boundary policies, \d (is|are) on the frontier: no other beats/);
    expect(told.stdout).toContain('What breaks them');
    expect(told.stdout.replaceAll(/\s+/g, ' ')).toContain('They do not cover doubt about the assumptions.');
    expect(told.stdout).toContain(
      "Run it again: npx remit frontier which.yaml --budget 40 --until 'overstretchRatioMean<1'\n",
    );
    const results = join(folder, 'results', 'frontier-which');
    expect(contentsOf(results)).toEqual(
      expect.arrayContaining(['README.md', 'manifest.json', 'policies.csv', 'report.html', 'runs.csv']),
    );
    const { kind, result } = JSON.parse(readFileSync(join(results, 'manifest.json'), 'utf8'));
    expect(kind).toBe('frontier');
    const runs = readFileSync(join(results, 'runs.csv'), 'utf8').trimEnd().split('\r\n');
    const { searchRuns, breakingRuns } = result.effort;
    expect(runs).toHaveLength(1 + searchRuns + breakingRuns);
    expect(searchRuns).toBeLessThanOrEqual(40);
    const json = remit(folder, [...words, '--threads', '2', '--json', '--quiet']);
    const contract = JSON.parse(json.stdout);
    expect(json.stderr).toBe('');
    expect(contract).toMatchObject({ schema: 1, covers: 'chance and the stated conditions', study: 'which' });
    expect(contract.policies.map(({ probability }: { probability: number }) => probability)).toEqual(
      result.policies.map(({ probability }: { probability: number }) => probability),
    );
    expect(contract.policies[3].levels).toEqual({ 'policy.latitude': 'beyond', 'policy.supervisionCoverage': 1 });
    expect(contract.effort).toEqual(result.effort);
  });

  it('tells every problem of its options at once, and exits with 2', () => {
    const words = ['--budget', 'much', '--on', 'overstretch', '--until', 'offeredLoad=1', '--replications', '2'];
    const told = remit(folderWithStudy(), ['frontier', 'which.yaml', ...words]);
    expect(told.exitCode).toBe(2);
    expect(told.stderr).toMatch(/--budget is much; wanted a whole number/);
    expect(told.stderr).toMatch(/--on overstretch: there is no such measure/);
    expect(told.stderr).toMatch(/--until "offeredLoad=1" does not say on which side/);
    expect(told.stderr).toMatch(/--replications is 2; wanted a whole number from 4/);
  });

  it('says what stands in the way of a study, and what budget would do', () => {
    const folder = folderWithStudy();
    const without = remit(folder, ['frontier', 'demand-doubt']);
    expect(without.exitCode).toBe(2);
    expect(without.stderr).toContain(
      'demand-doubt: canControl has one policy or none; wanted at least two to choose from',
    );
    const little = remit(folder, ['frontier', 'which.yaml', '--budget', '10']);
    expect(little.exitCode).toBe(2);
    expect(little.stderr).toContain('--budget is 10; wanted at least 16 runs: 4 policies, 4 replications each');
  });
});
