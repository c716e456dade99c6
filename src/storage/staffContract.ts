// What `staff --json` prints. Kept stable, versioned; no times, no paths: the same search gives the same bytes.
import type { Covers, Interval } from '../experiment/result.ts';
import type { Limit, StaffOverSets, StaffResult, Visited } from '../experiment/staff/staffResult.ts';
import { measureTable } from '../model/measureTable.ts';

const chanceOnly: Covers = 'chance only';

/**
 * `answer` is the best-liked value found that keeps all limits, with at least `probability` (all looks paid for), or null.
 * `curve` holds every value played: `expected` is about the mean over ever more replications, `oneService` about single
 * ones. `probability` of a value is that of its verdict; of a limit, that its expected value keeps it, as if looked at once.
 */
export function staffContract(result: StaffResult): object {
  const { scenario, seed, probability, limits, grid, answer, visited, nextBetter, binding, overSets } = result;
  const { values } = grid;
  const at = visited.find(({ value }) => value === answer);
  return {
    schema: 1,
    covers: chanceOnly,
    scenario: scenario.name,
    seed,
    probabilityWanted: probability,
    until: limits.map((limit) => ({ ...limit, unit: measureTable[limit.measure].unit })),
    find: grid.lever,
    unit: grid.unit,
    from: values[0],
    to: values[values.length - 1],
    step: grid.step,
    present: grid.present,
    answer: at === undefined ? null : { value: at.value, probability: at.probability, oneService: at.oneService },
    nextBetter: nextBetter && {
      value: nextBetter.value,
      keeping: nextBetter.keeping,
      differences: byMeasure(limits, (i) => nextBetter.differences[i]),
    },
    binding: binding.map((i) => limits[i].measure),
    nearest: result.nearest,
    notMonotone: result.notMonotone,
    curve: visited.map((one) => visitedContract(one, limits)),
    stable: result.drift.stable,
    ...(overSets === null ? {} : { overAssumptions: overSetsContract(overSets) }),
    remarks: result.remarks,
    runs: result.runCount,
  };
}

function visitedContract(one: Visited, limits: readonly Limit[]): object {
  return {
    value: one.value,
    replications: one.replications,
    keeping: one.keeping,
    probability: one.probability,
    oneService: one.oneService,
    costPerYearPounds: one.costPerYearPounds,
    limits: limits.map(({ measure }, i) => {
      const effect = one.effects[i];
      return { measure, ...one.limits[i], ...(effect === null ? {} : { effect }) };
    }),
  };
}

/** Two limits may be about one measure, from either side: their differences are the same. */
function byMeasure(limits: readonly Limit[], of: (i: number) => Interval): Record<string, Interval> {
  return Object.fromEntries(limits.map(({ measure }, i) => [measure, of(i)]));
}

function overSetsContract({ ensemble, replications, sets, enough }: StaffOverSets): object {
  const covers: Covers = 'chance and assumptions';
  const count = (isSo: (set: StaffOverSets['sets'][number]) => boolean) => sets.filter(isSo).length;
  return {
    covers,
    ensemble,
    replications,
    meansKeepAtAnswer: count((set) => set.meansKeepAtAnswer === true),
    clearlyKeepAtAnswer: count((set) => set.atAnswer === 'keeps'),
    clearlyFailAtAnswer: count((set) => set.atAnswer === 'fails'),
    noAnswer: count((set) => set.answer === null),
    enough,
    sets,
  };
}
