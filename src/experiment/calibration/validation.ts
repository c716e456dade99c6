// Whether an ensemble holds up: each set against the calibration bands with other luck, and against patterns that nobody
// calibrated to.
import type { Scenario } from '../../scenario/scenario.ts';
import { type ParameterSet, underSet } from '../ensemble.ts';
import { type Check, scenarioOf } from '../patterns/check.ts';
import { checks } from '../patterns/checks.ts';
import { judge } from '../patterns/decide.ts';
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

export interface EmergentOptions {
  readonly seed: number | string;
  readonly replications: number;
  readonly executor: Executor;
  readonly open: (shippedName: string) => Scenario;
  readonly onSet: (doneCount: number) => void;
}

/** Plays the emergent patterns under each set: patterns that were kept out of the calibration, so that they may fail. */
export async function countEmergent(
  sets: readonly ParameterSet[],
  { seed, replications, executor, open, onSet }: EmergentOptions,
): Promise<PatternCount[]> {
  const emergent = checks.filter(({ kind }) => kind === 'emergent');
  const played = new Map(emergent.flatMap(({ scenarios }) => scenarios).map((one) => [one.name, one]));
  const names = [...played.keys()];
  const scenarios = [...played.values()].map((one) => scenarioOf(one, open));
  const counts = emergent.map((check) => ({ check, holds: 0, fails: 0, undecided: 0 }));
  for (const [s, set] of sets.entries()) {
    const underThis = scenarios.map((scenario) => underSet(scenario, set));
    const facts = await playAllFacts(underThis, { seed, from: 0, until: replications, executor });
    for (const count of counts) {
      const columns = count.check.scenarios.map(({ name }) => facts[names.indexOf(name)]);
      const rows = Array.from({ length: replications }, (_, r) => columns.map((column) => column[r]));
      const { verdict } = judge(count.check, rows);
      if (verdict === 'pass') count.holds += 1;
      else if (verdict === 'fail') count.fails += 1;
      else count.undecided += 1;
    }
    onSet(s + 1);
  }
  return counts;
}
