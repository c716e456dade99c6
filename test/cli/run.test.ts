import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureNames } from '../../src/model/measureTable.ts';
import { contentsOf, emptyFolder, programFile, remit, shortRun } from './remit.ts';

const run = ['run', 'baseline', ...shortRun];

describe('remit run', () => {
  it('prints the contract as JSON, the same bytes with one thread and with two, and writes nothing', () => {
    const folder = emptyFolder();
    const [one, two] = ['1', '2'].map((threads) => remit(folder, [...run, '--json', '--quiet', '--threads', threads]));
    expect([one.exitCode, one.stderr, two.exitCode, two.stderr]).toEqual([0, '', 0, '']);
    expect(two.stdout).toBe(one.stdout);
    expect(contentsOf(folder)).toEqual([]);

    const contract = JSON.parse(one.stdout);
    expect(Object.keys(contract)).toEqual(
      'schema covers scenario seed replications horizonWeeks warmUpWeeks measures groups flow fingerprint areas drift warmUp remarks'.split(
        ' ',
      ),
    );
    expect(contract).toMatchObject({ schema: 1, scenario: 'baseline', seed: 1, replications: 2, warmUpWeeks: 4 });
    expect(Object.keys(contract.measures)).toEqual(measureNames);
    for (const measure of Object.values(contract.measures)) {
      expect(Object.keys(measure as object)).toEqual('mean low high sd n unit direction'.split(' '));
    }
    const { referred, insideNoWorker, ...parts } = contract.flow;
    const sum = Object.values(parts as Record<string, number>).reduce((a, b) => a + b, 0);
    expect(sum).toBe(referred);
    expect(insideNoWorker).toBeLessThanOrEqual(parts.inside);
    expect(contract.fingerprint).toMatch(/^[0-9a-f]{8,}$/);
  });

  it('gives another fingerprint with another seed, which may be a word', () => {
    const folder = emptyFolder();
    const prints = ['1', 'spring'].map(
      (seed) => JSON.parse(remit(folder, [...run, '--json', '--quiet', '--seed', seed]).stdout).fingerprint,
    );
    expect(new Set(prints).size).toBe(2);
  });

  it('prints one object for several scenarios, each as alone, and names two of one name apart', () => {
    const folder = emptyFolder();
    const { stdout } = remit(folder, ['run', 'baseline', 'baseline', ...shortRun, '--json', '--quiet']);
    const { schema, runs } = JSON.parse(stdout);
    expect(schema).toBe(1);
    expect(runs.map((one: { scenario: string }) => one.scenario)).toEqual(['baseline', 'baseline-2']);
    expect(runs[0]).toEqual(JSON.parse(remit(folder, [...run, '--json', '--quiet']).stdout));
    expect(runs[1].fingerprint).toBe(runs[0].fingerprint);
  });

  it('tells a person name, question, measures and where the report is, and its manifest runs it again', () => {
    const folder = emptyFolder();
    const { stdout, stderr } = remit(folder, run);
    const lines = stdout.trimEnd().split('\n');
    expect(stdout).toMatch(/^baseline\n[^?]+\?\n\n/);
    expect(stdout).toContain('2 replications of 44 weeks: 4 to warm up, 40 measured. Seed 1.');
    for (const title of ['Patients', 'Link workers', 'Voluntary sector and practices', 'Money']) {
      expect(lines).toContain(title);
    }
    expect(stdout).toMatch(/Offered load +\d\.\d+ \(\d\.\d+ to \d\.\d+\)/);
    expect(stdout).toContain('Intervals are 95% and cover chance only');
    expect(lines.at(-1)).toBe(`Report: ${join('results', 'baseline', 'report.html')}`);
    expect(stdout + stderr).not.toContain('\u001b');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(140);

    const written = contentsOf(join(folder, 'results', 'baseline'));
    for (const name of ['README.md', 'manifest.json', 'measures.csv', 'report.html', 'weekly.csv', 'workers.csv']) {
      expect(written).toContain(name);
    }
    const manifest = JSON.parse(readFileSync(join(folder, 'results', 'baseline', 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ schema: 1, kind: 'run', seed: 1, replications: 2 });
    expect(manifest.command).toBe(
      'npx remit run baseline --seed 1 --replications 2 --set time.warmUpWeeks=4 --set time.measuredWeeks=40',
    );

    const again = remit(folder, [...manifest.command.split(' ').slice(2), '--patients']);
    expect(again.stdout.trimEnd().split('\n').at(-1)).toBe(`Report: ${join('results', 'baseline-2', 'report.html')}`);
    expect(contentsOf(join(folder, 'results', 'baseline-2'))).toContain('patients.csv');
    const second = JSON.parse(readFileSync(join(folder, 'results', 'baseline-2', 'manifest.json'), 'utf8'));
    expect(second.scenarios[0].fingerprint).toBe(manifest.scenarios[0].fingerprint);
    expect(contentsOf(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('plays one area of several as it is inside them all', () => {
    const folder = emptyFolder();
    const area = (name: string, registeredPatients: number) =>
      `  - { name: ${name}, teams: [{ name: T, practices: [{ name: P ${name}, registeredPatients: ${registeredPatients}, deprivationQuintile: 2 }], posts: [{ name: A, wte: 1 }] }] }`;
    const areas = ['areas:', area('East', 9000), area('West', 12000), ''].join('\n');
    writeFileSync(join(folder, 'both.yaml'), `question: How are they?\nbasedOn: baseline\n${areas}`);
    const play = (...words: string[]) =>
      JSON.parse(remit(folder, ['run', 'both.yaml', ...shortRun, '--json', '--quiet', ...words]).stdout);
    const both = play();
    expect(both.areas.map(({ name }: { name: string }) => name)).toEqual(['East', 'West']);
    const west = play('--area', 'wes');
    expect(west.areas).toEqual([both.areas[1]]);
    expect(west.fingerprint).toBe(both.areas[1].fingerprint);
    expect(west.fingerprint).not.toBe(both.fingerprint);
    expect(remit(folder, ['run', 'both.yaml', '--area', 'st'])).toMatchObject({
      exitCode: 2,
      stderr: '--area st could be East; West; wanted one of them in full\n',
    });
  });

  it('writes into an empty folder named by --out, with --json too, and refuses it the second time', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'mine'));
    const first = remit(folder, [...run, '--json', '--quiet', '--out', 'mine']);
    expect(JSON.parse(first.stdout).schema).toBe(1);
    const written = contentsOf(folder);
    expect(written).toContain(join('mine', 'report.html'));
    expect(remit(folder, [...run, '--out', 'mine'])).toMatchObject({
      exitCode: 2,
      stderr: '--out mine exists and holds something; wanted a new or empty folder\n',
    });
    expect(contentsOf(folder)).toEqual(written);
  });

  it('does not mind a reader that has seen enough', () => {
    const folder = emptyFolder();
    const line = `"${process.execPath}" "${programFile}" ${run.join(' ')} --json | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8' });
    expect(stdout).toBe('{\n0\n');
    expect(stderr).not.toContain('EPIPE');
  });
});
