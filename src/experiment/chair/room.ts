// A room in the chair: gives its answers in order, keeps to what it said for always, and stops the run where it has said
// nothing yet. What was decided is kept with what the policy says and what the worker would have done.
import type { Chair, Said, Undecided } from '../../model/chair.ts';
import { policySays } from '../../model/chair.ts';
import type { World } from '../../model/world.ts';
import { type AskedAbout, type ChairAnswer, type ChairAsked, isAskedAbout, type PointId } from './asked.ts';

/** One decision of the room. */
export interface RoomDecision {
  /** Minute of the clock. */
  readonly at: number;
  readonly point: PointId;
  /** Row of the person, or NONE. */
  readonly patient: number;
  /** Number of the answer, from 1; null when it followed from one for always. */
  readonly answer: number | null;
  /** What the room said: null leaves it to the worker. */
  readonly does: boolean | null;
  readonly policyPermits: boolean;
  readonly workerWould: boolean;
  readonly actClass: number;
  readonly readClass: number;
  /** Row in `world.decisions`, and how many rows the journal had. */
  readonly row: number;
  readonly noted: number;
}

/** The part of what was asked that says where a chair sits. */
export type Seat = Pick<ChairAsked, 'worker' | 'fromWeek' | 'weeks' | 'about'>;

function seat({ worker, fromWeek, weeks }: Seat): Omit<Chair, 'say'> {
  return { worker, fromWeek, untilWeek: fromWeek + weeks };
}

/** A chair whose decisions of the kinds asked about are the policy's. */
export function policyChair(asked: Seat): Chair {
  return { ...seat(asked), say: (undecided, world) => ofThoseAsked(asked.about, undecided, world, policySays) };
}

/** A chair in which the worker sits: it only says when the run ends. */
export function ownChair(asked: Seat): Chair {
  return { ...seat(asked), say: () => 'asTheWorkerWould' };
}

function ofThoseAsked(
  about: AskedAbout,
  undecided: Undecided,
  world: World,
  says: (undecided: Undecided, world: World) => Said,
): Said {
  return isAskedAbout(about, undecided.point.id, undecided.readClass) ? says(undecided, world) : 'asTheWorkerWould';
}

export class Room implements Chair {
  readonly worker: number;
  readonly fromWeek: number;
  readonly untilWeek: number;
  readonly decisions: RoomDecision[] = [];
  /** What was said for always, by decision point. */
  readonly standing = new Map<PointId, boolean | null>();
  readonly #about: AskedAbout;
  readonly #answers: readonly ChairAnswer[];
  #given = 0;

  constructor(asked: ChairAsked) {
    const { worker, fromWeek, untilWeek } = seat(asked);
    this.worker = worker;
    this.fromWeek = fromWeek;
    this.untilWeek = untilWeek;
    this.#about = asked.about;
    this.#answers = asked.answers;
  }

  say(undecided: Undecided, world: World): Said {
    return ofThoseAsked(this.#about, undecided, world, () => this.#decide(undecided, world));
  }

  #decide(undecided: Undecided, world: World): Said {
    const { id } = undecided.point;
    const standing = this.standing.get(id);
    if (standing !== undefined) return this.#keep(undecided, world, standing, null);
    const answer = this.#answers.at(this.#given);
    if (answer === undefined) return 'stop';
    this.#given += 1;
    for (const point of answer.askAgain ?? []) this.standing.delete(point);
    if (answer.always) this.standing.set(id, answer.does);
    return this.#keep(undecided, world, answer.does, this.#given);
  }

  #keep(undecided: Undecided, world: World, does: boolean | null, answer: number | null): Said {
    const { point, patient, wouldDo, actClass, readClass } = undecided;
    this.decisions.push({
      at: world.now,
      point: point.id,
      patient,
      answer,
      does,
      policyPermits: policySays(undecided, world) === 'do',
      workerWould: wouldDo,
      actClass,
      readClass,
      row: world.decisions.count,
      noted: world.journal?.count ?? 0,
    });
    if (does === null) return 'asTheWorkerWould';
    return does ? 'do' : 'doNot';
  }
}
