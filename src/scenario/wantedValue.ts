// Whether a value that stands in a JSON file is one that its parameter may have: the rule for manifests and ensembles alike.
import type { Parameter } from './parameter.ts';
import { either, wantedNumber } from './wording.ts';

/** What was wanted in place of the value; null when it is in order. */
export function wantedInstead({ value, allowed, whole, words, unit }: Parameter, came: unknown): string | null {
  if (words !== null) return words.includes(came as string) ? null : either(words);
  if (allowed === null) return typeof came === typeof value ? null : 'true or false';
  const [low, high] = allowed;
  const fits = typeof came === 'number' && came >= low && came <= high && (!whole || Number.isInteger(came));
  return fits ? null : wantedNumber({ low, high, whole, unit });
}
