// From what somebody typed for a scenario to scenarios: finds the files, reads them, tells every problem at once.
import { dirname, join, resolve } from 'node:path';
import { measureNames } from '../model/measureTable.ts';
import { describeProblems, parseScenario } from '../scenario/parseScenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { areaNamed } from './areaNamed.ts';
import { findNamed, isFile, isPlainName, type ShippedKind, shippedPath } from './findNamed.ts';
import type { PlayOptions } from './options.ts';
import { BadInput } from './outcome.ts';
import { shippedScenarioFolder } from './packageFolder.ts';
import { readText } from './readText.ts';
import { apartFromStaffing, restaffed } from './staffingSetting.ts';

const megabytesAtMost = 16;
const scenarios: ShippedKind = { noun: 'scenario', folder: shippedScenarioFolder };

/** The scenarios in the order given, each with a name of its own. @throws BadInput with every problem of every file */
export function readScenarios({ scenarioNames, settings, area }: PlayOptions): readonly Scenario[] {
  const apart = apartFromStaffing(settings);
  const problems = new Set<string>(apart.problems);
  const read: Scenario[] = [];
  for (const name of scenarioNames) {
    try {
      const whole = readScenario(findNamed(name, scenarios), apart.settings);
      const scenario = restaffed(area === null ? whole : onlyArea(whole, area), apart.staffing);
      if ('problem' in scenario) problems.add(scenario.problem);
      else read.push(scenario);
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      for (const line of error.message.split('\n')) problems.add(line);
    }
  }
  if (problems.size > 0) throw new BadInput([...problems].join('\n'));
  return withOwnNames(read);
}

function readScenario(path: string, settings: readonly string[]): Scenario {
  const text = readText(path, megabytesAtMost);
  const outcome = parseScenario({ path, text, open: openScenario, settings, measureNames });
  if ('problems' in outcome) throw new BadInput(describeProblems(outcome.problems));
  return outcome.scenario;
}

/**
 * The file of a scenario that another file names: beside that file, else shipped; null when there is none. A file never finds
 * itself.
 */
export function openScenario(name: string, fromPath: string): { path: string; text: string } | null {
  if (!isPlainName(name)) return null;
  const candidates = [join(dirname(fromPath), `${name}.yaml`), shippedPath(name, scenarios)];
  const path = candidates.find((candidate) => isFile(candidate) && resolve(candidate) !== resolve(fromPath));
  return path === undefined ? null : { path, text: readText(path, megabytesAtMost) };
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
