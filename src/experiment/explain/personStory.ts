// The whole path of one referral as facts: who, day by day, decisions, organisations, waits, minutes, trust, outcome.
import { MINUTES_PER_DAY } from '../../engine/time.ts';
import { entry } from '../../model/journalKinds.ts';
import { exits, patientStates } from '../../model/patients.ts';
import { type TaskKind, taskKinds } from '../../model/tasks.ts';
import { type DecisionFacts, decisionFacts } from './decision.ts';
import { entrySentence } from './entryWords.ts';
import { outcomeOf, type PersonOutcome } from './personOutcome.ts';
import { dayOfMinute, isoDate, needsOf, personWords } from './phrases.ts';
import type { Replay } from './replay.ts';

/** What happened on one day, in order: a sentence, or a decision by its place in `decisions`. */
export type PathStep = { readonly sentence: string } | { readonly decision: number };

export interface PathDay {
  readonly date: string;
  readonly day: number;
  readonly steps: readonly PathStep[];
  /** Worker's minutes spent on the person that day, by kind of work. */
  readonly minutes: MinutesByWork;
  /** The person's trust after it last moved that day; null when it did not. */
  readonly trust: number | null;
}

export type MinutesByWork = Readonly<Partial<Record<TaskKind | 'session' | 'missedSession' | 'distress', number>>>;

export interface PersonStory {
  readonly kind: 'person';
  readonly scenario: string;
  readonly seed: number | string;
  readonly replication: number;
  readonly area: string;
  readonly team: string;
  readonly practice: string;
  /** Number of the referral, as in patients.csv. */
  readonly person: number;
  /** 0 for a first referral; the same person's earlier and later referrals. */
  readonly episode: number;
  readonly earlier: number | null;
  readonly later: number | null;
  readonly who: string;
  readonly needs: readonly string[];
  readonly complexity: number;
  readonly support: number;
  readonly readiness: number;
  readonly deprivationQuintile: number;
  readonly path: readonly PathDay[];
  readonly decisions: readonly DecisionFacts[];
  /** Days from referral; null where it did not happen. */
  readonly waitsDays: Readonly<Record<'allocated' | 'reached' | 'firstSession' | 'linked' | 'closed', number | null>>;
  readonly sessions: number;
  readonly visits: number;
  readonly heldContacts: number;
  readonly contacts: number;
  /** Over the whole stay, and within the follow-up. */
  readonly minutes: { readonly byWork: MinutesByWork; readonly total: number; readonly inFollowUp: number };
  readonly state: string;
  readonly exit: string;
  readonly outcome: PersonOutcome;
}

export function personStory(replay: Replay, p: number): PersonStory {
  const { world, scenario, seed, replication } = replay;
  const { patients } = world;
  const days = (at: number) => (Number.isNaN(at) ? null : (at - patients.referredAt[p]) / MINUTES_PER_DAY);
  const { path, decisions, byWork } = pathOf(replay, p);
  return {
    kind: 'person',
    scenario: scenario.name,
    seed,
    replication,
    area: scenario.areas[0].name,
    team: world.teams[patients.team[p]].name,
    practice: world.practices[patients.practice[p]].name,
    person: p,
    episode: patients.episode[p],
    ...otherReferrals(replay, p),
    who: personWords(world, p),
    needs: needsOf(world, p),
    complexity: patients.complexity[p],
    support: patients.support[p],
    readiness: patients.readiness[p],
    deprivationQuintile: patients.quintile[p],
    path,
    decisions,
    waitsDays: {
      allocated: days(patients.allocatedAt[p]),
      reached: days(patients.reachedAt[p]),
      firstSession: days(patients.firstSessionAt[p]),
      linked: days(patients.linkedAt[p]),
      closed: days(patients.closedAt[p]),
    },
    sessions: patients.sessions[p],
    visits: patients.visits[p],
    heldContacts: patients.heldContacts[p],
    contacts: patients.contacts[p],
    minutes: {
      byWork,
      total: Object.values(byWork).reduce((sum, minutes) => sum + minutes, 0),
      inFollowUp: patients.minutesInWindow[p],
    },
    state: patientStates[patients.state[p]],
    exit: exits[patients.exit[p]],
    outcome: outcomeOf(replay, p),
  };
}

function otherReferrals({ journal }: Replay, p: number): Pick<PersonStory, 'earlier' | 'later'> {
  let earlier: number | null = null;
  let later: number | null = null;
  for (let row = 0; row < journal.count; row += 1) {
    if (journal.kind[row] !== entry.returns) continue;
    if (journal.detail[row] === p) earlier = journal.patient[row];
    if (journal.patient[row] === p) later = journal.detail[row];
  }
  return { earlier, later };
}

interface Path {
  readonly path: readonly PathDay[];
  readonly decisions: readonly DecisionFacts[];
  readonly byWork: MinutesByWork;
}

interface DayInTheMaking {
  readonly date: string;
  readonly day: number;
  readonly steps: PathStep[];
  readonly minutes: Record<string, number>;
  trust: number | null;
}

function pathOf(replay: Replay, p: number): Path {
  const { journal, world } = replay;
  const path: DayInTheMaking[] = [];
  const decisions: DecisionFacts[] = [];
  const byWork: Record<string, number> = {};
  for (let row = 0; row < journal.count; row += 1) {
    if (journal.patient[row] !== p) continue;
    const day = dayOfMinute(journal.at[row]);
    if (path.length === 0 || path[path.length - 1].day !== day) {
      path.push({ date: isoDate(world, day), day, steps: [], minutes: {}, trust: null });
    }
    const today = path[path.length - 1];
    if (journal.kind[row] === entry.trust) today.trust = journal.value[row];
    const work = workOf(replay, row);
    if (work !== null) {
      today.minutes[work] = (today.minutes[work] ?? 0) + journal.value[row];
      byWork[work] = (byWork[work] ?? 0) + journal.value[row];
    }
    if (journal.kind[row] === entry.decided) {
      today.steps.push({ decision: decisions.length });
      decisions.push(decisionFacts(replay, row));
      continue;
    }
    const sentence = entrySentence(replay, row);
    if (sentence !== '') today.steps.push({ sentence });
  }
  return { path, decisions, byWork };
}

/** Which kind of work a row spends minutes on; null when on none. */
function workOf({ journal }: Replay, row: number): keyof MinutesByWork | null {
  const kind = journal.kind[row];
  if (kind === entry.sessionBegins) return 'session';
  if (kind === entry.sessionMissed) return 'missedSession';
  if (kind === entry.distressAnswered) return 'distress';
  if (kind === entry.workBegun || kind === entry.workFinished) return taskKinds[journal.detail[row]];
  return null;
}
