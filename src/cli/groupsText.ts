// What came of whom, for the terminal: of life satisfaction and of GP visits the effect first and the change beside it, for
// everybody, by group, and for the subgroups that selection flatters.
import type { Interval, ScenarioResult } from '../experiment/result.ts';
import type { MeasureName } from '../model/measureTable.ts';
import { flattered, groupKinds, groupTitle, kindTitles, nameTitle, twoNumbers } from '../report/groupWords.ts';
import { intervalText, styleOf } from '../report/numbers.ts';
import { type Colours, columnRows, wrapped } from './paper.ts';

type Row = readonly [name: string, effect: string, change: string];

interface Outcome {
  readonly title: string;
  readonly effect: MeasureName;
  readonly change: MeasureName;
  readonly ofSubgroup: (subgroup: ScenarioResult['subgroups'][string]) => readonly [effect: Interval, change: Interval];
}

const outcomes: readonly Outcome[] = [
  {
    title: 'Life satisfaction at 26 weeks (points of 10)',
    effect: 'lifeSatisfactionEffectMean',
    change: 'lifeSatisfactionChangeMean',
    ofSubgroup: ({ effect, change }) => [effect, change],
  },
  {
    title: 'GP visits in 26 weeks',
    effect: 'gpVisitsEffectShare',
    change: 'gpVisitsChangeShare',
    ofSubgroup: ({ gpEffect, gpChange }) => [gpEffect, gpChange],
  },
];

const none: Interval = { mean: null, low: null, high: null };

function outcomeRows(result: ScenarioResult, { effect, change, ofSubgroup }: Outcome): readonly Row[] {
  const row = (name: string, effectOf: Interval, changeOf: Interval): Row => [
    name,
    intervalText(effectOf, styleOf(effect)),
    intervalText(changeOf, styleOf(change)),
  ];
  const byKind = groupKinds.flatMap((kind): Row[] => [
    [kindTitles[kind], '', ''],
    ...Object.entries(result.groups[kind]).map(([name, measures]) =>
      row(`- ${groupTitle(kind, name)}`, measures[effect] ?? none, measures[change] ?? none),
    ),
  ]);
  const subgroups = Object.entries(result.subgroups).map(([name, subgroup]) =>
    row(`- ${nameTitle(name)}`, ...ofSubgroup(subgroup)),
  );
  return [
    row('Everybody referred', result.measures[effect], result.measures[change]),
    ...byKind,
    ...(subgroups.length === 0 ? [] : [['Flattered by selection *', '', ''] as const, ...subgroups]),
  ];
}

/** Effect and change of life satisfaction and of GP visits, with what the two are. */
export function groupsText(result: ScenarioResult, colours: Colours): string {
  const blocks = outcomes.flatMap((outcome) => {
    const rows = outcomeRows(result, outcome);
    const [heading, ...lines] = columnRows([[outcome.title, 'effect', 'change'], ...rows], 2);
    return ['', colours.dim(heading), ...lines];
  });
  return [
    colours.bold('What came of whom'),
    wrapped(twoNumbers, 2),
    ...blocks,
    colours.dim(wrapped(`* ${flattered}`, 2, 2)),
  ].join('\n');
}
