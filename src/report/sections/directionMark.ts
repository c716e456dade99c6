// The direction of a difference as the page shows it: a sign, the word, and whether a planner would call it better.
import type { Difference } from '../../experiment/result.ts';
import type { MeasureName } from '../../model/measureTable.ts';
import { directionOf, directionText, judgementOf } from '../directions.ts';
import { html, type Markup } from '../markup.ts';

export function directionMark(difference: Difference, measure: MeasureName): Markup {
  const word = directionOf(difference);
  const judgement = judgementOf(difference, measure);
  return html`<span class="direction ${word === 'cannot tell' ? 'unclear' : word}">${directionText(difference)}${judgement === '' ? '' : `, ${judgement}`}</span>`;
}
