// The plotted values of a chart as a table: a row a scenario, a column a measure, each figure with its interval.
import type { MeasureName } from '../../model/measureTable.ts';
import type { ChartTable } from '../chart.ts';
import { rowTitle } from '../headlines.ts';
import { intervalText, styleOf } from '../numbers.ts';
import { type ScenarioKey, titleOf } from '../scenarioKey.ts';

export function scenarioTable(keys: readonly ScenarioKey[], measures: readonly MeasureName[]): ChartTable {
  return {
    columns: ['Scenario', ...measures.map(rowTitle)],
    rows: keys.map((key) => [
      titleOf(key),
      ...measures.map((measure) => intervalText(key.result.measures[measure], styleOf(measure))),
    ]),
  };
}
