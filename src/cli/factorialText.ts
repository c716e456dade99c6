// The 2 x 2 of four scenarios in the terminal: both main effects and the interaction.
import { type EffectName, effectNames, type Factorial } from '../experiment/factorial.ts';
import type { MeasureName } from '../model/measureTable.ts';
import { factorialIntroduction } from '../report/factorialWords.ts';
import { intervalText, styleOf } from '../report/numbers.ts';
import { type Colours, columnRows, wrapped } from './paper.ts';
import { labelWithUnit } from './runText.ts';

/** @param names the measures shown */
export function factorialText(factorial: Factorial, names: readonly MeasureName[], colours: Colours): string {
  const { factors, effects, overSets } = factorial;
  const [first, second] = factors;
  const cell = (name: MeasureName, effect: EffectName) => {
    const difference = overSets?.[name][effect] ?? effects[name][effect];
    const mark = difference.verdict === 'cannot tell' ? '' : '*';
    return intervalText(difference, { ...styleOf(name), after: '' }) + mark;
  };
  const [headingLine, ...lines] = columnRows(
    [
      ['', `${first.name} moved`, `${second.name} moved`, 'interaction'],
      ...names.map((name) => [labelWithUnit(name), ...effectNames.map((effect) => cell(name, effect))]),
    ],
    2,
  );
  return [
    colours.bold(`2 x 2 of ${first.name} and ${second.name}`),
    ...factorialIntroduction(factorial).map((sentence) => wrapped(sentence, 2)),
    colours.dim(headingLine),
    ...lines,
    colours.dim('  * leaves out zero and is large enough to matter; of shares, in percentage points'),
  ].join('\n');
}
