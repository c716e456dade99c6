// A part of the report under its own heading.
import { html, type Markup, type Part } from '../markup.ts';

export interface Section {
  /** Anchor in the page. */
  readonly id: string;
  readonly title: string;
  readonly body: Part;
}

export function sectionMarkup({ id, title, body }: Section): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}</section>
`;
}
