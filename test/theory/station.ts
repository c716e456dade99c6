// One station with Poisson arrivals, exponential service, a waiting line that may be limited and impatient: by theory and by the engine.
import { Calendar } from '../../src/engine/calendar.ts';
import { exponential } from '../../src/engine/draw.ts';
import { NONE, Places, STARTED, TURNED_AWAY, WaitingLines } from '../../src/engine/places.ts';
import { run } from '../../src/engine/run.ts';
import { Streams } from '../../src/engine/streams.ts';

export interface Station {
  readonly arrivalRate: number;
  readonly serviceRate: number;
  readonly places: number;
  readonly lineLimit: number;
  /** Rate at which each waiting customer gives up; 0 for never. */
  readonly renegeRate: number;
}

/** Long-run measures of a station. */
export interface Measures {
  readonly taken: number;
  readonly waiting: number;
  readonly fullShare: number;
  readonly turnedAwayShare: number;
  readonly renegedShare: number;
  /** Of those who were not turned away, whether they were served or gave up. */
  readonly meanWait: number;
}

/** Erlang B, C and A are all this: the stationary law of the number inside, by balance from one number to the next. */
export function theory(station: Station): Measures {
  const { arrivalRate, serviceRate, places, lineLimit, renegeRate } = station;
  const chances = [1];
  for (let n = 1; n <= Math.min(places + lineLimit, 3000); n += 1) {
    const out = Math.min(n, places) * serviceRate + Math.max(0, n - places) * renegeRate;
    chances.push((chances[n - 1] * arrivalRate) / out);
  }
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  const mean = (f: (n: number) => number) => chances.reduce((sum, chance, n) => sum + (chance / total) * f(n), 0);
  const waiting = mean((n) => Math.max(0, n - places));
  const turnedAwayShare = mean((n) => (n >= places + lineLimit ? 1 : 0));
  return {
    taken: mean((n) => Math.min(n, places)),
    waiting,
    fullShare: mean((n) => (n >= places ? 1 : 0)),
    turnedAwayShare,
    renegedShare: (renegeRate * waiting) / arrivalRate,
    meanWait: waiting / (arrivalRate * (1 - turnedAwayShare)),
  };
}

const ARRIVAL = 2;
const END = 0;
const RENEGE = 1;

/** One replication: from empty, measured from `warmUp` to `horizon`. */
export function simulated(station: Station, replication: number, warmUp: number, horizon: number): Measures {
  const calendar = new Calendar([0, 1, 2]);
  const streams = new Streams('station', replication, ['arrival', 'service', 'patience']);
  const places = new Places(new WaitingLines(64), station.places, station.lineLimit);
  const askedAt: number[] = [];
  let arrivals = 0;
  let turnedAway = 0;
  let reneged = 0;
  let waits = 0;
  let waitSum = 0;
  let measuring = false;

  function ends(customer: number): void {
    if (!measuring) return;
    waits += 1;
    waitSum += calendar.now - askedAt[customer];
  }
  function start(customer: number): void {
    ends(customer);
    streams.at(1, 0, customer, 0);
    calendar.schedule(calendar.now + exponential(streams, 1 / station.serviceRate), END, customer);
  }
  const handlers = [
    () => {
      const following = places.release(calendar.now);
      if (following !== NONE) start(following);
    },
    (customer: number) => {
      if (!places.isWaiting(customer)) return;
      places.leave(customer, calendar.now);
      ends(customer);
      if (measuring) reneged += 1;
    },
    (customer: number) => {
      streams.at(0, 0, customer + 1, 0);
      calendar.schedule(calendar.now + exponential(streams, 1 / station.arrivalRate), ARRIVAL, customer + 1);
      if (measuring) arrivals += 1;
      askedAt[customer] = calendar.now;
      const outcome = places.request(customer, calendar.now);
      if (outcome === STARTED) start(customer);
      else if (outcome === TURNED_AWAY) turnedAway += measuring ? 1 : 0;
      else if (station.renegeRate > 0) {
        streams.at(2, 0, customer, 0);
        calendar.schedule(calendar.now + exponential(streams, 1 / station.renegeRate), RENEGE, customer);
      }
    },
  ];
  calendar.schedule(exponential(streams.at(0, 0, 0, 0), 1 / station.arrivalRate), ARRIVAL, 0);
  run(calendar, handlers, warmUp);
  places.resetAreas(warmUp);
  measuring = true;
  run(calendar, handlers, horizon);
  const span = horizon - warmUp;
  return {
    taken: places.takenArea(horizon) / span,
    waiting: places.waitingArea(horizon) / span,
    fullShare: places.fullArea(horizon) / span,
    turnedAwayShare: turnedAway / arrivals,
    renegedShare: reneged / arrivals,
    meanWait: waitSum / waits,
  };
}
