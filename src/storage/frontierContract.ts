// What `frontier --json` prints. Kept stable, versioned; no times, no paths: the same search gives the same bytes.
import type { Box, Breaking, FrontierResult, JudgedPolicy } from '../experiment/frontier/frontierResult.ts';
import { measureTable } from '../model/measureTable.ts';

/**
 * `policies` in the order of the study's levels. `probability`: that no other is at least as good on all measures and on one
 * of them better by more than its `worthwhile`; `strictProbability`: by any amount. `expected` and `givesUp` (the policy less
 * the best likely member) by measure, in its unit, 95%. All of these cover chance and the stated conditions, not assumptions.
 * Probabilities are shares of 1,000 draws: 0 and 1 mean below and above what these can tell. `membership` `close`: in doubt, and
 * whether the first of `beatenBy` beats it hangs on differences within `worthwhile` by their 95% intervals; that other is
 * better by more on another measure. `box` null: no box is told.
 */
export function frontierContract(result: FrontierResult): object {
  const { study, levers, circumstances, aims, policies, conditions, breaking, effort } = result;
  return {
    schema: 1,
    covers: 'chance and the stated conditions',
    study: study.name,
    scenario: study.scenario.name,
    seed: study.seed,
    measures: aims.map(({ measure, worthwhile }) => {
      const { unit, direction } = measureTable[measure];
      return { measure, unit, direction, worthwhile };
    }),
    canControl: levers.map(({ name, over }) => ({ name, over })),
    cannotControl: circumstances.map(({ name, over }) => ({ name, over })),
    conditions: conditions.length,
    effort,
    warmUp: result.warmUp,
    policies: policies.map((one) => policyContract(one, result)),
    breaking: breaking.map((one) => breakingContract(one, result)),
  };
}

function policyContract(one: JudgedPolicy, { levers, aims }: FrontierResult): object {
  const { policy, expected, givesUp, ...judged } = one;
  const byMeasure = <Value>(of: (aim: number) => Value) =>
    Object.fromEntries(aims.map(({ measure }, aim) => [measure, of(aim)]));
  return {
    policy: policy.number,
    label: policy.label,
    shippedAs: policy.shippedAs,
    levels: Object.fromEntries(levers.map(({ name }, i) => [name, policy.values[i]])),
    ...judged,
    expected: byMeasure((aim) => expected[aim]),
    givesUp: byMeasure((aim) => givesUp[aim]),
  };
}

function breakingContract(
  { policy, of, conditionCount, repeats, badCount, box }: Breaking,
  result: FrontierResult,
): object {
  return {
    policy,
    ...(of.kind === 'beaten' ? { beaten: true } : { limit: of.limit }),
    conditions: conditionCount,
    repeats,
    bad: badCount,
    box: box && boxContract(box, result),
  };
}

function boxContract({ sides, ...box }: Box, { circumstances }: FrontierResult): object {
  return {
    ...box,
    sides: sides.map(({ circumstance, within, quasiP }) => ({
      name: circumstances[circumstance].name,
      ...within,
      quasiP,
    })),
  };
}
