// What has happened to one person so far in one world, entry by entry, in a few words each.
import type { Playback } from '../../experiment/playback/playback.ts';
import { entry } from '../../model/journalKinds.ts';
import { entryWords } from './entryWords.ts';

export interface StoryLine {
  /** Row of the entry. */
  readonly row: number;
  readonly at: number;
  readonly words: string;
}

/** What would say the same twice, or nothing to somebody who follows a person. */
const untold: ReadonlySet<number> = new Set([
  entry.sessionBegins,
  entry.heldEnds,
  entry.declined,
  entry.turnedBack,
  entry.workDropped,
]);

function isTold(kind: number): boolean {
  return !untold.has(kind);
}

/** Everything told of a person in the whole run, in order; empty for row -1. */
export function storyOf(playback: Playback, p: number): readonly StoryLine[] {
  const { entries } = playback;
  const lines: StoryLine[] = [];
  if (p < 0) return lines;
  for (let row = 0; row < entries.count; row += 1) {
    if (entries.patient[row] !== p) continue;
    if (isTold(entries.kind[row])) lines.push({ row, at: entries.at[row], words: entryWords(playback, row) });
  }
  return lines;
}

/** The last `count` lines until a minute, the latest first. */
export function latestOf(story: readonly StoryLine[], minute: number, count: number): readonly StoryLine[] {
  let until = story.length;
  while (until > 0 && story[until - 1].at > minute) until -= 1;
  return story.slice(Math.max(0, until - count), until).reverse();
}
