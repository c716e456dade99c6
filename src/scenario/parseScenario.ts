// THE door: the text of a scenario file -> a complete, frozen scenario, or every problem with its place.
import { addPosts, readAreas } from './areas.ts';
import { type Check, everyTeamCanBeReferredTo, modelChecks, sharesSumToOne } from './check.ts';
import { type Layer, nested, readLayer, topFields, type Vocabulary } from './layer.ts';
import { fileSource, type ListNode, type Node, type Source, type Spot, wholeOf } from './node.ts';
import { parameters } from './parameters.ts';
import { Findings, type Problem } from './problem.ts';
import { readPlain } from './readPlain.ts';
import { readYaml } from './readYaml.ts';
import type { AreaInput, Scenario } from './scenario.ts';
import { reachesIntoLists, readSettings, replaceAt, type Setting } from './settings.ts';
import { type ParameterTable, sectionsOf } from './table.ts';
import { quoted } from './wording.ts';

export { describeProblems } from './problem.ts';

export interface ScenarioRequest {
  /** As it shall be named in problems; the scenario is called after its last part. */
  readonly path: string;
  readonly text: string;
  /** Finds the file that `basedOn` names; null when there is none. */
  readonly open: (name: string, fromPath: string) => { readonly path: string; readonly text: string } | null;
  /** `path=value` each, or settings that were read elsewhere, applied in their order after all files. */
  readonly settings?: readonly (string | Setting)[];
  /** The names that `observed` may hold; any when absent. */
  readonly measureNames?: readonly string[];
}

export type ScenarioOutcome = { readonly scenario: Scenario } | { readonly problems: readonly Problem[] };

/** Longer texts are refused unread. */
const longestText = 16 * 1024 * 1024;
/** Longer chains of `basedOn` are a mistake, or an `open` that makes up files. */
const longestChain = 16;
/** The package for YAML takes a second for the text of all England; shorter texts need no second reader. */
const longText = 50_000;

/** Reads a scenario with all it is based on. Never throws for bad text; what `open` throws passes through. */
export function parseScenario(request: ScenarioRequest): ScenarioOutcome {
  return parseScenarioWith(parameters, modelChecks, request);
}

/** As `parseScenario`, with another table of parameters. */
export function parseScenarioWith(
  table: ParameterTable,
  checks: readonly Check[],
  request: ScenarioRequest,
): ScenarioOutcome {
  const findings = new Findings();
  const vocabulary = { table, sections: sectionsOf(table), measureNames: request.measureNames ?? null };
  const settings = readSettings(request.settings ?? [], findings);
  const chain = readChain(request, vocabulary, findings);
  const layers = [...chain.layers, ...readSettingLayers(settings, vocabulary, findings)];
  const people = gatherPeople(chain, layers, settings, findings);
  const stated = new Map(layers.flatMap((layer) => [...layer.stated]));
  const question = layers.findLast((layer) => layer.question !== null)?.question ?? null;
  if (findings.count > 0 || question === null || people === null) return { problems: findings.problems() };

  const ids = Object.keys(table);
  const values = Object.fromEntries(ids.map((id) => [id, stated.get(id)?.value ?? table[id].value]));
  const { areas, observed, notes } = people;
  const scenario: Scenario = {
    name: nameOf(request.path),
    question,
    areas,
    values: values as Scenario['values'],
    stated: ids.filter((id) => stated.has(id)) as Scenario['stated'][number][],
    ...(observed.size > 0 ? { observed: Object.fromEntries(observed) } : {}),
    notes,
  };
  for (const check of [sharesSumToOne(table), everyTeamCanBeReferredTo, ...checks]) {
    for (const { path, message } of check(scenario)) findings.add(spotOf(path, layers, people, chain.source), message);
  }
  return findings.count > 0 ? { problems: findings.problems() } : { scenario: deepFreeze(scenario) };
}

interface Chain {
  /** The deepest base first, the file itself last. */
  readonly layers: readonly Layer[];
  /** Every file of the chain was found and could be read as YAML. */
  readonly complete: boolean;
  /** The file itself. */
  readonly source: Source;
}

function readChain(request: ScenarioRequest, vocabulary: Vocabulary, findings: Findings): Chain {
  const layers: Layer[] = [];
  const paths: string[] = [];
  let file: { readonly path: string; readonly text: string } = request;
  const ownSource = fileSource(request.path, request.text, 0);
  for (;;) {
    paths.push(file.path);
    const source = paths.length === 1 ? ownSource : fileSource(file.path, file.text, paths.length - 1);
    const layer = readFile(file.text, source, vocabulary, findings);
    if (layer === null) return { layers, complete: false, source: ownSource };
    layers.unshift(layer);
    if (layer.basedOn === null) return { layers, complete: true, source: ownSource };
    const base = openBase(layer.basedOn, file.path, paths, request, findings);
    if (base === null) return { layers, complete: false, source: ownSource };
    file = base;
  }
}

