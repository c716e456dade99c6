// Each kind of journal entry as a sentence about one person. The person is "they"; a worker goes by the name of the post.
import { type JournalKind, journalKindNames, type lifeGains, refusalReasons } from '../../model/journalKinds.ts';
import { exits, NONE } from '../../model/patients.ts';
import { type NeedCategory, needCategories } from '../../scenario/scenario.ts';
import { counted, dateWords, dayOfMinute, decimals, minutesWords, needName } from './phrases.ts';
import type { Replay } from './replay.ts';

/** What a sentence may draw on: one row of the journal, with names. */
interface Entry {
  readonly worker: string;
  readonly organisation: string;
  readonly value: number;
  readonly detail: number;
  readonly replay: Replay;
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
  sessionBooked: ({ replay, detail, value }) =>
    detail === NONE
      ? 'A session was wanted, but the post was vacant.'
      : `A session of ${minutesWords(value)} was put in the diary for ${dateWords(replay.world, detail)}.`,
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
  stoodIn: () => "The worker did the organisation's or social care's job for them.",
  heldBegins: () => 'From here on they were kept on only because of the waiting list.',
  heldContact: () => 'A call or meeting while they waited.',
  distress: () => 'They were in distress out of hours.',
  distressAnswered: () => 'The worker answered in own time.',
  incident: () => 'There was an incident.',
  planDone: ({ value, detail }) =>
    `No further sessions were planned after ${counted(value, 'session')}${detail === 1 ? ', though they still needed some' : ''}.`,
  leftWaiting: () => 'They left: the session they wanted was more than a week late.',
  leftAfterSession: () => 'They decided not to come again.',
  handedOver: ({ worker, value }) =>
    `Their worker left the post; ${worker === '' ? 'they waited for the next holder' : `${worker} took over`}. Trust lost: ${decimals(value, 2)}.`,
  closed: ({ value, detail }) =>
    `The case was closed: ${exitWords[exits[detail]]}, ${counted(dayOfMinute(value), 'day')} after referral.`,
};

/** The sentence for a row of the journal; empty for kinds that are not told by themselves. */
export function entrySentence(replay: Replay, row: number): string {
  const { journal, world } = replay;
  const sentence = sentences[journalKindNames[journal.kind[row]]];
  if (sentence === undefined) return '';
  return sentence({
    worker: world.workers[journal.worker[row]]?.postName ?? '',
    organisation: organisationWords(world.organisations[journal.organisation[row]]?.name ?? ''),
    value: journal.value[row],
    detail: journal.detail[row],
    replay,
    row,
  });
}

/** A name made of a need's category has it in words. */
function organisationWords(name: string): string {
  const made = name.match(/^(.*, )(\w+)( \d+)$/);
  const category = made === null ? -1 : needCategories.indexOf(made[2] as NeedCategory);
  return made === null || category < 0 ? name : made[1] + needName(category) + made[3];
}
