// What `compare --over-assumptions` adds for a planner: each difference at the defaults and over the sets of assumptions,
// in how many sets its sign holds, and what becomes of the verdicts that are clear at the defaults.
import type { OverAssumptions } from '../experiment/overAssumptions.ts';
import type { OverSets } from '../experiment/overSets.ts';
import type { ComparedScenario } from '../experiment/result.ts';
import type { MeasureName } from '../model/measureTable.ts';
import { judgementOf } from '../report/directions.ts';
import { differenceText, styleOf } from '../report/numbers.ts';
import { flipSentence, setsWord } from '../report/signs.ts';
import { inColumns, wrapped } from './paper.ts';
import { labelWithUnit } from './runText.ts';

export const bothCovers =
  'Intervals are 95%. Those at the defaults cover chance only; those over the sets cover chance and assumptions, as far as the sets hold what the assumptions could be. "rises" and "falls" are said of the latter: only where it leaves out zero and the mean is large enough to matter.';

/** A row a measure; the last cell is the verdict. */
export function overSetsRows(
  { differences }: ComparedScenario,
  { scenarios, ensemble }: OverAssumptions,
  place: number,
  names: readonly MeasureName[],
): readonly (readonly string[])[] {
  const over = scenarios[place].differences;
  if (over === null) return [];
  const rows = names.map((name) => {
    const style = { ...styleOf(name), afterDifference: '' };
    const judgement = judgementOf(over[name], name);
    return [
      labelWithUnit(name),
      differenceText(differences[name], style),
      differenceText(over[name], style),
      signShort(over[name]),
      judgement === '' ? over[name].verdict : `${over[name].verdict}, ${judgement}`,
    ];
  });
  return [['', 'at the defaults *', `over ${ensemble.sets} ${setsWord(ensemble.sets)} **`, 'sign', ''], ...rows];
}

/** `57/60`; the sets with a value where that is not all of them. */
function signShort({ signHoldsIn, sets }: OverSets): string {
  return signHoldsIn === null ? `${sets} only` : `${signHoldsIn}/${sets}`;
}

export function flipText(over: OverAssumptions): string {
  return wrapped(flipSentence(over));
}

/** For every measure whose verdict is clear at the defaults: in how many other sets it is the same, unclear or opposite. */
export function keptText(
  compared: readonly ComparedScenario[],
  { scenarios }: OverAssumptions,
  names: readonly MeasureName[],
): string {
  const rows = compared.flatMap(({ result, differences }, i) =>
    names.flatMap((name) => {
      const kept = scenarios[i + 1].differences?.[name].kept ?? null;
      if (kept === null) return [];
      const counts = [kept.same, kept.unclear, kept.opposite].map(String);
      return [[labelWithUnit(name), result.scenario.name, differences[name].verdict, ...counts]];
    }),
  );
  return inColumns([['', 'scenario', 'at the defaults', 'same', 'unclear', 'opposite'], ...rows], 2);
}
