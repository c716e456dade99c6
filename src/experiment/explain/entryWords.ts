// Each kind of journal entry as a sentence about one person. The person is "they"; a worker goes by the name of the post.
import { MINUTES_PER_DAY } from '../../engine/time.ts';
import {
  entry,
  type JournalKind,
  journalKindNames,
  type lifeGains,
  moveReasons,
  refusalReasons,
} from '../../model/journalKinds.ts';
import { exits, NONE } from '../../model/patients.ts';
import { counted, dateWords, dayOfMinute, decimals, minutesWords, needName, organisationName } from './phrases.ts';
import type { Noted } from './replay.ts';

/** What a sentence may draw on: one row of the journal, with names. */
interface Entry {
  readonly worker: string;
  readonly organisation: string;
  readonly value: number;
  readonly detail: number;
  readonly replay: Noted;
  readonly row: number;
}

const reasons: Readonly<Record<(typeof refusalReasons)[number], string>> = {
  doesNotFit: 'they do not fit',
  closedToReferrals: 'it takes no referrals at present',
  listFull: 'its places and its list are full',
  shutDown: 'it has shut down',
};

export const exitWords: Readonly<Record<(typeof exits)[number], string>> = {
  inside: 'still inside',
  declined: 'they did not want the referral',
  turnedBack: 'turned back at triage',
  notReached: 'they could not be reached',
  droppedOut: 'they dropped out',
  completed: 'completed as planned',
};

export const gainWords: Readonly<Record<(typeof lifeGains)[number], string>> = {
  session: 'sessions',
  visit: 'support visits',
  heldContact: 'contacts while waiting',
  form: 'forms and letters',
  standIn: 'the worker standing in',
  answeredDistress: 'distress answered out of hours',
  place: 'starting with an organisation',
  turnedAway: 'no organisation taking them',
  lostTrust: 'trust lost',
  reliance: 'reliance on the worker',
};

/** Why a session went to another day. */
const moved: Readonly<Record<(typeof moveReasons)[number], (worker: string, day: string) => string>> = {
  sick: (worker, day) => `${worker} was off sick: the session of this day was moved to ${day}.`,
  left: (worker, day) => `The session that was planned went into the diary of ${worker}, for ${day}.`,
  filledAgain: (worker, day) =>
    `${worker} was filled again: the session they waited for was put in the diary for ${day}.`,
  changedHands: (worker, day) => `${worker} changed hands: the session that was planned was moved to ${day}.`,
};

function isMove({ journal }: Noted, row: number): boolean {
  return row >= 0 && journal.kind[row] === entry.sessionMoved;
}

