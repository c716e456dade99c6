// Verdicts that would be another with one parameter elsewhere in its range, in sentences.
import type { Leaning, Leanings, Position, Ranking } from '../experiment/leaning/leaning.ts';
import type { Interval } from '../experiment/result.ts';
import { measureTable } from '../model/measureTable.ts';
import { countText, differenceText, styleOf } from '../report/numbers.ts';
import { parameterValueText } from '../report/sections/parameterWords.ts';
import { parameters } from '../scenario/parameters.ts';
import { columnRows, wrapped } from './paper.ts';

interface Flip {
  readonly ranking: Ranking;
  readonly leaning: Leaning;
  readonly position: Position;
}

/** The flips whose cause is surely not chance, those of one verdict together, reversals first; then how many others there may be. */
export function flipLines(found: Leanings, most: number): readonly string[] {
  const all = found.rankings.flatMap(flipsOf);
  const sure = all.filter(({ position }) => isSure(position.shift));
  const lines = groupsOf(sure).flatMap((flips) => groupLines(flips, most));
  const more: string[] = [];
  if (sure.length === 0) more.push(`None surely changes a verdict, of the ${countText(found.leading)} that lead.`);
  const unsure = all.length - sure.length;
  if (unsure > 0) {
    more.push(
      `${timesText(unsure)} the word changes ${sure.length > 0 ? 'besides ' : ''}though the figure's own move cannot be told from chance: the verdict stands on an edge.`,
    );
  }
  const open = found.rankings.reduce((sum, { otherFlipsPossible }) => sum + otherFlipsPossible, 0);
  if (open > 0) {
    more.push(
      `${timesText(open)} the ${found.firstReplications} replications of one that does not lead are too few to rule out that a verdict hangs on it; a larger --top looks closer.`,
    );
  }
  return more.length === 0 ? lines : [...lines, wrapped(more.join(' '), 2)];
}

/** Flips of the same verdict to the same word: reversals before verdicts that dissolve, these before verdicts that appear. */
function groupsOf(flips: readonly Flip[]): readonly (readonly Flip[])[] {
  const groups = new Map<string, Flip[]>();
  for (const flip of flips) {
    const { scenario, measure } = flip.ranking;
    const key = [scenario, measure, flip.position.verdict].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), flip]);
  }
  return [...groups.values()].sort((a, b) => weight(a[0]) - weight(b[0]));
}

function groupLines(flips: readonly Flip[], most: number): readonly string[] {
  const [{ ranking, position }] = flips;
  const { scenario, measure, verdict, asIs } = ranking;
  const style = styleOf(measure);
  const heading =
    `${measureTable[measure].label}, ${scenario}: the verdict turns from "${verdict}", ${differenceText(asIs, style)}, ` +
    `to "${position.verdict}" when`;
  const shown = flips.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, most);
  const rows = shown.map(({ leaning, position: there }) => [
    `${leaning.parameter} is ${parameterValueText(parameters[leaning.parameter], there.value)}`,
    parameters[leaning.parameter].status,
    differenceText(there.figure, { ...style, afterDifference: '' }),
    isTooSmall(there) ? 'too small' : '',
  ]);
  const rest = flips.length - shown.length;
  return [
    wrapped(heading, 2, 2),
    ...columnRows(rows, 6),
    ...(rest > 0 ? [`      and ${countText(rest)} more, which --json has`] : []),
  ];
}

/** A difference that is there, but smaller than anybody would act on. */
function isTooSmall({ figure, verdict }: Position): boolean {
  return verdict === 'cannot tell' && figure.mean !== null && isSure(figure);
}

function sizeOf({ position }: Flip): number {
  return position.shift.mean === null ? Number.MAX_VALUE : Math.abs(position.shift.mean);
}

function flipsOf(ranking: Ranking): readonly Flip[] {
  return ranking.ranked.flatMap((leaning) =>
    leaning.at
      .filter(({ verdict }) => verdict !== null && verdict !== ranking.verdict)
      .map((position) => ({ ranking, leaning, position })),
  );
}

function isSure({ mean, low, high }: Interval): boolean {
  return mean === null || (low !== null && high !== null && (low > 0 || high < 0));
}

/** Reversals before verdicts that dissolve, these before verdicts that appear. */
function weight({ ranking, position }: Flip): number {
  if (position.verdict === 'cannot tell') return 1;
  return ranking.verdict === 'cannot tell' ? 2 : 0;
}

function timesText(count: number): string {
  return count === 1 ? 'Once' : `${countText(count)} times`;
}
