// Whether an ensemble holds up: each set against the calibration bands with other luck, and against patterns that nobody
// calibrated to.
import type { Scenario } from '../../scenario/scenario.ts';
import { type ParameterSet, underSet } from '../ensemble.ts';
import { type Check, type PlayedScenario, type Row, scenarioOf } from '../patterns/check.ts';
import { checks } from '../patterns/checks.ts';
import { judge } from '../patterns/decide.ts';
import type { Facts } from '../patterns/facts.ts';
import { frontierScenarios, LIKELY, resampledFrontier } from '../patterns/frontier.ts';
import { loads, policyNames } from '../patterns/played.ts';
import { playAllFacts } from '../patterns/playFacts.ts';
import type { Executor } from '../ports.ts';
import type { Candidate, Laboratory, Target } from './laboratory.ts';
import { type Tested, testCandidates, type Verdict, verdictOf } from './sequentialTest.ts';

/** One set against the bands, with other luck than it was found with. */
export interface Retested {
  readonly tested: Tested;
  /** By target, in order: whether its 95% interval lies inside the band, outside it, or across an end of it. */
  readonly verdicts: readonly Verdict[];
}

/** Sets are played side by side so many at a time, because the facts of all replications are kept meanwhile. */
const setsTogether = 20;

/** Plays each set until every band is met or one is missed, or to the last look. */
export async function retest(
  laboratory: Laboratory,
  sets: readonly ParameterSet[],
  looks: readonly number[],
  onSets: (doneCount: number) => void,
): Promise<Retested[]> {
  const found: Retested[] = [];
  for (let first = 0; first < sets.length; first += setsTogether) {
    const some = sets.slice(first, first + setsTogether);
    const candidates = some.map(({ candidate, values }): Candidate => ({ number: candidate, values }));
    const tested = await testCandidates(laboratory, candidates, looks, false);
    found.push(...tested.map((one) => ({ tested: one, verdicts: verdictsOf(laboratory.targets, one) })));
    onSets(found.length);
  }
  return found;
}

function verdictsOf(targets: readonly Target[], { measured }: Tested): Verdict[] {
  return targets.map((target, t) => verdictOf(target, measured[t]));
}

/** In how many sets one pattern holds: by 99% intervals that cover chance only. */
export interface PatternCount {
  readonly check: Check;
  readonly holds: number;
  readonly fails: number;
  readonly undecided: number;
}

/** At one load, in how many sets one policy is on the frontier of satisfaction, overstretch and patient effect (P13). */
export interface FrontierCount {
  readonly load: string;
  readonly policy: string;
  readonly on: number;
  readonly off: number;
  readonly undecided: number;
}

export interface OverEnsemble {
  readonly patterns: readonly PatternCount[];
  readonly frontier: readonly FrontierCount[];
}

export interface EmergentOptions {
  readonly seed: number | string;
  readonly replications: number;
  readonly executor: Executor;
  readonly open: (shippedName: string) => Scenario;
  readonly onSet: (doneCount: number) => void;
}

/**
 * Plays the emergent patterns, which were kept out of the calibration so that they may fail, and the policies of P13 under
 * each set.
 */
export async function playOverEnsemble(
  sets: readonly ParameterSet[],
  { seed, replications, executor, open, onSet }: EmergentOptions,
): Promise<OverEnsemble> {
  const emergent = checks.filter(({ kind }) => kind === 'emergent');
  const all = [...emergent.flatMap(({ scenarios }) => scenarios), ...frontierScenarios.flat()];
  const played = new Map(all.map((one) => [one.name, one]));
  const names = [...played.keys()];
  const scenarios = [...played.values()].map((one) => scenarioOf(one, open));
  const patterns = emergent.map((check) => ({ check, holds: 0, fails: 0, undecided: 0 }));
  const frontier = loads.flatMap(({ words }) =>
    policyNames.map((policy) => ({ load: words, policy, on: 0, off: 0, undecided: 0 })),
  );
  for (const [s, set] of sets.entries()) {
    const underThis = scenarios.map((scenario) => underSet(scenario, set));
    const facts = await playAllFacts(underThis, { seed, from: 0, until: replications, executor });
    const rowsOf = (some: readonly PlayedScenario[]): Row[] => {
      const columns = some.map(({ name }): readonly Facts[] => facts[names.indexOf(name)]);
      return Array.from({ length: replications }, (_, r) => columns.map((column) => column[r]));
    };
    for (const count of patterns) {
      const { verdict } = judge(count.check, rowsOf(count.check.scenarios));
      if (verdict === 'pass') count.holds += 1;
      else if (verdict === 'fail') count.fails += 1;
      else count.undecided += 1;
    }
    frontierScenarios.forEach((policies, load) => {
      const { unbeaten } = resampledFrontier(rowsOf(policies), seed, load);
      unbeaten.forEach((probability, policy) => {
        const count = frontier[load * policyNames.length + policy];
        if (probability >= LIKELY) count.on += 1;
        else if (probability <= 1 - LIKELY) count.off += 1;
        else count.undecided += 1;
      });
    });
    onSet(s + 1);
  }
  return { patterns, frontier };
}
