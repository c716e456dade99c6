// A strict little reader of HTML for the tests: every tag must be closed in order and every attribute quoted.

export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PageElement[];
  /** All text inside, entities decoded. */
  readonly text: string;
}

interface OpenElement {
  name: string;
  attributes: Record<string, string>;
  children: PageElement[];
  text: string;
}

const voidElements = new Set(['meta', 'wbr', 'br', 'hr', 'img', 'link', 'input']);
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

function decoded(text: string): string {
  const bare = text.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, '');
  if (bare.includes('&') || bare.includes('<')) throw new Error(`unescaped text: ${text.slice(0, 80)}`);
  return text.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity]!);
}

function attributesOf(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  const rest = source.replace(/\s+([a-zA-Z][\w:-]*)(?:="([^"<>]*)")?/g, (_, name: string, value = '') => {
    attributes[name] = decoded(value);
    return '';
  });
  if (rest.trim() !== '' && rest.trim() !== '/') throw new Error(`attributes not understood: ${source}`);
  return attributes;
}

/** @throws when the page is not well-formed */
export function readPage(page: string): PageElement {
  const root: OpenElement = { name: 'page', attributes: {}, children: [], text: '' };
  const open = [root];
  const style = /<style>[\s\S]*?<\/style>/;
  const source = page.replace(/^<!doctype html>/, '').replace(style, '<style></style>');
  let at = 0;
  for (const match of source.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][\w:-]*(?:="[^"]*")?)*)\s*(\/?)>/g)) {
    const [tag, closing, name, attributes, selfClosing] = match as unknown as [string, string, string, string, string];
    const text = decoded(source.slice(at, match.index));
    for (const element of open) element.text += text;
    at = match.index + tag.length;
    if (closing === '/') {
      const closed = open.pop()!;
      if (closed.name !== name) throw new Error(`</${name}> closes <${closed.name}>`);
      open[open.length - 1]!.children.push(closed);
    } else {
      const element: OpenElement = { name, attributes: attributesOf(attributes), children: [], text: '' };
      if (selfClosing === '/' || voidElements.has(name)) open[open.length - 1]!.children.push(element);
      else open.push(element);
    }
  }
  decoded(source.slice(at));
  if (open.length !== 1) throw new Error(`<${open[open.length - 1]!.name}> is never closed`);
  return root;
}

/** Every element inside, in the order of the page. */
export function elementsIn(element: PageElement): readonly PageElement[] {
  return element.children.flatMap((child) => [child, ...elementsIn(child)]);
}
