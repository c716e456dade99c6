// Results -> one self-contained page: no script, nothing from outside, every figure with its interval.
import type { Comparison, ScenarioResult } from '../experiment/result.ts';
import { comparisonContent, runContent } from './comparisonContent.ts';
import { documentOf } from './content.ts';
import { drawCharts } from './drawing.ts';

/**
 * The report of a comparison as a complete HTML page.
 * @throws when a chart cannot be drawn, which is a fault of ours
 */
export async function comparisonReport(comparison: Comparison, programVersion: string): Promise<string> {
  const content = comparisonContent(comparison, programVersion);
  return documentOf(content, await drawCharts(content.charts));
}

/**
 * The report of one scenario as a complete HTML page.
 * @param command how to run it again
 * @throws when a chart cannot be drawn, which is a fault of ours
 */
export async function runReport(result: ScenarioResult, command: string, programVersion: string): Promise<string> {
  const content = runContent(result, command, programVersion);
  return documentOf(content, await drawCharts(content.charts));
}
