// YAML text -> tree with places, by the `yaml` package, with every kind of hostile file turned into a problem.
import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument } from 'yaml';
import type { Entry, Node, Source } from './node.ts';
import type { Findings } from './problem.ts';

const mostAliases = 100;
const deepest = 64;
/** The package descends by recursion, so a file of nothing but brackets uses up the stack. */
const tooDeep = 'it is nested too deeply';
/** One slip in YAML brings a train of complaints; the first ones are those that matter. */
const mostSyntaxProblems = 5;

/**
 * The tree of a YAML text; null when there is none, and then the findings say why. Duplicate keys are kept. An empty
 * text gives an empty scalar.
 * @param kind what the file should be, for messages
 */
export function readYaml(text: string, source: Source, findings: Findings, kind = 'a scenario'): Node | null {
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, schema: 'core', logLevel: 'silent' });
  } catch (error) {
    const reason = error instanceof RangeError ? tooDeep : String(error);
    findings.add({ source, offset: 0 }, `cannot be read as YAML: ${reason}`);
    return null;
  }
  const complaints = [...document.errors, ...document.warnings];
  if (complaints.length > 0) {
    const reasons = new Map<string, { readonly offset: number; readonly reason: string }>();
    for (const { pos, code, message } of complaints) {
      const offset = Math.min(pos[0], text.length);
      const reason = code === 'RESOURCE_EXHAUSTION' ? tooDeep : message;
      reasons.set(`${offset} ${reason}`, { offset, reason });
      if (reasons.size === mostSyntaxProblems) break;
    }
    for (const { offset, reason } of reasons.values()) {
      findings.add({ source, offset }, `cannot be read as YAML: ${reason}`);
    }
    return null;
  }
  return new Converter(source, findings, kind).convertRoot(document.contents);
}

class Converter {
  private readonly source: Source;
  private readonly findings: Findings;
  private readonly kind: string;
  private readonly anchors = new Map<string, ParsedNode>();
  private aliasCount = 0;
  private refused = false;

  constructor(source: Source, findings: Findings, kind: string) {
    this.source = source;
    this.findings = findings;
    this.kind = kind;
  }

  convertRoot(contents: ParsedNode | null): Node | null {
    const node = this.convert(contents, 0, 0);
    return this.refused ? null : node;
  }

  private convert(node: ParsedNode | null, offset: number, depth: number): Node {
    const at = node?.range?.[0] ?? offset;
    if (node === null || this.refused) return this.scalar(null, '', at);
    if (depth > deepest) return this.refuse(at, `nested more than ${deepest} deep`);
    if (isAlias(node)) {
      this.aliasCount++;
      if (this.aliasCount > mostAliases) return this.refuse(at, `more than ${mostAliases} aliases (*)`);
      const target = this.anchors.get(node.source);
      return target ? this.convert(target, at, depth + 1) : this.refuse(at, `an alias of nothing, *${node.source}`);
    }
    if (node.anchor !== undefined) this.anchors.set(node.anchor, node);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.convert(item as ParsedNode, at, depth + 1));
      return { kind: 'list', source: this.source, offset: at, items };
    }
    if (isMap(node)) {
      const entries: Entry[] = [];
      for (const pair of node.items) {
        const key = pair.key as ParsedNode | null;
        const keyAt = key?.range?.[0] ?? at;
        if (key !== null && !isScalar(key)) return this.refuse(keyAt, 'a key that is not a plain name');
        const name = key === null ? '' : (key.source ?? String(key.value));
        const value = this.convert(pair.value as ParsedNode | null, keyAt, depth + 1);
        entries.push({ key: name, source: this.source, offset: keyAt, value });
      }
      return { kind: 'map', source: this.source, offset: at, entries };
    }
    const { value } = node;
    const written = node.source ?? String(value);
    const known = value === null || typeof value === 'number' || typeof value === 'boolean';
    return this.scalar(known ? value : written, written, at);
  }

  private scalar(value: string | number | boolean | null, written: string, offset: number): Node {
    return { kind: 'scalar', source: this.source, offset, value, written };
  }

  private refuse(offset: number, found: string): Node {
    if (!this.refused) this.findings.add({ source: this.source, offset }, `is not ${this.kind}: ${found}`);
    this.refused = true;
    return this.scalar(null, '', offset);
  }
}
