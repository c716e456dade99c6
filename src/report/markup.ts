// Text that is safe to put into the page. Whatever goes through the template is escaped unless it is markup already.

/** A piece of a page. Made only by `html` and `trusted`. */
export interface Markup {
  readonly markup: string;
}

export type Part = string | number | Markup | null | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Controls have no place in a page, and direction overrides in a name would turn round the text that follows it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** Text as it must stand in an element or in a quoted attribute. */
export function escapeText(text: string): string {
  return text.replace(unprintable, '\uFFFD').replace(/[&<>"']/g, (character) => entities[character]!);
}

/** Markup from elsewhere (the drawing of a chart); never from a scenario. */
export function trusted(markup: string): Markup {
  return { markup };
}

function written(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return escapeText(String(part));
  if ('markup' in part) return part.markup;
  return part.map(written).join('');
}

export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let markup = strings[0]!;
  for (let i = 0; i < parts.length; i++) markup += written(parts[i]!) + strings[i + 1]!;
  return { markup };
}
