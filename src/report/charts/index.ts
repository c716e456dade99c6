// Every chart of the report in its order, for the report, for tests and for a page that draws them itself.
import type { Comparison } from '../../experiment/result.ts';
import type { ChartSpec } from '../chart.ts';
import { caseloadChart } from './caseloadChart.ts';
import { differencesChart } from './differencesChart.ts';
import { discretionChart } from './discretionChart.ts';
import { effectChart } from './effectChart.ts';
import { overstepsChart } from './overstepsChart.ts';
import { setsChart } from './setsChart.ts';
import { vcseWaitingChart } from './vcseWaitingChart.ts';
import { waitsChart } from './waitsChart.ts';
import { warmUpChart } from './warmUpChart.ts';

/** All charts that make sense for it: without a second scenario there is nothing to compare. */
export function chartsOf(comparison: Comparison): readonly ChartSpec[] {
  const compared = comparison.scenarios.length > 0;
  return [
    ...(comparison.overAssumptions === undefined ? [] : [setsChart(comparison, comparison.overAssumptions)]),
    ...(compared ? [discretionChart(comparison)] : []),
    waitsChart(comparison),
    caseloadChart(comparison),
    vcseWaitingChart(comparison),
    overstepsChart(comparison),
    effectChart(comparison),
    ...(compared ? [differencesChart(comparison)] : []),
    warmUpChart(comparison),
  ];
}
