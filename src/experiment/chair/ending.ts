// The ending of a session in the chair: the room's weeks, the policy's and the worker's own with the same luck, beside what
// luck alone does, and every choice with what could not be known when it was made.
import { DAYS_PER_WEEK, MINUTES_PER_DAY } from '../../engine/time.ts';
import { NONE } from '../../model/patients.ts';
import { simulate } from '../../model/simulate.ts';
import type { World } from '../../model/world.ts';
import { classWords } from '../explain/decisionWords.ts';
import { dateWords, dayOfMinute } from '../explain/phrases.ts';
import type { ChairAsked, PointId } from './asked.ts';
import { beside, type FigureBeside, luckRuns } from './beside.ts';
import { countFigures, weekStart } from './countFigures.ts';
import { type ComparedWith, comparedWith, unlikeWords } from './endingWords.ts';
import type { Figures } from './figures.ts';
import { questionWords } from './questionWords.ts';
import { ownChair, policyChair, type Room, type RoomDecision } from './room.ts';

/** One decision of the room, with what only the ending may say. */
export interface Choice {
  /** Number of the question; null when it followed from an answer for always. */
  readonly question: number | null;
  readonly date: string;
  readonly point: PointId;
  readonly kind: string;
  /** Number of the person; null for a decision about nobody else. */
  readonly person: number | null;
  /** Whether the act was done: by the room, by the policy, by the worker. */
  readonly room: boolean;
  /** Whether the room left it to the worker. */
  readonly isLeft: boolean;
  readonly policy: boolean;
  readonly worker: boolean;
  readonly trueClass: string;
  readonly readAs: string;
  readonly misread: boolean;
  /** Done though not permitted. */
  readonly overstep: boolean;
  /** What the act cost; 0 when it was not done. */
  readonly minutes: number;
}

export interface ChairEnding {
  readonly ends: true;
  readonly post: string;
  readonly from: string;
  readonly until: string;
  readonly weeks: number;
  readonly questions: number;
  readonly figures: readonly FigureBeside[];
  /** Runs with other luck that the ranges are of, and whether only those count in which the post was filled all the time. */
  readonly luckRuns: number;
  readonly luckOfFilledPost: boolean;
  /** Weeks in which the post was vacant for a time in the room's run; the holder may have changed. */
  readonly weeksWithVacancy: number;
  readonly compared: readonly ComparedWith[];
  /** Where the luck of these weeks is unlike the others'; empty where it nowhere is. */
  readonly unlike: string;
  readonly choices: readonly Choice[];
  /** How the three went together over the choices. */
  readonly agreement: { readonly withPolicy: number; readonly withWorker: number; readonly misread: number };
}

/** Replications looked through for luck under which the post is filled all the time, as it is in the session. */
const luckRunsTried = 25;

/** @param world of the room, played to the end of its weeks */
export function endingOf(asked: ChairAsked, room: Room, world: World): ChairEnding {
  const { scenario, seed, replication } = asked;
  const policy = simulate(scenario, seed, replication, null, policyChair(asked)).world;
  const own = (other: number) => simulate(scenario, seed, replication + other, null, ownChair(asked)).world;
  const theirs = own(0);
  const luckOfFilledPost = weeksWithVacancy(theirs, asked) === 0;
  const otherLuck: Figures[] = [];
  for (let other = 1; otherLuck.length < luckRuns && other <= luckRunsTried; other += 1) {
    const played = own(other);
    if (luckOfFilledPost && weeksWithVacancy(played, asked) > 0) continue;
    otherLuck.push(countFigures(played, asked));
  }
  const figures = beside(
    countFigures(world, asked),
    countFigures(policy, asked),
    countFigures(theirs, asked),
    otherLuck,
  );
  const choices = room.decisions.map((decision) => choiceOf(world, decision));
  const count = (isCounted: (choice: Choice) => boolean) => choices.filter(isCounted).length;
  return {
    ends: true,
    post: world.workers[asked.worker].postName,
    from: dateWords(world, dayOfMinute(weekStart(world, asked.fromWeek))),
    until: dateWords(world, dayOfMinute(world.endsAt) - 1),
    weeks: asked.weeks,
    questions: asked.answers.length,
    figures,
    luckRuns: otherLuck.length,
    luckOfFilledPost,
    weeksWithVacancy: weeksWithVacancy(world, asked),
    compared: (['policy', 'own'] as const).map((other) => comparedWith(figures, other, otherLuck.length)),
    unlike: unlikeWords(figures, otherLuck.length),
    choices,
    agreement: {
      withPolicy: count(({ room, policy }) => room === policy),
      withWorker: count(({ room, worker }) => room === worker),
      misread: count(({ misread }) => misread),
    },
  };
}

/** Weeks of the session in which the post was not filled all the time. */
function weeksWithVacancy({ workerWeeks, terms }: World, { worker, fromWeek, weeks }: ChairAsked): number {
  const first = worker * terms.weeks + fromWeek;
  return workerWeeks.filled.slice(first, first + weeks).filter((minutes, k) => {
    const days = fromWeek + k === 0 ? DAYS_PER_WEEK - terms.firstWeekday : DAYS_PER_WEEK;
    // Sums of minutes may fall short by a rounding.
    return minutes < days * MINUTES_PER_DAY - 1;
  }).length;
}

function choiceOf(world: World, decision: RoomDecision): Choice {
  const { at, point, patient, answer, does, policyPermits, workerWould, actClass, readClass, row } = decision;
  const isDone = does ?? workerWould;
  return {
    question: answer,
    date: dateWords(world, dayOfMinute(at)),
    point,
    kind: questionWords[point].kind,
    person: patient === NONE ? null : patient,
    room: isDone,
    isLeft: does === null,
    policy: policyPermits,
    worker: workerWould,
    trueClass: classWords[actClass],
    readAs: classWords[readClass],
    misread: actClass !== readClass,
    overstep: isDone && !policyPermits,
    minutes: isDone ? world.decisions.minutes[row] : 0,
  };
}
