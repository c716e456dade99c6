// What each mechanism contributes: how the figures change when it alone is switched off.
import type { Leanings, Ranking } from '../experiment/leaning/leaning.ts';
import type { Interval } from '../experiment/result.ts';
import { measureTable } from '../model/measureTable.ts';
import { measureRows } from '../report/headlines.ts';
import { countText, decimalText, type NumberStyle, styleOf } from '../report/numbers.ts';
import type { ParameterId } from '../scenario/parameters.ts';
import { flipLines } from './flipText.ts';
import { type Colours, columnRows, wrapped } from './paper.ts';
import { labelWithUnit } from './runText.ts';

/** Columns of figures that fit beside the mechanism's name. */
const columnsMost = 5;
const flipsMost = 24;
const extraDigitsMost = 2;

export function mechanismLines(found: Leanings, seed: number | string, colours: Colours): readonly string[] {
  const isCompared = found.rankings.some(({ baseline }) => baseline !== null);
  const figure = isCompared ? "a scenario's difference from the first" : 'the measure';
  const lines = [
    colours.bold('Mechanisms'),
    wrapped(
      `How ${figure} changes when one mechanism is switched off, the rest as it is, with the same people and the same luck: ` +
        `all ${countText(found.moved)} that are on, ${found.replications} replications, seed ${seed}. ` +
        '± is half the 95% interval; * marks those that leave out zero; 0 is no change in any replication. ' +
        'What a mechanism contributes is the opposite of the change.',
    ),
  ];
  if (isCompared) lines.push('', colours.bold('Verdicts that hang on one of them'), ...flipLines(found, flipsMost));
  for (const rankings of byScenario(found.rankings)) lines.push('', ...tableLines(rankings, colours));
  return lines;
}

/** The rankings of each scenario, in groups that fit the paper: a change and its effect in one. */
function byScenario(rankings: readonly Ranking[]): readonly (readonly Ranking[])[] {
  return [...new Set(rankings.map(({ scenario }) => scenario))].flatMap((name) => {
    const own = rankings.filter(({ scenario }) => scenario === name);
    const groups: Ranking[][] = [[]];
    for (const row of measureRows(own.map(({ measure }) => measure))) {
      const together = row.flatMap((name) => own.find(({ measure }) => measure === name) ?? []);
      if (groups[groups.length - 1].length + together.length > columnsMost) groups.push([]);
      groups[groups.length - 1].push(...together);
    }
    return groups;
  });
}

function tableLines(rankings: readonly Ranking[], colours: Colours): readonly string[] {
  const [{ scenario, baseline, ranked }] = rankings;
  const ids = ranked.map(({ parameter }) => parameter).sort();
  const rows = [['switched off', ...rankings.map((_, i) => `(${i + 1})`)]];
  for (const id of ids) {
    const cells = rankings.map(({ measure, ranked: own }) => {
      const { swing } = own.find(({ parameter }) => parameter === id)!;
      return changeText(swing, styleOf(measure));
    });
    rows.push([shortName(id), ...cells]);
  }
  const [head, ...lines] = columnRows(rows, 2);
  return [
    colours.bold(baseline === null ? scenario : `${scenario} less ${baseline}`),
    ...rankings.map(({ measure }, i) => {
      const unit = measureTable[measure].unit === 'share' ? ', percentage points' : '';
      return wrapped(`(${i + 1}) ${labelWithUnit(measure)}${unit}`, 2, 4);
    }),
    colours.dim(head),
    ...lines,
  ];
}

/** `+0.12 ±0.03*`, with more digits where the usual ones would show no interval. */
function changeText({ mean, low, high }: Interval, style: NumberStyle): string {
  if (mean === null) return 'no value';
  if (mean === 0 && low === 0 && high === 0) return '0';
  const half = low === null || high === null ? null : (high - low) / 2;
  let { digits } = style;
  const text = (value: number) => decimalText(value * style.factor, digits);
  while (half !== null && digits < style.digits + extraDigitsMost && !/[1-9]/.test(text(half))) digits += 1;
  if (half !== null && ![mean, half].some((value) => /[1-9]/.test(text(value)))) return 'nearly 0';
  const sign = mean > 0 && /[1-9]/.test(text(mean)) ? '+' : '';
  if (half === null) return `${sign}${text(mean)}`;
  return `${sign}${text(mean)} ±${text(half)}${low! > 0 || high! < 0 ? '*' : ''}`;
}

/** `mechanisms.m14PoorSupervisionHurts` -> `M14 poor supervision hurts` */
function shortName(id: ParameterId): string {
  const [, number, words] = /m0?(\d+)(\w+)$/.exec(id)!;
  return `M${number}${words.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`;
}
