// What a journal can hold: every kind of entry, what it means, and what its numbers are. A kind's number is its place here.

interface KindMeaning {
  readonly meaning: string;
  /** What `value` holds, with its unit; empty when it holds nothing. */
  readonly value: string;
  /** What `detail` holds: a row, a code or a count; empty when it holds nothing. */
  readonly detail: string;
}

function kind(meaning: string, value = '', detail = ''): KindMeaning {
  return { meaning, value, detail };
}

const ONWARD = 'row of the onward referral';
const TASK = 'kind of work, as in taskKinds';
const WORKED = 'minutes worked on it now';
const SCORE = 'before is the value until then';

/** Every kind of entry in the order of a person's story, then of a worker's, then of an organisation's. */
export const journalKinds = {
  referred: kind('A person is referred', 'number of the episode, 0 for a first referral', 'row of the practice'),
  returns: kind('A person who was here before comes back as a new referral', '', 'row of the new referral'),
  declined: kind('The person does not want the referral'),
  sentToTriage: kind("The referral lies on a worker's desk for triage"),
  triaged: kind('The worker has triaged the referral', '1 when it seemed suitable, 0 when not'),
  turnedBack: kind('Refused at triage'),
  inLine: kind("Waits in the team's own line", 'people in the line', '0 to be triaged, 1 to be allocated'),
  allocated: kind('Given to a worker', 'active cases of the worker, this one included'),
  attemptFailed: kind('An attempt to get hold of the person failed', 'number of the attempt'),
  reached: kind('An attempt succeeded and the introductory call was held', 'number of the attempt', 'sessions needed'),
  sessionBooked: kind(
    'A session has a day in the diary',
    'minutes of the slot',
    'day of the run, -1 while the post is vacant',
  ),
  sessionMoved: kind(
    'A session needs another day because of who is in post; if it has one, the booking follows at once',
    'minutes of the slot',
    'why, as in moveReasons',
  ),
  sessionCancelled: kind('The person cancelled the session', 'minutes of the slot given back'),
  sessionMissed: kind(
    'The person missed the session without notice',
    'minutes it takes all the same',
    'sessions missed so far',
  ),
  sessionBegins: kind('A session begins', 'minutes it will take', 'number of the session'),
  sessionEnds: kind(
    'A session ends',
    'minutes since it began',
    'number of the session, 0 when the case moved on meanwhile',
  ),
  workBegun: kind('Work for a person that is not finished today', WORKED, TASK),
  workFinished: kind('Work for a person finished', WORKED, TASK),
  needTaken: kind('A need is taken up in a session', '1 when an onward referral is to be made', 'category of the need'),
  onwardMade: kind('A need is put to an organisation', 'organisations tried before for this need', ONWARD),
  noOrganisationLeft: kind('No untried organisation is left for a need', '', 'number of the need, 0 the main one'),
  turnedAway: kind('The organisation says no', 'why, as in refusalReasons', ONWARD),
  onList: kind("On an organisation's waiting list", 'people waiting there, this one included', ONWARD),
  gaveUp: kind("Gave up waiting on an organisation's list", 'minutes waited', ONWARD),
  placeOffered: kind('A place is free for the person', 'minutes since the onward referral', ONWARD),
  supportVisit: kind('The worker went along', 'number of the visit to this organisation', ONWARD),
  supportBegins: kind('The person starts with an organisation', '1 in company, 0 alone', ONWARD),
  notTakenUp: kind('The person does not start', '1 in company, 0 alone', ONWARD),
  supportEnds: kind('Support by an organisation ends', 'minutes it lasted', ONWARD),
  formDone: kind('Forms or letters are done'),
  stoodIn: kind("The worker did the organisation's or social care's job meanwhile", '', ONWARD),
  heldBegins: kind('Kept on only because of a waiting list'),
  heldEnds: kind('No longer kept on because of a waiting list'),
  heldContact: kind('A call or meeting with somebody on a waiting list', '', ONWARD),
  distress: kind('Distress out of hours while somebody is there to call'),
  distressAnswered: kind('Distress out of hours answered, in own time', 'minutes'),
  incident: kind('An act beyond the remit led to an incident'),
  trust: kind(`The person's trust moves, 0 to 1; ${SCORE}`, 'trust from then on'),
  added: kind(
    'The service adds to life satisfaction, or takes from it',
    'points of 10, at that moment',
    'why, as in lifeGains',
  ),
  planDone: kind('No further sessions are planned', 'sessions attended', '1 when sessions are still needed'),
  leftWaiting: kind('Leaves because the session wanted is more than a week late'),
  leftAfterSession: kind('Leaves after a session'),
  handedOver: kind(
    'The worker leaves; the case goes to the worker named here, or waits',
    'trust lost',
    'row of the post left',
  ),
  closed: kind('The case is closed', 'minutes since the referral', 'how, as in exits'),
  decided: kind(
    'A discretionary decision, and the organisation it is about if any; more in the tables of choices and circumstances',
    'log-odds',
    'row of the decision point',
  ),

  weekBegins: kind('A week has been reviewed and the next begins', '', 'week of the run, from 0'),
  tookUpPost: kind(
    'Somebody takes up the post; before is the minute since when they have been, or count as, in post',
    '1 a newcomer, 0 somebody with time in post',
    'number of the holder',
  ),
  dayBegins: kind('A worker comes in', 'contracted minutes', 'sessions booked for the day'),
  ranOver: kind('Sessions ran over contracted hours', 'minutes outside contracted hours'),
  supervised: kind("A supervision meeting, part of the day's meetings", 'minutes'),
  meetings: kind('Meetings, supervision and travel between sites', 'minutes inside contracted hours'),
  networking: kind('Protected time for organisations and practices', 'minutes'),
  dayEnds: kind('The contracted day is settled', 'minutes left over, which go to ties and networking'),
  stayedLate: kind('The worker stayed late', 'minutes in own time'),
  workDropped: kind('Work is dropped', 'minutes', `${TASK}, or as in otherWork`),
  sickDay: kind('A working day lost to sickness', 'contracted minutes lost'),
  noticed: kind('The worker hands in notice', 'minute at which it ends'),
  leftPost: kind('Notice has ended; the post is vacant', 'active cases left'),
  weekReviewed: kind(
    `The week moved strain; ${SCORE}`,
    'strain from then on, points of 100',
    'row in the table of reviews',
  ),
  thoughtOver: kind(
    'The intention to leave, as it is this week',
    '1 intends to leave, 0 does not',
    'row in the table of intentions',
  ),

  closesToReferrals: kind('The organisation closes to referrals'),
  opensAgain: kind('The organisation takes referrals again'),
  shutsDown: kind('The organisation shuts down'),
  replaced: kind('Another organisation takes its place'),
} as const satisfies Record<string, KindMeaning>;

export type JournalKind = keyof typeof journalKinds;
export const journalKindNames = Object.keys(journalKinds) as readonly JournalKind[];

/** Number of each kind. */
export const entry = Object.freeze(
  Object.fromEntries(journalKindNames.map((name, index) => [name, index])) as Record<JournalKind, number>,
);

/** Why an organisation said no. */
export const refusalReasons = ['doesNotFit', 'closedToReferrals', 'listFull', 'shutDown'] as const;
export const refusal = codes(refusalReasons);

/** Why a session that was booked or wanted is booked anew: sick today, left the post, the post is filled again, or at once. */
export const moveReasons = ['sick', 'left', 'filledAgain', 'changedHands'] as const;
export const move = codes(moveReasons);

/** What added to life satisfaction or took from it. */
export const lifeGains = [
  'session', 'visit', 'heldContact', 'form', 'standIn', 'answeredDistress', 'place', 'turnedAway', 'lostTrust', 'reliance',
] as const; // biome-ignore format: a list of names
export const gain = codes(lifeGains);

function codes<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.freeze(Object.fromEntries(names.map((name, index) => [name, index])) as Record<Name, number>);
}
