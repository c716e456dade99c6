// Waits when some people leave another way and some still wait at the end: the Aalen-Johansen estimator of competing risks.
// People who are censored at an instant count as still at risk for what happens at that instant.

/** Still waiting when last seen. */
export const CENSORED = 0;
/** What was waited for happened. */
export const CAME = 1;
/** Left another way, so that it can no longer happen. */
export const LEFT = 2;

/** A step curve: from times[i] on, the share of all for whom the event has happened is incidence[i]; 0 before times[0]. */
export interface Incidence {
  /** In the unit of the times given, ascending, each once. */
  readonly times: Float64Array;
  /** Share 0-1, ascending. */
  readonly incidence: Float64Array;
  /** Up to when the curve is known: Infinity when everybody's story ended, else the last time at which somebody was seen. */
  readonly knownUntil: number;
}

/** A share that is reached exactly must count as reached although sums of shares round. */
const ROUNDING = 1e-12;

/**
 * Share of all for whom the event has happened, over time.
 * Between two censorings every person carries the same weight, so that uncensored shares are exact fractions.
 * @param times waits from each person's start, any unit, 0 or more; throws for NaN, negative or infinite times
 * @param causes CENSORED, CAME or LEFT for each person
 */
export function cumulativeIncidence(times: Float64Array, causes: Uint8Array): Incidence {
  return incidenceOf(...ascendingByCause(times, causes));
}

/** The curve of `came` from the times of each cause, each in ascending order. */
function incidenceOf(censored: Float64Array, came: Float64Array, left: Float64Array): Incidence {
  const stepTimes = new Float64Array(came.length);
  const stepIncidence = new Float64Array(came.length);
  let steps = 0;
  let atRisk = censored.length + came.length + left.length;
  // Since the last censoring: the share of all who were still without any ending, how many they were, and how many came since.
  let share = 1;
  let sharers = atRisk;
  let cameSince = 0;
  let incidenceBefore = 0;
  let c = 0;
  let e = 0;
  let l = 0;
  while (e < came.length) {
    const now = came[e];
    // Those censored before now pass their share on to the rest; those who left count only when that happens.
    while (c < censored.length && censored[c] < now) {
      const instant = censored[c];
      while (l < left.length && left[l] <= instant) {
        l++;
        atRisk--;
      }
      let lost = 0;
      while (c < censored.length && censored[c] === instant) {
        c++;
        lost++;
      }
      incidenceBefore += (share * cameSince) / sharers;
      cameSince = 0;
      share = (share * atRisk) / sharers;
      atRisk -= lost;
      sharers = atRisk;
    }
    while (e < came.length && came[e] === now) {
      e++;
      atRisk--;
      cameSince++;
    }
    stepTimes[steps] = now;
    stepIncidence[steps] = incidenceBefore + (share * cameSince) / sharers;
    steps++;
  }
  return {
    times: stepTimes.slice(0, steps),
    incidence: stepIncidence.slice(0, steps),
    knownUntil: knownUntil(censored, came, left),
  };
}

/** `ofAll`: of everybody who started; `ofThoseWhoStay`: of those who do not leave another way, still waiting or not. */
export type WaitMode = 'ofAll' | 'ofThoseWhoStay';

/**
 * The times at which the event has happened for the given shares; null for a share that is never reached.
 * @param probabilities each above 0 and at most 1; throws otherwise
 */
export function waitQuantiles(
  times: Float64Array,
  causes: Uint8Array,
  probabilities: readonly number[],
  mode: WaitMode,
): (number | null)[] {
  for (const probability of probabilities) {
    if (probability > 0 && probability <= 1) continue;
    throw new Error(`waitQuantiles got probability ${probability}; wanted above 0 and at most 1`);
  }
  const [censored, came, left] = ascendingByCause(times, causes);
  const curve = incidenceOf(censored, came, left);
  const staying = mode === 'ofAll' ? 1 : 1 - endOf(incidenceOf(censored, left, came).incidence, 0);
  return probabilities.map((probability) => {
    const wanted = probability * staying - ROUNDING;
    const reached = staying > 0 ? curve.incidence.findIndex((share) => share >= wanted) : -1;
    return reached < 0 ? null : curve.times[reached];
  });
}

function endOf(column: Float64Array, otherwise: number): number {
  return column.length === 0 ? otherwise : column[column.length - 1];
}

/**
 * Mean time without the event up to the horizon, the area above the incidence curve: those who left count as without it
 * to the end. Null when nobody started or when the curve is not known as far as the horizon.
 * @param horizon in the unit of the times, 0 or more
 */
export function restrictedMean(times: Float64Array, causes: Uint8Array, horizon: number): number | null {
  if (!(horizon >= 0 && horizon < Infinity)) {
    throw new Error(`restrictedMean got horizon ${horizon}; wanted a finite number, 0 or more`);
  }
  if (times.length === 0) return null;
  const curve = cumulativeIncidence(times, causes);
  if (curve.knownUntil < horizon) return null;
  let area = 0;
  let from = 0;
  let without = 1;
  for (let i = 0; i < curve.times.length && curve.times[i] < horizon; i++) {
    area += (curve.times[i] - from) * without;
    from = curve.times[i];
    without = 1 - curve.incidence[i];
  }
  return area + (horizon - from) * without;
}

/** The times of each cause in ascending order: native sorts of three columns instead of one of pairs. */
function ascendingByCause(
  times: Float64Array,
  causes: Uint8Array,
): readonly [Float64Array, Float64Array, Float64Array] {
  const count = times.length;
  if (causes.length !== count) {
    throw new Error(`cumulativeIncidence got ${count} times and ${causes.length} causes; wanted as many of each`);
  }
  const counts = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const time = times[i];
    if (!(time >= 0 && time < Infinity)) {
      throw new Error(`cumulativeIncidence got time ${time} at position ${i}; wanted a finite number, 0 or more`);
    }
    if (causes[i] > LEFT) {
      throw new Error(`cumulativeIncidence got cause ${causes[i]} at position ${i}; wanted 0, 1 or 2`);
    }
    counts[causes[i]]++;
  }
  const columns = [new Float64Array(counts[0]), new Float64Array(counts[1]), new Float64Array(counts[2])] as const;
  const filled = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const cause = causes[i];
    columns[cause][filled[cause]++] = times[i];
  }
  for (const column of columns) column.sort();
  return columns;
}

function knownUntil(censored: Float64Array, came: Float64Array, left: Float64Array): number {
  const lastCensored = endOf(censored, -1);
  const lastEnding = Math.max(endOf(came, -1), endOf(left, -1));
  // Somebody who outlasts everyone else's story leaves the curve open from then on.
  return lastCensored >= lastEnding && lastCensored >= 0 ? lastCensored : Infinity;
}
