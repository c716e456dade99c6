// Vega-Lite specification -> SVG text that scales to its box and has a name for those who cannot see it.
// Expressions are interpreted, not compiled to code: a page that forbids itself new code can draw too.
import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile } from 'vega-lite';
import { type ChartSpec, isInformative, type Panel } from './chart.ts';
import type { Drawn } from './figure.ts';
import { escapeText, type Markup, trusted } from './markup.ts';

/** The drawing as one `<svg role="img">` element without scripts, links or roles inside. */
export async function drawPanel(panel: Panel): Promise<string> {
  const view = new View(parse(compile(panel.specification).spec, undefined, { ast: true }), {
    renderer: 'none',
    expr: expressionInterpreter,
  });
  const svg = await view.toSVG();
  view.finalize();
  const opening = /^<svg[^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>/.exec(svg);
  if (opening === null) throw new Error(`vega drew no viewBox for "${panel.name}"`);
  const [text, width, height] = opening;
  // one image with one name: the roles that vega gives its parts would be read out one by one
  const inside = svg
    .slice(text.length)
    .replace(/<[a-z][^>]*>/g, (tag) => tag.replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, ''));
  const name = escapeText(`${panel.name}. ${panel.description}`);
  return `<svg role="img" aria-label="${name}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${inside}`;
}

/**
 * Draws every panel of the charts that shows something.
 * @throws when one cannot be drawn, which is a fault of ours
 */
export async function drawCharts(charts: readonly ChartSpec[]): Promise<Drawn> {
  const drawings = new Map<Panel, Markup>();
  for (const panel of charts.flatMap(({ panels }) => panels.filter(isInformative))) {
    drawings.set(panel, trusted(await drawPanel(panel)));
  }
  return (panel) => drawings.get(panel) as Markup;
}
