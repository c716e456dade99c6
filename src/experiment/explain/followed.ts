// What became of a person after a decision: the next thing in their story that the decision was about, and the end of it.
import { entry, type JournalKind, journalKindNames } from '../../model/journalKinds.ts';
import { entrySentence } from './entryWords.ts';
import { dayOfMinute, isoDate } from './phrases.ts';
import type { Replay } from './replay.ts';

export interface Followed {
  /** Kind of entry, as in the journal. */
  readonly kind: JournalKind;
  readonly date: string;
  readonly day: number;
  readonly sentence: string;
}

/** What tells how a decision went on, by decision point; the first that comes is told. */
const answers: Readonly<Record<string, readonly JournalKind[]>> = {
  D1: ['sessionEnds'],
  D2: ['sessionEnds', 'sessionMissed', 'sessionCancelled', 'closed'],
  D3: ['sessionEnds', 'sessionMissed', 'sessionCancelled', 'closed'],
  D4: ['sessionEnds', 'sessionMissed', 'sessionCancelled', 'closed'],
  D5: ['supportVisit', 'supportBegins', 'notTakenUp', 'supportEnds', 'closed'],
  D6: ['formDone', 'closed'],
  D7: ['heldContact', 'placeOffered', 'gaveUp', 'closed'],
  D8: ['allocated', 'inLine', 'closed'],
  D9: ['stoodIn', 'placeOffered', 'onwardMade', 'gaveUp', 'closed'],
  D10: [],
};

/** At most two things: how it went on, and how it ended with the person. */
export function followedBy(replay: Replay, row: number, point: string, chosen: boolean): readonly Followed[] {
  const { journal } = replay;
  const p = journal.patient[row];
  const wanted = answers[point].map((kind) => entry[kind]);
  // An act left undone has nothing that follows from it but where the path goes on.
  const next = chosen || point !== 'D6' ? firstAfter(replay, row, p, wanted) : null;
  const end = firstAfter(replay, row, p, [entry.closed]);
  const rows = [...new Set([next, end])].filter((found) => found !== null);
  return rows.map((found) => ({
    kind: journalKindNames[journal.kind[found]],
    date: isoDate(replay.world, dayOfMinute(journal.at[found])),
    day: dayOfMinute(journal.at[found]),
    sentence: entrySentence(replay, found),
  }));
}

function firstAfter({ journal }: Replay, row: number, p: number, kinds: readonly number[]): number | null {
  for (let i = row + 1; i < journal.count; i += 1) {
    if (journal.patient[i] === p && kinds.includes(journal.kind[i])) return i;
  }
  return null;
}
