import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareText } from '../../src/cli/compareText.ts';
import { coloursFor } from '../../src/cli/paper.ts';
import type { Comparison } from '../../src/experiment/result.ts';
import { measureNames } from '../../src/model/measureTable.ts';
import { madeComparison } from '../storage/fixture.ts';
import { contentsOf, emptyFolder, remit, shortRun } from './remit.ts';

const compare = ['compare', 'baseline', 'no-discretion', ...shortRun];

describe('remit compare', () => {
  it('prints the contract as JSON, the same bytes with one thread and with two', () => {
    const folder = emptyFolder();
    const [one, two] = ['1', '2'].map((threads) =>
      remit(folder, [...compare, '--json', '--quiet', '--threads', threads]),
    );
    expect([one.exitCode, one.stderr]).toEqual([0, '']);
    expect(two.stdout).toBe(one.stdout);
    expect(contentsOf(folder)).toEqual([]);

    const { schema, baseline, scenarios } = JSON.parse(one.stdout);
    expect(schema).toBe(1);
    expect(baseline.scenario).toBe('baseline');
    expect(Object.keys(baseline.measures)).toEqual(measureNames);
    expect(scenarios).toHaveLength(1);
    expect(scenarios[0].scenario).toBe('no-discretion');
    expect(scenarios[0].changed).toContainEqual({ path: 'policy.latitude', from: 'edge', to: 'none' });
    for (const { mean, difference } of Object.values<Record<string, never>>(scenarios[0].measures)) {
      expect(mean).toBeDefined();
      expect(Object.keys(difference)).toEqual(['mean', 'low', 'high', 'covers', 'verdict']);
    }
    const alone = JSON.parse(remit(folder, ['run', 'baseline', ...shortRun, '--json', '--quiet']).stdout);
    expect(baseline.fingerprint).toBe(alone.fingerprint);
  });

  it('tells a planner what differs, the headline measures with intervals, a verdict and where the report is', () => {
    const folder = emptyFolder();
    const { exitCode, stdout } = remit(folder, compare);
    const lines = stdout.trimEnd().split('\n');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^[^?]+\?\n\n/);
    expect(stdout).toContain('policy.latitude edge -> none');
    const effect = lines.findIndex((line) => line.includes('Life satisfaction, effect'));
    expect(lines.slice(effect - 2, effect).join()).toContain('Life satisfaction, change');
    expect(lines[effect]).toMatch(/effect .* \S+ \(\S+ to \S+\) +\S+ \(\S+ to \S+\) +(rises|falls|cannot tell)/);
    expect(lines.indexOf('In short')).toBeGreaterThan(effect);
    expect(stdout).toContain('cover chance only');
    expect(lines.at(-1)).toBe(`Report: ${join('results', 'compare-baseline', 'report.html')}`);
    for (const line of lines.filter((each) => !each.startsWith('Run it again')))
      expect(line.length).toBeLessThanOrEqual(100);

    const measures = readFileSync(join(folder, 'results', 'compare-baseline', 'measures.csv'), 'utf8').split('\r\n');
    expect(measures[0]).toBe(['scenario', 'replication', ...measureNames].join(','));
    expect(measures.slice(1, -1).map((row) => row.split(',').slice(0, 2).join())).toEqual(
      ['baseline', 'no-discretion'].flatMap((name) => [0, 1].map((replication) => `${name},${replication}`)),
    );
  });

  it('shows every measure when asked for all', () => {
    const rowsOf = (every: boolean) =>
      compareText(madeComparison(), every, coloursFor({}, true))
        .split('\n')
        .filter((line) => / {2}rises(, \w+)?$/.test(line)).length;
    expect(rowsOf(false)).toBe(14);
    expect(rowsOf(true)).toBe(measureNames.length);
  });

  it('says a remark once, with the scenarios that it is about', () => {
    const made = madeComparison();
    const text = (comparison: Comparison) => compareText(comparison, false, coloursFor({}, true));
    expect(text(made)).toContain('  - Too short to settle. [all scenarios]\n');
    const { baseline } = made;
    expect(text({ ...made, baseline: { ...baseline, remarks: ['Odd.'] } })).toContain(
      '  - Odd. [baseline]\n  - Too short to settle. [north, "new"]\n',
    );
  });
});