function openBase(
  { name, node }: NonNullable<Layer['basedOn']>,
  fromPath: string,
  paths: readonly string[],
  { open }: ScenarioRequest,
  findings: Findings,
): { readonly path: string; readonly text: string } | null {
  if (name === null) return null;
  const base = open(name, fromPath);
  if (base === null) {
    const wanted = 'wanted the name of a scenario in the same folder, or of a shipped one';
    findings.add(node, `basedOn is ${quoted(name)}, which is not there; ${wanted}`);
  } else if (paths.includes(base.path)) {
    findings.add(node, `basedOn goes round in a circle: ${[...paths, base.path].join(' -> ')}`);
  } else if (paths.length >= longestChain) {
    findings.add(node, `basedOn goes through more than ${longestChain} files`);
  } else return base;
  return null;
}

function readFile(text: string, source: Source, vocabulary: Vocabulary, findings: Findings): Layer | null {
  const start = { source, offset: 0 };
  if (text.length > longestText) {
    findings.add(wholeOf(source), `is ${sizeInWords(text.length)} long; wanted at most ${sizeInWords(longestText)}`);
    return null;
  }
  const root = (text.length > longText ? readPlain(text, source) : null) ?? readYaml(text, source, findings);
  if (root === null) return null;
  if (root.kind === 'scalar' && root.value === null) {
    findings.add(start, 'the file is empty; wanted a question and areas, or a question and basedOn');
    return null;
  }
  const layer = readLayer(root, ['question'], vocabulary, findings);
  return root.kind === 'map' ? layer : null;
}

function sizeInWords(length: number): string {
  return `${Math.round((length / 1024 / 1024) * 10) / 10} MB`;
}

/** Each setting that states a value read as a file of one line. */
function readSettingLayers(settings: readonly Setting[], vocabulary: Vocabulary, findings: Findings): readonly Layer[] {
  return settings
    .filter((setting) => !reachesIntoLists(setting))
    .flatMap(({ path, value }) => {
      if (path[0] === 'basedOn') {
        findings.add(value, 'basedOn cannot be set; wanted it in the file');
        return [];
      }
      if (topFields.some((field) => field === path[0]) && path[0] !== 'observed' && path.length > 1) {
        findings.add(value, `${path.join('.')} is unknown; did you mean ${path[0]}?`);
        return [];
      }
      return [readLayer(nested(path, value), [], vocabulary, findings)];
    });
}

/** Who is there, and what is said of them. */
interface People {
  readonly areas: readonly AreaInput[];
  readonly notes: readonly string[];
  readonly observed: ReadonlyMap<string, number>;
  readonly areasNode: Node;
  readonly addPostsNode: ListNode;
}

/** Added posts, notes and observed figures belong to the areas: a file with areas of its own inherits none of them. */
function gatherPeople(
  chain: Chain,
  layers: readonly Layer[],
  settings: readonly Setting[],
  findings: Findings,
): People | null {
  const from = layers.findLastIndex((layer) => layer.areas !== null);
  const areasNode = layers[from]?.areas ?? null;
  if (areasNode === null) {
    if (chain.complete) {
      findings.add(
        { source: chain.source, offset: 0 },
        'areas are missing; wanted areas, or basedOn a scenario with areas',
      );
    }
    return null;
  }
  const own = layers.slice(from);
  const addPostsNode: ListNode = {
    ...wholeOf(chain.source),
    kind: 'list',
    items: own.flatMap((layer) => layer.addPosts?.items ?? []),
  };
  for (const setting of settings.filter(reachesIntoLists)) {
    if (setting.path.length < 2) findings.add(setting.value, `${setting.path[0]} is a list; wanted a path into it`);
    else replaceAt(setting.path[0] === 'areas' ? areasNode : addPostsNode, setting, findings);
  }
  const read = readAreas(areasNode, findings);
  const areas = read && addPosts(read, addPostsNode, findings);
  if (areas === null) return null;
  const notes = own.flatMap((layer) => layer.notes);
  const observed = new Map(own.flatMap((layer) => [...layer.observed]));
  return { areas, notes, observed, areasNode, addPostsNode };
}

/**
 * Where `path` is written last: a parameter, or the first of a section's, where it is stated; a path into the areas as
 * far as it leads; else the file.
 */
function spotOf(path: string, layers: readonly Layer[], people: People, source: Source): Spot {
  const states = (id: string) => id === path || id.startsWith(`${path}.`);
  for (const { stated } of layers.toReversed()) {
    for (const [id, { node }] of stated) if (states(id)) return node;
  }
  const [first, ...steps] = path.split('.');
  if (first !== 'areas' && first !== 'addPosts') return wholeOf(source);
  let node: Node = first === 'areas' ? people.areasNode : people.addPostsNode;
  for (const step of steps) {
    const next: Node | undefined =
      node.kind === 'list'
        ? node.items[Number(step)]
        : node.kind === 'map'
          ? node.entries.find((entry) => entry.key === step)?.value
          : undefined;
    if (next === undefined) break;
    node = next;
  }
  return node;
}

/** What a file is called: the last part of its path, without `.yaml`. */
export function nameOf(path: string): string {
  const last = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return last.replace(/\.ya?ml$/, '');
}

export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}
