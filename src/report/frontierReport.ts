// What a search for the frontier found -> one self-contained page.
import type { FrontierResult, JudgedPolicy } from '../experiment/frontier/frontierResult.ts';
import {
  answerSentences,
  beatenMeans,
  conditionsMetWords,
  frontierCovers,
  membershipWords,
} from '../experiment/frontier/frontierWords.ts';
import { isLikely } from '../experiment/frontier/judged.ts';
import { type MeasureName, measureTable } from '../model/measureTable.ts';
import type { ChartSpec } from './chart.ts';
import { breakingChart } from './charts/breakingChart.ts';
import { frontierChart, probabilityText, toldPolicies } from './charts/frontierChart.ts';
import { listText } from './directions.ts';
import { drawCharts } from './drawing.ts';
import { html, type Markup } from './markup.ts';
import { countText, differenceText, intervalText, styleOf } from './numbers.ts';
import { pageMarkup } from './page.ts';
import { counted, designText, factorTables } from './sections/asked.ts';
import { chartSection } from './sections/chart.ts';
import { limitsSection } from './sections/limits.ts';
import { methodsSection } from './sections/methods.ts';
import type { Section } from './sections/section.ts';
import { studyAgainSection } from './sections/studyEnd.ts';
import { variedText } from './studyWords.ts';
import { plainTable, type TableRow } from './table.ts';

const alikeTold = 6;

export function frontierCharts(result: FrontierResult): readonly ChartSpec[] {
  return [frontierChart(result), ...(result.breaking.length === 0 ? [] : [breakingChart(result)])];
}

/**
 * The report of a search for the frontier as a complete HTML page.
 * @throws when a chart cannot be drawn, which is a fault of ours
 */
export async function frontierReport(result: FrontierResult): Promise<string> {
  const { study, policies, conditions, effort, command, programVersion, circumstances } = result;
  const specifications = frontierCharts(result);
  const drawn = await drawCharts(specifications);
  const charts = specifications.map((chart) => chartSection(chart, drawn));
  const [frontier, ...others] = charts;
  const runs = effort.searchRuns + effort.breakingRuns;
  const sections = [
    askedSection(result),
    answerSection(result),
    frontier!,
    policiesSection(result),
    givesUpSection(result),
    ...others,
    coversSection(result),
    limitsSection(),
    methodsSection({
      questions: [study.question],
      base: study.scenario,
      varied: variedText(study),
      outputs: `${listText(result.aims.map(({ measure }) => measureTable[measure].label))}.`,
      estimation: estimationText(result),
      seed: study.seed,
      command,
      programVersion,
    }),
    studyAgainSection(command, study.seed, programVersion),
  ];
  const under = circumstances.length === 0 ? '' : ` under ${counted(conditions.length, 'condition')}`;
  const lead = `A simulation of social-prescribing link workers: ${countText(policies.length)} boundary policies${under}, ${countText(runs)} runs. Intervals are 95% and cover chance and the stated conditions.`;
  return pageMarkup(`Frontier of ${study.name}`, lead, sections);
}

function estimationText({ effort, conditions, circumstances, study }: FrontierResult): string {
  const { searchRuns, firstReplications, rounds, breakingRuns, budget } = effort;
  const design =
    circumstances.length === 0
      ? ''
      : ` Conditions: ${designText(study.design)}, ${counted(conditions.length, 'condition')}.`;
  const further =
    breakingRuns === 0 ? '' : ` ${counted(breakingRuns, 'run')} more to see what breaks the likely members.`;
  return `${counted(searchRuns, 'run')} of at most ${countText(budget)} in ${counted(rounds, 'round')}: ${countText(firstReplications)} of every policy, then of those in doubt and their rivals. Runs of equal number share condition and luck across policies.${design}${further}`;
}

function askedSection(result: FrontierResult): Section {
  const { study, policies, circumstances } = result;
  const under =
    circumstances.length === 0
      ? ''
      : `, ${conditionsMetWords(result)} that nobody controls (${designText(study.design).charAt(0).toLowerCase()}${designText(study.design).slice(1)})`;
  return {
    id: 'asked',
    title: 'What was asked',
    body: html`<p class="question">${study.question}</p>
<p>All combinations of the levers are ${countText(policies.length)} policies${under}. All else is as in scenario <b>${study.scenario.name}</b>. Seed <code>${study.seed}</code>.</p>
${factorTables(study.factors)}`,
  };
}

