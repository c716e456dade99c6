// A strict little reader of XML: throws where a file is not well-formed. Knows what our files use and refuses the rest.

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

const attribute = /\s+([A-Za-z_][\w:.-]*)="((?:[^"<&]|&(?:amp|lt|gt|quot|#\d+);)*)"/y;
const meanings: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

export function readXml(text: string): Element {
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  if (!text.startsWith(head)) throw new Error('no XML declaration');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text))
    throw new Error('a character XML does not allow');
  const top: Element = { name: '', attributes: {}, children: [] };
  const open = [top];
  let at = head.length;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const between = text.slice(at, next < 0 ? undefined : next);
    if (between.trim() !== '') throw new Error(`text between elements: ${between}`);
    if (next < 0) break;
    at = readTag(text, next, open);
  }
  if (open.length !== 1 || top.children.length !== 1) throw new Error(`${open.at(-1)!.name} is never closed`);
  return top.children[0];
}

/** Reads the tag that begins at `from` and gives where it ends. */
function readTag(text: string, from: number, open: Element[]): number {
  const closing = /<\/([\w:.-]+)>/y;
  closing.lastIndex = from;
  const closed = closing.exec(text);
  if (closed !== null) {
    const { name } = open.pop()!;
    if (name !== closed[1]) throw new Error(`${closed[1]} closes ${name}`);
    return closing.lastIndex;
  }
  const opening = /<([A-Za-z_][\w:.-]*)/y;
  opening.lastIndex = from;
  const opened = opening.exec(text);
  if (opened === null) throw new Error(`no tag at ${text.slice(from, from + 40)}`);
  const attributes: Record<string, string> = {};
  let at = opening.lastIndex;
  attribute.lastIndex = at;
  for (let found = attribute.exec(text); found !== null; found = attribute.exec(text)) {
    if (found[1] in attributes) throw new Error(`${found[1]} is given twice`);
    attributes[found[1]] = found[2].replace(/&(#?)(\w+);/g, (_, hash, word) =>
      hash === '#' ? String.fromCodePoint(Number(word)) : meanings[word],
    );
    at = attribute.lastIndex;
  }
  const element: Element = { name: opened[1], attributes, children: [] };
  open.at(-1)!.children.push(element);
  if (text.startsWith('/>', at)) return at + 2;
  if (text[at] !== '>') throw new Error(`no end of tag at ${text.slice(at, at + 40)}`);
  open.push(element);
  return at + 1;
}
