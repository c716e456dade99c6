import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, remit, shortRun } from './remit.ts';

describe('remit evidence RESULT', () => {
  it('tells what each mechanism contributes, and warns when this version plays the result otherwise', () => {
    const folder = emptyFolder();
    expect(remit(folder, ['run', 'baseline', ...shortRun, '--threads', '1']).exitCode).toBe(0);
    const manifest = join('results', 'baseline', 'manifest.json');
    const text = readFileSync(join(folder, manifest), 'utf8');
    writeFileSync(join(folder, manifest), text.replace(/("fingerprints": \[\s*)"\w+"/, '$1"0"'));
    const words = ['evidence', manifest, '--only', 'mechanisms', '--replications', '2', '--threads', '1'];
    const { exitCode, stdout, stderr } = remit(folder, [
      ...words,
      '--on',
      'overstretchRatioMean,,linkedShare,',
      '--quiet',
    ]);
    expect(exitCode).toBe(0);
    expect(stderr).toBe('');
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /^results\/baseline was written .* this version plays baseline otherwise: /,
    );
    expect(stdout).toMatch(/\n\nWhat the result leans on: baseline\n/);
    const [json] = [remit(folder, [...words, '--on', 'linkedShare', '--json'])];
    expect(JSON.parse(json.stdout).playedOtherwise).toEqual(['baseline']);
    expect(json.stderr).toContain('this version plays baseline otherwise');
    expect(stdout).toMatch(/^ {2}M7 acts take time +−0\.\d+ ±0\.\d+\*? +[+−]?\d/m);
    expect(stdout.match(/^ {2}M\d+ /gm)).toHaveLength(24);
    expect(stdout).toContain('cover chance only');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('refuses what is no result and what it cannot do, all at once', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'results', 'baseline'), { recursive: true });
    writeFileSync(join(folder, 'results', 'baseline', 'manifest.json'), '{"schema":1}');
    const refusal = (words: readonly string[]) => {
      const { exitCode, stdout, stderr } = remit(folder, ['evidence', ...words]);
      expect([exitCode, stdout]).toEqual([2, '']);
      return stderr.trimEnd().split('\n');
    };
    expect(refusal(['results/basline'])).toEqual([
      'results/basline: there is no such folder; did you mean results/baseline?',
    ]);
    expect(refusal(['results/'])[0]).toContain('wanted one of the results in it: results/baseline');
    expect(refusal(['results/baseline'])).toContain(
      'results/baseline/manifest.json: kind is missing; wanted run or compare',
    );
    expect(refusal(['results/baseline', '--on', 'strainMaen', '--only', 'mechanism', '--top', '0'])).toEqual([
      '--top is 0; wanted a whole number from 1 to 1000',
      '--on strainMaen: there is no such measure; did you mean strainMean?',
      '--only is mechanism; wanted assumptions or mechanisms; did you mean mechanisms?',
    ]);
    expect(refusal(['results/baseline', '--status', 'measured'])[0]).toContain('results/baseline is a result');
    expect(refusal(['results/baseline', '--on', ','])).toEqual([
      '--on ,: it names no measure; wanted such as overstretchRatioMean',
    ]);
    expect(refusal(['baselin'])).toEqual([
      expect.stringMatching(/^there is no parameter baselin; .*; or did you mean the result results\/baseline\?$/),
    ]);
    mkdirSync(join(folder, 'fit'));
    writeFileSync(join(folder, 'fit', 'fitted.yaml'), '');
    const isCalibration =
      'fit is a folder of calibrate, not a result of run or compare; remit run fit/fitted.yaml makes a result of it';
    expect(refusal(['fit'])).toEqual([isCalibration]);
    expect(remit(folder, ['explain', 'fit', '--patient', '1']).stderr).toBe(`${isCalibration}\n`);
    expect(refusal(['policy', '--top', '3'])[0]).toBe(
      '--top wants the folder of a result, as in remit evidence results/baseline; policy came',
    );
  });
});
