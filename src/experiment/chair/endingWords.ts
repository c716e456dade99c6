// The ending in words: what was higher and what was lower by more than luck, for whom, and how much one run cannot tell.
// Never a verdict on discretion.
import { counted, decimals, listed } from '../explain/phrases.ts';
import type { FigureBeside, Standing } from './beside.ts';
import { type FigureGroup, figureGroups, figureTable } from './figures.ts';

/** What can be told of one group: `own time given (12.5 hours, not 9.0)` each. */
export interface SidesOf {
  readonly whom: string;
  readonly higher: readonly string[];
  readonly lower: readonly string[];
}

export interface ComparedWith {
  readonly other: Other;
  readonly heading: string;
  /** Groups in which something differs by more than luck alone moves it; no other difference has a direction. */
  readonly sides: readonly SidesOf[];
  /** How many figures can be told from luck, and how many cannot. */
  readonly telling: string;
}

type Other = 'policy' | 'own';
const headings: Readonly<Record<Other, string>> = {
  policy: "Your choices against the policy's",
  own: "Your choices against the worker's own way",
};

/** @param luckRuns how many runs with other luck the ranges are of */
export function comparedWith(figures: readonly FigureBeside[], other: Other, luckRuns: number): ComparedWith {
  const sides = (Object.keys(figureGroups) as FigureGroup[])
    .map((group) => sidesOf(group, figures, other))
    .filter(({ higher, lower }) => higher.length + lower.length > 0);
  return { other, heading: headings[other], sides, telling: tellingWords(figures, other, luckRuns) };
}

function sidesOf(group: FigureGroup, figures: readonly FigureBeside[], other: Other): SidesOf {
  const told = (wanted: Standing) =>
    figures
      .filter(({ name }) => figureTable[name].group === group && figureTable[name].spoken !== '')
      .filter((figure) => standingOf(figure, other) === wanted)
      .map((figure) => pairWords(figure, other));
  return { whom: figureGroups[group], higher: told('higher'), lower: told('lower') };
}

function standingOf(figure: FigureBeside, other: Other): Standing {
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
  const compared = figures.filter((figure) => figure.room !== null || figure[other] !== null);
  const are = (...wanted: readonly Standing[]) =>
    compared.filter((figure) => wanted.includes(standingOf(figure, other)));
  const more = are('higher', 'lower');
  const less = are('cannotTell').length;
  if (more.length + less === 0) return 'In this run nothing of what is compared differs.';
  const runs = `${counted(luckRuns, 'run')} of the worker's own way with other luck`;
  const change = more.some(({ name }) => figureTable[name].spoken === '')
    ? ' The change in life satisfaction is among them; it stands in the table, beside the effect.'
    : '';
  const told =
    more.length === 0
      ? 'none'
      : `${more.length}. That is still one run, not proof: of so many figures one or two may do so by chance.${change}`;
  return [
    `Luck alone moves a figure from the lowest to the highest of ${runs}. Of ${counted(compared.length, 'figure')} these differ by more than that: ${told}${more.length === 0 ? '.' : ''}`,
    less === 0 ? '' : `Differing by less: ${less}. Of these one run cannot tell which way they would go another time.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** As many are named as say what it is like. */
const namedUnlike = 3;

/** Where the worker's own way lies outside what other luck gave; empty where it nowhere does. */
export function unlikeWords(figures: readonly FigureBeside[], luckRuns: number): string {
  const ranged = figures.filter(({ own, luck }) => own !== null && luck !== null);
  const outside = ranged.filter(({ own, luck }) => own! < luck!.low || own! > luck!.high);
  if (outside.length === 0) return '';
  const named = outside
    .filter(({ name }) => figureTable[name].spoken !== '')
    .slice(0, namedUnlike)
    .map(({ name, own, luck }) => {
      const value = (number: number) => decimals(number, figureTable[name].digits);
      return `${figureTable[name].spoken} (${value(own!)}; ${value(luck!.low)} to ${value(luck!.high)})`;
    });
  // One run more is as likely as any of the others to be the lowest or the highest.
  const expected = Math.round((2 * ranged.length) / (luckRuns + 1));
  const chance =
    outside.length > expected
      ? `that is more than the ${expected} or so that chance alone would put there, so the luck of these weeks is unlike that of the others`
      : `no more than chance alone would put there (about ${expected})`;
  const such = named.length === 0 ? '' : `, such as ${listed(named)}`;
  return `In ${outside.length} of ${counted(ranged.length, 'figure')} the worker's own way lies outside what ${counted(luckRuns, 'run')} with other luck gave${such}; ${chance}. All three ways had the same luck, so they can be held against each other; another luck may give other differences.`;
}

/** What stands over and under the figures of an ending. */
export const endingNotes = {
  oneRun:
    'Every figure is one run of a model, with the same luck in all three. The three differ only in the decisions that you were asked about; all others were taken as the worker would.',
  policy:
    'The policy here does every act that it permits and none that it does not, and never misreads one. That is a yardstick, not advice.',
  means:
    'Means are over whoever was on the list, and your choices decide who that is: part of a difference may be other people, not other results.',
  weighing:
    'Discretion is neither good nor bad by itself. What was given to some was taken from others, from the worker or from time. What weighs more is for the room to say.',
} as const;
