// The main measures where sets of assumptions were played: what chance leaves open beside what the assumptions leave open.
import type { OverAssumptions } from '../../experiment/overAssumptions.ts';
import type { OverSets } from '../../experiment/overSets.ts';
import type { Comparison, Interval } from '../../experiment/result.ts';
import { type MeasureName, measureNames } from '../../model/measureTable.ts';
import { headlineMeasures, type MeasureRow, measureRows, measureRowTitle } from '../headlines.ts';
import { html, type Markup } from '../markup.ts';
import { countText, differenceText, styleOf } from '../numbers.ts';
import { keysOf } from '../scenarioKey.ts';
import { flipSentence, setsWord, signText } from '../signs.ts';
import { tableMarkup } from '../table.ts';
import { directionMark } from './directionMark.ts';
import { keyMark } from './keyMark.ts';
import { breakable, lines } from './rowLines.ts';

function differenceLine(difference: Interval, measure: MeasureName): Markup {
  const style = styleOf(measure);
  const points = style.afterDifference === '' ? '' : ' pp';
  return breakable(differenceText(difference, { ...style, afterDifference: points }));
}

function countCell(count: number | null): string {
  return count === null ? 'no value' : countText(count);
}

function table(comparison: Comparison, over: OverAssumptions, rows: readonly MeasureRow[], caption: string): Markup {
  const { sets } = over.ensemble;
  const [, ...others] = keysOf(comparison);
  return tableMarkup({
    caption,
    columns: [
      'Measure',
      'At the defaults: chance only',
      `Over ${countText(sets)} ${setsWord(sets)}: chance and assumptions`,
      'Same sign',
      'Clear',
      'Clearly opposite',
    ],
    groups: others.map((key, i) => {
      const overSets = over.scenarios[i + 1]!.differences!;
      const cells = (row: MeasureRow, of: (difference: OverSets) => string) => lines(row, (name) => of(overSets[name]));
      return {
        heading: keyMark(key),
        rows: rows.map((row) => ({
          heading: measureRowTitle(row),
          cells: [
            lines(
              row,
              (name) =>
                html`${differenceLine(key.differences![name], name)} ${directionMark(key.differences![name], name)}`,
            ),
            lines(row, (name) => html`${differenceLine(overSets[name], name)} ${directionMark(overSets[name], name)}`),
            cells(row, (difference) => signText(difference, sets)),
            cells(row, ({ clearIn }) => countCell(clearIn)),
            cells(row, ({ clearlyOppositeIn }) => countCell(clearlyOppositeIn)),
          ],
        })),
      };
    }),
    kind: 'words',
  });
}

export function overAssumptionsMarkup(comparison: Comparison, over: OverAssumptions): Markup {
  const { baseline, replications } = comparison;
  const { ensemble } = over;
  const what = `Differences from ${baseline.scenario.name} with 95% intervals`;
  return html`<p>How far each scenario differs from the baseline: at the default assumptions, and over ${countText(ensemble.sets)} ${setsWord(ensemble.sets)} of assumptions that ${ensemble.sets === 1 ? 'was' : 'were'} played with the same people and the same luck, ${countText(replications)} replications each. Differences of shares are in percentage points (pp). <em>Same sign</em>: in how many sets the mean difference has the sign of the overall mean. <em>Clear</em>: in how many a set’s own interval (chance only) excludes zero on that side and the change is large enough to matter. <em>Clearly opposite</em>: in how many that is so on the other side. An overstep is an act beyond what that scenario’s own policy permits.</p>
<p><strong>${flipSentence(over)}</strong> With ${countText(replications)} replications a set, some of what is unclear is chance.</p>
${table(comparison, over, measureRows(headlineMeasures), `${what}: chance only beside chance and assumptions`)}<details><summary>All measures, over the sets of assumptions</summary>
${table(comparison, over, measureRows(measureNames), `All measures: differences with 95% intervals, chance only beside chance and assumptions`)}</details>
`;
}
