// What the terminal tells of a precision that was asked for.
import type { Precision } from '../experiment/precision/precision.ts';
import { hardestFigures, precisionColumns, precisionRow, precisionSentences } from '../report/precisionWords.ts';
import { type Colours, inColumns, wrapped } from './paper.ts';

/** @param every shows all figures instead of the one of each measure that took the most */
export function precisionText(precision: Precision, every: boolean, colours: Colours): string {
  const figures = every ? precision.figures : hardestFigures(precision);
  const some = figures.length < precision.figures.length;
  return [
    colours.bold('Precision'),
    ...precisionSentences(precision).map((sentence) => wrapped(sentence, 2)),
    ...(some ? ['  Of each measure the figure that took the most:'] : []),
    inColumns([precisionColumns, ...figures.map(precisionRow)], 2),
  ].join('\n');
}
