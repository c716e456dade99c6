// The frame of every report: one self-contained page, no script, nothing from outside.
import { html, trusted } from './markup.ts';
import { type Section, sectionMarkup } from './sections/section.ts';
import { style } from './style.ts';

/** The whole document: a contents list of the sections, then the sections in their order. */
export function pageMarkup(title: string, lead: string, sections: readonly Section[]): string {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title} - remit</title>
<style>${trusted(style)}</style>
</head>
<body>
<header class="top">
<h1>${title}</h1>
<p class="lead">${lead}</p>
<nav aria-label="Contents"><ul>${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
</header>
<main>
${sections.map(sectionMarkup)}</main>
</body>
</html>
`.markup;
}
