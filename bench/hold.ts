// The hold model: so many events pending; each step takes the first and puts one back an exponential time later.
import { Calendar } from '../src/engine/calendar.ts';
import { exponential } from '../src/engine/draw.ts';
import { Streams } from '../src/engine/streams.ts';

const MASK = 65_535;
const streams = new Streams('hold', 0, ['lead']);
const leads = Float64Array.from({ length: MASK + 1 }, (_, i) => exponential(streams.at(0, 0, i, 0), 1));

/** Nanoseconds of one take and one schedule. */
export function hold(pending: number, steps: number): number {
  const calendar = new Calendar([0]);
  for (let i = 0; i < pending; i += 1) calendar.schedule(leads[i & MASK] * (1 + i / pending), 0, i);
  const play = (count: number) => {
    for (let i = 0; i < count; i += 1) {
      calendar.next();
      calendar.schedule(calendar.now + leads[i & MASK], 0, calendar.id);
    }
  };
  play(steps >> 1);
  const start = performance.now();
  play(steps);
  return ((performance.now() - start) * 1e6) / steps;
}
