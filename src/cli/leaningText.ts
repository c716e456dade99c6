// What `evidence RESULT` tells a planner: the verdicts that hang on one assumption, then what moves each figure most.
import { effectBeside } from '../experiment/effectBeside.ts';
import type { Leaning, Leanings, Position, Ranking } from '../experiment/leaning/leaning.ts';
import type { Interval } from '../experiment/result.ts';
import { measureTable } from '../model/measureTable.ts';
import { countText, decimalText, differenceText, intervalText, type NumberStyle, styleOf } from '../report/numbers.ts';
import { parameterValueText } from '../report/sections/parameterWords.ts';
import { type ParameterId, parameters } from '../scenario/parameters.ts';
import type { ParameterValue } from '../scenario/scenario.ts';
import type { LeaningKinds } from '../storage/leaningContract.ts';
import type { Manifest } from '../storage/manifest.ts';
import { flipLines } from './flipText.ts';
import { mechanismLines } from './mechanismText.ts';
import { type Colours, columnRows, wrapped } from './paper.ts';
import { labelWithUnit } from './runText.ts';

/** @param stated parameters that the scenarios state themselves, so that they were not moved; @param top rows a table */
export function leaningText(
  manifest: Manifest,
  { assumptions, mechanisms }: LeaningKinds,
  stated: readonly ParameterId[],
  top: number,
  colours: Colours,
): string {
  const [first, ...others] = manifest.scenarios.map(({ name }) => name);
  const about = others.length === 0 ? first : `${others.join(', ')}, against ${first}`;
  const lines = [colours.bold(`What the result leans on: ${about}`)];
  if (assumptions !== undefined) lines.push('', ...assumptionLines(manifest, assumptions, stated, top, colours));
  if (mechanisms !== undefined) lines.push('', ...mechanismLines(mechanisms, manifest.seed, colours));
  lines.push('', wrapped(covers));
  return lines.join('\n');
}

const covers =
  'Intervals are 95% and cover chance only: what the figure could have been with other luck. Of a hundred such intervals some five miss. ' +
  'Each is moved alone: two that are wrong together may do more, or less, than both apart.';

function assumptionLines(
  manifest: Manifest,
  found: Leanings,
  stated: readonly ParameterId[],
  top: number,
  colours: Colours,
): readonly string[] {
  const lines = [colours.bold('Assumptions'), wrapped(howAssumptionsWereMoved(manifest, found, stated))];
  if (found.rankings.some(({ baseline }) => baseline !== null)) {
    lines.push('', colours.bold('Verdicts that hang on one of them'), ...flipLines(found, top));
  }
  for (const ranking of found.rankings) {
    const scenario = manifest.scenarios.find(({ name }) => name === ranking.scenario)!;
    const { values } = scenario.scenario;
    const effect = found.rankings.find((one) => isEffectOf(one, ranking)) ?? null;
    lines.push('', ...rankingLines(found, ranking, effect, top, (id) => values[id], colours));
  }
  return lines;
}

function isEffectOf(one: Ranking, { scenario, baseline, measure }: Ranking): boolean {
  return one.scenario === scenario && one.baseline === baseline && one.measure === effectBeside[measure];
}

function howAssumptionsWereMoved(
  { scenarios, seed, ensemble }: Manifest,
  { moved, leading, replications, firstReplications }: Leanings,
  stated: readonly ParameterId[],
): string {
  const figure = scenarios.length > 1 ? "a scenario's difference from the first" : 'the measure';
  const rounds =
    leading === moved
      ? `All were played ${replications} times.`
      : `All were played ${firstReplications} times; the ${countText(leading)} that lead somewhere were then played ` +
        `${replications} times. The first round chose them, so for each of the others there is only a bound.`;
  const rest =
    stated.length === 0 ? '' : ` ${countText(stated.length)} that the scenario states itself stayed as stated.`;
  return (
    `${countText(moved)} numbers in doubt were moved, one at a time, to the bottom and to the top of their plausible range, ` +
    `with the same people and the same luck (seed ${seed}). The swing is ${figure} at the top less that at the bottom. ` +
    `${rounds}${rest}${ensemble === undefined ? '' : ' Everything else has the values of the scenarios, not those of the ensemble.'}`
  );
}

function rankingLines(
  { firstReplications, replications }: Leanings,
  { scenario, baseline, measure, asIs, verdict, ranked, otherSwingsWithin }: Ranking,
  effect: Ranking | null,
  top: number,
  inResult: (id: ParameterId) => ParameterValue,
  colours: Colours,
): readonly string[] {
  const style = { ...styleOf(measure), afterDifference: '' };
  const isShare = measureTable[measure].unit === 'share';
  const about = baseline === null ? '' : `${scenario} less ${baseline}: `;
  const says = baseline === null ? '' : `, ${verdict}`;
  const shown = ranked.filter((one) => one.replications === replications && !isNothing(one.swing)).slice(0, top);
  const beside =
    effect === null
      ? ''
      : `; effect ${figureText(effect.asIs, baseline, { ...styleOf(effect.measure), afterDifference: '' })}`;
  const heading = `${about}${labelWithUnit(measure)}, ${figureText(asIs, baseline, style)} as it is${beside}${says}`;
  const rows = [['assumption', 'status', isShare ? 'swing, percentage points' : 'swing']];
  shown.forEach((one, i) => {
    const { parameter, swing } = one;
    rows.push([`${i + 1}. ${parameter}`, parameters[parameter].status, differenceText(swing, style)]);
  });
  const [head, ...lines] = columnRows(rows, 2);
  const details = shown.map((one) => wrapped(detailText(one, baseline, inResult(one.parameter), style), 5));
  const bound =
    otherSwingsWithin === null || otherSwingsWithin === Number.MAX_VALUE
      ? []
      : [
          wrapped(
            `None of those played ${firstReplications} times swings it by more than ${decimalText(otherSwingsWithin * style.factor, style.digits)}${isShare ? ' percentage points' : ''}, the furthest end of their intervals.`,
            2,
          ),
        ];
  const body =
    shown.length === 0 ? ['  Nothing moves it.'] : lines.map((line, i) => `${line}\n${colours.dim(details[i])}`);
  return [colours.bold(wrapped(heading, 0, 2)), colours.dim(head), ...body, ...bound];
}

/** What it is, and the figure at either end. */
function detailText(
  { parameter, at, unplayable }: Leaning,
  baseline: string | null,
  value: ParameterValue,
  style: NumberStyle,
): string {
  const { meaning, source } = parameters[parameter];
  const atValue = (position: Position) =>
    `${figureText(position.figure, baseline, style)} at ${parameterValueText(parameters[parameter], position.value)}`;
  const ends = unplayable === null ? at.map(atValue).join(', ') : `Cannot be played: ${unplayable}`;
  return `${meaning} (here ${parameterValueText(parameters[parameter], value)}). ${ends}. [${source}]`;
}

function figureText(figure: Interval, baseline: string | null, style: NumberStyle): string {
  return baseline === null ? intervalText(figure, style) : differenceText(figure, style);
}

function isNothing({ mean, low, high }: Interval): boolean {
  return mean === 0 && low === 0 && high === 0;
}
