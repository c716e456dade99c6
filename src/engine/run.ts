// The loop: the next event, at its time, to the handler of its kind.
import type { Calendar } from './calendar.ts';

/** Events of one turn of the loop: a loop called often is compiled sooner than one that runs for long (bench: w2). */
const EVENTS_PER_TURN = 1000;

/** Handles the next events, at most one turn of them; returns how many. */
function turn(calendar: Calendar, handlers: readonly ((id: number) => void)[], horizon: number): number {
  let handled = 0;
  while (handled < EVENTS_PER_TURN && calendar.next(horizon)) {
    handlers[calendar.kind](calendar.id);
    handled += 1;
  }
  return handled;
}

/**
 * Handles every event up to and including `horizon`, in the calendar's order, also those that handlers add meanwhile.
 * Leaves `calendar.now` at the horizon (at the last event if the horizon is Infinity).
 * @param handlers by event kind; each is given the event's id
 * @returns number of events handled
 */
export function run(calendar: Calendar, handlers: readonly ((id: number) => void)[], horizon: number): number {
  if (!(horizon >= calendar.now)) throw new RangeError(`horizon ${horizon} lies before now, ${calendar.now}`);
  let handled = 0;
  let ofTurn: number;
  do {
    ofTurn = turn(calendar, handlers, horizon);
    handled += ofTurn;
  } while (ofTurn === EVENTS_PER_TURN);
  if (horizon < Infinity) calendar.now = horizon;
  return handled;
}
