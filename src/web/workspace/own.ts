// The planner's scenarios as they are now, for the other ways in: the planner publishes them, the others listen.
import type { Entry } from './evaluate.ts';

type Listener = (entries: readonly Entry[]) => void;

let entries: readonly Entry[] = [];
const listeners = new Set<Listener>();

/** Of the planner's page, whenever what it amounts to changes; wrong ones too, which nobody can play. */
export function publishOwn(published: readonly Entry[]): void {
  entries = published;
  for (const listener of [...listeners]) listener(entries);
}

/** Empty as long as the planner's page has not been opened. */
export function ownEntries(): readonly Entry[] {
  return entries;
}

/** @returns what ends it */
export function listenToOwn(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
