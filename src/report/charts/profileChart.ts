// What moves a measure: a drawing for each factor, the one that moves it most first.
import { type Profile, whatPointsAre } from '../../experiment/sweep/profile.ts';
import type { SweepResult } from '../../experiment/sweep/sweepResult.ts';
import { type MeasureName, measureTable } from '../../model/measureTable.ts';
import { parameters } from '../../scenario/parameters.ts';
import type { ChartSpec } from '../chart.ts';
import { moveText, stretchText } from '../factorWords.ts';
import { countText, intervalText, measureText, styleOf } from '../numbers.ts';
import { domainOf } from './frame.ts';
import { profilePanel } from './profilePanel.ts';

const panelsMost = 12;
const namedMost = 8;
const dotsInChart = 1500;
const dotsMost = 150;
const dotsLeast = 40;

/** @param profiles of the measure, the most moving factor first */
export function profileChart(result: SweepResult, measure: MeasureName, profiles: readonly Profile[]): ChartSpec {
  const style = styleOf(measure);
  const label = measureTable[measure].label;
  const drawn = profiles.filter(({ ends }) => ends !== null).slice(0, panelsMost);
  const dotsEach = Math.max(dotsLeast, Math.min(dotsMost, Math.floor(dotsInChart / Math.max(1, drawn.length))));
  const heights = drawn
    .flatMap(({ steps, dots }) => [
      ...steps.flatMap(({ mean }) => [mean.low ?? mean.mean, mean.high ?? mean.mean]),
      ...dots.slice(0, dotsEach).map((dot) => dot.mean),
    ])
    .flatMap((value) => (value === null ? [] : [value * style.factor]));
  const domain = domainOf(heights.length === 0 ? [0] : heights);
  return {
    id: `moves-${measure}`,
    title: `${label}: what moves it`,
    sentence: sentenceOf(profiles, measure),
    further: furtherOf(profiles, measure),
    reading: readingOf(result, profiles, drawn.length, dotsEach),
    panels: drawn.map((profile) => profilePanel({ profile, style, domain, dotsMost: dotsEach })),
    table: {
      columns: ['Factor and where', 'Points', `${label} (${style.axisUnit})`],
      rows: profiles.flatMap(({ factor, steps }) =>
        steps.map(({ over, mean, pointCount }) => [
          `${factor.name} ${stretchText(factor, over)}`,
          countText(pointCount),
          intervalText(mean, style),
        ]),
      ),
    },
  };
}

function endText({ factor, steps }: Profile, end: number, measure: MeasureName): string {
  return `${measureText(steps[end]!.mean, measure)} at ${stretchText(factor, steps[end]!.over)}`;
}

function sentenceOf([first]: readonly Profile[], measure: MeasureName): string {
  const { label } = measureTable[measure];
  if (first === undefined || first.ends === null) return `${label} has too few values to say what moves it.`;
  const { factor, ends, move } = first;
  const told = `from ${endText(first, ends.lowest, measure)} to ${endText(first, ends.highest, measure)}, a difference of ${moveText(move, measure)}, everything else averaged`;
  return isClear(first)
    ? `${factor.name} moves ${label.toLowerCase()} most: ${told}${isLarge(first, measure) ? '' : '; too small to matter (an assumption)'}.`
    : `No factor can be told to move ${label.toLowerCase()}; its means lie furthest apart along ${factor.name}: ${told}.`;
}

/** Whether the interval of the difference excludes zero. */
function isClear({ move }: Profile): boolean {
  return move.low !== null && move.low > 0;
}

/** Whether the difference is larger than the smallest that is called a change. */
function isLarge({ move }: Profile, measure: MeasureName): boolean {
  return move.mean !== null && move.mean > Number(parameters[`worthwhile.${measure}`].value);
}

/** What the others do, and which cannot be told from nothing. */
function furtherOf([first, ...others]: readonly Profile[], measure: MeasureName): readonly string[] {
  if (first === undefined || first.ends === null || others.length === 0) return [];
  const clear = others.filter((profile) => isClear(profile) && isLarge(profile, measure));
  const small = others.filter((profile) => isClear(profile) && !isLarge(profile, measure));
  const rivals = clear.filter(({ move }) => move.high! > (first.move.low ?? 0));
  const unclear = others.filter((profile) => !isClear(profile));
  return [
    ...(clear.length === 0
      ? []
      : [
          `Next: ${clear.map(({ factor, move }) => `${factor.name}, a difference of ${moveText(move, measure)}`).join('; ')}.`,
        ]),
    ...(rivals.length === 0
      ? []
      : [`The intervals of ${first.factor.name} and of ${namesOf(rivals)} overlap: which leads is not settled.`]),
    ...(small.length === 0
      ? []
      : [
          `Sure but too small to matter (an assumption): ${small.map(({ factor, move }) => `${factor.name}, ${moveText(move, measure)}`).join('; ')}.`,
        ]),
    ...(unclear.length === 0
      ? []
      : [
          `Cannot tell whether it is moved at all by ${namesOf(unclear)}: the difference has no interval that excludes zero.`,
        ]),
    'A difference is between the highest and the lowest mean along the factor; that these were chosen after the runs makes small ones look a little larger than they are.',
  ];
}

function namesOf(profiles: readonly Profile[]): string {
  const names = profiles.map(({ factor }) => factor.name);
  return names.length <= namedMost ? names.join(', ') : `${countText(names.length)} others`;
}

function readingOf(
  { study, points }: SweepResult,
  profiles: readonly Profile[],
  drawnCount: number,
  dotsEach: number,
): string {
  const isCut = profiles.some(({ dots }) => dots.length > 0);
  const more = profiles.length - drawnCount;
  const dots =
    points.length > dotsEach ? `the first ${countText(dotsEach)} of ${countText(points.length)} points` : 'the points';
  return [
    isCut
      ? `Small dots: means of ${dots}. Round marks: mean over all points in a part of the range.`
      : 'Round marks: mean over all points with that level.',
    whatPointsAre(study) === 'drawn'
      ? 'Upright lines are 95% intervals of it and cover chance: which points were drawn, everything else differing from one to the next, and the luck of the replications; they err on the wide side.'
      : 'Upright lines are 95% intervals over the replications, chance only; where none shows, it is shorter than the mark.',
    'Runs share their luck across points, so a difference can be sure although the lines overlap. All drawings have the same upward scale.',
    ...(more > 0 ? [`The ${countText(more)} factors that move it least are only in the table.`] : []),
  ].join(' ');
}
