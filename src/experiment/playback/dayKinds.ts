// What a worker's minutes go to, in the order in which a day takes them, and which kind of entry adds to which.
import { type TaskKind, taskKinds } from '../../model/tasks.ts';

/**
 * Inside contracted hours: sessions (missed ones too), meetings with supervision and travel between sites, work for people
 * between sessions, support visits, protected time for organisations, records, and what is left over (which goes to
 * organisations too). Outside: sessions that run over, staying late, answering distress out of hours.
 */
export const dayKinds = [
  'sessions', 'meetings', 'people', 'visits', 'networking', 'records', 'spare',
  'sessionsOver', 'stayedLate', 'outOfHours',
] as const; // biome-ignore format: a list of names
export type DayKind = (typeof dayKinds)[number];

export const dayKind = Object.freeze(
  Object.fromEntries(dayKinds.map((name, index) => [name, index])) as Record<DayKind, number>,
);

/** Kinds inside contracted hours come first. */
export const insideKinds: readonly DayKind[] = dayKinds.slice(0, dayKind.sessionsOver);

/** By kind of unbooked work. */
export const dayKindOfTask: readonly number[] = taskKinds.map((kind: TaskKind) => {
  if (kind === 'visit') return dayKind.visits;
  return kind === 'records' ? dayKind.records : dayKind.people;
});
