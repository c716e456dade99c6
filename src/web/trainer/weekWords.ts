// Weeks as the room counts them: from 1 after the warm-up, as in the chair; the warm-up by itself.
import type { Worlds } from './worlds.ts';

/** `Week 9` or `Warm-up, week 5`. */
export function weekWords(worlds: Worlds, week: number): string {
  const number = worlds.weekNumber(week);
  return number >= 1 ? `Week ${number}` : `Warm-up, week ${week + 1}`;
}

/** How many weeks there are of the kind that a week is of. */
export function weeksOfKind({ warmUpWeeks, weekStarts }: Worlds, week: number): number {
  return week < warmUpWeeks ? warmUpWeeks : weekStarts.length - 1 - warmUpWeeks;
}
