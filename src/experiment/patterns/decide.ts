// Plays on until every pattern is decided: rounds of replications, each as many again, of the scenarios that need them.
import type { Scenario } from '../../scenario/scenario.ts';
import type { Executor } from '../ports.ts';
import {
  type Band,
  type Check,
  type CheckKind,
  type PatternId,
  type PlayedScenario,
  patternIds,
  type Row,
  scenarioNameOf,
  scenarioOf,
} from './check.ts';
import { checks } from './checks.ts';
import { estimate } from './estimate.ts';
import type { Facts } from './facts.ts';
import { askFrontier, frontierScenarios } from './frontier.ts';
import { playAllFacts } from './playFacts.ts';

export type Verdict = 'pass' | 'fail' | 'undecided' | 'answer';

/** What came of one check. The interval is 99% and covers chance only. */
export interface Finding {
  readonly id: PatternId;
  readonly check: string;
  readonly kind: CheckKind;
  readonly scenario: string;
  readonly measured: { readonly mean: number | null; readonly low: number | null; readonly high: number | null };
  readonly band: Band;
  readonly verdict: Verdict;
  readonly replications: number;
  readonly source: string;
  /** Why it is undecided, or what the answer is, in words. */
  readonly words?: string;
}

export interface DecideOptions {
  readonly seed: number | string;
  readonly patterns: readonly PatternId[];
  /** Where undecided stays undecided. */
  readonly replicationsMax: number;
  readonly executor: Executor;
  readonly open: (shippedName: string) => Scenario;
  /** Before each round: how many replications it goes to, of which scenarios, and how many checks are still open. */
  readonly onRound?: (until: number, scenarioCount: number, openCount: number) => void;
  /** Within the round. */
  readonly onProgress?: (finishedCount: number, count: number) => void;
}

/**
 * Confidence of the intervals that decide. Looking again after each doubling (40, 80 ... 2,000: seven looks) errs more often
 * than one look, but a wrong pass or fail needs the whole interval on the wrong side, 0.5% a look: 3.5% at most over all.
 */
const CONFIDENCE = 0.99;
const FIRST_ROUND = 40;
/** Replications of the question that has an answer and no verdict. */
const ANSWER_ROUND = 160;

/** Findings in the order of the evidence. */
export async function decide(options: DecideOptions): Promise<readonly Finding[]> {
  const { patterns, replicationsMax } = options;
  const store = new FactStore(options);
  const asked = checks.filter(({ id }) => patterns.includes(id));
  const findings = new Map<Check, Finding>();
  for (let until = Math.min(FIRST_ROUND, replicationsMax); ; until = Math.min(2 * until, replicationsMax)) {
    const open = asked.filter((check) => (findings.get(check)?.verdict ?? 'undecided') === 'undecided');
    if (open.length === 0) break;
    await store.play(
      open.flatMap(({ scenarios }) => scenarios),
      until,
      open.length,
    );
    for (const check of open) findings.set(check, judge(check, store.rows(check.scenarios, until)));
    if (until === replicationsMax) break;
  }
  const answers: Finding[] = [];
  if (patterns.includes('P13')) {
    const until = Math.min(ANSWER_ROUND, replicationsMax);
    await store.play(frontierScenarios.flat(), until, frontierScenarios.length);
    const rowsByLoad = frontierScenarios.map((scenarios) => store.rows(scenarios, until));
    answers.push(...askFrontier(rowsByLoad, options.seed));
  }
  return patternIds.flatMap((id) => [
    ...asked.filter((check) => check.id === id).map((check) => findings.get(check)!),
    ...answers.filter((answer) => answer.id === id),
  ]);
}

/** The verdict on facts already played: pass when the 99% interval lies in the band, fail when it lies outside. */
export function judge(check: Check, rows: readonly Row[]): Finding {
  const { id, kind, band, source, statistic } = check;
  const { mean, low, high } = estimate(check, rows, CONFIDENCE);
  const needs = statistic.over === 'pooled' ? statistic.needs : undefined;
  const isEnough = needs === undefined || needs.isEnough(rows);
  const verdict = isEnough ? verdictOf(low, high, band) : 'undecided';
  return {
    id,
    check: check.check,
    kind,
    scenario: scenarioNameOf(check),
    measured: { mean, low, high },
    band,
    verdict,
    replications: rows.length,
    source,
    ...(isEnough ? {} : { words: `wanted are ${needs.words}` }),
  };
}

function verdictOf(low: number | null, high: number | null, [bottom, top]: Band): Verdict {
  if (low === null || high === null) return 'undecided';
  if ((bottom !== null && high < bottom) || (top !== null && low > top)) return 'fail';
  // Strictly: an order of two things that are the same is no order.
  return (bottom === null || low > bottom) && (top === null || high < top) ? 'pass' : 'undecided';
}

/** The facts played so far, by scenario. */
class FactStore {
  readonly #options: DecideOptions;
  readonly #facts = new Map<string, Facts[]>();

  constructor(options: DecideOptions) {
    this.#options = options;
  }

  /** Plays what is missing up to replication `until` - 1. */
  async play(scenarios: readonly PlayedScenario[], until: number, openCount: number): Promise<void> {
    const { seed, executor, open, onRound, onProgress } = this.#options;
    const needed = [...new Map(scenarios.map((one) => [one.name, one])).values()];
    const lacking = needed.filter(({ name }) => this.#count(name) < until);
    if (lacking.length === 0) return;
    onRound?.(until, lacking.length, openCount);
    const total = lacking.reduce((sum, { name }) => sum + until - this.#count(name), 0);
    let before = 0;
    for (const from of new Set(lacking.map(({ name }) => this.#count(name)))) {
      const some = lacking.filter(({ name }) => this.#count(name) === from);
      const played = some.map((one) => scenarioOf(one, open));
      const ofThese = some.length * (until - from);
      const facts = await playAllFacts(played, {
        seed,
        from,
        until,
        executor,
        onProgress: (finished, pieces) => onProgress?.(before + (ofThese * finished) / pieces, total),
      });
      before += ofThese;
      some.forEach(({ name }, i) => {
        this.#facts.set(name, [...(this.#facts.get(name) ?? []), ...facts[i]]);
      });
    }
  }

  /** A row a replication: the facts of each of the scenarios. */
  rows(scenarios: readonly PlayedScenario[], count: number): readonly Row[] {
    const columns = scenarios.map(({ name }) => this.#facts.get(name)!);
    return Array.from({ length: count }, (_, replication) => columns.map((column) => column[replication]));
  }

  #count(name: string): number {
    return this.#facts.get(name)?.length ?? 0;
  }
}
