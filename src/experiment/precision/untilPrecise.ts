// Replicates scenarios until every figure asked for is precise enough: decision record 0018.
import type { Scenario } from '../../scenario/scenario.ts';
import type { Reduced } from '../reduce.ts';
import { type PlayingOptions, playReplications, summarise } from '../replicate.ts';
import type { ScenarioResult } from '../result.ts';
import { worthwhileOf } from '../verdict.ts';
import type { Precision, PrecisionAsked } from './precision.ts';
import { leastReplications, lookAheadOf, recommendedCount } from './rule.ts';
import { Watch } from './watch.ts';

interface Precise {
  /** In the scenarios' order, all with the same number of replications: exactly those of `--replications` with that number. */
  readonly results: readonly ScenarioResult[];
  readonly precision: Precision;
}

/** The fewest replications played at a time, once the first are known; how many never changes the answer. */
const batchLeast = 8;

/**
 * Plays more and more replications, the same of every scenario, up to the number that the rule recommends or the most that
 * is allowed. Of one scenario every mean must be precise, of several also every paired difference from the first.
 */
export async function replicateUntilPrecise(
  scenarios: readonly Scenario[],
  asked: PrecisionAsked,
  options: PlayingOptions,
): Promise<Precise> {
  const { share, measures, replicationsMax } = asked;
  const [baseline] = scenarios;
  const watches = measures.flatMap((measure) =>
    scenarios.flatMap((scenario, s) => {
      const watched = { scenario: scenario.name, measure, share, worthwhile: worthwhileOf(baseline, measure) };
      const mean = { watch: new Watch({ ...watched, of: 'mean' }), scenario: s, less: null };
      if (s === 0) return [mean];
      return [mean, { watch: new Watch({ ...watched, of: 'difference from the baseline' }), scenario: s, less: 0 }];
    }),
  );
  const played: Reduced[][] = scenarios.map(() => []);
  const holds = [false];
  let recommended: number | null = null;
  const figuresAt = (count: number) => watches.map(({ watch }) => watch.figureAt(count));
  for (let end = Math.min(replicationsMax, leastReplications + lookAheadOf(0)); ; ) {
    const first = holds.length - 1;
    const expected = Math.max(end, expectedCount(watches, first));
    const more = await playReplications(scenarios, [first, end], {
      ...options,
      onProgress: (finished, pieces) =>
        options.onProgress?.(first + (finished / pieces) * (end - first), Math.min(expected, replicationsMax)),
    });
    for (const [s, replications] of more.entries()) played[s].push(...replications);
    for (let count = first + 1; count <= end; count += 1) {
      for (const { watch, scenario, less } of watches) {
        const { measure } = watch.watched;
        const value = played[scenario][count - 1].measures[measure];
        const from = less === null ? 0 : played[less][count - 1].measures[measure];
        watch.add(value === null || from === null ? null : value - from);
      }
      holds.push(watches.every(({ watch }) => watch.stateAt(count) !== 'not reached'));
    }
    recommended = recommendedCount(holds);
    if (recommended !== null || end >= replicationsMax) break;
    const doubled = Math.min(2 * end, Math.max(end + batchLeast, expectedCount(watches, end)));
    end = Math.min(replicationsMax, doubled);
  }
  const replications = recommended ?? replicationsMax;
  const figures = figuresAt(replications);
  const reached = recommended !== null && figures.some(({ state }) => state === 'reached');
  const results = scenarios.map((scenario, s) => summarise(scenario, options, played[s].slice(0, replications)));
  const precision = { share, replicationsMax, reached, replications, played: played[0].length, figures };
  return { results, precision };
}

/** As `replicateUntilPrecise` of one scenario, with how it came about in the result. */
export async function replicatePrecisely(
  scenario: Scenario,
  asked: PrecisionAsked,
  options: PlayingOptions,
): Promise<ScenarioResult> {
  const { results, precision } = await replicateUntilPrecise([scenario], asked, options);
  return { ...results[0], precision };
}

/** About how many replications it takes with their look-ahead, as far as it is known after `count`. */
function expectedCount(watches: readonly { readonly watch: Watch }[], count: number): number {
  let most = leastReplications;
  for (const { watch } of watches) {
    const { wouldNeed } = watch.figureAt(count);
    most = Math.max(most, wouldNeed ?? 0);
  }
  return most + lookAheadOf(most);
}
