// What is wrong with a file that should hold an ensemble: anybody may have written or changed it.
import { nearest } from '../scenario/nearest.ts';
import { type ParameterId, parameters } from '../scenario/parameters.ts';
import { sumTolerance } from '../scenario/table.ts';
import { isOneLine, isPlainText, told } from '../scenario/told.ts';
import { wantedInstead } from '../scenario/wantedValue.ts';
import { assumptionIds, shareGroupIds } from './assumptions.ts';

export type Fields = Readonly<Record<string, unknown>>;

const known = new Set<string>(assumptionIds);
/** More names than these in one line help nobody; the rest is counted. */
const namesTold = 3;
const digits = 1e6;

/** Every problem in words, each once. @param sets what stands as its sets, at least one */
export function ensembleProblems(
  { found, command, programVersion, seed }: Fields,
  sets: readonly unknown[],
): readonly string[] {
  const problems = new Set<string>();
  const need = (holds: boolean, name: string, value: unknown, wanted: string) => {
    if (!holds) problems.add(`${name} is ${told(value)}; wanted ${wanted}`);
  };
  const isFound = Array.isArray(found) && found.every(isPlainText);
  need(isFound, 'found', found, 'a list of plain texts: how it was found');
  need(isOneLine(command), 'command', command, 'the command that finds it again, as plain text');
  need(isOneLine(programVersion), 'programVersion', programVersion, 'the version that found it, as plain text');
  need(isOneLine(seed) || Number.isSafeInteger(seed), 'seed', seed, 'a whole number or a word');
  const taken = new Set<unknown>();
  sets.forEach((set, s) => {
    if (!isFields(set)) {
      problems.add(`sets.${s} is ${told(set)}; wanted a set with candidate, values and met`);
      return;
    }
    const { candidate, values, met } = set;
    const isNumber = Number.isSafeInteger(candidate) && (candidate as number) >= 0;
    const label = isNumber ? `set ${candidate}` : `sets.${s}`;
    need(isNumber, `${label}: candidate`, candidate, 'a whole number from 0');
    if (isNumber && taken.has(candidate)) problems.add(`${label} comes more than once; wanted each candidate once`);
    taken.add(candidate);
    need(isFields(met), `${label}: met`, met, 'what was measured, by band');
    if (isFields(values)) for (const problem of valueProblems(values, label)) problems.add(problem);
    else need(false, `${label}: values`, values, 'a number for each parameter in doubt');
  });
  return [...problems];
}

function valueProblems(values: Fields, label: string): readonly string[] {
  const problems: string[] = [];
  const wrong = new Set<string>();
  for (const [id, value] of Object.entries(values)) {
    if (!known.has(id)) {
      const close = nearest(id, assumptionIds);
      const hint = close === null ? '' : `; did you mean ${close}?`;
      problems.push(`${told(id)} is no parameter in doubt of this version${hint}`);
      continue;
    }
    const wanted = wantedInstead(parameters[id as ParameterId], value);
    if (wanted === null) continue;
    wrong.add(id);
    problems.push(`${label}: ${id} is ${told(value)}; wanted ${wanted}`);
  }
  const missing = assumptionIds.filter((id) => !Object.hasOwn(values, id));
  if (missing.length > 0) {
    const more = missing.length > namesTold ? ` and ${missing.length - namesTold} more` : '';
    problems.push(`${label} lacks ${missing.slice(0, namesTold).join(', ')}${more}`);
  }
  for (const [group, ids] of shareGroupIds) {
    if (!ids.every((id) => known.has(id) && Object.hasOwn(values, id) && !wrong.has(id))) continue;
    const sum = ids.reduce((total, id) => total + Number(values[id]), 0);
    if (Math.abs(sum - 1) <= sumTolerance) continue;
    problems.push(`${label}: ${group} sums to ${Math.round(sum * digits) / digits}; wanted 1`);
  }
  return problems;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
