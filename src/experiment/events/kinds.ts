// What an event log can hold: every kind of event once, with what it is called in the tables and in the XES file.
// Event types and the names `arrival` and `depart` are those of vidigi's event logs; the rest are our own words.

type EventType = 'arrival_departure' | 'queue' | 'resource_use' | 'resource_use_end';

interface EventKindEntry {
  /** Whose event it is: of a referral, in `events`, or of an onward referral, in `onward-events`. */
  readonly of: 'referral' | 'onward';
  /** Type and name in the tables; null for an event that has no place there. */
  readonly row: { readonly type: EventType; readonly event: string } | null;
  /** Name and lifecycle transition in the XES file; null for an event that has no place there. */
  readonly step: { readonly activity: string; readonly transition: 'start' | 'complete' } | null;
  /** Who does it: its resource in the XES file. */
  readonly by: 'post' | 'organisation' | null;
}

function done(activity: string) {
  return { activity, transition: 'complete' } as const;
}

function begun(activity: string) {
  return { activity, transition: 'start' } as const;
}

function queue(event: string) {
  return { type: 'queue', event } as const;
}

const arrival = { type: 'arrival_departure', event: 'arrival' } as const;
const depart = { type: 'arrival_departure', event: 'depart' } as const;

/** In the order of a referral's story, then of an onward referral's. How a referral was closed is a step of its own. */
export const eventKinds = {
  referred: { of: 'referral', row: arrival, step: done('Referred'), by: null },
  waitsForTriage: { of: 'referral', row: queue('waiting_for_triage'), step: null, by: null },
  triaged: { of: 'referral', row: null, step: done('Triage'), by: 'post' },
  waitsToBeAllocated: { of: 'referral', row: queue('waiting_to_be_allocated'), step: null, by: null },
  allocated: { of: 'referral', row: queue('waiting_to_be_reached'), step: done('Allocated'), by: 'post' },
  attemptFailed: { of: 'referral', row: null, step: done('Attempt failed'), by: 'post' },
  reached: { of: 'referral', row: queue('waiting_for_first_session'), step: done('Reached'), by: 'post' },
  sessionCancelled: { of: 'referral', row: null, step: done('Session cancelled'), by: 'post' },
  sessionMissed: { of: 'referral', row: null, step: done('Session missed'), by: 'post' },
  sessionBegins: {
    of: 'referral',
    row: { type: 'resource_use', event: 'session_begins' },
    step: begun('Session'),
    by: 'post',
  },
  sessionEnds: {
    of: 'referral',
    row: { type: 'resource_use_end', event: 'session_ends' },
    step: done('Session'),
    by: 'post',
  },
  betweenSessions: { of: 'referral', row: queue('between_sessions'), step: null, by: null },
  planDone: { of: 'referral', row: null, step: done('Planned sessions done'), by: 'post' },
  keptOpen: { of: 'referral', row: queue('sessions_done_onward_open'), step: null, by: null },
  formDone: { of: 'referral', row: null, step: done('Forms done'), by: 'post' },
  stoodIn: { of: 'referral', row: null, step: done('Stood in'), by: 'post' },
  heldContact: { of: 'referral', row: null, step: done('Held contact'), by: 'post' },
  supportVisit: { of: 'referral', row: null, step: done('Support visit'), by: 'post' },
  distressAnswered: { of: 'referral', row: null, step: done('Distress answered out of hours'), by: 'post' },
  noOrganisationLeft: { of: 'referral', row: null, step: done('No organisation left'), by: 'post' },
  handedOver: { of: 'referral', row: null, step: done('Handed over'), by: 'post' },
  declined: { of: 'referral', row: depart, step: done('Declined'), by: null },
  turnedBack: { of: 'referral', row: depart, step: done('Turned back'), by: null },
  notReached: { of: 'referral', row: depart, step: done('Closed, not reached'), by: null },
  droppedOut: { of: 'referral', row: depart, step: done('Closed, dropped out'), by: null },
  completed: { of: 'referral', row: depart, step: done('Closed, completed'), by: null },

  onwardMade: { of: 'onward', row: arrival, step: done('Onward referral made'), by: 'post' },
  onList: { of: 'onward', row: queue('on_waiting_list'), step: done('Put on waiting list'), by: 'organisation' },
  placeOffered: { of: 'onward', row: null, step: done('Place offered'), by: 'organisation' },
  waitsForCompany: { of: 'onward', row: queue('place_kept_until_support_visit'), step: null, by: null },
  supportBegins: {
    of: 'onward',
    row: { type: 'resource_use', event: 'support_begins' },
    step: begun('Support'),
    by: 'organisation',
  },
  supportEnds: {
    of: 'onward',
    row: { type: 'resource_use_end', event: 'support_ends' },
    step: done('Support'),
    by: 'organisation',
  },
  onwardFinished: { of: 'onward', row: depart, step: null, by: null },
  turnedAway: { of: 'onward', row: depart, step: done('Turned away'), by: 'organisation' },
  gaveUp: { of: 'onward', row: depart, step: done('Gave up waiting'), by: null },
  notTakenUp: { of: 'onward', row: depart, step: done('Place not taken up'), by: null },
} as const satisfies Record<string, EventKindEntry>;

type EventKind = keyof typeof eventKinds;
const eventKindNames = Object.keys(eventKinds) as readonly EventKind[];

/** By number. */
export const eventKindEntries: readonly EventKindEntry[] = eventKindNames.map((name) => eventKinds[name]);

/** Number of each kind. */
export const eventKind = Object.freeze(
  Object.fromEntries(eventKindNames.map((name, index) => [name, index])) as Record<EventKind, number>,
);
