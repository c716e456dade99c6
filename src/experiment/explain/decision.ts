// One decision as facts and in sentences: what arose, what the act is, how it was read, what spoke for and against it, what
// it cost, and what followed.
import { decisionPoints } from '../../model/discretion/points.ts';
import { entry, gain } from '../../model/journalKinds.ts';
import { NONE } from '../../model/patients.ts';
import { CHOSEN, MISREAD, OVERSTEP } from '../../model/record.ts';
import { type ChoiceTerms, choiceTerms } from '../../model/terms.ts';
import { logistic } from '../../numerics/logistic.ts';
import { classWords, pointWords, termWords } from './decisionWords.ts';
import { type Followed, followedBy } from './followed.ts';
import { type OnwardAbout, onwardAbout } from './onwardAbout.ts';
import { capital, dayOfMinute, decimals, inHundred, isoDate, listed, minutesWords, signed } from './phrases.ts';
import type { Replay } from './replay.ts';

const remitClasses = ['within', 'edge', 'beyond'] as const;

export interface DecisionFacts {
  /** D1 ... D12 */
  readonly point: string;
  readonly act: string;
  /** `2026-07-14` */
  readonly date: string;
  /** Day of the run, from 0. */
  readonly day: number;
  /** Number of the person as in patients.csv; null for the worker's own decisions. */
  readonly person: number | null;
  readonly post: string;
  /** The onward referral that it is about: D5, D7 and D9. */
  readonly onward: OnwardAbout | null;
  readonly actClass: (typeof remitClasses)[number];
  readonly classRead: (typeof remitClasses)[number];
  readonly misread: boolean;
  /** The furthest class that the policy permits, or none. */
  readonly permitted: (typeof remitClasses)[number] | 'none';
  readonly overstep: boolean;
  readonly chosen: boolean;
  /** The terms of the choice, log-odds; null is minus infinity: the act is ruled out. */
  readonly terms: Readonly<Record<keyof ChoiceTerms, number | null>>;
  /** Their sum. */
  readonly logOdds: number | null;
  readonly chanceShare: number;
  /** What the act cost. */
  readonly minutes: number;
  /** The person's trust just before and after, where the decision moved it. */
  readonly trustBefore: number | null;
  readonly trustAfter: number | null;
  /** Points of life satisfaction taken by trust lost and by reliance. */
  readonly lifeSatisfactionPoints: number;
  readonly incident: boolean;
  readonly followed: readonly Followed[];
}

/** The facts of the decision noted in row `row` of the journal. */
export function decisionFacts(replay: Replay, row: number): DecisionFacts {
  const { world, journal } = replay;
  const { decisions } = world;
  const d = journal.decision[row];
  const point = decisionPoints[decisions.point[d]];
  const p = decisions.patient[d];
  const flags = decisions.flags[d];
  const day = dayOfMinute(decisions.at[d]);
  const terms = journal.choices.of(d);
  const finite = (value: number) => (value === -Infinity ? null : value);
  const { latitude } = world.rules;
  return {
    point: point.id,
    act: point.act,
    date: isoDate(world, day),
    day,
    person: p === NONE ? null : p,
    post: world.workers[decisions.worker[d]].postName,
    onward: onwardAbout(replay, row),
    actClass: remitClasses[decisions.remitClass[d]],
    classRead: remitClasses[journal.circumstances.columns.readClass[d]],
    misread: (flags & MISREAD) !== 0,
    permitted: latitude < 0 ? 'none' : remitClasses[latitude],
    overstep: (flags & OVERSTEP) !== 0,
    chosen: (flags & CHOSEN) !== 0,
    terms: Object.fromEntries(choiceTerms.map((name) => [name, finite(terms[name])])) as DecisionFacts['terms'],
    logOdds: finite(decisions.logit[d]),
    chanceShare: logistic(decisions.logit[d]),
    minutes: decisions.minutes[d],
    ...consequences(replay, row, p),
    followed: p === NONE ? [] : followedBy(replay, row, point.id, (flags & CHOSEN) !== 0),
  };
}

type Consequences = Pick<DecisionFacts, 'trustBefore' | 'trustAfter' | 'lifeSatisfactionPoints' | 'incident'>;

