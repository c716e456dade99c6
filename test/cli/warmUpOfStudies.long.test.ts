// A study whose scenario starts empty or runs too shortly says so on stderr, in its report and in its JSON.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, remit } from './remit.ts';

const small = `question: A small place?
basedOn: baseline
areas:
  - name: Small
    teams:
      - name: Small PCN
        practices: [{ name: A, registeredPatients: 4000, deprivationQuintile: 3 }]
        posts: [{ name: Post 1, wte: 0.25 }]
time: { warmUpWeeks: 0, measuredWeeks: 30 }
`;
const study = (design: string, cannotControl = '') => `question: Which boundary for a small place?
scenario: small
${cannotControl}canControl:
  policy.latitude: { levels: [within, beyond] }
  policy.supervisionCoverage: { levels: [0, 1] }
design: ${design}
measures: [satisfactionMean, overstretchRatioMean]
replications: 4
`;

function folderWith(text: string): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'small.yaml'), small);
  writeFileSync(join(folder, 'which.yaml'), text);
  return folder;
}

const warned = /warning: Scenario small as it stands, 20 replications .*Measured from an empty start/;

describe('the warm-up of a study', () => {
  it('is spoken of by sweep: before it plays, in what it prints, in the report, which can be made again', () => {
    const folder = folderWith(study('{ kind: factorial }'));
    const { stderr, stdout } = remit(folder, ['sweep', 'which.yaml', '--out', 'out', '--threads', '1']);
    expect(stderr).toMatch(warned);
    expect(stdout.replaceAll('\n', ' ')).toContain('Measured from an empty start');
    const page = () => readFileSync(join(folder, 'out', 'report.html'), 'utf8');
    expect(page()).toContain('Measured from an empty start');
    expect(remit(folder, ['report', 'out']).stdout).toContain('the same byte for byte');

    const again = ['sweep', 'which.yaml', '--out', 'out', '--resume', '--json', '--threads', '1'];
    const file = join(folder, 'out', 'warm-up.json');
    const written = readFileSync(file, 'utf8');
    writeFileSync(file, written.replace('biased low', 'unbiased'));
    remit(folder, ['report', 'out']);
    expect(page()).not.toContain('unbiased');
    expect(page()).toContain('was not looked at, or what was found is lost');
    expect(JSON.parse(remit(folder, again).stdout).warmUp.join()).toContain('biased low');
    expect(readFileSync(file, 'utf8')).toBe(written);
    rmSync(file);
    remit(folder, again);
    expect(readFileSync(file, 'utf8')).toBe(written);
  });

  it('is spoken of by sensitivity', () => {
    const text = study(
      '{ kind: morris, trajectories: 2 }',
      'cannotControl: { referrals.perYearPerWte: { range: [225, 394] } }\n',
    );
    const folder = folderWith(text);
    const words = ['sensitivity', 'which.yaml', '--out', 'out', '--json', '--threads', '1'];
    const { stderr, stdout } = remit(folder, words);
    expect(stderr).toMatch(warned);
    expect(JSON.parse(stdout).remarks.join()).toContain('Measured from an empty start');
    expect(readFileSync(join(folder, 'out', 'report.html'), 'utf8')).toContain('Measured from an empty start');
  });

  it('is spoken of by frontier', () => {
    const folder = folderWith(study('{ kind: factorial }'));
    const words = ['frontier', 'which.yaml', '--out', 'out', '--budget', '16', '--json', '--threads', '1'];
    const { stderr, stdout } = remit(folder, words);
    expect(stderr).toMatch(warned);
    expect(JSON.parse(stdout).warmUp.join()).toContain('Measured from an empty start');
    expect(readFileSync(join(folder, 'out', 'report.html'), 'utf8')).toContain('Measured from an empty start');
  });

  it('is spoken of by staff, of the answer', () => {
    const folder = folderWith(study('{ kind: factorial }'));
    const words = [
      'staff',
      'small',
      '--until',
      'overstretchRatioMean<0.9',
      '--step',
      '0.5',
      '--json',
      '--threads',
      '1',
    ];
    const { stdout, stderr } = remit(folder, words);
    expect(JSON.parse(stdout).remarks.join()).toMatch(/At .* equivalents: Measured from an empty start/);
    expect(stderr).toContain('Measured from an empty start');
  });
});
