import { describe, expect, it } from 'vitest';
import { measureNames } from '../../src/model/measureTable.ts';
import type { Occasion } from '../../src/storage/manifest.ts';
import { compareFiles, runFiles } from '../../src/storage/resultFiles.ts';
import { madeComparison, madeResult } from './fixture.ts';

const occasion: Occasion = {
  programVersion: '1.2.3',
  command: 'remit run baseline --seed 1 --replications 2',
  machine: { node: 'v20', platform: 'linux x64', cpus: 2 },
  times: { startedAt: '2025-04-01T00:00:00.000Z', finishedAt: '2025-04-01T00:00:02.500Z', seconds: 2.5 },
};

function textsOf(files: ReturnType<typeof runFiles>): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map(({ name, text }) => [name, [...text].join('')]));
}

describe('the files of a result folder', () => {
  it('are report, manifest, guide and a table each', () => {
    const texts = textsOf(runFiles(madeResult('baseline', 1), '<html>', occasion));
    expect(Object.keys(texts)).toEqual(
      'report.html manifest.json README.md measures.csv weekly.csv workers.csv'.split(' '),
    );
    expect(texts['report.html']).toBe('<html>');
  });

  it('put the scenarios of a comparison one below the other, the name in front', () => {
    const texts = textsOf(compareFiles(madeComparison(), '', occasion));
    expect(texts['weekly.csv'].split('\r\n')).toEqual([
      'scenario,week,backlogHours',
      `baseline,0,${1 / 3}`,
      'baseline,1,',
      `"north, ""new""",0,${2 / 3}`,
      '"north, ""new""",1,',
      '',
    ]);
    expect(texts['workers.csv'].split('\r\n')[1]).toBe('baseline,Post 1 of baseline');
    const [header, first, second, third] = texts['measures.csv'].split('\r\n');
    expect(header).toBe(['scenario', 'replication', ...measureNames].join(','));
    expect([first, second].map((row) => row.split(',').slice(0, 3).join())).toEqual(['baseline,0,1', 'baseline,1,2']);
    expect(third.startsWith('"north, ""new""",0,2,')).toBe(true);
    expect(first.split(',')[header.split(',').indexOf('activeCaseloadPeak')]).toBe('');
  });

  it('hold in the manifest what was asked, in full, with machine and times apart from the rest', () => {
    const comparison = madeComparison();
    const manifest = JSON.parse(textsOf(compareFiles(comparison, '', occasion))['manifest.json']);
    const { machine, times, ...rest } = manifest;
    expect(machine).toEqual(occasion.machine);
    expect(times).toEqual(occasion.times);
    expect(rest).toMatchObject({
      schema: 1,
      kind: 'compare',
      program: { name: 'remit', version: '1.2.3' },
      command: occasion.command,
      seed: 1,
      replications: 2,
    });
    expect(rest.scenarios.map(({ name }: { name: string }) => name)).toEqual(['baseline', 'north, "new"']);
    expect(rest.scenarios[0].scenario).toEqual(comparison.baseline.scenario);
    expect(rest.scenarios[1].changed).toEqual(comparison.scenarios[0].changed);
    expect(rest.scenarios[1].fingerprint).toBe('ab12cd34');
    expect(rest.scenarios[1].areas[0].fingerprints).toEqual(['ab12', 'cd34']);
  });

  it('say in the guide what every column of every table is, with its unit', () => {
    const guide = textsOf(runFiles(madeResult('baseline', 1), '', occasion))['README.md'];
    expect(guide).toContain(occasion.command);
    for (const name of measureNames) expect(guide).toMatch(new RegExp(`^\\| ${name} \\| [^|]+ \\| .{10,} \\|$`, 'm'));
    expect(guide).toContain('| backlogHours | hours | Backlog \\| mean. |');
    for (const name of ['measures', 'weekly', 'workers']) expect(guide).toContain(`## ${name}.csv`);
  });

  it('are refused when one scenario lacks a column that another has', () => {
    const comparison = madeComparison();
    const [compared] = comparison.scenarios;
    const tables = compared.result.tables.map((table) => ({ ...table, columns: table.columns.slice(0, 1) }));
    const cut = { ...comparison, scenarios: [{ ...compared, result: { ...compared.result, tables } }] };
    expect(() => compareFiles(cut, '', occasion)).toThrow(
      'table weekly: not every scenario has the column backlogHours',
    );
  });
});
