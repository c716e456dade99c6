// Reads `cannotControl` and `canControl`: which factors vary over what. Each is a parameter, or the whole-time equivalents.
import { readFields, readList, readNumber } from '../../scenario/fields.ts';
import type { Entry, ListNode, Node } from '../../scenario/node.ts';
import type { Parameter } from '../../scenario/parameter.ts';
import { type ParameterId, parameterIds, parameters } from '../../scenario/parameters.ts';
import type { Findings } from '../../scenario/problem.ts';
import type { ParameterValue } from '../../scenario/scenario.ts';
import { isEmpty, type ParameterTable, readParameter, unknownParameter } from '../../scenario/table.ts';
import { either, type NumberRule, whatCame } from '../../scenario/wording.ts';
import { wholeOf } from '../assumptions.ts';
import { wholeTimeEquivalents } from './staffing.ts';
import type { Control, Factor, FactorRange } from './study.ts';

/** Those that planners have to live with come first. */
export const controls = ['cannotControl', 'canControl'] as const satisfies readonly Control[];

/** More equivalents than England has. */
export const wteRule: NumberRule = {
  low: 0,
  high: 10_000,
  aboveLow: true,
  whole: false,
  unit: 'whole-time equivalents',
};

export const levelsMost = 1000;
export const plausible = 'plausible';
const table: ParameterTable = parameters;
const factorNames: readonly string[] = [...parameterIds, wholeTimeEquivalents];

/** A factor and where it is written. */
export interface WrittenFactor {
  readonly factor: Factor;
  readonly node: Entry;
}

/** The factors of both groups that could be read. */
export function readFactors(
  fields: ReadonlyMap<string, Entry>,
  root: Node,
  findings: Findings,
): readonly WrittenFactor[] {
  const written: WrittenFactor[] = [];
  const names = new Map<string, Control>();
  for (const control of controls) {
    const node = fields.get(control)?.value;
    if (node === undefined || isEmpty(node)) continue;
    const describe = (_path: string, name: string) => unknownParameter('', name, factorNames, table);
    for (const [name, entry] of readFields(node, control, factorNames, [], findings, describe) ?? []) {
      const other = names.get(name);
      if (other !== undefined)
        findings.add(entry, `${name} is under ${other} and ${control}; wanted it under one of them`);
      names.set(name, control);
      const over = readOver(entry.value, name, findings);
      if (over !== null && other === undefined) written.push({ factor: { name, control, over }, node: entry });
    }
  }
  if (names.size === 0 && controls.every((control) => isAbsentOrEmpty(fields.get(control)?.value))) {
    findings.add(root, `there is no factor; wanted at least one under ${either(controls)}`);
  }
  reportWholes(written, findings);
  return written;
}

function isAbsentOrEmpty(node: Node | undefined): boolean {
  return node === undefined || isEmpty(node) || (node.kind === 'map' && node.entries.length === 0);
}

/** Moving one share of a whole moves the others, so two of them cannot each have a value of their own. */
function reportWholes(written: readonly WrittenFactor[], findings: Findings): void {
  const first = new Map<string, string>();
  for (const { factor, node } of written) {
    if (!isParameter(factor.name)) continue;
    const whole = wholeOf(factor.name);
    const other = first.get(whole[0]);
    if (other === undefined) first.set(whole[0], factor.name);
    else findings.add(node, `${factor.name} is a share of the same whole as ${other}; wanted one of them as a factor`);
  }
}

function isParameter(name: string): name is ParameterId {
  return Object.hasOwn(table, name);
}

function readOver(node: Node, name: string, findings: Findings): Factor['over'] | null {
  const parameter = isParameter(name) ? table[name] : null;
  if (parameter?.allowed != null && parameter.allowed[0] === parameter.allowed[1]) {
    findings.add(node, `${name} is ${parameter.value} by definition; wanted a factor that can vary`);
    return null;
  }
  const fields = readFields(node, name, ['range', 'levels'], [], findings);
  if (fields === null) return null;
  const range = fields.get('range')?.value;
  const levels = fields.get('levels')?.value;
  if ((range === undefined) === (levels === undefined)) {
    findings.add(
      node,
      `${name} has ${range === undefined ? 'neither range nor levels' : 'both range and levels'}; wanted one of them`,
    );
    return null;
  }
  if (levels !== undefined) return readLevels(levels, name, parameter, findings);
  return readRange(range as Node, name, parameter, findings);
}

function readLevels(node: Node, name: string, parameter: Parameter | null, findings: Findings): Factor['over'] | null {
  const list = readList(node, `${name}.levels`, 'two values or more', findings);
  if (list === null) return null;
  if (list.items.length < 2 || list.items.length > levelsMost) {
    findings.add(list, `${name}.levels has ${list.items.length} values; wanted 2 to ${levelsMost}`);
    return null;
  }
  const before = findings.count;
  const levels = list.items.map((item) => readValue(item, name, parameter, findings));
  reportTwice(list, levels, name, findings);
  return findings.count > before ? null : { levels: levels as readonly ParameterValue[] };
}

function reportTwice(
  list: ListNode,
  levels: readonly (ParameterValue | null)[],
  name: string,
  findings: Findings,
): void {
  const seen = new Set<ParameterValue>();
  levels.forEach((level, index) => {
    if (level === null) return;
    if (seen.has(level)) findings.add(list.items[index], `${name}.levels has ${level} twice; wanted different values`);
    seen.add(level);
  });
}

function readValue(node: Node, name: string, parameter: Parameter | null, findings: Findings): ParameterValue | null {
  return parameter === null
    ? readNumber(node, name, wteRule, findings)
    : readParameter(node, name, parameter, findings);
}

function readRange(node: Node, name: string, parameter: Parameter | null, findings: Findings): FactorRange | null {
  const path = `${name}.range`;
  if (parameter !== null && parameter.allowed === null) {
    const levels = parameter.words === null ? '[true, false]' : `[${parameter.words.join(', ')}]`;
    findings.add(
      node,
      `${name} has no range, it is ${either(parameter.words ?? ['true', 'false'])}; wanted levels, such as ${levels}`,
    );
    return null;
  }
  const whole = parameter?.whole ?? false;
  if (node.kind === 'scalar' && node.written === plausible) {
    const range = parameter?.range;
    if (range != null && range[0] < range[1]) return { low: range[0], high: range[1], whole };
    findings.add(
      node,
      `${name} has no plausible range of its own; wanted its lowest and highest value, such as [1, 2]`,
    );
    return null;
  }
  if (node.kind !== 'list' || node.items.length !== 2) {
    const came = node.kind === 'list' ? `a list of ${node.items.length}` : whatCame(node);
    const own = parameter === null ? '' : `, or ${plausible}`;
    findings.add(node, `${path} is ${came}; wanted the lowest and the highest value, such as [1, 2]${own}`);
    return null;
  }
  const [low, high] = node.items.map((item) => readValue(item, name, parameter, findings) as number | null);
  if (low === null || high === null) return null;
  if (low < high) return { low, high, whole };
  findings.add(node, `${path} is [${low}, ${high}]; wanted the lower value first, and a higher one`);
  return null;
}
