// Everything that can happen, in the order in which one instant plays it: what frees room comes before what takes it,
// and the week's review before the day's work. This list is the tie rule of the model.

export const eventKinds = [
  // places are freed, people leave lists
  'otherSupportEnds',
  'supportEnds',
  'otherGivesUp',
  'givesUp',
  'organisationReplaced',
  // posts change hands, the week is reviewed, then the day starts
  'noticeEnds',
  'postFilled',
  'monday',
  'day',
  // work ends before the next begins
  'sessionEnds',
  'sessionStarts',
  'dayEnds',
  // what comes due for one person
  'holdDue',
  'standInDue',
  'chaseDue',
  'visitDue',
  'attemptDue',
  // newcomers last
  'returns',
  'otherArrives',
  'referral',
] as const;

export type EventKind = (typeof eventKinds)[number];

/** Number of each kind, which is also its priority at one instant. */
export const event = Object.freeze(
  Object.fromEntries(eventKinds.map((kind, index) => [kind, index])) as Record<EventKind, number>,
);
