// A service's own figures beside the simulated ones, for the terminal: a table, then what does not fit or cannot be told.
import { observedFits } from '../experiment/observed.ts';
import type { ScenarioResult } from '../experiment/result.ts';
import { rowTitle } from '../report/headlines.ts';
import {
  figureText,
  fitSummary,
  fitWord,
  predictionCovers,
  predictionText,
  remarkText,
} from '../report/observedWords.ts';
import { type Colours, columnRows, wrapped } from './paper.ts';

/** Null where the scenario holds no observed figures. */
export function observedText(result: ScenarioResult, colours: Colours): string | null {
  const fits = observedFits(result);
  if (fits.length === 0) return null;
  const rows = fits.map(([name, fit]) => [
    rowTitle(name),
    figureText(name, fit.observed),
    predictionText(name, fit),
    fitWord(fit),
  ]);
  const [heading, ...lines] = columnRows([['', 'observed', 'one year may show *', ''], ...rows], 2);
  const remarks = fits.map(([name, fit]) => remarkText(name, fit, result)).filter((text) => text !== '');
  return [
    colours.bold('Observed beside simulated'),
    colours.dim(heading),
    ...lines,
    colours.dim(wrapped(`* ${predictionCovers(result.horizonWeeks - result.warmUpWeeks)}`, 2, 2)),
    wrapped(fitSummary(fits.map(([, fit]) => fit)), 2),
    ...remarks.map((text) => wrapped(`- ${text.replaceAll('`', '')}`, 2, 2)),
  ].join('\n');
}
