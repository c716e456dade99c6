// The policies by each pair of the measures that they are judged by.
import type { FrontierResult, JudgedPolicy } from '../../experiment/frontier/frontierResult.ts';
import { answerSentences, membershipWords, probabilityWords } from '../../experiment/frontier/frontierWords.ts';
import { type Distinct, distinctMembers, isLikely } from '../../experiment/frontier/judged.ts';
import { measureTable } from '../../model/measureTable.ts';
import type { ChartSpec, Panel } from '../chart.ts';
import { listText } from '../directions.ts';
import { countText, intervalText, measureText, styleOf } from '../numbers.ts';
import { type PolicyMark, policiesPanel } from './policiesPanel.ts';

/** More than these cannot be told apart in a drawing, and nobody reads their lines. */
export const membersMost = 12;
/** Pairs of the first so many measures are drawn; the table holds all. */
const measuresDrawn = 4;

export function frontierChart(result: FrontierResult): ChartSpec {
  const { aims, policies } = result;
  const told = toldPolicies(result);
  return {
    id: 'frontier',
    title: 'The policies by each two measures',
    sentence: answerSentences(result)[0]!,
    further: [],
    reading: `A mark is a policy at its expected values: a diamond is on the frontier, a triangle hangs on a tie, a circle cannot be told, a cross is beaten; small ones are unlikely on it (probability below 50%). Numbered are the policies of the list below: ${countText(told.members.length)} likely members, without those shown to be as good as a likelier one, and the shipped policies; their lines are 95% intervals that cover chance and the stated conditions. Better is ${listText(aims.map(betterWords))}. A policy may look beaten on two measures and not be, for what it does on another.${aims.length > measuresDrawn ? ` Drawn are the pairs of the first ${countText(measuresDrawn)} of ${countText(aims.length)} measures.` : ''}`,
    panels: pairsOf(aims.slice(0, measuresDrawn)).map(([x, y]) => pairPanel(result, told, x, y)),
    table: {
      columns: ['Policy', 'Probability', 'Frontier', 'Runs', ...aims.map(({ measure }) => measureTable[measure].label)],
      rows: policies.map((one) => [
        `${one.policy.number}: ${one.policy.label}`,
        probabilityText(one),
        membershipWords[one.membership],
        countText(one.replications),
        ...aims.map(({ measure }, i) => intervalText(one.expected[i]!, styleOf(measure))),
      ]),
    },
  };
}

export interface ToldPolicies {
  /** Likely members, and those shown to be as good as each. */
  readonly members: readonly Distinct[];
  /** The shipped policies that are not among `members`. */
  readonly shipped: readonly JudgedPolicy[];
}

/** The policies worth a line of their own. */
export function toldPolicies({ policies }: FrontierResult): ToldPolicies {
  const members = distinctMembers(policies).slice(0, membersMost);
  const isTold = (one: JudgedPolicy) => members.some(({ member }) => member === one);
  return { members, shipped: policies.filter((one) => one.policy.shippedAs.length > 0 && !isTold(one)) };
}

export function probabilityText({ probability }: JudgedPolicy): string {
  return probability === null ? 'not judged' : probabilityWords(probability);
}

function pairsOf<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((one, i) => items.slice(i + 1).map((other) => [one, other] as const));
}

type Aim = FrontierResult['aims'][number];

function pairPanel(result: FrontierResult, told: ToldPolicies, x: Aim, y: Aim): Panel {
  const [xAt, yAt] = [result.aims.indexOf(x), result.aims.indexOf(y)];
  const labelled = new Set([...told.members.map(({ member }) => member), ...told.shipped]);
  const marks = result.policies.map(
    (one): PolicyMark => ({
      label: labelled.has(one) ? String(one.policy.number) : '',
      membership: one.membership,
      x: one.expected[xAt]!,
      y: one.expected[yAt]!,
      isLikely: isLikely(one),
    }),
  );
  return policiesPanel({
    name: `${measureTable[y.measure].label} by ${measureTable[x.measure].label.toLowerCase()}`,
    description: `Better is ${betterWords(x)} and ${betterWords(y)}. ${[...labelled]
      .map(
        (one) =>
          `Policy ${one.policy.number}: ${measureText(one.expected[xAt]!, x.measure)} across, ${measureText(one.expected[yAt]!, y.measure)} upward`,
      )
      .join('; ')}`,
    x: x.measure,
    y: y.measure,
    marks,
  });
}

/** `more job satisfaction` */
function betterWords({ measure, sign }: Aim): string {
  return `${sign === 1 ? 'more' : 'less'} ${measureTable[measure].label.toLowerCase()}`;
}
