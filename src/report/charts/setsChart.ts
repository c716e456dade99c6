// Each set's difference, a dot a set, with the mean over the sets and its interval: how much hangs on the assumptions.
import type { OverAssumptions } from '../../experiment/overAssumptions.ts';
import type { OverSets } from '../../experiment/overSets.ts';
import type { Comparison } from '../../experiment/result.ts';
import { type MeasureName, measureTable } from '../../model/measureTable.ts';
import type { ChartSpec, Panel } from '../chart.ts';
import { directionText, listText } from '../directions.ts';
import { rowTitle } from '../headlines.ts';
import { countText, differenceText, singleDifferenceText, styleOf } from '../numbers.ts';
import { keysOf, type ScenarioKey, titleOf } from '../scenarioKey.ts';
import { signPhrase } from '../signs.ts';
import { worthwhileOf } from '../worthwhile.ts';
import { rowsPanel } from './rowsPanel.ts';

export const setsChartId = 'sets';

/** Workers, waits, what people get, organisations: one or two each. */
const drawnMeasures: readonly MeasureName[] = [
  'overstretchRatioMean',
  'satisfactionMean',
  'strainMean',
  'waitToFirstContactDaysMedian',
  'linkedShare',
  'patientTrustMean',
  'lifeSatisfactionEffectMean',
  'vcseWaitingMean',
];

interface Drawn {
  readonly key: ScenarioKey;
  readonly differences: Readonly<Record<MeasureName, OverSets>>;
}

function meansOf({ each }: OverSets): readonly number[] {
  return each.flatMap(({ mean }) => mean ?? []);
}

/** A cell of the table: the mean over the sets, its direction, and how far the sets lie apart. */
function valuesText(difference: OverSets, measure: MeasureName, setCount: number): string {
  const style = styleOf(measure);
  const means = meansOf(difference);
  const ends = [Math.min(...means), Math.max(...means)].map((end) => singleDifferenceText(end, style));
  const spread = means.length === 0 ? '' : `; single sets from ${ends.join(' to ')}`;
  return `${differenceText(difference, style)}, ${directionText(difference)}, ${signPhrase(difference, setCount)}${spread}`;
}

function setsPanel(comparison: Comparison, drawn: readonly Drawn[], measure: MeasureName): Panel {
  const style = styleOf(measure);
  const unit = style.afterDifference === '' ? style.axisUnit : style.afterDifference.trim();
  return rowsPanel({
    name: measureTable[measure].label,
    axisTitle: `Difference from the baseline (${unit})`,
    style,
    zeroBand: worthwhileOf(comparison.baseline, measure),
    rows: drawn.map(({ key, differences }) => {
      const difference = differences[measure];
      return {
        label: titleOf(key),
        figures: [`${differenceText(difference, { ...style, afterDifference: '' })}, ${directionText(difference)}`],
        marks: [{ interval: difference, colour: key.colour, shape: key.shape }],
        dots: meansOf(difference),
      };
    }),
  });
}

function clearSentence({ key, differences }: Drawn, setCount: number): string {
  const clear = drawnMeasures.filter((measure) => differences[measure].verdict !== 'cannot tell');
  if (clear.length === 0) return `In ${titleOf(key)} no direction is clear over chance and assumptions.`;
  const words = clear.map((measure) => {
    const difference = differences[measure];
    const label = measureTable[measure].label.toLowerCase();
    return `${label} ${difference.verdict}, ${differenceText(difference, styleOf(measure))}, ${signPhrase(difference, setCount)}`;
  });
  return `In ${titleOf(key)}: ${words.join('; ')}.`;
}

export function setsChart(comparison: Comparison, over: OverAssumptions): ChartSpec {
  const setCount = over.ensemble.sets;
  const [, ...others] = keysOf(comparison);
  const drawn = others.map((key, i) => ({ key, differences: over.scenarios[i + 1]!.differences! }));
  const all = drawn.flatMap(({ differences }) => drawnMeasures.map((measure) => differences[measure]));
  const steady = all.filter(({ signHoldsIn }) => signHoldsIn === setCount).length;
  const clear = all.filter(({ verdict }) => verdict !== 'cannot tell').length;
  const measures = listText(drawnMeasures.map((measure) => measureTable[measure].label.toLowerCase()));
  return {
    id: setsChartId,
    title: 'How much hangs on the assumptions',
    sentence: `Of ${countText(all.length)} differences drawn, ${countText(steady)} have the same sign in ${setCount === 1 ? 'the one set' : `all ${countText(setCount)} sets`} of assumptions, and for ${countText(clear)} the direction is clear over chance and assumptions.`,
    further: [`Drawn are ${measures}.`, ...drawn.map((one) => clearSentence(one, setCount))],
    reading:
      'Each small dot is the mean difference under one set of assumptions. The large mark is the mean over the sets; its line is the 95% interval that covers chance and assumptions. The line at zero is no difference; the shaded band around it holds changes too small to matter (an assumption).',
    panels: drawnMeasures.map((measure) => setsPanel(comparison, drawn, measure)),
    table: {
      columns: ['Measure', ...others.map(titleOf)],
      rows: drawnMeasures.map((measure) => [
        rowTitle(measure),
        ...drawn.map(({ differences }) => valuesText(differences[measure], measure, setCount)),
      ]),
    },
  };
}
