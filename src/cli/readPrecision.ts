// `--precision SHARE`, `--on` and `--replications-max`: as many replications as it takes.
import type { PrecisionAsked } from '../experiment/precision/precision.ts';
import { usualMeasures } from '../experiment/precision/precision.ts';
import { textOf, type Words, wholeNumber } from './options.ts';
import { readMeasures } from './readMeasures.ts';

const replicationsMaxDefault = 1000;
/** The rule wants three replications and five more that keep the precision. */
const replicationsMaxLeast = 8;

/** What is asked for; null where no precision is, or where `problems` got a line. */
export function readPrecision(words: Words, problems: string[]): PrecisionAsked | null {
  const text = textOf(words.precision);
  if (text === null) {
    for (const name of ['on', 'replications-max']) {
      if (words[name] !== undefined) problems.push(`--${name} goes with --precision SHARE, which is not there`);
    }
    return null;
  }
  const before = problems.length;
  if (words.replications !== undefined) {
    problems.push(
      `--precision ${text} and --replications ${textOf(words.replications)} are both there; wanted one of them: a precision says how many ` +
        'replications there are (--replications-max N limits it)',
    );
  }
  const share = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(share > 0 && share < 1)) {
    const percent = /^(\d*\.?\d+)%?$/.exec(text);
    const meant =
      percent !== null && Number(percent[1]) < 100 && Number(percent[1]) > 0 ? Number(percent[1]) / 100 : null;
    const hint = meant === null ? ', such as 0.05' : `; did you mean ${meant}?`;
    problems.push(
      `--precision is ${text}; wanted half of the interval as a share of the mean, above 0 and below 1${hint}`,
    );
  }
  const replicationsMax = wholeNumber(
    words,
    'replications-max',
    replicationsMaxDefault,
    [replicationsMaxLeast, 100_000],
    problems,
  );
  const measures = readMeasures(textOf(words.on), problems) ?? usualMeasures;
  return problems.length > before ? null : { share, measures, replicationsMax };
}

/** The words that ask for it again. */
export function precisionWords({ share, measures, replicationsMax }: PrecisionAsked): readonly string[] {
  return [
    ...['--precision', String(share)],
    ...(measures === usualMeasures ? [] : ['--on', measures.join(',')]),
    ...(replicationsMax === replicationsMaxDefault ? [] : ['--replications-max', String(replicationsMax)]),
  ];
}
