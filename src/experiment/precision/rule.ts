// After how many replications to stop: the sequential rule of Hoad, Robinson and Davies (2010), Automated selection of the
// number of replications for a discrete-event simulation, Journal of the Operational Research Society 61(11).

/** Fewer than three replications never suffice. */
export const leastReplications = 3;
/** How many replications more must not lose the precision again, up to a hundred of them. */
const lookAhead = 5;
const lookAheadUpTo = 100;

/** How many replications more must not lose a precision reached with `count` of them. */
export function lookAheadOf(count: number): number {
  return count <= lookAheadUpTo ? lookAhead : Math.floor((lookAhead * count) / lookAheadUpTo);
}

/**
 * The smallest number of replications, three at least, at which the precision holds and is not lost over the look-ahead.
 * It depends on the values in their order alone, never on how many were played at a time.
 * @param holds whether the first n replications have the precision, at index n
 * @returns null while there is no such number
 */
export function recommendedCount(holds: readonly boolean[]): number | null {
  let from: number | null = null;
  for (let count = leastReplications; count < holds.length; count += 1) {
    if (!holds[count]) {
      from = null;
      continue;
    }
    from ??= count;
    if (count >= from + lookAheadOf(from)) return from;
  }
  return null;
}
