// MSER-5: how much of the beginning of a series to cut off so that the mean of the rest is known best.
// White (1997), An effective truncation heuristic for bias reduction in simulation output, Simulation 69(6).

/** Values in a batch: the 5 of the name. */
const batchSize = 5;
/** The last batches are never all that is left: a handful may lie close together by luck. */
const batchesLeft = 5;

/** With fewer values it never tells. */
export const mser5ValuesLeast = 2 * batchesLeft * batchSize;

/**
 * How many of the first values to cut off: whole batches of five, at the least squared standard error of the mean of the rest.
 * Values that do not fill a last batch are not looked at.
 * @returns null where the series is too short to tell: the least lies in its last half, or it has fewer than ten batches
 */
export function mser5(series: ArrayLike<number>): number | null {
  const count = Math.floor(series.length / batchSize);
  if (series.length < mser5ValuesLeast) return null;
  const batches = Array.from({ length: count }, (_, b) => {
    let sum = 0;
    for (let i = b * batchSize; i < (b + 1) * batchSize; i += 1) sum += series[i];
    return sum / batchSize;
  });
  let cut = 0;
  let least = Infinity;
  for (let from = 0; from <= count - batchesLeft; from += 1) {
    const error = squaredError(batches, from);
    if (error < least) {
      least = error;
      cut = from;
    }
  }
  return 2 * cut > count ? null : cut * batchSize;
}

/** Sum of squares around the mean of the batches from `from` on, over the square of how many they are. */
function squaredError(batches: readonly number[], from: number): number {
  const left = batches.length - from;
  let sum = 0;
  for (let b = from; b < batches.length; b += 1) sum += batches[b];
  const centre = sum / left;
  let squares = 0;
  for (let b = from; b < batches.length; b += 1) squares += (batches[b] - centre) * (batches[b] - centre);
  return squares / (left * left);
}
