// What `calibrate SCENARIO` tells a person: which of the service's figures are met, what had to move, what cannot be met.
import type { FittedFigure } from '../experiment/calibration/fittedFigure.ts';
import type { ServiceFit } from '../experiment/calibration/service.ts';
import type { Interval } from '../experiment/result.ts';
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
    inColumns(fits.flatMap(fitRows), 2),
    ...(unmet.length === 0
      ? []
      : ['', colours.yellow('Not met'), ...unmet.map((one) => wrapped(`${unmetWords(one)}${asideWords(one)}`, 2, 2))]),
    ...movedLines(fit, colours),
    ...(waves.length === 0 || moved.length === 0
      ? []
      : [
          '',
          wrapped(
            sets.length === 0
              ? 'No other set was found that meets the same figures.'
              : `Other values fit as well: ${sets.length === 1 ? 'one further set, from' : `${sets.length} further sets, spread over`} everything that was free, ${sets.length === 1 ? 'meets' : 'meet'} the same figures (sets.csv). What the figures do not say, the fit does not know.`,
          ),
        ]),
    '',
    wrapped(
      'A figure counts as met when the simulated mean lies within the run noise of one replication and the smallest change worth a word of what was observed: an observed figure is one year of one service. Intervals are 95% and cover chance only. A fit to one service is no validation.',
    ),
  ].join('\n');
}

/** A before-after change holds natural recovery: its effect stands below it. */
function fitRows({ target, unfitted, fitted, effect, verdict }: FittedFigure): string[][] {
  const row = [
    target.label,
    `observed ${alone(target.name, target.observed)}`,
    `before ${simulated(unfitted, target.name)}`,
    `fitted ${simulated(fitted, target.name)}`,
    verdict,
  ];
  if (effect === null) return [row];
  const { name } = effect;
  const [before, after] = [effect.unfitted, effect.fitted].map((one) => simulated(one, name));
  return [row, [measureTable[name].label, 'nobody can observe it', `before ${before}`, `fitted ${after}`, '']];
}

function simulated(one: Interval | null, name: MeasureName): string {
  return one === null ? 'no value' : intervalText(one, styleOf(name));
}

function unmetWords({ target, best, verdict, standsAgainst }: FittedFigure): string {
  const { label, low, high, name } = target;
  if (verdict === 'cannot be told' || best === null)
    return `${label}: this scenario gives no value for it, so that nothing can be fitted.`;
  const wanted = `wanted ${alone(name, low)} to ${alone(name, high)}`;
  if (best < low || best > high) {
    return `${label}: ${wanted}. No candidate came there while the local parameters stay inside their plausible ranges; the nearest had ${alone(name, best)}, ${bestIs}. What stands in the way is what the scenario states, or what the model holds for general.`;
  }
  const against = standsAgainst.map((other) => measureTable[other].label.toLowerCase());
  return `${label}: ${wanted}. It can be met alone (${alone(name, best)}, ${bestIs}), but not with the others${against.length === 0 ? '' : `: it stands against ${against.join(', ')}`}.`;
}

const bestIs =
  'the mean of one candidate over a few replications, picked as the best of all and so rather too good, without an interval';

/** What the fit did about it: a figure given up may come out worse than it was. */
function asideWords({ isSetAside, isFurtherOff }: FittedFigure): string {
  const aside = isSetAside ? ' It was left out of the fit, so that the others could be met.' : '';
  if (!isFurtherOff) return aside;
  return `${aside} The fitted scenario is further from it than the scenario was before${isSetAside ? ': nothing was found that meets the others and spares it' : ''}.`;
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
