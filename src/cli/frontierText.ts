// What `frontier` tells a planner: the answer in sentences, the likely members and what each gives up, what breaks them.
import type { FrontierResult, JudgedPolicy } from '../experiment/frontier/frontierResult.ts';
import {
  answerSentences,
  beatenMeans,
  breakingCaveat,
  breakingSentences,
  frontierCovers,
  membershipWords,
  policyWords,
  probabilityWords,
} from '../experiment/frontier/frontierWords.ts';
import { type Distinct, distinctMembers, isLikely } from '../experiment/frontier/judged.ts';
import { countText, differenceText, intervalText, styleOf } from '../report/numbers.ts';
import { type Colours, inColumns, wrapped } from './paper.ts';
import { labelWithUnit } from './runText.ts';

/** More than that nobody reads on a terminal; policies.csv holds all. */
const membersTold = 12;

export function frontierText(result: FrontierResult, colours: Colours): string {
  const [answerFirst, ...more] = answerSentences(result);
  const distinct = distinctMembers(result.policies);
  const members = distinct.slice(0, membersTold);
  const told = members.map(({ member }) => member);
  const shipped = result.policies.filter((one) => one.policy.shippedAs.length > 0 && !told.includes(one));
  return [
    colours.bold(result.study.name),
    wrapped(result.study.question),
    '',
    colours.bold(wrapped(answerFirst)),
    ...more.map((sentence) => wrapped(sentence)),
    '',
    colours.bold(heading(result, distinct.length)),
    ...members.map((one) => wrapped(memberWords(one), 2, 2)),
    '',
    memberTable(result, told),
    ...(shipped.length === 0
      ? []
      : [
          '',
          colours.bold('Shipped policies beside these'),
          ...shipped.map((one) => wrapped(policyWords(one), 2, 2)),
          memberTable(result, shipped),
        ]),
    '',
    colours.bold('What each gives up against the best of the likely members'),
    givesUpTable(result, [...told, ...shipped]),
    ...breakingLines(result, colours),
    '',
    wrapped(effortText(result)),
    wrapped(beatenMeans(result)),
    wrapped(frontierCovers(result)),
  ].join('\n');
}

function heading({ policies }: FrontierResult, count: number): string {
  const rest = count > membersTold ? `; the first ${membersTold}` : '';
  const likely = policies.filter(isLikely).length;
  const folded =
    count === likely
      ? likely > 1
        ? ', none shown to be as good as another'
        : ''
      : `; ${count} without those shown to be as good as a likelier one`;
  return `Likely on the frontier (probability 50% or more): ${likely}${folded}${rest}`;
}

function memberWords({ member, asGood }: Distinct): string {
  if (asGood.length === 0) return policyWords(member);
  const shipped = asGood.flatMap(({ policy }) => policy.shippedAs);
  const among = shipped.length === 0 ? '' : `, among them ${shipped.join(', ')}`;
  return `${policyWords(member)}, and ${countText(asGood.length)} shown to be as good${among}`;
}

function memberTable({ aims }: FrontierResult, told: readonly JudgedPolicy[]): string {
  const rows = told.map((one) => [
    String(one.policy.number),
    one.probability === null ? 'no value' : probabilityWords(one.probability),
    membershipWords[one.membership],
    String(one.replications),
    ...aims.map(({ measure }, i) => intervalText(one.expected[i], styleOf(measure))),
  ]);
  return inColumns(
    [['policy', 'probability', 'frontier', 'runs', ...aims.map(({ measure }) => labelWithUnit(measure))], ...rows],
    2,
  );
}

function givesUpTable({ aims }: FrontierResult, told: readonly JudgedPolicy[]): string {
  const rows = told.map((one) => [
    String(one.policy.number),
    ...aims.map(({ measure }, i) => {
      const given = one.givesUp[i];
      if (given === null) return 'no value';
      return given.best === one.policy.number
        ? 'the best'
        : differenceText(given.difference, { ...styleOf(measure), afterDifference: '' });
    }),
  ]);
  return inColumns([['policy', ...aims.map(({ measure }) => labelWithUnit(measure))], ...rows], 2);
}

function breakingLines(result: FrontierResult, colours: Colours): readonly string[] {
  const { breaking } = result;
  if (breaking.length === 0) return [];
  return [
    '',
    colours.bold('What breaks them'),
    ...breakingSentences(result).map((sentence) => wrapped(`- ${sentence}`, 2, 2)),
    wrapped(breakingCaveat(result), 2),
  ];
}

function effortText({ effort, study }: FrontierResult): string {
  const { searchRuns, firstReplications, rounds, breakingRuns } = effort;
  const further = breakingRuns === 0 ? '' : ` ${countText(breakingRuns)} more to see what breaks the likely members.`;
  return (
    `${countText(searchRuns)} runs in ${rounds} ${rounds === 1 ? 'round' : 'rounds'}: ${firstReplications} of every policy, then only of those in doubt and their rivals.` +
    `${further} Seed ${study.seed}.`
  );
}
