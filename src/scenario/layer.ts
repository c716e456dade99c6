// One file of a chain of scenarios, or one `--set`, read on its own: what it says, not yet what it adds up to.
import { joined, readFields, readList, readNumber, readText, unknownName } from './fields.ts';
import type { ListNode, MapNode, Node } from './node.ts';
import { observedRule } from './observedRules.ts';
import type { Findings } from './problem.ts';
import {
  isEmpty,
  type ParameterTable,
  readSection,
  type Section,
  type StatedValue,
  unknownParameter,
} from './table.ts';
import { type NumberRule, wantedNumber, whatCame } from './wording.ts';

/** What belongs to no parameter: the names that a file may have at its top besides the sections of the table. */
export const topFields = ['question', 'basedOn', 'notes', 'areas', 'addPosts', 'observed'] as const;

export interface Layer {
  readonly question: string | null;
  /** The name is null when what stands there is none. */
  readonly basedOn: { readonly name: string | null; readonly node: Node } | null;
  readonly notes: readonly string[];
  /** Read later, when `--set` has reached into it. */
  readonly areas: Node | null;
  readonly addPosts: ListNode | null;
  readonly observed: ReadonlyMap<string, number>;
  readonly stated: ReadonlyMap<string, StatedValue>;
}

/** What may be stated: the parameters, their sections, and the measures that `observed` may name (null: any). */
export interface Vocabulary {
  readonly table: ParameterTable;
  readonly sections: Section;
  readonly measureNames: readonly string[] | null;
}

/** What the root of a file says. `required` are the top names that it must have. */
export function readLayer(
  root: Node,
  required: readonly string[],
  { table, sections, measureNames }: Vocabulary,
  findings: Findings,
): Layer {
  const stated = new Map<string, StatedValue>();
  const known = [...topFields, ...sections.keys()];
  const describe = (path: string, name: string) => unknownParameter(path, name, known, table);
  const fields = readFields(root, '', known, required, findings, describe);
  const valueAt = (name: string) => fields?.get(name)?.value ?? null;
  const optional = (name: string) => {
    const node = valueAt(name);
    return node === null || isEmpty(node) ? null : node;
  };
  for (const [name, entry] of fields ?? []) {
    const section = sections.get(name);
    if (section === undefined) continue;
    if (typeof section !== 'string') readSection(entry.value, name, section, table, stated, findings);
  }
  const basedOn = valueAt('basedOn');
  const addPosts = optional('addPosts');
  const notes = optional('notes');
  const question = valueAt('question');
  const observed = optional('observed');
  return {
    question: question && readQuestion(question, findings),
    basedOn: basedOn && { name: readScenarioName(basedOn, 'basedOn', findings), node: basedOn },
    notes: notes === null ? [] : readNotes(notes, findings),
    areas: valueAt('areas'),
    addPosts: addPosts && readList(addPosts, 'addPosts', 'posts ([] for none)', findings),
    observed: observed === null ? new Map() : readObserved(observed, measureNames, findings),
    stated,
  };
}

export function readQuestion(node: Node, findings: Findings): string | null {
  const wanted = 'a question, ending in "?"';
  const question = readText(node, 'question', wanted, findings);
  if (question === null || question.trimEnd().endsWith('?')) return question === null ? null : question.trim();
  findings.add(node, `question is ${whatCame(node)}; wanted ${wanted}`);
  return null;
}

/** The name by which a file refers to a scenario beside it, or to a shipped one. */
export function readScenarioName(node: Node, path: string, findings: Findings): string | null {
  const wanted = `the name of ${path === 'basedOn' ? 'another' : 'a'} scenario, such as baseline`;
  const name = readText(node, path, wanted, findings);
  if (name === null) return null;
  if (/^[^/\\]+$/.test(name) && !name.startsWith('.') && !/\.ya?ml$/.test(name)) return name;
  findings.add(node, `${path} is ${whatCame(node)}; wanted ${wanted}: no folder, no .yaml`);
  return null;
}

function readNotes(node: Node, findings: Findings): readonly string[] {
  const list = readList(node, 'notes', 'remarks', findings);
  const notes = list?.items.map((item, index) => readText(item, `notes.${index}`, 'a remark', findings));
  return notes?.filter((note) => note !== null) ?? [];
}

function readObserved(
  node: Node,
  measureNames: readonly string[] | null,
  findings: Findings,
): ReadonlyMap<string, number> {
  const observed = new Map<string, number>();
  const written = node.kind === 'map' ? node.entries.map((entry) => entry.key) : [];
  const known = measureNames ?? written;
  const fields = readFields(node, 'observed', known, [], findings, (path, name) => unknownName(path, name, known));
  for (const [name, entry] of fields ?? []) {
    const value = readObservedFigure(entry.value, joined('observed', name), observedRule(name), findings);
    if (value !== null) observed.set(name, value);
  }
  return observed;
}

/** The commonest slip is per cent for a share, so what was meant is offered. */
function readObservedFigure(node: Node, path: string, rule: NumberRule, findings: Findings): number | null {
  const written = node.kind === 'scalar' && typeof node.value === 'number' ? node.value : 0;
  const meant = Number((written / 100).toPrecision(12));
  const isPerCent = rule.unit === 'share' && Math.abs(written) > 1 && meant >= rule.low && meant <= rule.high;
  if (!isPerCent) return readNumber(node, path, rule, findings);
  findings.add(node, `${path} is ${whatCame(node)}; wanted ${wantedNumber(rule)}; did you mean ${meant}?`);
  return null;
}

/** A map of one entry inside another, as `path` says, around the value: what a `--set` amounts to. */
export function nested(path: readonly string[], value: Node): MapNode {
  const { source, offset } = value;
  const inner = path.length === 1 ? value : nested(path.slice(1), value);
  return { kind: 'map', source, offset, entries: [{ key: path[0], source, offset, value: inner }] };
}
