// Reads manifest.json of a result folder back: what was asked, whole enough to be played again by this version.
import { everyTeamCanBeReferredTo, modelChecks, sharesSumToOne } from '../scenario/check.ts';
import { nearest } from '../scenario/nearest.ts';
import type { Parameter } from '../scenario/parameter.ts';
import { parameters } from '../scenario/parameters.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ParameterTable } from '../scenario/table.ts';
import { either, wantedNumber } from '../scenario/wording.ts';
import type { Manifest } from './manifest.ts';
import { peopleProblems } from './peopleProblems.ts';
import { told } from './told.ts';

const table: ParameterTable = parameters;
/** More names than these in one line help nobody; the rest is counted. */
const namesTold = 5;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads the text of a manifest.json that `run` or `compare` wrote.
 * @returns the manifest, every scenario with exactly the parameters of this version; or every problem in words
 */
export function readManifest(text: string): Manifest | { readonly problems: readonly string[] } {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return { problems: [`is no JSON: ${(error as Error).message}`] };
  }
  const problems = isFields(content)
    ? manifestProblems(content)
    : ['holds no manifest; wanted what run or compare wrote'];
  return problems.length > 0 ? { problems } : (content as unknown as Manifest);
}

function manifestProblems(content: Fields): readonly string[] {
  const { schema, kind, program, command, seed, replications, scenarios } = content;
  if (schema !== 1) return [`schema is ${told(schema)}; wanted 1, as run and compare of this version write it`];
  const problems: string[] = [];
  const need = (holds: boolean, name: string, value: unknown, wanted: string) => {
    if (!holds) problems.push(`${name} is ${told(value)}; wanted ${wanted}`);
  };
  need(kind === 'run' || kind === 'compare', 'kind', kind, 'run or compare');
  const version = isFields(program) ? program.version : undefined;
  need(typeof version === 'string', 'program.version', version, 'the version that wrote it');
  need(typeof command === 'string', 'command', command, 'the command that runs it again');
  need(typeof seed === 'string' || Number.isSafeInteger(seed), 'seed', seed, 'a whole number or a word');
  need(isWhole(replications) && replications >= 1, 'replications', replications, 'a whole number from 1');
  if (!Array.isArray(scenarios) || scenarios.length < (kind === 'compare' ? 2 : 1)) {
    need(false, 'scenarios', scenarios, kind === 'compare' ? 'a list of at least two' : 'a list of one');
    return problems;
  }
  scenarios.forEach((entry: unknown, s) => {
    problems.push(
      ...entryProblems(entry, `scenarios.${s}`, typeof version === 'string' ? version : 'an unknown version'),
    );
  });
  return problems;
}

/** What a list entry of `scenarios` lacks: its name, its fingerprints, the scenario in full. */
function entryProblems(entry: unknown, path: string, version: string): readonly string[] {
  if (!isFields(entry) || !isFields(entry.scenario)) return [`${path} is ${told(entry)}; wanted a scenario in full`];
  const { name, fingerprint, areas, scenario } = entry;
  const problems: string[] = [];
  if (typeof name !== 'string' || name !== scenario.name) {
    problems.push(`${path}.name is ${told(name)}; wanted that of its scenario, ${told(scenario.name)}`);
  }
  if (typeof fingerprint !== 'string') problems.push(`${path}.fingerprint is ${told(fingerprint)}; wanted a text`);
  const named = Array.isArray(scenario.areas) ? scenario.areas.map((area: unknown) => isFields(area) && area.name) : [];
  const printed = Array.isArray(areas) ? areas.map((area: unknown) => isFields(area) && area.name) : [];
  if (JSON.stringify(named) !== JSON.stringify(printed)) {
    problems.push(`${path}.areas names ${told(printed)}; wanted the areas of its scenario, ${told(named)}`);
  }
  const lists = Array.isArray(areas) ? areas.map((area: unknown) => isFields(area) && area.fingerprints) : [];
  lists.forEach((list, a) => {
    if (list === undefined || isTextList(list)) return;
    problems.push(`${path}.areas.${a}.fingerprints is ${told(list)}; wanted a list of texts`);
  });
  if (typeof scenario.question !== 'string') problems.push(`${path}.scenario.question is missing`);
  if (!isTextList(scenario.notes))
    problems.push(`${path}.scenario.notes is ${told(scenario.notes)}; wanted a list of texts`);
  if (scenario.observed !== undefined && !isFields(scenario.observed)) {
    problems.push(`${path}.scenario.observed is ${told(scenario.observed)}; wanted figures by measure`);
  }
  const label = typeof name === 'string' ? name : path;
  problems.push(
    ...peopleProblems(scenario.areas, `${path}.scenario.areas`),
    ...valueProblems(scenario.values, scenario.stated, label, version),
  );
  if (problems.length > 0) return problems;
  const whole = scenario as unknown as Scenario;
  const misfits = [sharesSumToOne(table), everyTeamCanBeReferredTo, ...modelChecks].flatMap((check) => check(whole));
  return misfits.map(({ message }) => `scenario ${label}: ${message}; written by remit ${version}`);
}

/** Parameters that are missing, unknown or of another kind: another version of the program asked another question. */
function valueProblems(values: unknown, stated: unknown, label: string, version: string): readonly string[] {
  if (!isFields(values)) return [`scenario ${label} holds no parameter values`];
  const ids = Object.keys(table);
  const written = `written by remit ${version}`;
  const problems: string[] = [];
  const missing = ids.filter((id) => !Object.hasOwn(values, id));
  if (missing.length > 0)
    problems.push(`scenario ${label} lacks ${some(missing)}, which this version reads; ${written}`);
  const unknown = Object.keys(values).filter((id) => !Object.hasOwn(table, id));
  if (unknown.length > 0) {
    const close = unknown.length === 1 ? nearest(unknown[0], missing) : null;
    const hint = close === null ? '' : ` (now ${close}?)`;
    problems.push(`scenario ${label} has ${some(unknown)}, which this version does not know${hint}; ${written}`);
  }
  for (const id of ids) {
    if (!Object.hasOwn(values, id)) continue;
    const wanted = wantedInstead(table[id], values[id]);
    if (wanted !== null) problems.push(`scenario ${label}: ${id} is ${told(values[id])}; wanted ${wanted}; ${written}`);
  }
  if (!isTextList(stated) || stated.some((id) => !Object.hasOwn(table, id) && !unknown.includes(id))) {
    problems.push(`scenario ${label}: stated is ${told(stated)}; wanted a list of parameters`);
  }
  return problems;
}

/** What was wanted in place of the value; null when it is in order. */
function wantedInstead({ value, allowed, whole, words, unit }: Parameter, came: unknown): string | null {
  if (words !== null) return words.includes(came as string) ? null : either(words);
  if (allowed === null) return typeof came === typeof value ? null : 'true or false';
  const [low, high] = allowed;
  const fits = typeof came === 'number' && came >= low && came <= high && (!whole || Number.isInteger(came));
  return fits ? null : wantedNumber({ low, high, whole, unit });
}

function some(ids: readonly string[]): string {
  const first = ids.slice(0, namesTold).join(', ');
  return ids.length > namesTold ? `${first} and ${ids.length - namesTold} more parameters` : first;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
