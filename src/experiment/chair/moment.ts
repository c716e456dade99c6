// The moment at which a room in the chair is asked: what the worker can know there. Never the outcome, never the true class,
// never what others think.
import { MINUTES_PER_DAY, MINUTES_PER_HOUR } from '../../engine/time.ts';
import type { Undecided } from '../../model/chair.ts';
import { entry } from '../../model/journalKinds.ts';
import { NONE } from '../../model/patients.ts';
import type { World } from '../../model/world.ts';
import { classWords, permittedWords, pointWords } from '../explain/decisionWords.ts';
import type { OnwardAbout } from '../explain/onwardAbout.ts';
import { dayWords, needName, organisationName } from '../explain/phrases.ts';
import type { Noted } from '../explain/replay.ts';
import type { ChairAsked, PointId } from './asked.ts';
import { costWords } from './costWords.ts';
import { type Fact, personFacts } from './personFacts.ts';
import { type QuestionWords, questionWords } from './questionWords.ts';
import type { Room } from './room.ts';
import { type Since, sinceRow } from './since.ts';
import { workerFacts } from './workerFacts.ts';

/** What was said for always and still holds. */
export interface Standing {
  readonly point: PointId;
  readonly kind: string;
  /** Null: left to the worker. */
  readonly does: boolean | null;
}

export interface ChairMoment extends QuestionWords {
  readonly ends: false;
  /** Number of the question, from 1. */
  readonly number: number;
  readonly point: PointId;
  /** Week of the session, from 1, and how many there are. */
  readonly week: number;
  readonly weeks: number;
  /** `Tuesday 14 July 2026, 14:35` */
  readonly when: string;
  readonly post: string;
  readonly arose: string;
  /** The class as the worker reads it, and what is permitted as far as they understand. */
  readonly reading: string;
  readonly cost: string;
  readonly boundary: readonly Fact[];
  /** Null when the decision is about nobody else. */
  readonly person: { readonly number: number; readonly facts: readonly Fact[] } | null;
  readonly worker: readonly Fact[];
  /** Since the last question, or since the week in which the room sat down. */
  readonly since: Since;
  readonly standing: readonly Standing[];
}

export function momentOf(asked: ChairAsked, room: Room, noted: Noted, undecided: Undecided): ChairMoment {
  const { world } = noted;
  const { point, worker, patient, readClass } = undecided;
  const { when } = pointWords[point.id];
  const { latitude } = world.rules;
  return {
    ends: false,
    number: asked.answers.length + 1,
    ...questionWords[point.id],
    point: point.id,
    week: world.week - asked.fromWeek + 1,
    weeks: asked.weeks,
    when: whenWords(world, point.id),
    post: worker.postName,
    arose: `${typeof when === 'string' ? when : when(aboutOf(undecided, world))}.`,
    reading: classWords[readClass],
    cost: costWords(world, undecided),
    boundary: [
      { label: 'You read this act as', value: classWords[readClass] },
      { label: 'The boundary, as you know it', value: permittedWords(latitude, world.settings.policy.firmness) },
      { label: 'So, as you see it', value: readClass <= latitude ? 'Permitted' : 'Not permitted' },
    ],
    person: patient === NONE ? null : { number: patient, facts: personFacts(world, undecided) },
    worker: workerFacts(world, worker),
    since: sinceRow(noted, worker.row, sinceWhen(asked, room, noted)),
    standing: [...room.standing].map(([id, does]) => ({ point: id, kind: questionWords[id].kind, does })),
  };
}

/** Times at which somebody is at work; what comes up outside them is told by its day alone. */
const fromHour = 7;
const untilHour = 21;
/** Asked at the review of the week, though they may arise at any hour of it. */
const ofTheWeek: readonly PointId[] = ['D10', 'D11'];

function whenWords(world: World, id: PointId): string {
  const day = dayWords(world, world.day);
  const minute = Math.floor(world.now - world.day * MINUTES_PER_DAY);
  const hour = Math.floor(minute / MINUTES_PER_HOUR);
  if (ofTheWeek.includes(id) || hour < fromHour || hour >= untilHour) return day;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day}, ${two(hour)}:${two(minute % MINUTES_PER_HOUR)}`;
}

function aboutOf({ onward: o }: Undecided, world: World): OnwardAbout | null {
  if (o === NONE) return null;
  const { onward, now } = world;
  return {
    referral: o,
    organisation: organisationName(world, onward.organisation[o]),
    need: needName(onward.category[o]),
    saidNo: onward.endedAt[o] <= now,
  };
}

/** Row of the journal from which on the room has been told nothing. */
function sinceWhen({ fromWeek }: ChairAsked, { decisions }: Room, { journal }: Noted): number {
  const last = decisions.findLast(({ answer }) => answer !== null);
  if (last !== undefined) return last.noted + 1;
  for (let row = 0; row < journal.count; row += 1) {
    if (journal.kind[row] === entry.weekBegins && journal.detail[row] === fromWeek) return row;
  }
  return fromWeek === 0 ? 0 : journal.count;
}
