// What pairs of factors do together beyond what each does alone.
import type { SobolOfMeasure } from '../../experiment/sensitivity/sensitivityResult.ts';
import { measureTable } from '../../model/measureTable.ts';
import { html, type Markup } from '../markup.ts';
import { countText } from '../numbers.ts';
import { shareText } from '../sensitivityWords.ts';
import { plainTable } from '../table.ts';
import { pathMark } from './parameterWords.ts';
import type { Section } from './section.ts';

const shownMost = 15;

export function pairsSection({ measure, pairs }: SobolOfMeasure): Section {
  const { label } = measureTable[measure];
  const [largest] = pairs;
  const clear = pairs.filter(({ second }) => second.low !== null && second.low > 0);
  return {
    id: `pairs-${measure}`,
    title: `${label}: pairs of factors`,
    body: html`<p class="finding">${
      largest === undefined
        ? 'There are no pairs.'
        : `Of ${countText(pairs.length)} pairs, ${largest.factors.join(' with ')} does most together beyond what each does alone: ${shareText(largest.second)}; the intervals of ${countText(clear.length)} pairs exclude zero.`
    }</p>
<p class="reading">S2: share of the variance of the expected measure over the ranges. Intervals are 95%, chance only; some below zero are to be expected of pairs that do nothing together.</p>
${tableOf(pairs.slice(0, shownMost), `${label}: S2, the largest first`)}${
  pairs.length > shownMost
    ? html`<details><summary>All ${countText(pairs.length)} pairs</summary>\n${tableOf(pairs, `${label}: S2 of all pairs`)}</details>\n`
    : null
}`,
  };
}

function tableOf(pairs: SobolOfMeasure['pairs'], caption: string): Markup {
  return plainTable(
    caption,
    ['Pair', 'Together beyond each alone (S2)'],
    pairs.map(({ factors: [one, other], second }) => ({
      heading: html`${pathMark(one)} ${pathMark(other)}`,
      cells: [shareText(second)],
    })),
    'figures',
  );
}
