// The examples in docs/reading-results are run on a small real sweep, where their programs are installed, and held against
// our own numbers.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSweep } from '../../src/cli/readSweep.ts';
import { type MeanInterval, meanInterval, pairedInterval } from '../../src/statistics/interval.ts';
import { projectFolder, remit } from '../cli/remit.ts';

const study = `
question: Are the examples right?
scenario: baseline
canControl:
  policy.latitude: { levels: [within, beyond] }
set:
  time.warmUpWeeks: 4
  time.measuredWeeks: 27
design: { kind: factorial }
measures: [satisfactionMean]
replications: 4
`;
/** The second lacks a value in one replication, in which too few people of a quintile were followed up. */
const measures = ['satisfactionMean', 'effectGapDeprivation'] as const;

const folder = mkdtempSync(join(tmpdir(), 'remit-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  writeFileSync(join(folder, 'study.yaml'), study);
  for (const words of [
    ['sweep', 'study.yaml', '--out', 'sweep', '--threads', '1', '--quiet'],
    ['export', 'sweep', '--csv', '--out', 'runs.csv'],
  ]) {
    const { exitCode, stderr } = remit(folder, words);
    expect([exitCode, stderr]).toEqual([0, '']);
  }
});

const examples = [
  ['python3', ['-B', join(projectFolder, 'docs/reading-results/read.py')]],
  ['Rscript', [join(projectFolder, 'docs/reading-results/read.R')]],
] as const;

/** What our own statistics say, in the form of the examples. */
async function ownLines(measure: (typeof measures)[number]): Promise<readonly [string, MeanInterval][]> {
  const { rows } = await readSweep(join(folder, 'sweep'), [measure]);
  const byReplication = (point: number) => {
    const values: (number | null)[] = [null, null, null, null];
    for (let row = 0; row < rows.rowCount; row++) {
      const value = rows.measures[measure]![row];
      if (rows.point[row] === point && !Number.isNaN(value)) values[rows.replication[row]] = value;
    }
    return values;
  };
  const [first, second] = [byReplication(0), byReplication(1)];
  return [
    ['point 0', meanInterval(first)],
    ['point 1', meanInterval(second)],
    ['point 1 less point 0', pairedInterval(first, second)],
  ];
}

describe.each(examples)('the example for %s', (program, words) => {
  const isThere = spawnSync(program, ['--version']).status === 0;

  it.skipIf(!isThere)(
    `gives the same means, intervals and paired difference as remit (skipped without ${program})`,
    async () => {
      for (const measure of measures) {
        const { status, stdout, stderr } = spawnSync(program, [...words, 'runs.csv', measure, '0', '1'], {
          cwd: folder,
          encoding: 'utf8',
        });
        expect([status, stderr]).toEqual([0, '']);
        const [header, ...lines] = stdout.trimEnd().split('\n');
        expect(header).toBe('what,n,mean,low,high');
        const own = await ownLines(measure);
        expect(lines.map((line) => line.split(',').slice(0, 2))).toEqual(own.map(([what, { n }]) => [what, String(n)]));
        expect(own[2][1].n).toBe(measure === 'satisfactionMean' ? 4 : 3);
        lines.forEach((line, i) => {
          const { mean, low, high } = own[i][1];
          // Of a difference near zero the digits that cancel are lost: relative to the reach of its interval.
          const scale = Math.max(Math.abs(mean!), high! - low!);
          const given = line.split(',').slice(2).map(Number);
          [mean!, low!, high!].forEach((value, k) => {
            expect(Math.abs(given[k] - value) / scale).toBeLessThan(1e-12);
          });
        });
      }
    },
  );
});
