// Whether a factor does the same wherever the others are, or hangs on them: mu* against sigma.
import type { MorrisOfMeasure } from '../../experiment/sensitivity/sensitivityResult.ts';
import { measureTable } from '../../model/measureTable.ts';
import type { ChartSpec } from '../chart.ts';
import { listText } from '../directions.ts';
import { countText, intervalText, type NumberStyle } from '../numbers.ts';
import { effectStyle, effectUnit, isWithinNoise, sizeText } from '../sensitivityWords.ts';
import { effectsPanel } from './effectsPanel.ts';

const marksMost = 30;

/** Null where fewer than two factors have a sigma. */
export function effectsChart(one: MorrisOfMeasure): ChartSpec | null {
  const { label } = measureTable[one.measure];
  const style = effectStyle(one);
  const unit = effectUnit(one);
  const placed = one.factors.slice(0, marksMost).flatMap((of, i) => {
    const sigma = of.sigma ?? of.sigmaAsSeen;
    return sigma === null ? [] : [{ of, number: i + 1, sigma, isClear: of.muStar.value > 0 && !isWithinNoise(of) }];
  });
  if (placed.length < 2) return null;
  const clear = placed.filter(({ isClear }) => isClear);
  const bending = clear.filter(({ of, sigma }) => sigma > of.muStar.value);
  const hasNoise = one.factors.some(({ sigma }) => sigma !== null);
  return {
    id: `effects-${one.measure}`,
    title: `${label}: whether that depends on the rest`,
    sentence:
      clear.length === 0
        ? 'No factor can be told from chance, so nothing can be said of how its effect differs from point to point.'
        : bending.length === 0
          ? `The effect of each of the ${countText(clear.length)} factors that can be told from chance varies from point to point by less than its own size: sigma is below mu*.`
          : `Of ${countText(clear.length)} factors that can be told from chance, the effect of ${listText(bending.map(({ of }) => of.factor))} varies from point to point by more than its own size: sigma is above mu*.`,
    further: [],
    reading: `A mark for each factor, numbered as in the ranking; hollow where it cannot be told from chance. Dashed: sigma as large as mu*; above it the effect depends on the other factors, or on where in its own range the factor is. ${hasNoise ? 'Run noise is taken out of sigma.' : 'Run noise is in sigma: one replication cannot tell it.'} Intervals of mu*, chance only, are in the ranking above; sigma has none.`,
    panels: [
      effectsPanel({
        name: label,
        unit,
        marks: placed.map(({ of, number, sigma, isClear }) => ({
          number,
          factor: of.factor,
          muStar: of.muStar.value * style.factor,
          sigma: sigma * style.factor,
          isClear,
        })),
      }),
    ],
    table: {
      columns: ['Factor', 'mu*', 'sigma (no interval)'],
      rows: placed.map(({ of, number, sigma }) => [
        `${number} ${of.factor}`,
        sizeText(of, style),
        sigmaText(sigma, style),
      ]),
    },
  };
}

function sigmaText(sigma: number, style: NumberStyle): string {
  return intervalText({ mean: sigma, low: sigma, high: sigma }, style).replace(/ \(.*/, '');
}
