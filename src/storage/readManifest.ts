// Reads manifest.json of a result folder back: what was asked, whole enough to be played again by this version.
import { measureNames } from '../model/measureTable.ts';
import { everyTeamCanBeReferredTo, modelChecks, sharesSumToOne } from '../scenario/check.ts';
import { nearest } from '../scenario/nearest.ts';
import { observedRule } from '../scenario/observedRules.ts';
import { parameters } from '../scenario/parameters.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ParameterTable } from '../scenario/table.ts';
import { isOneLine, isPlainText, printable, told } from '../scenario/told.ts';
import { wantedInstead } from '../scenario/wantedValue.ts';
import { wantedNumber } from '../scenario/wording.ts';
import type { Manifest } from './manifest.ts';
import { peopleProblems } from './peopleProblems.ts';

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
    return { problems: [`is no JSON: ${printable((error as Error).message)}`] };
  }
  const problems = isFields(content)
    ? manifestProblems(content)
    : ['holds no manifest; wanted what run or compare wrote'];
  return problems.length > 0 ? { problems } : (content as unknown as Manifest);
}

function manifestProblems(content: Fields): readonly string[] {
  const { schema, kind, program, command, seed, replications, precision, scenarios } = content;
  if (schema !== 1) return [`schema is ${told(schema)}; wanted 1, as run and compare of this version write it`];
  const problems: string[] = [];
  const need = (holds: boolean, name: string, value: unknown, wanted: string) => {
    if (!holds) problems.push(`${name} is ${told(value)}; wanted ${wanted}`);
  };
  need(kind === 'run' || kind === 'compare', 'kind', kind, 'run or compare');
  const version = isFields(program) ? program.version : undefined;
  need(isOneLine(version), 'program.version', version, 'the version that wrote it, as plain text');
  need(isOneLine(command), 'command', command, 'the command that runs it again, as plain text');
  need(isOneLine(seed) || Number.isSafeInteger(seed), 'seed', seed, 'a whole number or a word');
  need(isWhole(replications) && replications >= 1, 'replications', replications, 'a whole number from 1');
  need(
    precision === undefined || isPrecision(precision),
    'precision',
    precision,
    'a share of the mean, a list of measures and the most replications',
  );
  if (!Array.isArray(scenarios) || scenarios.length < (kind === 'compare' ? 2 : 1)) {
    need(false, 'scenarios', scenarios, kind === 'compare' ? 'a list of at least two' : 'a list of one');
    return problems;
  }
  scenarios.forEach((entry: unknown, s) => {
    problems.push(...entryProblems(entry, `scenarios.${s}`, isOneLine(version) ? version : 'an unknown version'));
  });
  return problems;
}

/** What a list entry of `scenarios` lacks: its name, its fingerprints, the scenario in full. */
function entryProblems(entry: unknown, path: string, version: string): readonly string[] {
  if (!isFields(entry) || !isFields(entry.scenario)) return [`${path} is ${told(entry)}; wanted a scenario in full`];
  const { name, fingerprint, areas, scenario } = entry;
  const problems: string[] = [];
  if (!isOneLine(name) || name !== scenario.name) {
    problems.push(`${path}.name is ${told(name)}; wanted that of its scenario, ${told(scenario.name)}, as plain text`);
  }
  if (!isOneLine(fingerprint)) problems.push(`${path}.fingerprint is ${told(fingerprint)}; wanted a text`);
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
  if (!isPlainText(scenario.question)) {
    problems.push(`${path}.scenario.question is ${told(scenario.question)}; wanted a plain text`);
  }
  if (!isTextList(scenario.notes))
    problems.push(`${path}.scenario.notes is ${told(scenario.notes)}; wanted a list of texts`);
  const label = isOneLine(name) ? name : path;
  problems.push(
    ...observedProblems(scenario.observed, `${path}.scenario.observed`),
    ...peopleProblems(scenario.areas, `${path}.scenario.areas`),
    ...valueProblems(scenario.values, scenario.stated, label, version),
  );
  if (problems.length > 0) return problems;
  const whole = scenario as unknown as Scenario;
  const misfits = [sharesSumToOne(table), everyTeamCanBeReferredTo, ...modelChecks].flatMap((check) => check(whole));
  return misfits.map(({ message }) => `scenario ${label}: ${message}; written by remit ${version}`);
}

/** A service's own figures must be of measures that there are, and what these may be. */
function observedProblems(observed: unknown, path: string): readonly string[] {
  if (observed === undefined) return [];
  if (!isFields(observed)) return [`${path} is ${told(observed)}; wanted figures by measure`];
  return Object.entries(observed).flatMap(([name, figure]) => {
    if (!measureNames.some((one) => one === name)) {
      const close = nearest(name, measureNames);
      return [`${path} has ${told(name)}, which is no measure${close === null ? '' : `; did you mean ${close}?`}`];
    }
    const rule = observedRule(name);
    const fits = typeof figure === 'number' && figure >= rule.low && figure <= rule.high;
    return fits ? [] : [`${path}.${name} is ${told(figure)}; wanted ${wantedNumber(rule)}`];
  });
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

function isPrecision(value: unknown): boolean {
  if (!isFields(value) || !Array.isArray(value.measures)) return false;
  const { share, measures, replicationsMax } = value;
  const areMeasures = measures.every((name) => measureNames.some((one) => one === name));
  return (
    typeof share === 'number' &&
    share > 0 &&
    share < 1 &&
    isWhole(replicationsMax) &&
    replicationsMax >= 1 &&
    areMeasures
  );
}

function some(ids: readonly string[]): string {
  const first = ids.slice(0, namesTold).map(printable).join(', ');
  return ids.length > namesTold ? `${first} and ${ids.length - namesTold} more parameters` : first;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isPlainText);
}
