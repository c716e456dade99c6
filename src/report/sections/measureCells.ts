// Cells of a table of measures: a scenario's own value, or how far it is from the baseline.
import type { MeasureRow } from '../headlines.ts';
import { html, type Part } from '../markup.ts';
import { differenceText, intervalText, styleOf } from '../numbers.ts';
import type { ScenarioKey } from '../scenarioKey.ts';
import { directionMark } from './directionMark.ts';
import { breakable, lines } from './rowLines.ts';

export function valueCell(key: ScenarioKey, row: MeasureRow): Part {
  return lines(row, (measure) => breakable(intervalText(key.result.measures[measure], styleOf(measure))));
}

/** Only of a key that is no baseline. */
export function differenceCell(key: ScenarioKey, row: MeasureRow): Part {
  return lines(row, (measure) => {
    const difference = key.differences![measure];
    const style = styleOf(measure);
    const points = style.afterDifference === '' ? '' : ' pp';
    return html`${breakable(differenceText(difference, { ...style, afterDifference: points }))} ${directionMark(difference, measure)}`;
  });
}
