// The ending in words: what was higher and what was lower, for whom, and what one run cannot tell. Never a verdict on
// discretion.
import { counted, decimals, listed } from '../explain/phrases.ts';
import type { FigureBeside, Standing } from './beside.ts';
import { type FigureGroup, figureGroups, figureTable } from './figures.ts';

/** `own time given (12.5 hours, not 9.0)` each. */
export interface SidesOf {
  readonly whom: string;
  readonly higher: readonly string[];
  readonly lower: readonly string[];
}

export interface ComparedWith {
  readonly other: Other;
  readonly heading: string;
  /** Groups in which something differs. */
  readonly sides: readonly SidesOf[];
  /** What can be told of it from one run. */
  readonly telling: string;
}

type Other = 'policy' | 'own';
const headings: Readonly<Record<Other, string>> = {
  policy: "Your choices against the policy's",
  own: "Your choices against the worker's own way",
};

/** @param luckRuns how many runs with other luck the ranges are of */
export function comparedWith(figures: readonly FigureBeside[], other: Other, luckRuns: number): ComparedWith {
  const spoken = figures.filter(({ name }) => figureTable[name].spoken !== '');
  const sides = (Object.keys(figureGroups) as FigureGroup[])
    .map((group) => sidesOf(group, spoken, other))
    .filter(({ higher, lower }) => higher.length + lower.length > 0);
  return { other, heading: headings[other], sides, telling: tellingWords(spoken, other, luckRuns) };
}

function sidesOf(group: FigureGroup, figures: readonly FigureBeside[], other: Other): SidesOf {
  const differing = figures.filter(
    (figure) => figureTable[figure.name].group === group && standingOf(figure, other) !== 'same',
  );
  const side = (isHigher: boolean) =>
    differing
      .filter((figure) => figure.room !== null && figure[other] !== null && figure.room > figure[other] === isHigher)
      .map((figure) => pairWords(figure, other));
  return { whom: figureGroups[group], higher: side(true), lower: side(false) };
}

export function standingOf(figure: FigureBeside, other: Other): Standing {
  return other === 'policy' ? figure.againstPolicy : figure.againstOwn;
}

function pairWords(figure: FigureBeside, other: Other): string {
  const { spoken, unit, digits } = figureTable[figure.name];
  const value = (number: number | null) => decimals(number ?? 0, digits);
  // People and acts are named by the words themselves.
  const told = digits === 0 ? '' : ` ${unit}`;
  return `${spoken} (${value(figure.room)}${told}, not ${value(figure[other])})`;
}

function tellingWords(figures: readonly FigureBeside[], other: Other, luckRuns: number): string {
  const isDifferent = figures.some((figure) => standingOf(figure, other) !== 'same');
  if (!isDifferent) return 'In this run nothing of what is compared differs.';
  const more = figures.filter((figure) => ['higher', 'lower'].includes(standingOf(figure, other)));
  const runs = `${counted(luckRuns, 'run')} of the worker's own way with other luck`;
  if (more.length === 0) {
    return `None of these differences is larger than the distance between the lowest and the highest of ${runs}. Whether they would come again cannot be told from one run.`;
  }
  const names = listed(more.map(({ name }) => figureTable[name].spoken));
  return `Larger than the distance between the lowest and the highest of ${runs}: ${names}. That is still one run, not proof. For everything else it cannot be told whether the difference would come again.`;
}

/** What stands over and under the figures of an ending. */
export const endingNotes = {
  oneRun:
    'Every figure is one run of a model, with the same luck in all three. The three differ only in the decisions that you were asked about; all others were taken as the worker would.',
  policy:
    'The policy here does every act that it permits and none that it does not, and never misreads one. That is a yardstick, not advice.',
  weighing:
    'Discretion is neither good nor bad by itself. What was given to some was taken from others, from the worker or from time. What weighs more is for the room to say.',
} as const;