/** A sentence for each kind that stands in a person's story; the others are told elsewhere. */
const sentences: Partial<Record<JournalKind, (entry: Entry) => string>> = {
  referred: ({ replay, detail, value }) =>
    `${value > 0 ? 'Referred again' : 'Referred'} by ${replay.world.practices[detail].name}.`,
  returns: ({ detail }) => `They came back as referral ${detail}.`,
  declined: () => 'They did not want the referral.',
  sentToTriage: ({ worker }) => `The referral went to ${worker} for triage.`,
  triaged: ({ worker, value }) =>
    `${worker} triaged the referral: ${value === 1 ? 'suitable' : 'unsuitable or too complex'}.`,
  turnedBack: () => 'The referral was turned back.',
  inLine: ({ value, detail }) =>
    `They waited in the team's line to be ${detail === 0 ? 'triaged' : 'given to a worker'}, with ${counted(value - 1, 'other')} in it.`,
  allocated: ({ worker, value }) => `Given to ${worker}, who now had ${counted(value, 'case')}.`,
  attemptFailed: ({ value }) => `Attempt ${value} to get hold of them failed.`,
  reached: ({ value, detail }) =>
    `Reached at attempt ${value}; the introductory call was held. They would need ${counted(detail, 'session')}, which nobody could know yet.`,
  sessionBooked: ({ replay, row, detail, value }) => {
    if (isMove(replay, row - 1)) return '';
    return detail === NONE
      ? 'A session was wanted, but the post was vacant.'
      : `A session of ${minutesWords(value)} was put in the diary for ${dateWords(replay.world, detail)}.`;
  },
  sessionMoved: ({ replay, row, worker, detail }) => {
    const day = dateWords(replay.world, replay.journal.detail[row + 1]);
    return moved[moveReasons[detail]](worker, day);
  },
  sessionCancelled: () => 'They cancelled the session.',
  sessionMissed: ({ detail }) => `They missed the session without notice (missed so far: ${detail}).`,
  sessionEnds: ({ value, detail }) =>
    detail === 0
      ? `A session of ${minutesWords(value)} ended after the case had moved on.`
      : `Session ${detail} took place and took ${minutesWords(value)}.`,
  needTaken: ({ value, detail }) =>
    `They talked about ${needName(detail)}${value === 1 ? '; an onward referral was to be made' : '; no onward referral came of it'}.`,
  onwardMade: ({ replay, organisation, value, detail }) =>
    `${value > 0 ? 'Put to another organisation' : 'Put to an organisation'} for ${needName(replay.world.onward.category[detail])}: ${organisation}.`,
  noOrganisationLeft: () => 'No untried organisation was left for this need.',
  turnedAway: ({ organisation, value }) => `${organisation} said no: ${reasons[refusalReasons[value]]}.`,
  onList: ({ organisation, value }) => `${organisation} put them on its waiting list, number ${value}.`,
  gaveUp: ({ organisation, value }) =>
    `They gave up waiting for ${organisation} after ${counted(dayOfMinute(value), 'day')}.`,
  placeOffered: ({ organisation, value }) => {
    const days = dayOfMinute(value);
    return days === 0
      ? `${organisation} had a place for them at once.`
      : `${organisation} had a place for them after ${counted(days, 'day')}.`;
  },
  supportVisit: ({ worker, organisation, value }) => `${worker} went along to ${organisation} (visit ${value}).`,
  supportBegins: ({ organisation, value }) => `They started with ${organisation}${value === 1 ? ', in company' : ''}.`,
  notTakenUp: ({ organisation }) => `They did not start with ${organisation}.`,
  supportEnds: ({ organisation, value }) =>
    `Support by ${organisation} ended after ${counted(dayOfMinute(value), 'day')}.`,
  formDone: () => 'Forms and letters were done.',
  stoodIn: ({ organisation }) => `The worker did the job of ${organisation}, or of social care, for them.`,
  heldBegins: () => 'From here on they were kept on only because of the waiting list.',
  heldContact: ({ organisation }) => `A call or meeting about their wait for ${organisation}.`,
  distress: () => 'They were in distress out of hours.',
  distressAnswered: () => 'The worker answered in own time.',
  incident: () => 'There was an incident.',
  planDone: ({ value, detail }) =>
    `No further sessions were planned after ${counted(value, 'session')}${detail === 1 ? ', though they still needed some' : ''}.`,
  leftWaiting: () => 'They left: the session they wanted was more than a week late.',
  leftAfterSession: () => 'They decided not to come again.',
  handedOver: ({ worker, value }) =>
    `Their worker left the post; ${worker === '' ? 'they waited for the next holder' : `${worker} took over`}. Trust lost: ${decimals(value, 2)}.`,
  closed: ({ value, detail }) => {
    const when = value < MINUTES_PER_DAY ? 'within a day' : `${counted(dayOfMinute(value), 'day')} after referral`;
    // An exit before anybody was allocated has a sentence of its own just before.
    const isTold = exits[detail] === 'declined' || exits[detail] === 'turnedBack';
    return `The case was closed ${when}${isTold ? '' : `: ${exitWords[exits[detail]]}`}.`;
  },
};

/** The sentence for a row of the journal; empty for kinds that are not told by themselves. */
export function entrySentence(replay: Noted, row: number): string {
  const { journal, world } = replay;
  const sentence = sentences[journalKindNames[journal.kind[row]]];
  if (sentence === undefined) return '';
  return sentence({
    worker: world.workers[journal.worker[row]]?.postName ?? '',
    organisation: journal.organisation[row] === NONE ? '' : organisationName(world, journal.organisation[row]),
    value: journal.value[row],
    detail: journal.detail[row],
    replay,
    row,
  });
}
