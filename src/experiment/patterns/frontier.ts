// P13: which boundary policies does no other beat on satisfaction, overstretch and patient effect together? An answer with
// its doubt, not a pass: the model must be able to give any.
import { Streams } from '../../engine/streams.ts';
import type { MeasureName } from '../../model/measureTable.ts';
import type { PlayedScenario, Row } from './check.ts';
import type { Finding } from './decide.ts';
import { loads, policyNames } from './played.ts';

/** The policy asked about. */
const ASKED = 'bounded-with-supervision';

/** What a policy is judged by, and whether more is better (1) or less (-1). */
const aims: readonly (readonly [MeasureName, 1 | -1])[] = [
  ['satisfactionMean', 1],
  ['overstretchRatioMean', -1],
  ['lifeSatisfactionEffectMean', 1],
];

/** A probability from which a policy is said to be on the frontier; below 1 less it, to be off it. */
export const LIKELY = 0.95;

const RESAMPLES = 2000;
const PERCENT = 100;

/** The policies at each load. */
export const frontierScenarios: readonly (readonly PlayedScenario[])[] = loads.map(({ at }) => policyNames.map(at));

/** One finding a load. @param rowsByLoad for each load a row a replication with the facts of each policy */
export function askFrontier(rowsByLoad: readonly (readonly Row[])[], seed: number | string): Finding[] {
  return rowsByLoad.map((rows, load) => {
    const frontier = resampledFrontier(rows, seed, load);
    const asked = policyNames.indexOf(ASKED);
    return {
      id: 'P13',
      check: `probability that no other of ${policyNames.length} policies beats ${ASKED} on satisfaction, overstretch and patient effect together`,
      kind: 'emergent',
      scenario: `${policyNames.length} policies at ${loads[load].words}`,
      measured: { mean: frontier.unbeaten[asked], low: null, high: null },
      band: [null, null],
      verdict: 'answer',
      replications: rows.length,
      source: 'TIER24, HOM84',
      words: answerOf(frontier, asked, loads[load].words, rows.length),
    };
  });
}

export interface ResampledFrontier {
  /** By policy: share of resamples in which no other policy beats it on all aims. */
  readonly unbeaten: readonly number[];
  /** By policy, by other policy: share of resamples in which the other beats it on all aims. */
  readonly beatenBy: readonly (readonly number[])[];
}

/** The bootstrap over replications: whole replications are drawn, so that the policies stay paired in their luck. */
export function resampledFrontier(rows: readonly Row[], seed: number | string, load: number): ResampledFrontier {
  const policies = policyNames.length;
  const values = rows.map((row) =>
    row.flatMap(({ measures }) => aims.map(([name, sign]) => sign * (measures[name] ?? Number.NaN))),
  );
  const unbeaten: number[] = new Array(policies).fill(0);
  const beatenBy = Array.from({ length: policies }, (): number[] => new Array(policies).fill(0));
  const luck = new Streams(seed, 0, ['frontier']);
  const sums = new Float64Array(policies * aims.length);
  for (let resample = 0; resample < RESAMPLES; resample += 1) {
    luck.at(0, load, 0, resample);
    sums.fill(0);
    for (let draw = 0; draw < values.length; draw += 1) {
      const drawn = values[Math.floor(luck.uniform() * values.length)];
      for (let i = 0; i < sums.length; i += 1) sums[i] += drawn[i];
    }
    for (let one = 0; one < policies; one += 1) {
      let isBeaten = false;
      for (let other = 0; other < policies; other += 1) {
        if (!aims.every((_, aim) => sums[other * aims.length + aim] > sums[one * aims.length + aim])) continue;
        isBeaten = true;
        beatenBy[one][other] += 1 / RESAMPLES;
      }
      if (!isBeaten) unbeaten[one] += 1 / RESAMPLES;
    }
  }
  return { unbeaten, beatenBy };
}

function answerOf({ unbeaten, beatenBy }: ResampledFrontier, asked: number, load: string, count: number): string {
  const percent = (share: number) => `${Math.round(share * PERCENT)}%`;
  const rivals = policyNames
    .map((name, other) => ({ name, share: beatenBy[asked][other] }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
  const beaten =
    rivals.length === 0
      ? 'No other policy beats it on all three in any resample.'
      : `It is beaten on all three by ${rivals.map(({ name, share }) => `${name} in ${percent(share)}`).join(', ')} of resamples.`;
  const frontier = policyNames
    .map((name, policy) => ({ name, share: unbeaten[policy] }))
    .sort((a, b) => b.share - a.share)
    .map(({ name, share }) => `${name} ${percent(share)}`);
  return (
    `At ${load}: ${ASKED} is ${frontierWords(unbeaten[asked])} (probability ${percent(unbeaten[asked])}, ${count} replications). ` +
    `${beaten} Probability of being on the frontier: ${frontier.join(', ')}.`
  );
}

/** Which side of doubt a probability is on. */
function frontierWords(probability: number): string {
  if (probability >= LIKELY) return 'on the frontier';
  return probability <= 1 - LIKELY ? 'not on the frontier' : 'perhaps on the frontier, this run cannot tell';
}
