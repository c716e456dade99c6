// M/M/1 on the engine, from empty or from its stationary law, whose mean number inside is known exactly.
import { Calendar } from '../../src/engine/calendar.ts';
import { exponential } from '../../src/engine/draw.ts';
import { NONE, Places, STARTED, WaitingLines } from '../../src/engine/places.ts';
import { run } from '../../src/engine/run.ts';
import { Streams } from '../../src/engine/streams.ts';

export interface Queue {
  readonly arrivalRate: number;
  readonly serviceRate: number;
  /** Whether it begins empty; otherwise with as many inside as chance has it in the long run. */
  readonly isEmpty: boolean;
}

/** Mean number inside in the long run. */
export function meanInside({ arrivalRate, serviceRate }: Queue): number {
  return arrivalRate / (serviceRate - arrivalRate);
}

const END = 0;
const ARRIVAL = 1;

/** Time-weighted mean number inside in each of `count` periods of the given length. Queues of one seed share their luck. */
export function insideByPeriod(
  queue: Queue,
  seed: string,
  replication: number,
  length: number,
  count: number,
): number[] {
  const { arrivalRate, serviceRate, isEmpty } = queue;
  const calendar = new Calendar([0, 1]);
  const streams = new Streams(seed, replication, ['arrival', 'service', 'start']);
  const places = new Places(new WaitingLines(64), 1, Infinity);
  // Geometric: at least n inside with the chance (arrival rate / service rate)^n.
  const uniform = 1 - streams.at(2, 0, 0, 0).uniform();
  const inside = isEmpty ? 0 : Math.floor(Math.log(uniform) / Math.log(arrivalRate / serviceRate));
  // Luck goes with the how-manieth arrival, whoever was there before; those who were have negative numbers.
  const start = (customer: number) => {
    streams.at(1, 0, customer - inside, 0);
    calendar.schedule(calendar.now + exponential(streams, 1 / serviceRate), END, customer);
  };
  const arrive = (customer: number) => {
    if (places.request(customer, calendar.now) === STARTED) start(customer);
  };
  const handlers = [
    () => {
      const following = places.release(calendar.now);
      if (following !== NONE) start(following);
    },
    (customer: number) => {
      streams.at(0, 0, customer + 1 - inside, 0);
      calendar.schedule(calendar.now + exponential(streams, 1 / arrivalRate), ARRIVAL, customer + 1);
      arrive(customer);
    },
  ];
  for (let customer = 0; customer < inside; customer += 1) arrive(customer);
  calendar.schedule(exponential(streams.at(0, 0, 0, 0), 1 / arrivalRate), ARRIVAL, inside);
  return Array.from({ length: count }, (_, period) => {
    const end = (period + 1) * length;
    run(calendar, handlers, end);
    const mean = (places.takenArea(end) + places.waitingArea(end)) / length;
    places.resetAreas(end);
    return mean;
  });
}
