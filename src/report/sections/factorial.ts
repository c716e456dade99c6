// The 2 x 2 among the scenarios: what each of two changes does, and whether one does more in the presence of the other.
import { effectNames, type Factorial } from '../../experiment/factorial.ts';
import type { Difference } from '../../experiment/result.ts';
import { directionOf, directionText } from '../directions.ts';
import { factorialIntroduction, moveText } from '../factorialWords.ts';
import { headlineMeasures, measureRows, measureRowTitle } from '../headlines.ts';
import { html, type Markup } from '../markup.ts';
import { differenceText, styleOf } from '../numbers.ts';
import { plainTable } from '../table.ts';
import { directionMark } from './directionMark.ts';
import { breakable, lines } from './rowLines.ts';
import type { Section } from './section.ts';

/** An interaction is no rise or fall of a measure: it is above or below zero. */
function interactionMark(difference: Difference): Markup {
  const word = directionOf(difference);
  const side = word === 'rises' ? 'above zero' : 'below zero';
  return html`<span class="direction">${word === 'cannot tell' ? directionText(difference) : side}</span>`;
}

export function factorialSection(factorial: Factorial): Section {
  const { factors, effects, overSets } = factorial;
  const [first, second] = factors;
  const covers = overSets === undefined ? 'chance only' : 'chance and assumptions';
  return {
    id: 'factorial',
    title: `Each alone and both together: ${first.name} and ${second.name}`,
    body: html`<p>${factorialIntroduction(factorial).join(' ')}</p>
${plainTable(
  `Main effects and interaction with 95% intervals (${covers})`,
  ['Measure', `Main effect: ${moveText(first)}`, `Main effect: ${moveText(second)}`, 'Interaction'],
  measureRows(headlineMeasures).map((row) => ({
    heading: measureRowTitle(row),
    cells: effectNames.map((effect) =>
      lines(row, (name) => {
        const style = styleOf(name);
        const points = style.afterDifference === '' ? '' : ' pp';
        const difference = overSets?.[name][effect] ?? effects[name][effect];
        return html`${breakable(differenceText(difference, { ...style, afterDifference: points }))} ${effect === 'interaction' ? interactionMark(difference) : directionMark(difference, name)}`;
      }),
    ),
  })),
  'narrow',
)}`,
  };
}
