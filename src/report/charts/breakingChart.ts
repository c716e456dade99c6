// Under which conditions each likely member is beaten or breaks a limit: in words, and as a box in the space of conditions.
import { levelWords } from '../../experiment/frontier/factorWords.ts';
import type { BoxSide, Breaking, FrontierResult } from '../../experiment/frontier/frontierResult.ts';
import {
  breakingCaveat,
  breakingSentence,
  breakingSentences,
  patternWords,
  sideWords,
} from '../../experiment/frontier/frontierWords.ts';
import { limitPhrase } from '../../experiment/staff/limitPhrase.ts';
import type { ChartSpec, Panel } from '../chart.ts';
import { countText } from '../numbers.ts';
import { type BoxRow, boxPanel } from './boxPanel.ts';

export function breakingChart(result: FrontierResult): ChartSpec {
  const { breaking } = result;
  const boxed = breaking.filter(({ box }) => box !== null);
  return {
    id: 'breaking',
    title: 'What breaks them',
    sentence: `${countText(breaking.length)} ways to fare badly were looked at; in ${boxed.length === 0 ? 'none' : countText(boxed.length)} of them the bad cases lie in a part of the conditions that chance would hardly give.`,
    further: [...breakingSentences(result), breakingCaveat(result)],
    reading:
      'A bar is the whole range of a condition, or all its levels; the dark part is where most bad cases lie. All rows of a drawing hold together. Counts and shares are of the conditions played; they have no interval.',
    panels: boxed.map((one) => panelOf(result, one)),
    table: {
      columns: [
        'Policy',
        'Bad when',
        'Bad conditions',
        'Mostly when',
        'Bad cases covered',
        'Bad in the box',
        'By chance',
      ],
      rows: breaking.map((one) => rowOf(result, one)),
    },
  };
}

function badText({ of }: Breaking): string {
  return of.kind === 'beaten' ? 'beaten by another' : `not kept: ${limitPhrase(of.limit)}`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}

function rowOf(result: FrontierResult, one: Breaking): readonly string[] {
  const { policy, badCount, conditionCount, box, pattern } = one;
  return [
    String(policy),
    badText(one),
    `${countText(badCount)} of ${countText(conditionCount)}`,
    ...(box === null
      ? [badCount === 0 || pattern === 'told' ? '' : patternWords[pattern], '', '', '']
      : [
          box.sides.map((side) => sideWords(result, side)).join(' and '),
          percent(box.coverage),
          percent(box.density),
          percent(box.permutationP),
        ]),
  ];
}

function panelOf(result: FrontierResult, one: Breaking): Panel {
  const sides = one.box?.sides ?? [];
  return boxPanel(
    `Policy ${one.policy}: ${badText(one)}`,
    breakingSentence(result, one),
    sides.map((side) => boxRow(result, side)),
  );
}

function boxRow(result: FrontierResult, side: BoxSide): BoxRow {
  const { over } = result.circumstances[side.circumstance]!;
  const { within } = side;
  const label = sideWords(result, side);
  if ('levels' in over) {
    const count = over.levels.length;
    const holds = (i: number) => {
      const level = over.levels[i]!;
      if ('levels' in within) return within.levels.includes(level);
      return (
        Number(level) >= (within.low ?? Number.NEGATIVE_INFINITY) &&
        Number(level) <= (within.high ?? Number.POSITIVE_INFINITY)
      );
    };
    const parts = over.levels.flatMap((_, i) => (holds(i) ? [[i / count, (i + 1) / count] as const] : []));
    return { label, lowText: levelWords(over.levels[0]!), highText: levelWords(over.levels[count - 1]!), parts };
  }
  const at = (value: number) => (value - over.low) / (over.high - over.low);
  const [low, high] = 'levels' in within ? [null, null] : [within.low, within.high];
  return {
    label,
    lowText: endText(over.low),
    highText: endText(over.high),
    parts: [[low === null ? 0 : at(low), high === null ? 1 : at(high)]],
  };
}

/** At most three significant digits. */
function endText(value: number): string {
  return String(Number(value.toPrecision(3)));
}
