// Verdicts that would be another with one parameter elsewhere in its range, in sentences.
import type { Leaning, Leanings, Position, Ranking } from '../experiment/leaning/leaning.ts';
import type { Interval } from '../experiment/result.ts';
import { measureTable } from '../model/measureTable.ts';
import { countText, differenceText, styleOf } from '../report/numbers.ts';
import { parameterValueText } from '../report/sections/parameterWords.ts';
import { parameters } from '../scenario/parameters.ts';
import { wrapped } from './paper.ts';

interface Flip {
  readonly ranking: Ranking;
  readonly leaning: Leaning;
  readonly position: Position;
}

/** A sentence a flip whose cause is surely not chance, reversals first; then how many others there may be. */
export function flipLines(found: Leanings, most: number): readonly string[] {
  const all = found.rankings.flatMap(flipsOf);
  const sure = all.filter(({ position }) => isSure(position.shift)).sort((a, b) => weight(a) - weight(b));
  const lines = sure.slice(0, most).map((flip) => wrapped(`- ${flipText(flip)}`, 2, 2));
  const more: string[] = [];
  if (sure.length === 0) more.push(`None surely changes a verdict, of the ${countText(found.leading)} that lead.`);
  if (sure.length > most) more.push(`${countText(sure.length - most)} more such changes are in --json.`);
  const unsure = all.length - sure.length;
  if (unsure > 0) {
    more.push(
      `${timesText(unsure)} the word changes ${sure.length > 0 ? 'besides ' : ''}though the figure's own move cannot be told from chance: the verdict stands on an edge.`,
    );
  }
  const open = found.rankings.reduce((sum, { otherFlipsPossible }) => sum + otherFlipsPossible, 0);
  if (open > 0) {
    more.push(
      `${timesText(open)} a verdict might still hang on an assumption that was played only ${found.firstReplications} times; a larger --top looks closer.`,
    );
  }
  return more.length === 0 ? lines : [...lines, wrapped(more.join(' '), 2)];
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

function flipText({ ranking, leaning, position }: Flip): string {
  const { scenario, measure, verdict, asIs } = ranking;
  const parameter = parameters[leaning.parameter];
  const style = styleOf(measure);
  const place = parameterValueText(parameter, position.value);
  return (
    `The verdict on ${scenario}, ${measureTable[measure].label.toLowerCase()}, turns from "${verdict}" to "${position.verdict}" ` +
    `when ${leaning.parameter} is ${place}: ${differenceText(position.figure, style)} instead of ` +
    `${differenceText(asIs, style)}. [${parameter.status}]`
  );
}
