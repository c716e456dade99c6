// Reads the pieces that every section is made of: fields with known names, lists, numbers, texts, words, switches.
// Each reader adds a problem and returns null when what stands there is not what was wanted.
import { nearest } from './nearest.ts';
import type { Entry, ListNode, Node } from './node.ts';
import type { Findings } from './problem.ts';
import { isPlainText, told } from './told.ts';
import { either, type NumberRule, numberHint, quoted, wantedNumber, whatCame } from './wording.ts';

const unitWord =
  '(?:AtMinutes|Minutes|Hours|Days|Weeks|Months|Years?|Share|Count|Pounds|Points|(?:Per[A-Z][a-z]+)+)(?:Mean|Median|Sd|Max|Min)?';
const unitSuffix = new RegExp(`^(?:${unitWord})+$`);
const unitEnding = new RegExp(`(?:${unitWord})+$`);

/** Shorter beginnings of a name fit too many names. */
const shortestBeginning = 4;

/** A name that was not known, in words; `path` is that of the section, empty at the top. */
export function unknownName(path: string, name: string, known: readonly string[]): string {
  const full = joined(path, shortened(name));
  const beginning = name.length >= shortestBeginning ? known.filter((candidate) => candidate.startsWith(name)) : [];
  const withUnit = beginning.filter((candidate) => unitSuffix.test(candidate.slice(name.length)));
  if (withUnit.length > 0 && withUnit.length === beginning.length) {
    return `${full} lacks its unit; wanted ${either(withUnit)}`;
  }
  const near = nearestName(name, known);
  if (near !== null) return `${full} is unknown; did you mean ${joined(path, near)}?`;
  if (beginning.length > 0)
    return `${full} is unknown; did you mean ${either(beginning.map((one) => joined(path, one)))}?`;
  return `${full} is unknown; wanted ${either(known)}`;
}

/** The same name with another unit, else the nearest. */
function nearestName(name: string, known: readonly string[]): string | null {
  const stem = name.replace(unitEnding, '');
  const otherUnit = stem === name ? undefined : known.find((candidate) => candidate.replace(unitEnding, '') === stem);
  return otherUnit ?? nearest(name, known);
}

function shortened(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}...` : name;
}

/** `section` + `name` -> `section.name`. */
export function joined(path: string, name: string | number): string {
  return path === '' ? `${name}` : `${path}.${name}`;
}

/** The entries of a section by name. Unknown, double and missing names are problems; what is known is returned. */
export function readFields(
  node: Node,
  path: string,
  known: readonly string[],
  required: readonly string[],
  findings: Findings,
  describeUnknown: (path: string, name: string, known: readonly string[]) => string = unknownName,
): ReadonlyMap<string, Entry> | null {
  if (node.kind !== 'map') {
    const names = required.length > 0 ? required.join(', ') : either(known);
    const [what, kind] = path === '' ? ['the file', 'file'] : [path, 'section'];
    findings.add(node, `${what} is ${whatCame(node)}; wanted a ${kind} with ${names}`);
    return null;
  }
  const names = new Set(known);
  const fields = new Map<string, Entry>();
  for (const entry of node.entries) {
    if (!names.has(entry.key)) findings.add(entry, () => describeUnknown(path, entry.key, known));
    else if (fields.has(entry.key)) findings.add(entry, `${joined(path, entry.key)} is written twice; wanted once`);
    else fields.set(entry.key, entry);
  }
  for (const name of required) {
    if (!fields.has(name)) findings.add(node, `${joined(path, name)} is missing`);
  }
  return fields;
}

export function readList(node: Node, path: string, of: string, findings: Findings): ListNode | null {
  if (node.kind === 'list') return node;
  findings.add(node, `${path} is ${whatCame(node)}; wanted a list of ${of}`);
  return null;
}

export function readNumber(node: Node, path: string, rule: NumberRule, findings: Findings): number | null {
  const value = node.kind === 'scalar' ? node.value : null;
  if (typeof value === 'number') {
    const inside = (rule.aboveLow ? value > rule.low : value >= rule.low) && value <= rule.high;
    if (inside && (!rule.whole || Number.isInteger(value))) return value;
  }
  const hint = typeof value === 'string' ? numberHint(value, rule.unit) : '';
  findings.add(node, `${path} is ${whatCame(node)}; wanted ${wantedNumber(rule)}${hint}`);
  return null;
}

export function readSwitch(node: Node, path: string, findings: Findings): boolean | null {
  if (node.kind === 'scalar' && typeof node.value === 'boolean') return node.value;
  findings.add(node, `${path} is ${whatCame(node)}; wanted true or false`);
  return null;
}

export function readWord<Word extends string>(
  node: Node,
  path: string,
  words: readonly Word[],
  findings: Findings,
): Word | null {
  // `written`, not `value`: a word may look like a switch or a number to YAML.
  const came = node.kind === 'scalar' && node.value !== null ? node.written : null;
  const word = words.find((candidate) => candidate === came);
  if (word !== undefined) return word;
  const near = came === null ? null : nearest(came, words);
  const suggestion = near === null ? '' : `; did you mean ${near}?`;
  findings.add(node, `${path} is ${whatCame(node)}; wanted ${either(words)}${suggestion}`);
  return null;
}

/** A text that is not empty. */
export function readText(node: Node, path: string, wanted: string, findings: Findings): string | null {
  if (node.kind === 'scalar' && typeof node.value === 'string' && node.value.trim() !== '') {
    if (isPlainText(node.value)) return node.value;
    findings.add(node, `${path} is ${told(node.value)}; wanted ${wanted}, without controls that a terminal would obey`);
    return null;
  }
  const quote = node.kind === 'scalar' && node.value !== null && typeof node.value !== 'string';
  const hint = quote ? `; put it in quotes: ${quoted(node.written)}` : '';
  findings.add(node, `${path} is ${whatCame(node)}; wanted ${wanted}${hint}`);
  return null;
}

/** A name: a text on one line without blanks at either end, because two names that look alike must be alike. */
export function readName(node: Node, path: string, findings: Findings): string | null {
  const text = readText(node, path, 'a name', findings);
  if (text === null) return null;
  if (text === text.trim() && text.length <= 200 && !hasControl(text)) return text;
  findings.add(
    node,
    `${path} is ${quoted(text)}; wanted a name of at most 200 letters on one line, no blanks at its ends`,
  );
  return null;
}

function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 || (code > 126 && code < 160)) return true;
  }
  return false;
}
