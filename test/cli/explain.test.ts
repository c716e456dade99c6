// `remit explain`: a story from a result folder, for a person and for a program, and why it is refused.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseRun, readAsked } from '../../src/cli/explained.ts';
import type { Words } from '../../src/cli/options.ts';
import { BadInput } from '../../src/cli/outcome.ts';
import type { Manifest } from '../../src/storage/manifest.ts';
import { remit, shortRun } from './remit.ts';

/** A result of two replications; gone when the tests are over. */
const folder = mkdtempSync(join(tmpdir(), 'remit-test-'));
const file = join(folder, 'results', 'baseline', 'manifest.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  const { exitCode, stderr } = remit(folder, [
    'run',
    'baseline',
    ...shortRun,
    '--threads',
    '1',
    '--quiet',
    '--patients',
  ]);
  expect([exitCode, stderr]).toEqual([0, '']);
});

/** What is said against the words; empty when nothing is. */
function chosen(words: Words, manifest: Manifest): string {
  try {
    chooseRun({ folder: 'results/baseline', manifest }, readAsked(words));
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(BadInput);
    return (error as BadInput).message;
  }
}

describe('remit explain', () => {
  it('tells the most overstretched week of a worker and the path of a person, the same facts for a program', () => {
    const week = remit(folder, ['explain', 'results/baseline', '--worker', 'Post 2']);
    expect([week.exitCode, week.stderr]).toEqual([0, '']);
    const headings = ['The week in short', 'What came in', 'How it got there', 'The decisions, one by one'];
    for (const heading of headings) expect(week.stdout.split('\n')).toContain(heading);
    for (const line of week.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);

    const facts = JSON.parse(remit(folder, ['explain', 'results/baseline', '--worker', 'Post 2', '--json']).stdout);
    expect(facts).toMatchObject({ schema: 1, kind: 'worker', post: 'Post 2', scenario: 'baseline', replication: 0 });
    expect(week.stdout).toContain(`Week ${facts.week.week} of the run`);
    expect(week.stdout).toContain(`= ${facts.week.balance.overstretchRatio.toFixed(2)}.`);

    const brief = remit(folder, ['explain', 'results/baseline', '--worker', 'Post 2', '--brief', '--quiet']);
    expect([brief.exitCode, brief.stderr]).toEqual([0, '']);
    expect(week.stdout.split('The decisions, one by one')[0].trim().split('\n').slice(0, 30)).toEqual(
      brief.stdout.trim().split('\n').slice(0, 30),
    );
    expect(brief.stdout.length).toBeLessThan(week.stdout.length / 2);

    const manifest = join('results', 'baseline', 'manifest.json');
    const path = JSON.parse(
      remit(folder, ['explain', manifest, '--patient', '20', '--replication', '1', '--json']).stdout,
    );
    const table = readFileSync(join(folder, 'results', 'baseline', 'patients.csv'), 'utf8').split('\n');
    const names = table[0].split(',');
    const at = (name: string) => names.indexOf(name);
    const row = table
      .slice(1)
      .map((line) => line.split(','))
      .find((cells) => cells[at('replication')] === '1' && cells[at('referral')] === '20')!;
    expect(row[at('sessions')]).toBe(String(path.sessions));
    expect(row[at('minutesInWindow')]).toBe(String(path.minutes.inFollowUp));
  });

  it('R4, R108: is refused when this version plays that run differently, and when the manifest cannot tell', () => {
    const whole = readFileSync(file, 'utf8');
    const manifest = JSON.parse(whole);
    const [area] = manifest.scenarios[0].areas;
    expect(area.fingerprints).toHaveLength(2);
    area.fingerprints[0] = '0'.repeat(32);
    manifest.program.version = '0.0.1';
    writeFileSync(file, JSON.stringify(manifest));
    const other = remit(folder, ['explain', 'results/baseline', '--patient', '3']);
    expect(other).toMatchObject({ exitCode: 2, stdout: '' });
    expect(other.stderr).toContain('this program plays that run differently');
    expect(other.stderr).toContain('the result was written by remit 0.0.1, this is ');
    writeFileSync(file, whole);
    delete area.fingerprints;
    expect(chosen({ RESULT: 'results/baseline', patient: '3' }, manifest)).toContain(
      `holds no fingerprint of replication 0 of Baseline area, so a replay could not be told from another run; written by remit 0.0.1. Run it again: ${manifest.command}`,
    );
  });

  it('says all that is wrong with what was asked, and names what was probably meant', () => {
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    const wrong = (words: Words) => chosen({ RESULT: 'results/baseline', ...words }, manifest);
    expect(wrong({})).toBe('explain whom? wanted --worker POST or --patient NUMBER');
    expect(wrong({ patient: '3', worker: 'Post 1', week: 'x' })).toBe(
      '--worker and --patient came; wanted one of them\n--week is x; wanted a whole number from 0 to 1000000000',
    );
    expect(wrong({ patient: '3', week: '4' })).toBe('--week goes with --worker, which did not come');
    expect(wrong({ worker: 'Post 1', brief: true, json: true })).toBe(
      '--brief and --json came; wanted one of them: JSON always holds every decision',
    );
    expect(wrong({ worker: 'Pots 1' })).toBe('--worker Pots 1: there is no such post; did you mean Post 1?');
    expect(wrong({ patient: '3', replication: '2' })).toContain('--replication is 2; wanted 0 to 1');
    expect(wrong({ patient: '3', scenario: 'baselin' })).toContain('did you mean baseline?');
    expect(wrong({ patient: '3', area: 'North' })).toContain('there are: Baseline area');
    expect(wrong({ worker: 'Baseline PCN / Post 3' })).toBe('');
  });
});
