// THE door: the text of a study file -> a complete, frozen study with its scenario, or every problem with its place.

import { measureNames } from '../../model/measureTable.ts';
import { readFields, readNumber, readText } from '../../scenario/fields.ts';
import { readQuestion, readScenarioName } from '../../scenario/layer.ts';
import { fileSource, type Node, type Source, wholeOf } from '../../scenario/node.ts';
import { deepFreeze, nameOf, parseScenario, type ScenarioRequest } from '../../scenario/parseScenario.ts';
import { Findings, type Problem } from '../../scenario/problem.ts';
import { readYaml } from '../../scenario/readYaml.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Setting } from '../../scenario/settings.ts';
import { isEmpty } from '../../scenario/table.ts';
import { quoted, whatCame } from '../../scenario/wording.ts';
import { readDesign } from './readDesign.ts';
import { readFactors, type WrittenFactor } from './readFactors.ts';
import { readMeasures } from './readMeasures.ts';
import { readSet } from './readSet.ts';
import type { Study } from './study.ts';
import { sizeProblem } from './studySize.ts';

export interface StudyRequest {
  /** As it shall be named in problems; the study is called after its last part. */
  readonly path: string;
  readonly text: string;
  /** Finds the file that `scenario`, or `basedOn` in a scenario, names; null when there is none. */
  readonly open: ScenarioRequest['open'];
  /** What holds instead of what the file says; null where the file says it. */
  readonly instead?: { readonly replications: number | null; readonly seed: number | string | null };
}

export type StudyOutcome = { readonly study: Study } | { readonly problems: readonly Problem[] };

export const required = ['question', 'scenario', 'design', 'measures'] as const;
const optional = ['cannotControl', 'canControl', 'set', 'replications', 'seed'] as const;
export const studyFields: readonly string[] = [
  'question',
  'scenario',
  'cannotControl',
  'canControl',
  'set',
  'design',
  'measures',
  'replications',
  'seed',
] satisfies ((typeof required)[number] | (typeof optional)[number])[];

export const replicationsRule = { low: 1, high: 100_000, whole: true, unit: 'replications' } as const;
export const replicationsDefault = 10;
export const seedDefault = 1;
export const longestSeed = 200;

/** Longer texts are refused unread. */
const longestText = 1024 * 1024;
/** The study comes before the files of its scenario in the order of problems. */
const studyOrder = -1;

/** Reads a study with the scenario it starts from. Never throws for bad text; what `open` throws passes through. */
export function parseStudy(request: StudyRequest): StudyOutcome {
  const findings = new Findings();
  const source = fileSource(request.path, request.text, studyOrder);
  const root = readRoot(request.text, source, findings);
  const fields = root && readFields(root, '', studyFields, required, findings);
  if (root === null || fields === null) return { problems: findings.problems() };

  const nodeOf = (name: string) => fields.get(name)?.value ?? null;
  const read = <Value>(name: string, reader: (node: Node) => Value) => {
    const node = nodeOf(name);
    return node === null ? null : reader(node);
  };
  const question = read('question', (node) => readQuestion(node, findings));
  const settings = read('set', (node) => (isEmpty(node) ? [] : readSet(node, findings))) ?? [];
  const factors = readFactors(fields, root, findings);
  reportSetFactors(factors, settings, findings);
  const design = read('design', (node) => readDesign(node, findings));
  const measures = read('measures', (node) => readMeasures(node, findings));
  const replications = read('replications', (node) => readNumber(node, 'replications', replicationsRule, findings));
  const seed = read('seed', (node) => readSeed(node, findings));
  const outcome = read('scenario', (node) => readScenario(node, settings, request, findings));
  const scenario = outcome !== null && 'scenario' in outcome ? outcome.scenario : null;
  const ofScenario = outcome !== null && 'problems' in outcome ? outcome.problems : [];

  const plan = {
    factors: factors.map(({ factor }) => factor),
    design,
    replications: request.instead?.replications ?? replications ?? replicationsDefault,
  };
  if (design !== null && findings.count === 0) {
    const problem = sizeProblem({ ...plan, design });
    if (problem !== null) findings.add(nodeOf('design') as Node, problem);
  }
  const problems = [...findings.problems(), ...ofScenario];
  if (problems.length > 0 || question === null || scenario === null || design === null || measures === null) {
    return { problems };
  }
  const study: Study = {
    name: nameOf(request.path),
    question,
    scenario,
    factors: plan.factors,
    design,
    measures,
    replications: plan.replications,
    seed: request.instead?.seed ?? seed ?? seedDefault,
  };
  return { study: deepFreeze(study) };
}

function readRoot(text: string, source: Source, findings: Findings): Node | null {
  if (text.length > longestText) {
    findings.add(wholeOf(source), 'is over 1 MB long; wanted a study of at most 1 MB');
    return null;
  }
  const root = readYaml(text, source, findings, 'a study');
  if (root?.kind !== 'scalar' || root.value !== null) return root;
  findings.add({ source, offset: 0 }, `the file is empty; wanted ${required.join(', ')} and factors`);
  return null;
}

function readScenario(
  node: Node,
  settings: readonly Setting[],
  { path, open }: StudyRequest,
  findings: Findings,
): { readonly scenario: Scenario } | { readonly problems: readonly Problem[] } | null {
  const name = readScenarioName(node, 'scenario', findings);
  if (name === null) return null;
  const file = open(name, path);
  if (file === null) {
    findings.add(
      node,
      `scenario is ${quoted(name)}, which is not there; wanted the name of a scenario in the same folder, or of a shipped one`,
    );
    return null;
  }
  return parseScenario({ ...file, open, settings, measureNames });
}

/** A factor has a value of its own at every point, so what is set would be lost. */
function reportSetFactors(factors: readonly WrittenFactor[], settings: readonly Setting[], findings: Findings): void {
  const set = new Set(settings.map(({ path }) => path.join('.')));
  for (const { factor, node } of factors) {
    if (!set.has(factor.name)) continue;
    findings.add(node, `${factor.name} is a factor and is under set as well; wanted one of the two`);
  }
}

function readSeed(node: Node, findings: Findings): number | string | null {
  const value = node.kind === 'scalar' ? node.value : null;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  if (typeof value === 'string') {
    const text = readText(node, 'seed', 'a whole number or a text', findings);
    if (text === null || text.length <= longestSeed) return text;
  }
  findings.add(node, `seed is ${whatCame(node)}; wanted a whole number, or a text of at most ${longestSeed} letters`);
  return null;
}
