// What a search for staff found -> one self-contained page.
import type { StaffResult } from '../experiment/staff/staffResult.ts';
import { documentOf } from './content.ts';
import { drawCharts } from './drawing.ts';
import { type MadeBy, staffContent } from './staffContent.ts';

/**
 * The report of a search for staff as a complete HTML page.
 * @throws when a chart cannot be drawn, which is a fault of ours
 */
export async function staffReport(result: StaffResult, made: MadeBy): Promise<string> {
  const content = staffContent(result, made);
  return documentOf(content, await drawCharts(content.charts));
}
