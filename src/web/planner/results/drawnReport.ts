// The complete report as one HTML file, the same bytes as the command line writes.
import { documentOf, type ReportContent } from '../../../report/content.ts';
import type { Markup } from '../../../report/markup.ts';
import type { Drawings } from '../../drawing/drawings.ts';
import { panelsOf } from './drawnLater.ts';

/** @throws Error when a chart cannot be drawn */
export async function drawnReport(content: ReportContent, drawings: Drawings): Promise<string> {
  const panels = panelsOf(content);
  const drawn = new Map(
    await Promise.all(panels.map(async (panel): Promise<[unknown, Markup]> => [panel, await drawings.draw(panel)])),
  );
  return documentOf(content, (panel) => drawn.get(panel) as Markup);
}
