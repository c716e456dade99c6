// What `staff` tells a planner: the answer in sentences, then every value that was played with the measures it gives.

import { limitPhrase } from '../experiment/staff/limitPhrase.ts';
import { shortNumber } from '../experiment/staff/shortNumber.ts';
import type { Limit, StaffResult, Visited } from '../experiment/staff/staffResult.ts';
import { amountText, answerSentences, keepingWord, surely, twoKinds } from '../experiment/staff/staffWords.ts';
import { differenceText, intervalText, plainStyle, styleOf } from '../report/numbers.ts';
import { type Colours, inColumns, wrapped } from './paper.ts';
import { labelWithUnit, remarkLines } from './runText.ts';

export function staffText(result: StaffResult, colours: Colours): string {
  const { scenario, limits, grid } = result;
  const [answerFirst, ...more] = answerSentences(result);
  return [
    colours.bold(scenario.name),
    colours.bold(wrapped(answerFirst)),
    ...more.map((sentence) => wrapped(sentence)),
    '',
    wrapped(`Limits: ${limits.map(limitPhrase).join('; ')}`),
    '',
    colours.bold(`Every value that was played (${grid.unit})`),
    ...limits.flatMap((limit, i) => ['', limitTable(result, limit, i)]),
    '',
    togetherTable(result),
    ...nextBetterLines(result),
    ...setLines(result, colours),
    ...remarkLines(result.remarks, colours),
    '',
    wrapped(twoKinds),
    wrapped(
      'Intervals are 95% and cover chance only, each as if looked at once. "keeps" and "fails" are said with at least ' +
        `${surely(result.probability)}, all looks at all values paid for; "cannot tell" where a value lies within the smallest worthwhile ` +
        'change of a limit, which counts as not kept. Doubt about the assumptions is not covered' +
        (result.overSets === null ? '; --over-assumptions looks at it.' : ' by them, but by the sets.'),
    ),
  ].join('\n');
}

function limitTable({ visited, grid, answer }: StaffResult, { measure }: Limit, i: number): string {
  const effect = visited[0].effects[i];
  const rows = visited.map((one) => [
    valueCell(one.value, answer, grid.present),
    intervalText(one.limits[i].expected, styleOf(measure)),
    ...(effect === null ? [] : [intervalText(one.effects[i]?.expected ?? noValue, styleOf(effect.measure))]),
    keepingWord(one.limits[i].keeping),
    `${one.limits[i].keptCount} of ${one.replications}`,
  ]);
  const effectHead = effect === null ? [] : [labelWithUnit(effect.measure)];
  return inColumns([['', labelWithUnit(measure), ...effectHead, 'limit', 'single services'], ...rows], 2);
}

const noValue = { mean: null, low: null, high: null };

function valueCell(value: number, answer: number | null, present: number | null): string {
  const remark = value === answer ? ' <- answer' : value === present ? ' (now)' : '';
  return `${shortNumber(value)}${remark}`;
}

function togetherTable({ visited, answer, grid }: StaffResult): string {
  const rows = visited.map((one) => [
    valueCell(one.value, answer, grid.present),
    togetherCell(one),
    intervalText(one.oneService, shareStyle),
    intervalText(one.costPerYearPounds, poundStyle),
  ]);
  return inColumns([['', 'all limits', 'single services', 'cost a year'], ...rows], 2);
}

const shareStyle = { ...plainStyle(0, ''), factor: 100, after: '%' } as const;
const poundStyle = { ...plainStyle(0, ''), before: '£' } as const;

function togetherCell({ keeping, probability }: Visited): string {
  return probability === null ? keepingWord(keeping) : `${keepingWord(keeping)}, ${surely(probability)}`;
}

function nextBetterLines({ nextBetter, answer, limits, grid }: StaffResult): readonly string[] {
  if (nextBetter === null) return [];
  const told = limits.map(
    ({ measure }, i) => `${labelWithUnit(measure)} ${differenceText(nextBetter.differences[i], styleOf(measure))}`,
  );
  return [
    '',
    wrapped(
      `From ${answer} to ${amountText(nextBetter.value, grid.unit)}, the same replications (chance only): ${told.join('; ')}.`,
    ),
  ];
}

function setLines({ overSets, grid, answer }: StaffResult, colours: Colours): readonly string[] {
  if (overSets === null) return [];
  const { sets, enough, replications } = overSets;
  const rows = enough.map(({ value, setCount }) => [valueCell(value, answer, null), `${setCount} of ${sets.length}`]);
  return [
    '',
    colours.bold(`Over ${sets.length} sets of assumptions`),
    inColumns([[grid.unit, 'enough in'], ...rows], 2),
    wrapped(
      `For each set the search was made again, by the means of ${replications} replications each; a set's own answer can be a step or so off by chance.`,
    ),
  ];
}
