// What is counted from the start of a run on.

/** Counts of events, but for the last three, which are minutes: inside and outside contracted hours, and work dropped. */
export const tallies = [
  'referred', 'reached', 'firstSessions', 'sessions', 'missedSessions', 'contacts', 'onwardMade', 'turnedAway', 'started',
  'actsWithin', 'actsEdge', 'actsBeyond', 'notDone', 'oversteps', 'misread', 'incidents', 'sickDays', 'leavers',
  'insideMinutes', 'outsideMinutes', 'droppedMinutes',
] as const; // biome-ignore format: a list of names
export type Tally = (typeof tallies)[number];

export const tally = Object.freeze(
  Object.fromEntries(tallies.map((name, index) => [name, index])) as Record<Tally, number>,
);
