// What a worker knows of the person a decision is about, in words: what has been talked about, never what is still to come.
import { MINUTES_PER_DAY, MINUTES_PER_WEEK } from '../../engine/time.ts';
import type { Undecided } from '../../model/chair.ts';
import { STARTED_SUPPORT, WAITING_FOR_PLACE } from '../../model/onwardReferrals.ts';
import { NONE } from '../../model/patients.ts';
import { trustNow } from '../../model/trust.ts';
import type { World } from '../../model/world.ts';
import { capital, counted, listed, needName, organisationName } from '../explain/phrases.ts';

/** A line of a card: what it is, and how it stands. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

export function personFacts(world: World, undecided: Undecided): readonly Fact[] {
  const { patient: p } = undecided;
  const hasMet = !Number.isNaN(world.patients.reachedAt[p]);
  const facts: Fact[] = [
    { label: 'What it is about', value: capital(needsKnown(world, p, undecided.point.id === 'D6' ? 1 : 0)) },
    { label: hasMet ? 'How complex it seems' : 'How complex it seems on paper', value: complexity(world, p) },
    { label: 'Who supports them', value: hasMet ? support(world, p) : 'Not known yet' },
    { label: 'Referral', value: referral(world, p) },
  ];
  if (hasMet) {
    facts.push({ label: 'Sessions so far', value: sessions(world, p) });
    facts.push({ label: 'Their trust, as you feel it', value: trust(trustNow(world, p)) });
  } else facts.push({ label: 'Contact', value: 'You have not met them yet' });
  const waits = onwardWords(world, p, WAITING_FOR_PLACE);
  if (waits.length > 0) facts.push({ label: 'Waiting for', value: capital(listed(waits)) });
  const placed = onwardWords(world, p, STARTED_SUPPORT);
  if (placed.length > 0) facts.push({ label: 'Supported by', value: capital(listed(placed)) });
  if (undecided.point.id === 'D7' && world.patients.planDone[p] === 1) {
    facts.push({ label: 'Otherwise', value: 'No session is planned any more; left to wait, the case is closed' });
  }
  return facts;
}

/** The main need stands in the referral; the others come up in sessions, one at a time. `more` is being talked about now. */
export function needsKnown({ patients }: World, p: number, more = 0): string {
  const known = Math.min(patients.needCount[p], Math.max(1, patients.needsTaken[p] + more));
  return listed(Array.from({ length: known }, (_, k) => needName(patients.need(p, k))));
}

function complexity({ patients, settings }: World, p: number): string {
  const { simpleBelowComplexity, complexAtComplexity } = settings.patients;
  if (patients.complexity[p] < simpleBelowComplexity) return 'Less than most';
  return patients.complexity[p] >= complexAtComplexity ? 'More than most' : 'Like most';
}

function support({ patients }: World, p: number): string {
  if (patients.support[p] < 1 / 3) return 'Hardly anybody at home or near by';
  return patients.support[p] < 2 / 3 ? 'Some family or friends' : 'Family or friends who do much';
}

function referral(world: World, p: number): string {
  const { episode, referredAt } = world.patients;
  const weeks = Math.floor((world.now - referredAt[p]) / MINUTES_PER_WEEK);
  const when = weeks === 0 ? 'this week' : `${counted(weeks, 'week')} ago`;
  return episode[p] === 0 ? `For the first time, ${when}` : `Back again, referred ${when}`;
}

function sessions({ patients, settings }: World, p: number): string {
  const { sessionCapRule, sessionCapSessions } = settings.policy;
  const cap = sessionCapRule === 'none' ? ', no cap' : ` (cap ${sessionCapSessions})`;
  const missed = patients.missed[p] > 0 ? `; ${patients.missed[p]} missed without notice` : '';
  return `${patients.sessions[p]}${cap}${missed}`;
}

/** Bands of trust (0-1) and how each feels to the worker. */
const trustBands: readonly (readonly [below: number, words: string])[] = [
  [0.4, 'Wary of you'],
  [0.55, 'Neither wary nor at ease'],
  [0.7, 'At ease with you'],
];

function trust(value: number): string {
  return trustBands.find(([below]) => value < below)?.[1] ?? 'Trusts you a great deal';
}

/** Organisations where the person's onward referrals stand like this: `loneliness group 3, for 34 days`. */
function onwardWords(world: World, p: number, state: number): string[] {
  const { onward, patients } = world;
  const words: string[] = [];
  for (let o = patients.lastOnward[p]; o !== NONE; o = onward.previous[o]) {
    if (onward.state[o] !== state) continue;
    const since = state === WAITING_FOR_PLACE ? onward.madeAt[o] : onward.startedAt[o];
    const days = Math.floor((world.now - since) / MINUTES_PER_DAY);
    words.unshift(
      `${organisationName(world, onward.organisation[o])} for ${days === 0 ? 'less than a day' : counted(days, 'day')}`,
    );
  }
  return words;
}
