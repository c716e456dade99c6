// A person's path in a few sentences: how it ended first, then waits, contacts, work and discretion where there were any.
import { exitWords } from './entryWords.ts';
import type { MinutesByWork, PersonStory } from './personStory.ts';
import { capital, counted, listed, minutesWords, times } from './phrases.ts';

const workWords: Readonly<Record<keyof MinutesByWork, string>> = {
  session: 'sessions',
  missedSession: 'missed sessions',
  distress: 'distress out of hours',
  triage: 'triage',
  attempt: 'getting hold of them',
  onward: 'onward referrals',
  visit: 'support visits',
  form: 'forms and letters',
  standIn: 'standing in',
  chase: 'chasing organisations',
  held: 'contacts while waiting',
  records: 'records',
};

export function shortWords(story: PersonStory): string {
  const parts = [endWords(story), waitWords(story), contactWords(story), workedWords(story), discretionWords(story)];
  return parts.filter((text) => text !== '').join(' ');
}

function after(days: number): string {
  return days < 1 ? 'within a day' : `after ${counted(Math.floor(days), 'day')}`;
}

function endWords({ state, exit, waitsDays }: PersonStory): string {
  if (state !== 'closed' || waitsDays.closed === null) return 'When the run ended the case was still open.';
  if (exit === 'declined') return 'They did not want the referral, so nobody tried to reach them.';
  if (exit === 'turnedBack') {
    return `The referral was turned back at triage ${after(waitsDays.closed)}, so nobody tried to reach them.`;
  }
  return `The case was closed ${after(waitsDays.closed)}: ${exitWords[exit as keyof typeof exitWords]}.`;
}

/** What somebody waited for who was reached; whoever was not has an end that says so, or is waiting. */
function waitWords({ waitsDays: waits, state }: PersonStory): string {
  if (waits.reached === null) return state === 'closed' ? '' : 'They had not been reached yet.';
  const never = state === 'closed' ? ['no session held', 'never started with an organisation'] : [];
  const waited = [
    `reached ${after(waits.reached)}`,
    waits.firstSession === null ? never[0] : `first session ${after(waits.firstSession)}`,
    waits.linked === null ? never[1] : `started with an organisation ${after(waits.linked)}`,
  ];
  return `${capital(listed(waited.filter((text) => text !== undefined)))}.`;
}

function contactWords({ sessions, visits, heldContacts }: PersonStory): string {
  const contacts = [
    sessions > 0 ? counted(sessions, 'session') : '',
    visits > 0 ? counted(visits, 'support visit') : '',
    heldContacts > 0 ? counted(heldContacts, 'contact while waiting', 'contacts while waiting') : '',
  ].filter((text) => text !== '');
  return contacts.length === 0 ? '' : `${capital(listed(contacts))}.`;
}

function workedWords({ minutes }: PersonStory): string {
  const work = Object.entries(minutes.byWork).map(
    ([name, value]) => `${workWords[name as keyof MinutesByWork]} ${Math.round(value)}`,
  );
  return work.length === 0 ? '' : `Workers spent ${minutesWords(minutes.total)} on them (${listed(work)}).`;
}

function discretionWords({ decisions }: PersonStory): string {
  if (decisions.length === 0) return '';
  const done = decisions.filter(({ chosen }) => chosen).length;
  if (decisions.length === 1) return `Discretion arose once, and the act was ${done === 1 ? 'done' : 'not done'}.`;
  const acts = done === 0 ? 'no act was' : counted(done, 'act was', 'acts were');
  return `Discretion arose ${times(decisions.length)}, and ${acts} done.`;
}
