// Plays a scenario and lets a test look at the world between two events, when nothing may be half done.
import { Calendar } from '../../src/engine/calendar.ts';
import { type EventKind, eventKinds } from '../../src/model/events.ts';
import { type RunRecord, simulate } from '../../src/model/simulate.ts';
import { World } from '../../src/model/world.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

export interface Watcher {
  /** Called before each event, with the clock already at its instant. */
  before(world: World, kind: EventKind, id: number): void;
  /** Called when an event is asked for, also one that would come after the horizon. */
  scheduled(kind: EventKind, id: number): void;
}

export function playWatched(scenario: Scenario, seed: number, replication: number, watcher: Watcher): RunRecord {
  const { next } = Calendar.prototype;
  const { schedule } = World.prototype;
  let world: World | null = null;
  World.prototype.schedule = function (this: World, ...given: Parameters<typeof schedule>) {
    world = this;
    watcher.scheduled(eventKinds[given[1]], given[2]);
    return schedule.apply(this, given);
  };
  Calendar.prototype.next = function (this: Calendar, horizon: number) {
    const isOne = next.call(this, horizon);
    if (isOne && world !== null) watcher.before(world, eventKinds[this.kind], this.id);
    return isOne;
  };
  try {
    return simulate(scenario, seed, replication);
  } finally {
    Calendar.prototype.next = next;
    World.prototype.schedule = schedule;
  }
}