function answerSection(result: FrontierResult): Section {
  return {
    id: 'answer',
    title: 'The answer',
    body: html`<ul class="answer">
${answerSentences(result).map((sentence) => html`<li>${sentence}</li>\n`)}</ul>
<p>${beatenMeans(result)}</p>
`,
  };
}

function policiesSection(result: FrontierResult): Section {
  const { members, shipped } = toldPolicies(result);
  const open = [...members.map(({ member }) => member), ...shipped];
  const others = result.policies.filter((one) => !open.includes(one));
  const likely = result.policies.filter(isLikely).length;
  return {
    id: 'policies',
    title: 'The policies',
    body: html`<p>${countText(likely)} of ${countText(result.policies.length)} policies ${likely === 1 ? 'is' : 'are'} likely on the frontier (probability 50% or more). Here stand ${countText(members.length)} of them, the likeliest first, then the shipped policies. Left out are those shown to be as good as a likelier one: with 95% they differ by no more than the smallest worthwhile change on every measure. Those that stand here are not shown to be as good as each other, which does not mean that all are shown to differ.</p>
${policiesTable('Likely members, and the shipped policies', result, open)}${
  others.length === 0
    ? null
    : html`<details><summary>${others.length === 1 ? 'The other policy' : `The other ${countText(others.length)} policies`}</summary>
${policiesTable('The other policies', result, others)}</details>
`
}`,
  };
}

function policiesTable(caption: string, { aims }: FrontierResult, policies: readonly JudgedPolicy[]): Markup {
  return plainTable(
    caption,
    ['Policy', 'Probability', 'On the frontier', ...aims.map(({ measure }) => withUnit(measure)), 'Runs'],
    policies.map((one) => ({
      heading: policyHeading(one),
      cells: [
        probabilityText(one),
        membershipWords[one.membership],
        ...aims.map(({ measure }, i) => intervalText(one.expected[i]!, styleOf(measure))),
        countText(one.replications),
      ],
    })),
    'figures',
  );
}

function policyHeading({ policy }: JudgedPolicy): Markup {
  const shipped =
    policy.shippedAs.length === 0
      ? null
      : html`<span class="line quiet">shipped as ${policy.shippedAs.join(', ')}</span>`;
  return html`<b>${policy.number}</b> ${policy.label}${shipped}`;
}

function withUnit(measure: MeasureName): string {
  const { label, unit } = measureTable[measure];
  return unit === 'ratio' || unit === 'share' ? label : `${label} (${unit})`;
}

function givesUpSection(result: FrontierResult): Section {
  const { aims } = result;
  const { members, shipped } = toldPolicies(result);
  const open = [
    ...members.map(({ member, asGood }) => ({ one: member, alike: asGood.map(({ policy }) => policy.number) })),
    ...shipped.map((one) => ({ one, alike: one.asGoodAs })),
  ];
  const isAnyAlike = open.some(({ alike }) => alike.length > 0);
  const rows = open.map(
    ({ one, alike }): TableRow => ({
      heading: policyHeading(one),
      cells: [
        ...aims.map(({ measure }, i) => {
          const given = one.givesUp[i] ?? null;
          if (given === null) return 'no value';
          if (given.best === one.policy.number) return 'the best';
          return differenceText(given.difference, { ...styleOf(measure), afterDifference: '' });
        }),
        ...(isAnyAlike ? [alikeText(alike)] : []),
      ],
    }),
  );
  return {
    id: 'gives-up',
    title: 'What each gives up',
    body: html`<p>Each policy less the likely member that is best on that measure, with the same conditions and luck.</p>
${plainTable('Difference from the best of the likely members', ['Policy', ...aims.map(({ measure }) => withUnit(measure)), ...(isAnyAlike ? ['Shown to be as good on all measures'] : [])], rows, 'figures')}`,
  };
}

/** Other policies that differ by less than anybody would act on: the first few by number. */
function alikeText(numbers: readonly number[]): string {
  const told = numbers.slice(0, alikeTold).join(', ');
  return numbers.length > alikeTold ? `${told} and ${countText(numbers.length - alikeTold)} more` : told;
}

function coversSection(result: FrontierResult): Section {
  const { effort } = result;
  const stopped =
    effort.stopped === 'budget'
      ? `The search stopped because its ${countText(effort.budget)} runs were used up.`
      : 'The search stopped because every policy that could be judged is on the frontier, beaten, or hangs on a tie.';
  return {
    id: 'intervals',
    title: 'What the intervals cover',
    body: html`<p>${frontierCovers(result)}</p>
<p>${stopped} The smallest worthwhile changes are assumptions.</p>
${result.warmUp.map((sentence) => html`<p>${sentence}</p>\n`)}`,
  };
}
