// What every question of a form knows: whose it is, what is typed, what is wrong with it, and how to change it.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type ParameterId, parameters } from '../../../scenario/parameters.ts';
import { type Draft, numberIn } from '../../workspace/draft.ts';
import type { Entry } from '../../workspace/evaluate.ts';

export interface Form {
  readonly entry: Entry;
  /** Whether only what differs from the service is asked for. */
  readonly isWhatIf: boolean;
  /** What is to be said below the question of that path; undefined where it is in order, or not to be said yet. */
  readonly errorAt: (path: string) => string | undefined;
  /** Fields with an error that is to be said, in the order of the problems. */
  readonly wrongPaths: readonly string[];
  /** Counts how often all errors have been said. */
  readonly attempt: number;
  readonly type: (path: string, typed: string | null) => void;
  readonly change: (change: (draft: Draft) => Draft) => void;
}

export const FormContext = createContext<Form | null>(null);

/** @throws outside a form */
export function useForm(): Form {
  const form = useContext(FormContext);
  if (form === null) throw new Error('a question stands outside a form');
  return form;
}

/** What stands in the box: what was typed, else what holds without it. */
export function shownValue({ draft, base }: Entry, id: ParameterId): string {
  return draft.values.get(id) ?? inheritedValue({ base }, id);
}

/** What holds where nothing is stated: the value of what it is based on, else the table's. */
export function inheritedValue({ base }: Pick<Entry, 'base'>, id: ParameterId): string {
  return String(base === null ? parameters[id].value : base.values[id]);
}

/** Whether something else is stated than what holds without it. */
export function isChanged(entry: Entry, id: ParameterId): boolean {
  const typed = entry.draft.values.get(id);
  if (typed === undefined) return false;
  const inherited = inheritedValue(entry, id);
  return typed !== inherited && (numberIn(typed) === null || numberIn(typed) !== numberIn(inherited));
}

/** A share as it is said in results, such as `0.6 = 60%`; undefined where what was typed is none. */
export function shareInWords(typed: string): string | undefined {
  const share = numberIn(typed);
  if (share === null || share < 0 || share > 1) return undefined;
  return `${typed} = ${(share * 100).toLocaleString('en-GB', { maximumFractionDigits: 1 })}%`;
}

/** A number as it reads best, with a sign before it when that is not exact. */
export function shownNumber(value: number, digits = 2): string {
  const text = value.toLocaleString('en-GB', { maximumFractionDigits: digits });
  return Math.abs(Number(value.toFixed(digits)) - value) <= 1e-9 * Math.abs(value) ? text : `about ${text}`;
}
