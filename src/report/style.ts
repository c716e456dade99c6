// The look of the report: system type, high contrast, narrow screens and paper included. No colour carries a meaning alone.
export const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1d1d1d; font: 1.0625rem/1.55 Arial, Helvetica, sans-serif; overflow-wrap: break-word; }
main, header.top { max-width: 76rem; margin: 0 auto; padding: 0 1rem; }
header.top { padding-top: 1.5rem; }
h1 { font-size: clamp(1.5rem, 1.1rem + 1.8vw, 2.25rem); line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 0 0 .75rem; padding-top: 1.25rem; border-top: 3px solid #1d1d1d; }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .5rem; }
p, li, dd, figcaption { max-width: 46rem; }
section { margin: 2.5rem 0; }
a { color: #0b4a7a; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible, pre:focus-visible { outline: 3px solid #0b4a7a; outline-offset: 2px; }
code { font-family: "Liberation Mono", Consolas, monospace; font-size: .875em; overflow-wrap: anywhere; }
th code { display: block; font-weight: normal; color: #595959; }
pre { background: #f4f4f4; padding: .75rem 1rem; overflow-x: auto; border-left: 4px solid #1d1d1d; }
nav ul { list-style: none; padding: 0; margin: 1rem 0; display: flex; flex-wrap: wrap; gap: .35rem 1.1rem; font-size: .9375rem; }
.quiet, .reading, .lead { color: #454545; }
.quiet { font-weight: normal; }
.lead { margin-top: 0; }
.question { font-size: 1.25rem; }
.questions dt { margin-top: .6rem; }
.questions dd { margin-left: 1.4rem; }
.answer li { margin-bottom: .6rem; }
.warning { border-left: 6px solid #b34700; padding-left: .75rem; font-weight: bold; }
.key { list-style: none; padding: .5rem .75rem; margin: 0 0 1rem; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; background: #f4f4f4; font-size: .9375rem; }
svg.mark { vertical-align: -2px; }
figure { margin: 0; }
figcaption { margin-bottom: 1.25rem; }
figcaption p { margin: 0 0 .5rem; }
.finding { font-weight: bold; }
.whole { white-space: nowrap; }
.panels { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 25rem), 1fr)); gap: 1.5rem 2rem; align-items: start; }
.panel { min-width: 0; }
.panel h3 { margin: 0 0 .4rem; }
.panel > svg { display: block; width: 100%; max-width: 34rem; height: auto; }
.reading { font-size: .9375rem; }
details { margin: .75rem 0; }
summary { cursor: pointer; padding: .35rem 0; font-weight: bold; color: #0b4a7a; text-decoration: underline; text-underline-offset: .15em; }
.scroll { overflow-x: auto; margin: .75rem 0 1.25rem; max-width: 100%; position: relative; }
table { border-collapse: collapse; font-size: .9375rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: bold; padding: .25rem 0 .5rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .9rem .45rem 0; border-bottom: 1px solid #cfcfcf; }
thead th { border-bottom: 2px solid #1d1d1d; vertical-align: bottom; min-width: 6rem; }
tbody th { font-weight: normal; min-width: 11rem; max-width: 22rem; }
.stay { display: inline-block; position: sticky; left: 0; max-width: min(46rem, calc(100vw - 2.5rem)); }
th.group { font-weight: bold; background: #f4f4f4; padding-left: .5rem; max-width: none; }
table.figures td { white-space: nowrap; }
table.narrow td { min-width: 7.5rem; max-width: 9.5rem; }
table.narrow tbody th, table.narrow thead th { max-width: 9.5rem; min-width: 0; }
table.narrow tbody th:not(.group), table.figures tbody th:not(.group) { position: sticky; left: 0; background: #fff; }
table.words { width: 100%; }
table.words td { min-width: 6.5rem; max-width: 26rem; }
.meaning { display: block; white-space: normal; min-width: 18rem; }
.line { display: block; }
.line + .line { margin-top: .2rem; }
.direction { display: block; color: #454545; }
.direction.rises, .direction.falls { color: #1d1d1d; font-weight: bold; }
.direction.rises::before { content: "▲ "; }
.direction.falls::before { content: "▼ "; }
.status { white-space: nowrap; }
.status.assumption { border: 1.5px dashed #b34700; padding: 0 .35rem; font-weight: bold; }
footer { margin: 3rem 0 2rem; color: #454545; font-size: .9375rem; }
@media (max-width: 40rem) {
  body { font-size: 1rem; }
  table { font-size: .875rem; }
  tbody th { min-width: 8.5rem; max-width: 10rem; }
  table.words td, table.words thead th { min-width: 3.25rem; }
  table.words tbody th:not(.group) { min-width: 7.25rem; max-width: 8.25rem; }
  th, td { padding-right: .5rem; }
  .answer, main ul { padding-left: 1.2rem; }
  main ul.key { padding-left: .75rem; }
}
@media print {
  body { font-size: 10pt; }
  nav, summary { display: none; }
  section { margin: 1rem 0; }
  figure, tr, .panel { break-inside: avoid; }
  h2, h3, caption { break-after: avoid; }
  .scroll { overflow: visible; }
  table { font-size: 7.5pt; }
  table.figures td { white-space: normal; }
  table.narrow { font-size: 6.5pt; }
  table.narrow td, table.narrow th { min-width: 0; max-width: none; padding-right: .4rem; }
  .whole { white-space: normal; }
  thead th, tbody th { min-width: 0; }
  .panels { grid-template-columns: repeat(2, 1fr); }
  @page { margin: 14mm; }
}
`;
