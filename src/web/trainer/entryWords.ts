// What an entry of a run says, in a few words.
import { dayKinds } from '../../experiment/playback/dayKinds.ts';
import type { Playback } from '../../experiment/playback/playback.ts';
import { entry, journalKindNames } from '../../model/journalKinds.ts';
import { exits } from '../../model/patients.ts';
import { counted, dayKindWords, decimals, decisionWords, organisationWords } from './words.ts';

interface Told {
  readonly post: string;
  readonly organisation: string;
  readonly value: number;
  readonly detail: number;
}

const closings: Readonly<Record<(typeof exits)[number], string>> = {
  inside: 'Still inside',
  declined: 'Did not want the referral',
  turnedBack: 'Turned back at triage',
  notReached: 'Case closed: never reached',
  droppedOut: 'Case closed: dropped out',
  completed: 'Case closed as planned',
};

const tellings: readonly (readonly [number, (told: Told) => string])[] = [
  [entry.referred, ({ value }) => (value > 0 ? 'Referred again' : 'Referred')],
  [entry.sentToTriage, ({ post }) => `Waits for triage by ${post}`],
  [
    entry.triaged,
    ({ value }) => (value > 0 ? 'Found suitable at triage' : 'Found unsuitable or too complex at triage'),
  ],
  [entry.inLine, () => 'Waits in the team’s line'],
  [entry.allocated, ({ post }) => `Given to ${post}`],
  [entry.attemptFailed, () => 'Could not be reached'],
  [entry.reached, () => 'Reached: first call held'],
  [entry.sessionCancelled, () => 'Cancelled a session'],
  [entry.sessionMissed, () => 'Missed a session'],
  [entry.declined, () => 'Does not want the referral'],
  [entry.turnedBack, () => 'Turned back at triage'],
  [entry.sessionBegins, ({ post, detail }) => `Session ${detail} with ${post} begins`],
  [entry.sessionEnds, ({ detail }) => (detail > 0 ? `Session ${detail}` : 'A session; the case had moved on')],
  [entry.onwardMade, ({ organisation }) => `Referred on to ${organisation}`],
  [entry.noOrganisationLeft, () => 'No organisation left to try'],
  [entry.turnedAway, ({ organisation }) => `${organisation} says no`],
  [entry.onList, ({ organisation }) => `On the list of ${organisation}`],
  [entry.gaveUp, ({ organisation }) => `Gave up waiting for ${organisation}`],
  [entry.placeOffered, ({ organisation }) => `${organisation} offers a place`],
  [entry.supportVisit, ({ post, organisation }) => `${post} went along to ${organisation}`],
  [entry.supportBegins, ({ organisation }) => `Starts with ${organisation}`],
  [entry.notTakenUp, ({ organisation }) => `Does not start with ${organisation}`],
  [entry.supportEnds, ({ organisation }) => `Finished with ${organisation}`],
  [entry.formDone, () => 'Forms or letters done with them'],
  [entry.stoodIn, ({ post }) => `${post} stood in for an organisation`],
  [entry.heldBegins, () => 'Kept on only because of a waiting list'],
  [entry.heldEnds, () => 'No longer kept on because of a waiting list'],
  [entry.heldContact, ({ post }) => `A call or meeting with ${post} while waiting`],
  [entry.distress, () => 'In distress out of hours'],
  [entry.distressAnswered, ({ post }) => `${post} answered in own time`],
  [entry.incident, () => 'An act beyond the remit led to an incident'],
  [entry.planDone, () => 'No further sessions planned'],
  [entry.leftWaiting, () => 'Leaves: the wait was too long'],
  [entry.leftAfterSession, () => 'Leaves after a session'],
  [
    entry.handedOver,
    ({ post }) => (post === '' ? 'The worker leaves; nobody takes over yet' : `Handed over to ${post}`),
  ],
  [entry.closed, ({ detail }) => closings[exits[detail]]],

  [entry.weekBegins, ({ detail }) => `Week ${detail} begins`],
  [
    entry.tookUpPost,
    ({ post, value }) => `${value > 0 ? 'A newcomer' : 'Somebody with time in post'} takes up ${post}`,
  ],
  [entry.dayBegins, ({ post, detail }) => `${post} comes in, with ${counted(detail, 'session')} booked`],
  [entry.ranOver, ({ post, value }) => `${post}: sessions ran over by ${minutes(value)}`],
  [entry.meetings, ({ post, value }) => `${post}: ${minutes(value)} of meetings`],
  [
    entry.workFinished,
    ({ post, value, detail }) => `${post}: ${minutes(value)}, ${dayKindWords[dayKinds[detail]].toLowerCase()}`,
  ],
  [entry.networking, ({ post, value }) => `${post}: ${minutes(value)} for organisations and practices`],
  [entry.dayEnds, ({ post, value }) => `${post}: contracted hours are over, ${minutes(value)} left over`],
  [entry.stayedLate, ({ post, value }) => `${post} stayed ${minutes(value)} late`],
  [entry.workDropped, ({ post, value }) => `${post} drops ${minutes(value)} of work`],
  [entry.sickDay, ({ post }) => `${post} is off sick`],
  [entry.noticed, ({ post }) => `${post} hands in notice`],
  [entry.leftPost, ({ post }) => `${post} has left; the post is vacant`],
  [entry.weekReviewed, ({ post, value }) => `${post}: strain is ${decimals(value, 1)} of 100 after the week`],
  [entry.closesToReferrals, ({ organisation }) => `${organisation} closes to referrals`],
  [entry.opensAgain, ({ organisation }) => `${organisation} takes referrals again`],
  [entry.shutsDown, ({ organisation }) => `${organisation} shuts down`],
  [entry.replaced, ({ organisation }) => `Another organisation takes the place of ${organisation}`],
];
const tellingOf = new Map(tellings);

function minutes(value: number): string {
  return counted(Math.round(value), 'minute');
}

export function entryWords(playback: Playback, row: number): string {
  const { entries, posts, organisations } = playback;
  const detail = entries.detail[row];
  const post = posts[entries.worker[row]]?.name ?? '';
  if (entries.kind[row] === entry.decided) {
    const { mark, act, isDone, isOverstep } = decisionWords(playback, detail);
    return `${mark.shape} ${mark.word}: ${post}, ${act}, ${isDone ? 'done' : 'not done'}${isOverstep ? ' (overstep)' : ''}`;
  }
  const tell = tellingOf.get(entries.kind[row]);
  if (tell === undefined) return journalKindNames[entries.kind[row]];
  const organisation = organisationWords(organisations[entries.organisation[row]]?.name ?? '');
  return tell({ post, organisation, value: entries.value[row], detail });
}
