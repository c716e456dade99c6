// Which assumptions a result leans on: each moved alone to either end of its range, the largest swing first.
import type { Leaning, Leanings, Ranking } from '../../experiment/leaning/leaning.ts';
import type { Interval } from '../../experiment/result.ts';
import { type MeasureName, measureTable } from '../../model/measureTable.ts';
import { parameters } from '../../scenario/parameters.ts';
import { html, type Markup } from '../markup.ts';
import { countText, decimalText, differenceText, intervalText, styleOf } from '../numbers.ts';
import { plainTable } from '../table.ts';
import { parameterValueText, pathMark, statusMark } from './parameterWords.ts';

/** @param rowsMost rows of a table */
export function leaningsMarkup(leanings: Leanings, rowsMost: number): Markup {
  const { moved, leading, replications, firstReplications } = leanings;
  const rounds =
    leading === moved
      ? `All were played ${countText(replications)} times.`
      : `All were played ${countText(firstReplications)} times; the ${countText(leading)} that lead were then played ${countText(replications)} times.`;
  return html`<p>${countText(moved)} numbers in doubt were moved, one at a time, to the bottom and to the top of their plausible range, with the same people and the same luck. ${rounds} Intervals are 95% and cover chance only: of a hundred such intervals some five miss. Two numbers that are wrong together may do more, or less, than both apart.</p>
${leanings.rankings.map((ranking) => rankingMarkup(leanings, ranking, rowsMost))}`;
}

function rankingMarkup({ replications, firstReplications }: Leanings, ranking: Ranking, rowsMost: number): Markup {
  const { scenario, baseline, measure, asIs, verdict, otherSwingsWithin } = ranking;
  const style = styleOf(measure);
  const isDifference = baseline !== null;
  const figure = (interval: Interval): string =>
    isDifference ? differenceText(interval, short(measure)) : intervalText(interval, style);
  const isMoving = ({ swing: { mean, low, high } }: Leaning) => mean !== 0 || low !== 0 || high !== 0;
  const shown = ranking.ranked.filter((one) => one.replications === replications && isMoving(one)).slice(0, rowsMost);
  const { label } = measureTable[measure];
  const what = isDifference ? `${label}: ${scenario} less ${baseline}` : `${label} in ${scenario}`;
  const flips = shown.filter((one) => flipsVerdict(one, ranking));
  const [first] = shown;
  return html`<h3>${what}</h3>
<p class="finding">${
    first === undefined
      ? 'Nothing that was moved changes it.'
      : `It leans most on “${parameters[first.parameter].meaning}” (${parameters[first.parameter].status}): between the ends of its range the figure moves by ${differenceText(first.swing, short(measure))}.`
  } As it is: ${figure(asIs)}${verdict === null ? '' : `, ${verdict}`}.</p>
${
  verdict === null
    ? null
    : html`<p>${
        flips.length === 0
          ? 'None of those shown changes what is said of it.'
          : `What is said of it hangs on ${countText(flips.length)} of those shown; they are marked.`
      }</p>\n`
}${
  shown.length === 0
    ? null
    : plainTable(
        `${what}: what moves it most, 95% intervals (chance only)`,
        ['Number in doubt', 'Status', 'At the bottom of its range', 'At the top of its range', 'Swing'],
        shown.map((one) => {
          const { parameter, at, swing, unplayable } = one;
          const cell = (end: 0 | 1) =>
            html`<span class="line">${figure(at[end].figure)}</span><span class="line quiet">at ${parameterValueText(parameters[parameter], at[end].value)}${
              verdict !== null && at[end].verdict !== null && at[end].verdict !== verdict
                ? html`; <strong>then: ${at[end].verdict}</strong>`
                : null
            }</span>`;
          return {
            heading: html`${parameters[parameter].meaning} ${pathMark(parameter)}`,
            cells: [
              statusMark(parameters[parameter].status),
              ...(unplayable === null ? [cell(0), cell(1)] : ['cannot be played', unplayable]),
              differenceText(swing, short(measure)),
            ],
          };
        }),
        'words',
      )
}${
  otherSwingsWithin === null || otherSwingsWithin === Number.MAX_VALUE
    ? null
    : html`<p class="reading">None of those played ${countText(firstReplications)} times swings it by more than ${decimalText(otherSwingsWithin * style.factor, style.digits)}${style.afterDifference}, the furthest end of their intervals.</p>\n`
}`;
}

/** Differences of shares in few letters. */
function short(measure: MeasureName) {
  const style = styleOf(measure);
  return style.afterDifference === '' ? style : { ...style, afterDifference: ' pp' };
}

function flipsVerdict({ at }: Leaning, { verdict }: Ranking): boolean {
  return at.some((position) => position.verdict !== null && position.verdict !== verdict);
}
