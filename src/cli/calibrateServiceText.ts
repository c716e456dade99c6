// What `calibrate SCENARIO` tells a person: which of the service's figures are met, what had to move, what cannot be met.
import type { ObservedFit, ServiceFit } from '../experiment/calibration/service.ts';
import { type MeasureName, measureTable } from '../model/measureTable.ts';
import { decimalText, intervalText, styleOf } from '../report/numbers.ts';
import { parameters } from '../scenario/parameters.ts';
import { figure } from './calibrateText.ts';
import { type Colours, inColumns, wrapped } from './paper.ts';

export function serviceText(fit: ServiceFit, colours: Colours): string {
  const { scenario, fits, moved, sets, waves } = fit;
  const met = fits.filter(({ verdict }) => verdict === 'met');
  const unmet = fits.filter(({ verdict }) => verdict !== 'met');
  return [
    colours.bold(`${scenario.name}, fitted to its own figures`),
    wrapped(
      `${met.length} of ${fits.length} observed figures ${met.length === 1 ? 'is' : 'are'} met${waves.length === 0 ? ' as the scenario stands: nothing had to move' : ''}.`,
    ),
    inColumns(fits.map(fitRow), 2),
    ...(unmet.length === 0
      ? []
      : ['', colours.yellow('Not met'), ...unmet.map((one) => wrapped(unmetWords(one, fit), 2, 2))]),
    ...movedLines(fit, colours),
    ...(waves.length === 0 || moved.length === 0
      ? []
      : [
          '',
          wrapped(
            sets.length === 0
              ? 'No other set was found that meets the same figures.'
              : `Other values fit as well: ${sets.length} further sets, spread over everything that was free, meet the same figures (sets.csv). What the figures do not say, the fit does not know.`,
          ),
        ]),
    '',
    wrapped(
      'A figure counts as met when the simulated mean lies within the run noise of one replication and the smallest change worth a word of what was observed: an observed figure is one year of one service. Intervals are 95% and cover chance only. A fit to one service is no validation.',
    ),
  ].join('\n');
}

function fitRow({ target, unfitted, fitted, verdict }: ObservedFit): string[] {
  const style = styleOf(target.name);
  const simulated = (one: typeof fitted) => (one === null ? 'no value' : intervalText(one, style));
  return [
    target.label,
    `observed ${alone(target.name, target.observed)}`,
    `before ${simulated(unfitted)}`,
    `fitted ${simulated(fitted)}`,
    verdict,
  ];
}

function unmetWords({ target, best, verdict, standsAgainst }: ObservedFit, { waves }: ServiceFit): string {
  const { label, low, high, name } = target;
  if (verdict === 'cannot be told')
    return `${label}: this scenario gives no value for it, so that nothing can be fitted.`;
  const wanted = `wanted ${alone(name, low)} to ${alone(name, high)}, best achieved ${best === null ? 'none' : alone(name, best)}`;
  const isReached = best !== null && best >= low && best <= high;
  if (!isReached) {
    return `${label}: ${wanted}. No candidate of ${waves.reduce((sum, wave) => sum + wave.candidates, 0)} came there while the local parameters stay inside their plausible ranges: what stands in the way is what the scenario states, or what the model holds for general.`;
  }
  const against = standsAgainst.map((other) => measureTable[other].label.toLowerCase());
  return `${label}: ${wanted}. It can be met alone, but not with the others${against.length === 0 ? '' : `: it stands against ${against.join(', ')}`}.`;
}

function movedLines({ moved, narrowings }: ServiceFit, colours: Colours): string[] {
  if (moved.length === 0) return [];
  const rows = moved.map(({ id, from, to }) => {
    const over = narrowings.find((one) => one.id === id);
    const range = `plausible ${parameters[id].range?.join(' to ')}`;
    const others = over === undefined ? '' : `other sets ${figure(over.low)} to ${figure(over.high)}`;
    return [id, `${figure(from)} to ${figure(to)}`, range, others];
  });
  return ['', colours.bold('What moved (the smallest change that was found)'), inColumns(rows, 2)];
}

function alone(name: MeasureName, value: number): string {
  const { before, after, factor, digits } = styleOf(name);
  return `${before}${decimalText(value * factor, digits)}${after}`;
}
