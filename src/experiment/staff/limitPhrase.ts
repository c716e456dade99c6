// A limit on a measure as a sentence holds it.
import { measureTable } from '../../model/measureTable.ts';
import { isUpper } from './limits.ts';
import { shortNumber } from './shortNumber.ts';
import type { Limit } from './staffResult.ts';

/** `Offered load below 0.85` */
export function limitPhrase(limit: Limit): string {
  const { label, unit } = measureTable[limit.measure];
  const orEqual = limit.comparison.length > 1;
  const side = isUpper(limit) ? (orEqual ? 'at most' : 'below') : orEqual ? 'at least' : 'above';
  const value = unit === 'share' ? `${shortNumber(limit.value * 100)}%` : shortNumber(limit.value);
  const after = unit === 'share' || unit === 'ratio' ? '' : ` ${unit}`;
  return `${label} ${side} ${value}${after}`;
}

/** The same inside a sentence. */
export function limitInside(limit: Limit): string {
  const phrase = limitPhrase(limit);
  return phrase.charAt(0).toLowerCase() + phrase.slice(1);
}
