// From what somebody typed for a scenario to scenarios: finds the files, reads them, tells every problem at once.
import { dirname, join, relative, resolve } from 'node:path';
import { measureNames } from '../model/measureTable.ts';
import { nearest } from '../scenario/nearest.ts';
import { describeProblems, parseScenario } from '../scenario/parseScenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { areaNamed } from './areaNamed.ts';
import type { PlayOptions } from './options.ts';
import { BadInput } from './outcome.ts';
import { shippedScenarioFolder, shippedScenarioNames } from './packageFolder.ts';
import { readText, whatIsAt } from './readText.ts';

const megabytesAtMost = 16;

/** The scenarios in the order given, each with a name of its own. @throws BadInput with every problem of every file */
export function readScenarios({ scenarioNames, settings, area }: PlayOptions): readonly Scenario[] {
  const problems = new Set<string>();
  const scenarios: Scenario[] = [];
  for (const name of scenarioNames) {
    try {
      const scenario = readScenario(findScenario(name), settings);
      scenarios.push(area === null ? scenario : onlyArea(scenario, area));
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      for (const line of error.message.split('\n')) problems.add(line);
    }
  }
  if (problems.size > 0) throw new BadInput([...problems].join('\n'));
  return withOwnNames(scenarios);
}

function readScenario(path: string, settings: readonly string[]): Scenario {
  const text = readText(path, megabytesAtMost);
  const outcome = parseScenario({ path, text, open: openBase, settings, measureNames });
  if ('problems' in outcome) throw new BadInput(describeProblems(outcome.problems));
  return outcome.scenario;
}

/** The file that `basedOn` names: beside the file that says so, else shipped. A file is never its own base. */
function openBase(name: string, fromPath: string): { path: string; text: string } | null {
  if (!isPlainName(name)) return null;
  const candidates = [join(dirname(fromPath), `${name}.yaml`), shippedPath(name)];
  const path = candidates.find((candidate) => isFile(candidate) && resolve(candidate) !== resolve(fromPath));
  return path === undefined ? null : { path, text: readText(path, megabytesAtMost) };
}

function findScenario(given: string): string {
  const shipped = isPlainName(given) ? shippedPath(given.replace(/\.yaml$/, '')) : null;
  const isShipped = shipped !== null && isFile(shipped);
  const there = whatIsAt(given);
  // A folder of that name, such as one with results, does not hide a shipped scenario.
  if (there !== null && !(there.isDirectory() && isShipped)) return given;
  if (isShipped) return shipped;
  if (isFile(`${given}.yaml`)) return `${given}.yaml`;
  const close = nearest(given.replace(/\.yaml$/, ''), shippedScenarioNames());
  const hint = close !== null ? `did you mean ${close}?` : `shipped are: ${shippedScenarioNames().join(', ')}`;
  throw new BadInput(`${given}: there is no such file and no shipped scenario of that name; ${hint}`);
}

function shippedPath(name: string): string {
  const path = join(shippedScenarioFolder, `${name}.yaml`);
  const fromHere = relative('.', path);
  return fromHere.startsWith('..') ? path : fromHere;
}

function isPlainName(name: string): boolean {
  return /^[^/\\]+$/.test(name) && !name.startsWith('.');
}

function isFile(path: string): boolean {
  return whatIsAt(path)?.isFile() === true;
}

function onlyArea(scenario: Scenario, name: string): Scenario {
  const area = areaNamed(scenario.areas, name, scenario.name);
  return Object.freeze({ ...scenario, areas: Object.freeze([area]) });
}

/** Two files may share a name; their results must not. */
function withOwnNames(scenarios: readonly Scenario[]): readonly Scenario[] {
  const taken = new Set<string>();
  return scenarios.map((scenario) => {
    let name = scenario.name;
    for (let n = 2; taken.has(name); n++) name = `${scenario.name}-${n}`;
    taken.add(name);
    return name === scenario.name ? scenario : Object.freeze({ ...scenario, name });
  });
}
