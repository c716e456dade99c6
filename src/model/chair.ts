// A chair: somebody else decides in one worker's place. The luck of a decision is drawn all the same and luck is keyed, so
// whatever a chair says, everything asked for before is equal. With no chair a run is what it is.
import type { DecisionPoint } from './discretion/points.ts';
import type { Worker } from './workers.ts';
import type { World } from './world.ts';

/** A decision that is about to be taken; nothing of it is written down yet. */
export interface Undecided {
  readonly point: DecisionPoint;
  readonly worker: Worker;
  /** Row of the person, and of the onward referral that it is about, or NONE. */
  readonly patient: number;
  readonly onward: number;
  /** Class of the act, 0 within, 1 edge, 2 beyond: as it is, and as the worker reads it. */
  readonly actClass: number;
  readonly readClass: number;
  /** What the worker would do with the luck of this moment. */
  readonly wouldDo: boolean;
}

/** `stop` ends the run at this moment. */
export type Said = 'do' | 'doNot' | 'asTheWorkerWould' | 'stop';

export interface Chair {
  /** Row of the worker in whose place it sits, whoever holds the post. */
  readonly worker: number;
  /** Week of the run from which on it is asked, and the week at whose beginning the run ends, from 0. */
  readonly fromWeek: number;
  readonly untilWeek: number;
  say(undecided: Undecided, world: World): Said;
}

/** What a policy says: whatever it permits is done, and nothing else. It is not fooled by a misread class. */
export function policySays({ actClass }: Undecided, world: World): 'do' | 'doNot' {
  return actClass <= world.rules.latitude ? 'do' : 'doNot';
}

/** Thrown through the run by a chair that says stop, and caught by `simulate`. */
export class Stopped extends Error {
  readonly undecided: Undecided;

  constructor(undecided: Undecided) {
    super('a chair has stopped the run');
    this.undecided = undecided;
  }
}

/**
 * Whether the act is done when a chair has a say.
 * @throws Stopped when it says stop
 */
export function askChair(world: World, chair: Chair, undecided: Undecided): boolean {
  const { worker, wouldDo } = undecided;
  if (worker.row !== chair.worker || world.week < chair.fromWeek) return wouldDo;
  const said = chair.say(undecided, world);
  if (said === 'stop') throw new Stopped(undecided);
  return said === 'asTheWorkerWould' ? wouldDo : said === 'do';
}
