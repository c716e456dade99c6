// What became of a person after a decision: the next thing in their story that the decision was about, and the end of it.
import { entry, type JournalKind, journalKindNames } from '../../model/journalKinds.ts';
import { NONE } from '../../model/patients.ts';
import { entrySentence } from './entryWords.ts';
import { onwardOf } from './onwardAbout.ts';
import { dayOfMinute, isoDate } from './phrases.ts';
import type { Replay } from './replay.ts';

export interface Followed {
  /** Kind of entry, as in the journal. */
  readonly kind: JournalKind;
  readonly date: string;
  readonly day: number;
  readonly sentence: string;
}

interface Answers {
  /** Comes only of an act that was done; the first entry behind an act left undone may belong to an earlier one. */
  readonly ofAct: readonly JournalKind[];
  /** How the path goes on, whether or not the act was done. */
  readonly either: readonly JournalKind[];
}

/** What tells how a decision went on, by decision point; the first that comes is told. */
const answers: Readonly<Record<string, Answers>> = {
  D1: { ofAct: [], either: ['sessionEnds'] },
  D2: { ofAct: [], either: ['sessionEnds', 'sessionMissed', 'sessionCancelled'] },
  D3: { ofAct: [], either: ['sessionEnds', 'sessionMissed', 'sessionCancelled'] },
  D4: { ofAct: [], either: ['sessionEnds', 'sessionMissed', 'sessionCancelled'] },
  D5: { ofAct: ['supportVisit'], either: ['supportBegins', 'notTakenUp', 'supportEnds'] },
  D6: { ofAct: ['formDone'], either: [] },
  D7: { ofAct: ['heldContact'], either: ['placeOffered', 'gaveUp', 'turnedAway'] },
  D8: { ofAct: [], either: ['allocated', 'inLine'] },
  D9: { ofAct: ['stoodIn'], either: ['placeOffered', 'gaveUp', 'turnedAway', 'onwardMade', 'noOrganisationLeft'] },
  D10: { ofAct: [], either: [] },
};

/** At most two things: how it went on, and how it ended with the person. */
export function followedBy(replay: Replay, row: number, point: string, chosen: boolean): readonly Followed[] {
  const { journal } = replay;
  const { ofAct, either } = answers[point];
  const wanted = (chosen ? [...ofAct, ...either] : either).map((kind) => entry[kind]);
  const o = onwardOf(replay, row);
  const end = firstAfter(replay, row, [entry.closed], () => true);
  const next = firstAfter(replay, row, wanted, (found) => o === NONE || isAbout(replay, found, o));
  // What still happens at the organisation after the case is closed is no longer the worker's.
  const rows = next !== null && (end === null || next < end) ? [next, end] : [end];
  return rows
    .filter((found) => found !== null)
    .map((found) => ({
      kind: journalKindNames[journal.kind[found]],
      date: isoDate(replay.world, dayOfMinute(journal.at[found])),
      day: dayOfMinute(journal.at[found]),
      sentence: entrySentence(replay, found),
    }));
}

/** Whether an entry is about onward referral `o`, or about the next try for the same need. */
function isAbout({ journal, world }: Replay, row: number, o: number): boolean {
  const { need } = world.onward;
  const kind = journal.kind[row];
  const detail = journal.detail[row];
  if (kind === entry.noOrganisationLeft) return detail === need[o];
  if (kind === entry.onwardMade) return need[detail] === need[o];
  return detail === o;
}

/** The person's first entry behind a row that is of one of these kinds and meant. */
function firstAfter(
  { journal }: Replay,
  row: number,
  kinds: readonly number[],
  isMeant: (row: number) => boolean,
): number | null {
  const p = journal.patient[row];
  for (let i = row + 1; i < journal.count; i += 1) {
    if (journal.patient[i] === p && kinds.includes(journal.kind[i]) && isMeant(i)) return i;
  }
  return null;
}
