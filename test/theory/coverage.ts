// How often a 95% interval holds the truth: studies of a queue whose mean is known, repeated with new luck.
import { lookAheadOf, recommendedCount } from '../../src/experiment/precision/rule.ts';
import { RunningInterval } from '../../src/statistics/runningInterval.ts';
import { insideByPeriod, meanInside, type Queue } from './queue.ts';

/** One value a replication, and what their mean is in truth. */
export interface Case {
  readonly name: string;
  readonly truth: number;
  value(study: number, replication: number): number;
}

const slow: Queue = { arrivalRate: 0.7, serviceRate: 1, isEmpty: false };
const fast: Queue = { ...slow, serviceRate: 1.1 };

/** Long replications are about normal, short ones skewed, as waits and queues are. */
export function cases(): readonly Case[] {
  const inside = (queue: Queue, length: number) => (study: number, replication: number) =>
    insideByPeriod(queue, `coverage ${study}`, replication, length, 1)[0];
  return [
    { name: 'M/M/1 at 0.7 over 100 service times', truth: meanInside(slow), value: inside(slow, 100) },
    { name: 'M/M/1 at 0.7 over 1,000 service times', truth: meanInside(slow), value: inside(slow, 1000) },
    {
      name: 'paired difference, server 10% faster, over 1,000 service times',
      truth: meanInside(fast) - meanInside(slow),
      value: (study, replication) => inside(fast, 1000)(study, replication) - inside(slow, 1000)(study, replication),
    },
  ];
}

interface Study {
  readonly covers: boolean;
  readonly replications: number;
}

export function fixedStudy(one: Case, study: number, replications: number): Study {
  const interval = new RunningInterval();
  for (let r = 0; r < replications; r += 1) interval.add(one.value(study, r));
  return { covers: Math.abs(interval.mean - one.truth) <= (interval.halfWidth() as number), replications };
}

/** The study by the sequential rule: what the recommended number covers, and what it would with the look-ahead kept. */
export function sequentialStudy(
  one: Case,
  study: number,
  share: number,
): { readonly kept: Study; readonly withLookAhead: Study } {
  const interval = new RunningInterval();
  const holds = [false];
  const states: Study[] = [{ covers: false, replications: 0 }];
  for (;;) {
    const count = holds.length;
    interval.add(one.value(study, count - 1));
    const halfWidth = interval.halfWidth() ?? Infinity;
    holds.push(halfWidth <= share * Math.abs(interval.mean));
    states.push({ covers: Math.abs(interval.mean - one.truth) <= halfWidth, replications: count });
    // All before this one were looked at already.
    const recommended = holds[count] ? recommendedCount(holds) : null;
    if (recommended !== null)
      return { kept: states[recommended], withLookAhead: states[recommended + lookAheadOf(recommended)] };
  }
}
