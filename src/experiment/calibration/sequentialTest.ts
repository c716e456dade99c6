// The final test of candidates: each is played until it is clear whether it meets every target. A candidate is accepted
// only when the 95% interval of every measured value lies inside its band; one that cannot get there is given up early.
import { type Candidate, type Laboratory, type Measured, type Target, targetsOf } from './laboratory.ts';

export interface Tested {
  readonly candidate: Candidate;
  readonly accepted: boolean;
  /** By target, in order, at the last look; null where there was nothing to measure. */
  readonly measured: readonly (Measured | null)[];
  /** By setting, how many replications were played. */
  readonly replications: readonly number[];
}

export type Verdict = 'met' | 'missed' | 'open';

/**
 * Tests candidates side by side.
 * @param looks numbers of replications after which one looks, rising
 * @param givesUp whether a candidate that can hardly be accepted any more is given up; otherwise one is played on until
 * its interval lies outside a band
 */
export async function testCandidates(
  laboratory: Laboratory,
  candidates: readonly Candidate[],
  looks: readonly number[],
  givesUp = true,
): Promise<Tested[]> {
  const { settings, targets } = laboratory;
  const last = looks[looks.length - 1];
  const columns = settings.map((_, setting) => targetsOf(laboratory, setting).map((target) => targets.indexOf(target)));
  const states = candidates.map((candidate) => ({
    candidate,
    measured: targets.map((): Measured | null => null),
    replications: settings.map(() => 0),
    verdicts: settings.map((): Verdict => 'open'),
  }));
  for (const replications of looks) {
    const turns = states.flatMap((state) =>
      state.verdicts.includes('missed')
        ? []
        : settings.flatMap((_, setting) => (state.verdicts[setting] === 'open' ? [{ state, setting }] : [])),
    );
    if (turns.length === 0) break;
    const orders = turns.map(({ state, setting }) => ({ candidate: state.candidate, setting, replications }));
    const shown = await laboratory.measure(orders);
    turns.forEach(({ state, setting }, i) => {
      columns[setting].forEach((t, k) => {
        state.measured[t] = shown[i][k];
      });
      state.replications[setting] = replications;
      const verdicts = columns[setting].map((t) => {
        const one = verdictOf(targets[t], state.measured[t]);
        const isHopeless = givesUp && one === 'open' && !mayBeMet(targets[t], state.measured[t], replications, last);
        return isHopeless ? 'missed' : one;
      });
      state.verdicts[setting] = together(verdicts);
    });
    const isDone = ({ verdicts }: (typeof states)[number]) => verdicts.includes('missed') || !verdicts.includes('open');
    laboratory.forget(states.filter(isDone).map(({ candidate }) => candidate));
  }
  laboratory.forget(candidates);
  return states.map(({ candidate, measured, replications, verdicts }) => ({
    candidate,
    accepted: verdicts.every((verdict) => verdict === 'met'),
    measured,
    replications,
  }));
}

function together(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('missed')) return 'missed';
  return verdicts.includes('open') ? 'open' : 'met';
}

/** Met when the interval lies inside the band, missed when it lies outside. */
export function verdictOf(target: Target, measured: Measured | null): Verdict {
  if (measured === null) return 'open';
  const { low, high } = measured;
  if (low >= target.low && high <= target.high) return 'met';
  return high < target.low || low > target.high ? 'missed' : 'open';
}

/** Whether the interval will lie inside the band at the last look if chance moves the mean by no more than its standard error. */
function mayBeMet({ low, high }: Target, measured: Measured | null, replications: number, last: number): boolean {
  if (measured === null) return replications < last;
  const { mean, standardError } = measured;
  const reachAtLast = ((measured.high - measured.low) / 2) * Math.sqrt(replications / last);
  const mayMove = replications < last ? standardError : 0;
  return mean + mayMove >= low + reachAtLast && mean - mayMove <= high - reachAtLast;
}
