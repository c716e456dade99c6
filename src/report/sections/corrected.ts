// Several scenarios against one baseline: which verdicts are clear by intervals that hold for all of them together.
import { multiplicityWords } from '../../experiment/multiplicity.ts';
import type { Comparison } from '../../experiment/result.ts';
import { headlineMeasures, measureRows, measureRowTitle } from '../headlines.ts';
import { html } from '../markup.ts';
import { differenceText, styleOf } from '../numbers.ts';
import { keysOf } from '../scenarioKey.ts';
import { plainTable } from '../table.ts';
import { directionMark } from './directionMark.ts';
import { keyMark } from './keyMark.ts';
import { breakable, lines } from './rowLines.ts';
import type { Section } from './section.ts';

/** Null with one scenario, which needs no correction. */
export function correctedSection(comparison: Comparison): Section | null {
  const words = multiplicityWords(comparison);
  if (words === null) return null;
  const others = keysOf(comparison).slice(1);
  const percent = (100 * comparison.scenarios[0]!.corrected!.overstretchRatioMean.confidence).toFixed(1);
  return {
    id: 'corrected',
    title: 'All scenarios judged at once',
    body: html`<p>${words} Intervals cover chance only.</p>
<details><summary>The wider intervals</summary>
${plainTable(
  `Differences from the baseline with ${percent}% intervals (chance only)`,
  ['Measure', ...others.map(keyMark)],
  measureRows(headlineMeasures).map((row) => ({
    heading: measureRowTitle(row),
    cells: comparison.scenarios.map(({ corrected }) =>
      lines(row, (measure) => {
        const style = styleOf(measure);
        const points = style.afterDifference === '' ? '' : ' pp';
        return html`${breakable(differenceText(corrected![measure], { ...style, afterDifference: points }))} ${directionMark(corrected![measure], measure)}`;
      }),
    ),
  })),
  'narrow',
)}</details>
`,
  };
}
