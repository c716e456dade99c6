// `--set path=value`: one value laid over whatever the files say.
import { joined } from './fields.ts';
import type { Entry, Node } from './node.ts';
import { settingSource, wholeOf } from './node.ts';
import { Findings } from './problem.ts';
import { readYaml } from './readYaml.ts';
import { quoted, whatCame } from './wording.ts';

export interface Setting {
  readonly path: readonly string[];
  readonly value: Node;
}

/** Settings come after all files in the order of problems. */
const firstOrder = 1_000_000;

/** The settings that can be read; the others are problems. Those read elsewhere stay as they are. */
export function readSettings(settings: readonly (string | Setting)[], findings: Findings): readonly Setting[] {
  return settings.flatMap((setting, index) => {
    if (typeof setting !== 'string') return [setting];
    const source = settingSource(setting, firstOrder + index);
    const equals = setting.indexOf('=');
    const path = setting.slice(0, Math.max(0, equals)).trim().split('.');
    if (equals < 0 || path.includes('')) {
      findings.add(wholeOf(source), 'is no setting; wanted path=value, such as policy.clarity=0.9');
      return [];
    }
    const text = setting.slice(equals + 1).trim();
    // A text that is no YAML by itself, such as one with a colon in it, is a text all the same.
    const value = readYaml(text, source, new Findings());
    const asText: Node = { kind: 'scalar', source, offset: 0, value: text, written: text };
    return [{ path, value: value === null || value.kind === 'map' ? asText : value }];
  });
}

/** Settings that reach into lists rather than state a parameter. */
export function reachesIntoLists({ path }: Setting): boolean {
  return path[0] === 'areas' || path[0] === 'addPosts';
}

/** Puts the value at `path` inside `root`; a path that leads nowhere is a problem. */
export function replaceAt(root: Node, { path, value }: Setting, findings: Findings): void {
  let node = root;
  for (let depth = 1; depth < path.length; depth++) {
    const step = path[depth];
    const so = path.slice(0, depth).join('.');
    const isLast = depth === path.length - 1;
    if (node.kind === 'list') {
      const index = /^\d{1,9}$/.test(step) ? Number(step) : -1;
      if (node.items[index] === undefined) {
        const numbers = node.items.length === 0 ? 'it is empty' : `wanted a number, 0 to ${node.items.length - 1}`;
        findings.add(value, `${joined(so, step)} is not there; ${numbers}`);
        return;
      }
      if (isLast) node.items[index] = value;
      else node = node.items[index];
    } else if (node.kind === 'map') {
      const entry = node.entries.find(({ key }) => key === step);
      if (isLast) putEntry(node.entries, entry, step, value);
      else if (entry === undefined) {
        const near = node.entries.map(({ key }) => key);
        findings.add(value, `${joined(so, step)} is not there; wanted ${near.join(' or ')}`);
        return;
      } else node = entry.value;
    } else {
      findings.add(value, `${so} is ${whatCame(node)}; there is no ${quoted(step)} in it`);
      return;
    }
  }
}

/** A name that is not known is added all the same: whoever reads the section reports it, with the nearest known one. */
function putEntry(entries: Entry[], entry: Entry | undefined, key: string, value: Node): void {
  if (entry !== undefined) entry.value = value;
  else entries.push({ key, source: value.source, offset: value.offset, value });
}
