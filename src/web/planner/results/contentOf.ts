// The report of a comparison, or of a run where there is nothing to compare with.
import type { Comparison } from '../../../experiment/result.ts';
import { comparisonContent, runContent } from '../../../report/comparisonContent.ts';
import type { ReportContent } from '../../../report/content.ts';

export function contentOf(comparison: Comparison): ReportContent {
  return comparison.scenarios.length === 0
    ? runContent(comparison.baseline, comparison.command, __VERSION__)
    : comparisonContent(comparison, __VERSION__);
}