/** What the decision itself did to the person: the entries that stand right behind it. */
function consequences({ journal }: Replay, row: number, p: number): Consequences {
  let trustBefore: number | null = null;
  let trustAfter: number | null = null;
  let points = 0;
  let incident = false;
  for (let i = row + 1; p !== NONE && i < journal.count && journal.patient[i] === p; i += 1) {
    const kind = journal.kind[i];
    const isTaken = journal.detail[i] === gain.lostTrust || journal.detail[i] === gain.reliance;
    if (kind === entry.trust && trustAfter === null) {
      trustBefore = journal.before[i];
      trustAfter = journal.value[i];
    } else if (kind === entry.added && isTaken) points += journal.value[i];
    else if (kind === entry.incident) incident = true;
    else break;
  }
  return { trustBefore, trustAfter, lifeSatisfactionPoints: points, incident };
}

/** What arose and what then happened, in a sentence: `The session needed more time than its slot; the worker extended it.` */
export function happenedWords(facts: DecisionFacts): string {
  const { when, done, notDone } = pointWords[facts.point as keyof typeof pointWords];
  const arose = typeof when === 'string' ? when : when(facts.onward);
  return `${arose}; ${facts.chosen ? done : notDone}.`;
}

/** Class, reading and boundary: `at the edge of the remit, read as such; permitted`. */
export function boundaryWords({ actClass, classRead, misread, permitted, terms }: DecisionFacts): string {
  const trueClass = remitClasses.indexOf(actClass);
  const read = remitClasses.indexOf(classRead);
  const latitude = permitted === 'none' ? NONE : remitClasses.indexOf(permitted);
  const reading = `${classWords[trueClass]}, ${misread ? `taken for one ${classWords[read]}` : 'read as such'}`;
  if (terms.boundary === 0) return `${reading}; permitted${misread ? ' either way' : ''}`;
  const against =
    terms.boundary === null
      ? 'the boundary is firm: it is never done'
      : `the boundary speaks against it (${signed(terms.boundary, 2)})`;
  if (trueClass <= latitude) return `${reading}; permitted, but not as it was read, and ${against}`;
  if (read <= latitude) return `${reading}; not permitted, which others see to, and ${against}`;
  return `${reading}; not permitted, and ${against}`;
}

/** The reasons of a choice with their weights, which add up as printed, and the chance they give. */
export function reasonWords({ terms, logOdds, chanceShare }: DecisionFacts): string {
  if (logOdds === null) return 'Whatever else spoke for it, there was no chance of it.';
  const told = choiceTerms
    .map((name) => ({ words: termWords[name][(terms[name] ?? 0) > 0 ? 0 : 1], value: rounded(terms[name] ?? 0) }))
    .filter(({ value }) => Math.abs(value) >= smallestTold);
  const rest = rounded(rounded(logOdds) - told.reduce((sum, { value }) => sum + value, 0));
  if (rest !== 0) told.push({ words: 'smaller things', value: rest });
  const side = (isFor: boolean) =>
    listed(told.filter(({ value }) => value > 0 === isFor).map(({ words, value }) => `${words} ${signed(value, 2)}`));
  const parts = [
    ['for it: ', side(true)],
    ['against it: ', side(false)],
  ].filter(([, words]) => words !== '');
  return `${capital(parts.map((part) => part.join('')).join('; '))}. Together ${signed(logOdds, 2)}, a chance of ${inHundred(chanceShare)}.`;
}

/** Reasons that weigh less are told together. */
const smallestTold = 0.05;
const hundredth = 100;

function rounded(value: number): number {
  return Math.round(hundredth * value) / hundredth;
}

/** Acts whose minutes are worked there and then; the others are put in the diary or the queue. */
const spentAtOnce: readonly string[] = ['D1', 'D10', 'D12'];

/** Minutes, trust, life satisfaction, incident; empty when there is nothing to tell. */
export function costWords({
  point,
  chosen,
  minutes,
  trustBefore,
  trustAfter,
  lifeSatisfactionPoints,
  incident,
}: DecisionFacts): string {
  const parts: string[] = [];
  if (chosen && minutes > 0) {
    parts.push(`It ${spentAtOnce.includes(point) ? 'took' : 'was to take'} ${minutesWords(minutes)}.`);
  }
  if (trustBefore !== null && trustAfter !== null && trustAfter !== trustBefore) {
    const verb = trustAfter > trustBefore ? 'rose' : 'fell';
    parts.push(`Their trust ${verb} from ${decimals(trustBefore, 2)} to ${decimals(trustAfter, 2)}.`);
  }
  const points = signed(lifeSatisfactionPoints, 2);
  if (points !== '0.00') parts.push(`Life satisfaction moved by ${points} points.`);
  if (incident) parts.push('There was an incident.');
  return parts.join(' ');
}
