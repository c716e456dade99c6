// A limit on a measure as a sentence holds it.
import { isUpper } from '../experiment/staff/limits.ts';
import type { Limit } from '../experiment/staff/staffResult.ts';
import { shortNumber } from '../experiment/staff/staffWords.ts';
import { measureTable } from '../model/measureTable.ts';

/** `Offered load below 0.85` */
export function limitPhrase(limit: Limit): string {
  const { label, unit } = measureTable[limit.measure];
  const orEqual = limit.comparison.length > 1;
  const side = isUpper(limit) ? (orEqual ? 'at most' : 'below') : orEqual ? 'at least' : 'above';
  const value = unit === 'share' ? `${shortNumber(limit.value * 100)}%` : shortNumber(limit.value);
  const after = unit === 'share' || unit === 'ratio' ? '' : ` ${unit}`;
  return `${label} ${side} ${value}${after}`;
}
