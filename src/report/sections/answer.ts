// The short answer in words, before any table.
import type { Comparison } from '../../experiment/result.ts';
import { html, type Markup } from '../markup.ts';
import { measureText } from '../numbers.ts';
import { keysOf } from '../scenarioKey.ts';
import { flipSentence } from '../signs.ts';
import { keyMark } from './keyMark.ts';
import type { Section } from './section.ts';

function runAnswer({ baseline }: Comparison): Markup {
  const { measures } = baseline;
  const say = (name: keyof typeof measures): string => measureText(measures[name], name);
  return html`<ul class="answer">
<li>The overstretch ratio is ${say('overstretchRatioMean')}: 1 would be work that just fills contracted time. The active caseload is ${say('activeCaseloadMean')}.</li>
<li>The median wait to a first session is ${say('waitToFirstContactDaysMedian')}; ${say('linkedShare')} of the people referred are linked to an organisation within 26 weeks.</li>
<li>Life satisfaction changes by ${say('lifeSatisfactionChangeMean')}; the effect of the service in that is ${say('lifeSatisfactionEffectMean')}.</li>
</ul>
<p>Intervals cover chance only.</p>
`;
}

function comparisonAnswer(comparison: Comparison): Markup {
  const [, ...others] = keysOf(comparison);
  const over = comparison.overAssumptions;
  return html`<ul class="answer">
${others.map((key, i) => html`<li>${keyMark(key)}: ${over === undefined ? comparison.scenarios[i]!.verdict : over.scenarios[i + 1]!.verdict}</li>\n`)}</ul>
${over === undefined ? null : html`<p>${flipSentence(over)}</p>\n`}<p>“Rises” and “falls” are said only when the 95% interval of the paired difference${over === undefined ? '' : ' over the sets of assumptions'} excludes zero and the change is large enough to matter; else this run cannot tell. “Better” and “worse” say which way a planner would want the measure to go. Intervals here cover ${over === undefined ? 'chance only' : 'chance and assumptions'}.</p>
`;
}

export function answerSection(comparison: Comparison): Section {
  const warned = [comparison.baseline, ...comparison.scenarios.map(({ result }) => result)].some(
    (result) => !result.drift.stable || result.remarks.length > 0,
  );
  return {
    id: 'answer',
    title: 'The short answer',
    body: [
      comparison.scenarios.length === 0 ? runAnswer(comparison) : comparisonAnswer(comparison),
      warned ? html`<p class="warning"><a href="#warnings">Warnings go with these figures.</a></p>\n` : null,
    ],
  };
}
