// What a study varied, in one sentence for a methods section.
import type { Factor, Study } from '../experiment/study/study.ts';
import { factorRangeText } from './sensitivityWords.ts';

export function variedText({ factors }: Pick<Study, 'factors'>): string {
  const told = (control: Factor['control']) =>
    factors
      .filter((factor) => factor.control === control)
      .map((factor) => `${factor.name} over ${factorRangeText(factor)}`)
      .join('; ');
  const conditions = told('cannotControl');
  const levers = told('canControl');
  return [
    ...(conditions === '' ? [] : [`Varied as beyond control: ${conditions}.`]),
    ...(levers === '' ? [] : [`Varied as levers: ${levers}.`]),
  ].join(' ');
}
