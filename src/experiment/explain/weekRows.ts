// Where a week stands in the journal, and how many cases a worker had at a place in it.
import { entry } from '../../model/journalKinds.ts';
import { NONE } from '../../model/patients.ts';
import type { Replay } from './replay.ts';

/** The rows of a week of the run: from the first, up to but without `end`. The week's reviews are its last. */
export function weekRows({ weekStarts }: Replay, week: number): { readonly first: number; readonly end: number } {
  return { first: weekStarts[week], end: weekStarts[week + 1] };
}

/** Active cases of a worker before row `until`: given to, taken over, less closed and handed over. */
export function caseloadAt({ journal }: Replay, w: number, until: number): number {
  let count = 0;
  for (let row = 0; row < until; row += 1) {
    const kind = journal.kind[row];
    const isHere = journal.worker[row] === w;
    if (kind === entry.allocated && isHere) count += 1;
    else if (kind === entry.closed && isHere) count -= 1;
    else if (kind === entry.handedOver && journal.worker[row] !== NONE) {
      if (isHere) count += 1;
      if (journal.detail[row] === w) count -= 1;
    }
  }
  return count;
}
