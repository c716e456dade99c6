// What the tests of studies share: shipped studies, studies from a few lines of text, and factors of every kind.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseStudy } from '../../../src/experiment/study/parseStudy.ts';
import type { Design, Factor, Study } from '../../../src/experiment/study/study.ts';
import { describeProblems } from '../../../src/scenario/parseScenario.ts';

export const scenarioFolder = fileURLToPath(new URL('../../../scenarios/', import.meta.url));

export const shippedStudyNames = readdirSync(`${scenarioFolder}studies`)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length));

/** Finds shipped scenarios. */
export function open(name: string) {
  try {
    const path = `${scenarioFolder}${name}.yaml`;
    return { path: `scenarios/${name}.yaml`, text: readFileSync(path, 'utf8') };
  } catch {
    return null;
  }
}

export function shippedText(name: string): string {
  return readFileSync(`${scenarioFolder}studies/${name}.yaml`, 'utf8');
}

export function shippedStudy(name: string): Study {
  return studyOf(shippedText(name), `${name}.yaml`);
}

/** @throws with the problems of the text */
export function studyOf(text: string, path = 'study.yaml'): Study {
  const outcome = parseStudy({ path, text, open });
  if ('problems' in outcome) throw new Error(describeProblems(outcome.problems));
  return outcome.study;
}

/** A line each. */
export function problemsOf(text: string): readonly string[] {
  const outcome = parseStudy({ path: 'study.yaml', text, open });
  return 'problems' in outcome ? outcome.problems.map(({ place, message }) => `${place} ${message}`) : [];
}

/** A study of these lines, with what else a study must have. */
export function textOf(...lines: readonly string[]): string {
  const has = (field: string) => lines.some((line) => line.startsWith(`${field}:`));
  const rest = Object.entries({
    question: 'What if?',
    scenario: 'baseline',
    design: '{ kind: factorial }',
    measures: '[satisfactionMean]',
  }).filter(([field]) => !has(field));
  return [...lines, ...rest.map(([field, value]) => `${field}: ${value}`), ''].join('\n');
}

export function factor(name: string, over: Factor['over']): Factor {
  return { name, control: 'cannotControl', over };
}

/** Names of any number of factors; what they are called does not matter to a design. */
export function factorsWith(levelCounts: readonly number[]): readonly Factor[] {
  return levelCounts.map((count, n) =>
    factor(`factor ${n}`, { levels: Array.from({ length: count }, (_, level) => level) }),
  );
}

export function laid(factors: readonly Factor[], design: Design, seed: number | string = 1) {
  return { factors, design, seed };
}
