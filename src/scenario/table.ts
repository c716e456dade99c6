// The parameter table seen as the nested sections of a scenario file, and one of its values read from there.
import { joined, readFields, readNumber, readSwitch, readWord, unknownName } from './fields.ts';
import { nearest } from './nearest.ts';
import type { Node } from './node.ts';
import type { Parameter } from './parameter.ts';
import type { Findings } from './problem.ts';
import type { ParameterValue } from './scenario.ts';
import { either } from './wording.ts';

/** Parameters by id, a dotted path such as `policy.clarity`. */
export type ParameterTable = Readonly<Record<string, Parameter>>;

/** A section: by the next part of the id, either a section again or the id of a parameter. */
export type Section = ReadonlyMap<string, Section | string>;

/** The table's ids as nested sections, in the order of the table. */
export function sectionsOf(table: ParameterTable): Section {
  const top = new Map<string, Section | string>();
  for (const id of Object.keys(table)) {
    const parts = id.split('.');
    let section = top as Map<string, Section | string>;
    for (const part of parts.slice(0, -1)) {
      const next = section.get(part) ?? new Map();
      if (typeof next === 'string') throw new Error(`parameter ${next} cannot hold parameter ${id}`);
      section.set(part, next);
      section = next as Map<string, Section | string>;
    }
    const last = parts[parts.length - 1];
    if (section.has(last)) throw new Error(`parameter ${id} is a section as well`);
    section.set(last, id);
  }
  return top;
}

/** Groups of shares that share a whole: a section named `...Share` with several parameters whose defaults sum to 1. */
export function shareGroups(table: ParameterTable): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const id of Object.keys(table)) {
    const parent = id.slice(0, Math.max(0, id.lastIndexOf('.')));
    if (parent.endsWith('Share')) groups.set(parent, [...(groups.get(parent) ?? []), id]);
  }
  for (const [parent, ids] of groups) {
    const sum = ids.reduce((total, id) => total + Number(table[id].value), 0);
    if (ids.length < 2 || Math.abs(sum - 1) > sumTolerance) groups.delete(parent);
  }
  return groups;
}

/** How far a group of shares may be from 1. */
export const sumTolerance = 1e-6;

/** A value as some source wrote it. */
export interface StatedValue {
  readonly value: ParameterValue;
  readonly node: Node;
}

/** A section whose every line is a comment holds nothing, and says nothing. */
export function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** Reads one section, and those inside it, into `stated`. */
export function readSection(
  node: Node,
  path: string,
  section: Section,
  table: ParameterTable,
  stated: Map<string, StatedValue>,
  findings: Findings,
): void {
  if (isEmpty(node)) return;
  const known = [...section.keys()];
  const describe = (at: string, name: string) => unknownParameter(at, name, known, table);
  const fields = readFields(node, path, known, [], findings, describe);
  if (fields === null) return;
  for (const [name, entry] of fields) {
    const within = section.get(name);
    if (within === undefined) continue;
    if (typeof within !== 'string') readSection(entry.value, joined(path, name), within, table, stated, findings);
    else {
      const value = readParameter(entry.value, within, table[within], findings);
      if (value !== null) stated.set(within, { value, node: entry.value });
    }
  }
}

/** The value of one parameter, in its bounds or of its words. */
export function readParameter(node: Node, id: string, parameter: Parameter, findings: Findings): ParameterValue | null {
  if (typeof parameter.value === 'boolean') return readSwitch(node, id, findings);
  if (parameter.words !== null) return readWord(node, id, parameter.words, findings);
  const [low, high] = parameter.allowed ?? [-Number.MAX_VALUE, Number.MAX_VALUE];
  return readNumber(node, id, { low, high, whole: parameter.whole, unit: parameter.unit }, findings);
}

/** As `unknownName`, and looks in other sections when nothing here is near. */
export function unknownParameter(path: string, name: string, known: readonly string[], table: ParameterTable): string {
  const here = unknownName(path, name, known);
  if (!here.includes('is unknown; wanted')) return here;
  const full = joined(path, name);
  if (Object.hasOwn(table, full)) {
    const parts = full.split('.');
    const wanted = `${parts.join(': { ')}: ...${' }'.repeat(parts.length - 1)}`;
    return `${full} is written with dots; wanted it nested, ${wanted}`;
  }
  const elsewhere = Object.keys(table).filter((id) => id.slice(id.lastIndexOf('.') + 1) === name);
  if (elsewhere.length > 0) return `${full} is unknown; did you mean ${either(elsewhere.slice(0, 3))}?`;
  const near = nearest(full, Object.keys(table));
  return near === null ? here : `${full} is unknown; did you mean ${near}?`;
}
