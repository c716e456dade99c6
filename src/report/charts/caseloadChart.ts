// The active caseload through the weeks of the run.
import type { Comparison } from '../../experiment/result.ts';
import type { ChartSpec } from '../chart.ts';
import { movementSentences } from '../directions.ts';
import { measureText, plainStyle } from '../numbers.ts';
import { keysOf, titleOf } from '../scenarioKey.ts';
import { sharedDomain, weeksPanel } from './weeksPanel.ts';
import { weeksTable } from './weeksTable.ts';

const measure = 'activeCaseloadMean';

export function caseloadChart(comparison: Comparison): ChartSpec {
  const keys = keysOf(comparison);
  const { baseline } = comparison;
  const domain = sharedDomain(
    keys.map((key) => key.result),
    'activeCaseload',
  );
  return {
    id: 'caseload',
    title: 'Caseload through time',
    sentence: `After the warm-up of ${baseline.warmUpWeeks} weeks a filled post in ${titleOf(keys[0]!)} has ${measureText(baseline.measures[measure], measure)} on its active caseload.`,
    further: movementSentences(keys, measure, 'the active caseload in people per post'),
    reading: `Line: mean over ${comparison.replications} replications. Ribbon: its 95% interval, chance only. ${keys.length > 1 ? `Dashed: ${titleOf(keys[0]!)}. ` : ''}Shaded weeks are the warm-up, which no measure counts.`,
    panels: keys.map((key) =>
      weeksPanel({
        name: titleOf(key),
        description: `Active caseload by week; after the warm-up ${measureText(key.result.measures[measure], measure)}`,
        field: 'activeCaseload',
        result: key.result,
        baseline: key.differences === null ? null : baseline,
        colour: key.colour,
        axisTitle: 'People per filled post',
        domain,
      }),
    ),
    table: weeksTable(keys, 'activeCaseload', plainStyle(1, 'people per post')),
  };
}
