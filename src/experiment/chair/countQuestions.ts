// How many questions a session would bring: the decisions of the worker's own way in those weeks. The room's choices change
// what comes later, so it is a guide.
import { MINUTES_PER_DAY } from '../../engine/time.ts';
import { decisionPoints } from '../../model/discretion/points.ts';
import { Journal } from '../../model/journal.ts';
import { simulate } from '../../model/simulate.ts';
import { type ChairAsked, isAskedAbout, type PointId } from './asked.ts';
import { checkSeat } from './playChair.ts';
import { ownChair } from './room.ts';

export interface QuestionCounts {
  /** By decision point: all of its kind, and those read as at the edge or beyond. */
  readonly kinds: readonly { readonly point: PointId; readonly all: number; readonly edgeOrBeyond: number }[];
  /** Weeks of the session in which the post is vacant all the time. */
  readonly vacantWeeks: number;
}

/** @throws RangeError as playChair */
export function countQuestions(asked: Omit<ChairAsked, 'answers' | 'about'>): QuestionCounts {
  const { scenario, seed, replication, worker, fromWeek, weeks } = asked;
  const seat = { ...asked, about: 'all', answers: [] } as const;
  checkSeat(seat);
  const journal = new Journal();
  const { world } = simulate(scenario, seed, replication, journal, ownChair(seat));
  const { decisions, workerWeeks, terms } = world;
  const all = decisionPoints.map(() => 0);
  const edge = decisionPoints.map(() => 0);
  for (let d = 0; d < decisions.count; d += 1) {
    const week = world.weekOfDay(Math.floor(decisions.at[d] / MINUTES_PER_DAY));
    if (decisions.worker[d] !== worker || week < fromWeek) continue;
    all[decisions.point[d]] += 1;
    const isEdge = isAskedAbout('edgeOrBeyond', 'D1', journal.circumstances.columns.readClass[d]);
    if (isEdge) edge[decisions.point[d]] += 1;
  }
  const filled = workerWeeks.filled.slice(worker * terms.weeks + fromWeek, worker * terms.weeks + fromWeek + weeks);
  return {
    kinds: decisionPoints.map(({ id, row }) => ({ point: id, all: all[row], edgeOrBeyond: edge[row] })),
    vacantWeeks: filled.filter((minutes) => minutes === 0).length,
  };
}

/** How many of them a session asks about. */
export function questionCount({ kinds }: QuestionCounts, about: ChairAsked['about']): number {
  const count = (of: 'all' | 'edgeOrBeyond', isMeant: (id: PointId) => boolean) =>
    kinds.filter(({ point }) => isMeant(point)).reduce((sum, kind) => sum + kind[of], 0);
  if (about === 'edgeOrBeyond') return count('edgeOrBeyond', () => true);
  return count('all', (id) => about === 'all' || about.includes(id));
}
