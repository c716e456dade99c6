import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, remit } from './remit.ts';
import { shardsIn } from './smallSweep.ts';

const design = '{ kind: morris, trajectories: 2, levels: 2 }';

function writeStudy(folder: string, kind = design): void {
  const lines = [
    'question: What moves strain here?',
    'scenario: baseline',
    'set: { time.warmUpWeeks: 1, time.measuredWeeks: 8 }',
    'cannotControl: { team.targetPressure: { range: plausible } }',
    'canControl: { policy.supervisionCoverage: { levels: [0, 1] } }',
    `design: ${kind}`,
    'measures: [strainMean]',
    'replications: 3',
    'seed: 1',
  ];
  writeFileSync(join(folder, 'tiny.yaml'), `${lines.join('\n')}\n`);
}

describe('remit sensitivity', () => {
  it('plays a study, shows factors and chance, and gives the same again from its folder', () => {
    const folder = emptyFolder();
    writeStudy(folder);
    const played = remit(folder, ['sensitivity', 'tiny.yaml', '--threads', '1']);
    expect(played.exitCode).toBe(0);
    expect(played.stdout).toContain('2 factors, 2 trajectories (Morris), 3 replications a point: 18 runs. Seed 1.');
    expect(played.stdout).toMatch(/policy\.supervisionCoverage +\S+ \(\S+ to \S+\)/);
    expect(played.stdout).toContain('run noise, of single runs');
    expect(played.stdout).toMatch(/no\s+evidence\s+about\s+the\s+world/);
    expect(played.stdout).toContain('Run it again: npx remit sensitivity tiny.yaml');

    const csv = readFileSync(join(folder, 'results/tiny/sensitivity.csv'), 'utf8');
    expect(csv.split('\r\n')[0]).toBe('measure,factor,with,index,unit,value,low,high');
    const read = remit(folder, ['sensitivity', 'results/tiny', '--json', '--on', 'strainMean,offeredLoad']);
    expect(read.exitCode).toBe(0);
    const { schema, covers, measures } = JSON.parse(read.stdout);
    expect({ schema, covers, names: Object.keys(measures) }).toEqual({
      schema: 1,
      covers: 'chance only',
      names: ['strainMean', 'offeredLoad'],
    });
    const [{ factor, muStar }] = measures.strainMean.factors;
    expect(csv).toContain(`strainMean,${factor},,muStar,points of 100,${muStar.value},${muStar.low},${muStar.high}`);
    const again = readFileSync(join(folder, 'results/tiny/sensitivity.csv'), 'utf8');
    expect(again).toBe(csv);
    const both = readFileSync(join(folder, 'results/tiny/sensitivity_strainMean_offeredLoad.csv'), 'utf8');
    expect(both.startsWith(csv.slice(0, -2))).toBe(true);
    expect(both).toContain('offeredLoad,policy.supervisionCoverage');
    const page = readFileSync(join(folder, 'results/tiny/sensitivity_strainMean_offeredLoad.html'), 'utf8');
    expect(page).toContain('npx remit sensitivity tiny.yaml --on strainMean,offeredLoad');

    const [lost] = shardsIn(join(folder, 'results/tiny'))[0].split(' ');
    rmSync(join(folder, 'results/tiny/shards', lost));
    const gone = remit(folder, ['sensitivity', 'results/tiny']);
    expect(gone).toMatchObject({ exitCode: 2, stdout: '' });
    expect(gone.stderr).toContain('1 chunk is not played: 0');
    expect(gone.stderr).toContain(
      'To play what is missing: npx remit sensitivity tiny.yaml --out results/tiny --resume',
    );
  });

  it('plays a part, and gives what sweep gives while others are missing', () => {
    const folder = emptyFolder();
    writeStudy(folder);
    const words = ['sensitivity', 'tiny.yaml', '--out', 'mine', '--threads', '1', '--part', '2/2'];
    const text = remit(folder, words);
    expect(text.exitCode).toBe(0);
    expect(text.stdout).toMatch(/^Part 2\/2 has been played; \d of \d chunks? (?:is|are) there in mine\.\n/);
    expect(text.stdout).toContain('npx remit sensitivity tiny.yaml --out mine --resume\n');
    const json = remit(folder, [...words, '--json']);
    expect(json.exitCode).toBe(0);
    expect(JSON.parse(json.stdout)).toMatchObject({ schema: 1, isWhole: false, runs: { planned: 18 } });
  });

  it('refuses what it cannot analyse, each with what to do instead', () => {
    const folder = emptyFolder();
    writeStudy(folder, '{ kind: sobol, points: 8 }');
    const other = remit(folder, ['sensitivity', 'tiny.yaml']);
    expect(other).toMatchObject({ exitCode: 2, stdout: '' });
    expect(other.stderr).toContain('tiny has the design sobol, which gives no sensitivity indices; wanted morris');
    writeStudy(folder);
    const pairs = remit(folder, ['sensitivity', 'tiny.yaml', '--second-order']);
    expect(pairs).toMatchObject({ exitCode: 2, stdout: '' });
    expect(pairs.stderr).toContain('--second-order: tiny.yaml has the design morris; pairs of factors want saltelli');
    expect(remit(folder, ['sensitivity', 'tiny.yaml', '--on', 'strainMeen']).stderr).toContain(
      'did you mean strainMean?',
    );
  });
});
