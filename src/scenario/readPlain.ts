// A second, quick reader for the plain part of YAML that long generated files are written in: blocks, one-line maps
// and lists, plain and double-quoted texts. It gives the tree that `readYaml` gives, or nothing. The text of all
// England takes the YAML package about a second, and this reader a twentieth of that.
import type { Entry, Node, ScalarNode, Source } from './node.ts';

interface Line {
  indent: number;
  /** Offset of the first letter after the indent. */
  start: number;
  text: string;
}

/** The tree of a text; null when there is anything in it that is not plain, right or wrong. */
export function readPlain(text: string, source: Source): Node | null {
  const lines = linesOf(text);
  if (lines === null || lines.length === 0) return null;
  const reader = new PlainReader(lines, source);
  try {
    const root = reader.block();
    return reader.atEnd() ? root : null;
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

class NotPlain extends Error {}

/** Lines with something on them but a comment; null when a tab, a line break of another kind or a blank end is there. */
function linesOf(text: string): Line[] | null {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    let first = start;
    while (first < end && text[first] === ' ') first++;
    const content = text.slice(first, end);
    if (content !== '' && content[0] !== '#') {
      if (content.endsWith(' ') || hasControl(content)) return null;
      lines.push({ indent: first - start, start: first, text: content });
    } else if (hasControl(content)) return null;
    start = end + 1;
  }
  return lines;
}

/** Anything but printable ASCII outside texts is left to the full reader; inside quotes letters of all kinds are fine. */
function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 || (code > 126 && code < 161) || code === 0x2028 || code === 0x2029 || code === 0xfeff) return true;
  }
  return false;
}

const keyed = /^([A-Za-z][A-Za-z0-9]*):(?: |$)/;
/** Deeper than any scenario, and safely less than the stack. */
const deepest = 32;

class PlainReader {
  private readonly lines: Line[];
  private readonly source: Source;
  private at = 0;
  private depth = 0;

  constructor(lines: Line[], source: Source) {
    this.lines = lines;
    this.source = source;
  }

  atEnd(): boolean {
    return this.at === this.lines.length;
  }

  /** The map or list that begins at this line. */
  block(): Node {
    if (++this.depth > deepest) throw new NotPlain();
    const { text, indent } = this.lines[this.at];
    const node = text.startsWith('- ') ? this.list(indent) : this.map(indent);
    this.depth--;
    return node;
  }

  private list(indent: number): Node {
    const items: Node[] = [];
    const offset = this.lines[this.at].start;
    for (
      let line = this.lines[this.at];
      line?.indent === indent && line.text.startsWith('- ');
      line = this.lines[this.at]
    ) {
      line.text = line.text.slice(2);
      line.start += 2;
      line.indent += 2;
      if (keyed.test(line.text)) items.push(this.block());
      else {
        this.at++;
        items.push(this.inline(line.text, line.start));
      }
    }
    return { kind: 'list', source: this.source, offset, items };
  }

  private map(indent: number): Node {
    const entries: Entry[] = [];
    const offset = this.lines[this.at].start;
    for (let line = this.lines[this.at]; line?.indent === indent; line = this.lines[this.at]) {
      const key = keyed.exec(line.text);
      if (key === null) {
        // A list item here belongs to nobody: lists stand deeper, or at the same indent just below their key.
        if (entries.length === 0 || !line.text.startsWith('- ')) throw new NotPlain();
        break;
      }
      this.at++;
      const name = plainKey(key[1]);
      const value =
        line.text.length > key[0].length
          ? this.inline(line.text.slice(key[0].length), line.start + key[0].length)
          : this.below(indent);
      entries.push({ key: name, source: this.source, offset: line.start, value });
    }
    return { kind: 'map', source: this.source, offset, entries };
  }

  /** The block under a key: deeper, or a list at the same indent. */
  private below(indent: number): Node {
    const line = this.lines[this.at];
    if (line === undefined) throw new NotPlain();
    if (line.indent > indent || (line.indent === indent && line.text.startsWith('- '))) return this.block();
    throw new NotPlain();
  }

  /** What stands on one line after a key or a dash. */
  private inline(text: string, offset: number): Node {
    if (text[0] === '{') return this.flowMap(text, offset);
    if (text === '[]') return { kind: 'list', source: this.source, offset, items: [] };
    if (text[0] === '"') {
      quotedText.lastIndex = 0;
      if (quotedText.exec(text)?.[0].length !== text.length) throw new NotPlain();
      return this.scalar(text, offset);
    }
    if (!plainInBlock.test(text)) throw new NotPlain();
    return this.scalar(text, offset);
  }

  /** `{ name: A81001, registeredPatients: 7012 }` */
  private flowMap(text: string, offset: number): Node {
    const entries: Entry[] = [];
    let at = 1;
    for (;;) {
      flowKey.lastIndex = at;
      const key = flowKey.exec(text);
      if (key === null) throw new NotPlain();
      const keyAt = at + key[1].length;
      at = flowKey.lastIndex;
      const pattern = text[at] === '"' ? quotedText : plainInFlow;
      pattern.lastIndex = at;
      const value = pattern.exec(text);
      if (value === null) throw new NotPlain();
      const written = value[0].trimEnd();
      entries.push({
        key: plainKey(key[2]),
        source: this.source,
        offset: offset + keyAt,
        value: this.scalar(written, offset + at),
      });
      at = pattern.lastIndex;
      while (text[at] === ' ') at++;
      if (text[at] === '}' && at === text.length - 1) return { kind: 'map', source: this.source, offset, entries };
      if (text[at] !== ',') throw new NotPlain();
      at++;
    }
  }

  private scalar(text: string, offset: number): ScalarNode {
    if (text[0] === '"') {
      const value = JSON.parse(text) as string;
      return { kind: 'scalar', source: this.source, offset, value, written: value };
    }
    return { kind: 'scalar', source: this.source, offset, value: plainValue(text), written: text };
  }
}

const quotedText = /"(?:[^"\\]|\\["\\bfnrt]|\\u[0-9a-fA-F]{4})*"/y;
const plainInBlock = /^[A-Za-z0-9-][A-Za-z0-9 ._()/&'+,;?!%-]*$/;
const plainInFlow = /[A-Za-z0-9-][A-Za-z0-9 ._()/&'+;!%-]*/y;
const flowKey = /( *)([A-Za-z][A-Za-z0-9]*): +/y;
/** Short enough that every way of reading digits gives the same number. */
const decimal = /^-?\d{1,15}(?:\.\d{1,15})?$/;
const nothingButText = /^[A-Za-z]/;
const special = /^(?:true|false|null)$/i;

function plainValue(text: string): string | number | boolean {
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (decimal.test(text)) return Number(text);
  if (nothingButText.test(text) && !special.test(text)) return text;
  throw new NotPlain();
}

function plainKey(text: string): string {
  if (special.test(text)) throw new NotPlain();
  return text;
}
