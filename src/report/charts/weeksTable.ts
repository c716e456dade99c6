// A weekly mean as a table: a row a week, a column a scenario.
import type { ChartTable } from '../chart.ts';
import { intervalText, type NumberStyle } from '../numbers.ts';
import { type ScenarioKey, titleOf } from '../scenarioKey.ts';
import type { WeeklyField } from './weeksPanel.ts';

export function weeksTable(keys: readonly ScenarioKey[], field: WeeklyField, style: NumberStyle): ChartTable {
  return {
    columns: ['Week', ...keys.map(titleOf)],
    rows: keys[0]!.result.weekly.map((summary, i) => [
      String(summary.week),
      ...keys.map((key) => {
        const week = key.result.weekly[i];
        return week === undefined ? 'no value' : intervalText(week[field], style);
      }),
    ]),
  };
}
