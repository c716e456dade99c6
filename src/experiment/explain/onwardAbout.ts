// The onward referral that a decision is about: company on the way to it (D5), holding on its list (D7), standing in (D9).
import { NONE } from '../../model/patients.ts';
import { needName, organisationName } from './phrases.ts';
import type { Replay } from './replay.ts';

export interface OnwardAbout {
  /** Row of the onward referral in the run. */
  readonly referral: number;
  readonly organisation: string;
  readonly need: string;
  /** Whether the organisation had turned the person away by then; else it had a place or a list for them. */
  readonly saidNo: boolean;
}

/** What row `row` of the journal, a decision, is about; null when about no onward referral. */
export function onwardAbout(replay: Replay, row: number): OnwardAbout | null {
  const { world, journal } = replay;
  const o = onwardOf(replay, row);
  if (o === NONE) return null;
  const { onward } = world;
  return {
    referral: o,
    organisation: organisationName(world, onward.organisation[o]),
    need: needName(onward.category[o]),
    saidNo: onward.endedAt[o] <= journal.at[row],
  };
}

/** Row of the onward referral that a decision is about, or NONE. */
export function onwardOf({ journal }: Replay, row: number): number {
  return journal.circumstances.columns.onward[journal.decision[row]];
}
