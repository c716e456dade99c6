import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { BadInput } from '../../src/cli/outcome.ts';
import { readStudy } from '../../src/cli/readStudy.ts';
import { scenarioFolder, textOf } from '../experiment/study/studies.ts';

const folder = mkdtempSync(join(tmpdir(), 'remit-study-'));
afterAll(() => rmSync(folder, { recursive: true }));

const own = { replications: null, seed: null };
const clarity = 'canControl: { policy.clarity: { range: plausible } }';

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** What is told instead of a study. */
function refusal(given: string): string {
  try {
    readStudy(given, own);
  } catch (error) {
    if (error instanceof BadInput) return error.message;
    throw error;
  }
  return '';
}

test('a shipped study is found by its name, and starts from a shipped scenario', () => {
  const study = readStudy('demand-and-staff', { replications: 3, seed: 'north' });
  expect([study.name, study.scenario.name]).toEqual(['demand-and-staff', 'baseline']);
  expect([study.replications, study.seed]).toEqual([3, 'north']);
});

test('a study of one’s own starts from the scenario beside it, which may be based on a shipped one', () => {
  written('north.yaml', 'question: What of the north?\nbasedOn: baseline\npolicy: { firmness: 0.9 }\n');
  const path = written('mine.yaml', textOf(clarity, 'scenario: north'));
  const study = readStudy(path, own);
  expect([study.name, study.scenario.name, study.scenario.values['policy.firmness']]).toEqual(['mine', 'north', 0.9]);
  expect(readStudy(path.replace('.yaml', ''), own)).toEqual(study);
});

test('every problem of the study and of its scenario is told at once, each with its file and place', () => {
  const scenario = written('bad.yaml', 'question: What?\nbasedOn: baseline\npolicy: { firmness: 9 }\n');
  const path = written('worse.yaml', textOf(clarity, 'scenario: bad', 'measures: [strain]'));
  expect(refusal(path).split('\n')).toEqual([
    expect.stringContaining(`${path}:3:12 measures.0 is "strain"`),
    `${scenario}:3:21 policy.firmness is 9; wanted a share, 0 to 1`,
  ]);
});

test('a study that is not there is refused with the nearest shipped name, and what is no study in plain words', () => {
  expect(refusal('demand-and-stuff')).toBe(
    'demand-and-stuff: there is no such file and no shipped study of that name; did you mean demand-and-staff?',
  );
  expect(refusal('xyz')).toContain('shipped are: boundary-frontier, ');
  expect(refusal(folder)).toBe(`${folder} is a directory; wanted a file`);
  expect(refusal(join(scenarioFolder, 'baseline.yaml'))).toContain('scenario is missing');
});

test('a folder of the same name does not hide a shipped study', () => {
  mkdirSync(join(folder, 'demand-doubt'));
  const before = process.cwd();
  process.chdir(folder);
  try {
    expect(readStudy('demand-doubt', own).name).toBe('demand-doubt');
  } finally {
    process.chdir(before);
  }
});
