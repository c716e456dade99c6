// Which parameters are worth more replications, going by a few: those that swing a figure most, and those that for all one can
// tell might. Also which of them might change a verdict.
import type { Interval } from '../result.ts';
import { type Leaning, type Position, type Question, reachOf, sizeOf } from './leaning.ts';
import type { Moved } from './moves.ts';
import type { Judged, Reading } from './reading.ts';

export interface Leaders {
  readonly leading: readonly Moved[];
  /** All that might change the verdict, leading or not. */
  readonly mayFlip: ReadonlySet<Moved>;
}

/**
 * At least `count` of those that move the figure at all, and at most as many again whose swing, or whose move at one end, is not
 * surely below theirs.
 * @param few replications that everything has been played; @param all replications of the result as it is
 */
export function leadersOf(
  reading: Reading,
  question: Question,
  moved: readonly Moved[],
  few: number,
  all: number,
  count: number,
): Leaders {
  const asIs = reading.asIs(question, all);
  const candidates = moved
    .map((one) => ({ one, leaning: reading.leaning(question, one, few, false) }))
    .filter(({ leaning }) => leaning.unplayable === null && leaning.at.some(({ shift }) => !isNothing(shift)));
  const bySize = candidates.toSorted((a, b) => sizeOf(b.leaning) - sizeOf(a.leaning));
  const first = bySize.slice(0, count);
  const least = first.length < count ? 0 : sizeOf(first[count - 1].leaning);
  const notSurelyBelow = bySize
    .slice(count)
    .filter(({ leaning }) => furthest(leaning) >= least)
    .toSorted((a, b) => furthest(b.leaning) - furthest(a.leaning))
    .slice(0, count);
  const mayFlip = candidates.filter(({ leaning }) =>
    leaning.at.some((position) => mightFlip(reading, question, asIs, position)),
  );
  return {
    leading: [...first, ...notSurelyBelow].map(({ one }) => one),
    mayFlip: new Set(mayFlip.map(({ one }) => one)),
  };
}

/** Whether the verdict would be another if the figure of all replications moved by as much as the few say, or by either end of it. */
function mightFlip(reading: Reading, question: Question, { figure, verdict }: Judged, { shift }: Position): boolean {
  if (verdict === null || isNothing(shift)) return false;
  const { mean, low, high } = figure;
  const isLost = shift.mean === null || shift.low === null || shift.high === null;
  if (mean === null || low === null || high === null || isLost) return true;
  return [shift.mean, shift.low, shift.high].some((by) => {
    const there = { mean: mean + by!, low: low + by!, high: high + by! };
    return reading.verdictOn(question, there) !== verdict;
  });
}

function isNothing({ mean, low, high }: Interval): boolean {
  return mean === 0 && (low === null || low === 0) && (high === null || high === 0);
}

function furthest({ swing, at }: Leaning): number {
  return Math.max(reachOf(swing), ...at.map(({ shift }) => reachOf(shift)));
}
