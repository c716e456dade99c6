// Where a person stands, as a room sees it: one stage at a time, the worker's side first while the case is open.

/**
 * line: nobody's case yet, waits for triage or to be allocated. call: allocated, waits for the introductory call.
 * firstSession: reached, waits for the first session. seen: sessions, or what follows from them. held: kept on only because of
 * a waiting list. onList and withOrganisation: sessions are over or the case is closed. The rest are gone, and how:
 * linked means started with an organisation within the follow-up; notTakenOn declined the referral or was turned back.
 */
export const stages = [
  'line', 'call', 'firstSession', 'seen', 'held', 'onList', 'withOrganisation',
  'linked', 'notLinked', 'droppedOut', 'notReached', 'notTakenOn',
] as const; // biome-ignore format: a list of names
export type Stage = (typeof stages)[number];

/** Number of each stage: its place in the list. */
export const stage = Object.freeze(
  Object.fromEntries(stages.map((name, index) => [name, index])) as Record<Stage, number>,
);

/** Stages of people who are not gone: they come first. */
export const presentStages: readonly Stage[] = stages.slice(0, stage.linked);
