// What a study says about a frontier: the policies (every combination of what planners can set), the conditions (points of
// the design over what they cannot), and what the policies are judged by.
import { type MeasureName, measureTable } from '../../model/measureTable.ts';
import { parameterIds } from '../../scenario/parameters.ts';
import type { ParameterValue, Scenario } from '../../scenario/scenario.ts';
import { levelCountOf, levelsOf } from '../study/placing.ts';
import { pointsOf } from '../study/points.ts';
import { scenarioAt } from '../study/scenarioAt.ts';
import type { Factor, Point, Study } from '../study/study.ts';
import { leverPhrase } from './factorWords.ts';
import type { Aim, Condition, Policy } from './frontierResult.ts';

export interface LaidOut {
  readonly levers: readonly Factor[];
  readonly circumstances: readonly Factor[];
  readonly policies: readonly Policy[];
  readonly conditions: readonly Condition[];
  readonly aims: readonly Aim[];
}

/** A scenario whose boundary policy has a name. */
export interface NamedPolicy {
  readonly name: string;
  readonly values: Scenario['values'];
}

const policiesMost = 1000;
const levelsOfRange = 3;

/** Everything about the study that stands in the way, in words; empty when nothing does. */
export function frontierProblems({ factors, design, measures }: Study): readonly string[] {
  const problems: string[] = [];
  const levers = factors.filter(({ control }) => control === 'canControl');
  const count = levers.reduce((product, lever) => product * levelCountOf(lever, rangeLevels(design)), 1);
  if (count < 2) problems.push('canControl has one policy or none; wanted at least two to choose from');
  if (count > policiesMost) problems.push(`canControl makes ${count} policies; wanted at most ${policiesMost}`);
  if (design.kind === 'morris' || design.kind === 'saltelli') {
    problems.push(
      `design is ${design.kind}, which is for sensitivity; wanted latin-hypercube, sobol or factorial over cannotControl`,
    );
  }
  for (const measure of measures) {
    if (measureTable[measure].direction !== 'neither') continue;
    problems.push(
      `${measure} has no better direction, so no policy can be better on it; wanted measures that have one`,
    );
  }
  return problems;
}

/** @param known shipped scenarios, to mark their policies */
export function layOut(study: Study, known: readonly NamedPolicy[]): LaidOut {
  const { scenario, measures, design } = study;
  const levers = study.factors.filter(({ control }) => control === 'canControl');
  const circumstances = study.factors.filter(({ control }) => control === 'cannotControl');
  const combinations = levers.reduce<readonly (readonly ParameterValue[])[]>(
    (heads, lever) => heads.flatMap((head) => levelsOf(lever, rangeLevels(design)).map((level) => [...head, level])),
    [[]],
  );
  const policies = combinations.map((values, number) => {
    const at = scenarioAt({ scenario, factors: levers }, { values });
    const shippedAs = known.filter((one) => isSamePolicy(one.values, at.values)).map(({ name }) => name);
    return { number, label: labelOf(levers, values), values, shippedAs };
  });
  const conditions =
    circumstances.length === 0 ? [{ number: 0, values: [] }] : pointsOf({ ...study, factors: circumstances });
  const aims = measures.map(
    (measure): Aim => ({
      measure,
      sign: measureTable[measure].direction === 'lowerIsBetter' ? -1 : 1,
      worthwhile: worthwhileOf(scenario, measure),
    }),
  );
  return { levers, circumstances, policies, conditions, aims };
}

/** The point of the study at which the policy meets the condition. */
export function pointAt(study: Study, policy: Policy, condition: Condition): Pick<Point, 'values'> {
  let lever = 0;
  let circumstance = 0;
  const values = study.factors.map(({ control }) =>
    control === 'canControl' ? policy.values[lever++] : condition.values[circumstance++],
  );
  return { values };
}

function rangeLevels(design: Study['design']): number {
  return design.kind === 'factorial' ? design.levelsOfRange : levelsOfRange;
}

function worthwhileOf(scenario: Scenario, measure: MeasureName): number {
  return Number(scenario.values[`worthwhile.${measure}`]);
}

const boundaryIds = parameterIds.filter((id) => id.startsWith('policy.'));

function isSamePolicy(one: Scenario['values'], other: Scenario['values']): boolean {
  const isCapped = (values: Scenario['values']) => values['policy.sessionCapRule'] !== 'none';
  const isSupervised = (values: Scenario['values']) => Number(values['policy.supervisionCoverage']) > 0;
  return boundaryIds.every((id) => {
    if (one[id] === other[id]) return true;
    // What is never looked at may differ.
    if (id === 'policy.sessionCapSessions') return !isCapped(one) && !isCapped(other);
    return id.startsWith('policy.supervision') && !isSupervised(one) && !isSupervised(other);
  });
}

/** `latitude edge, firmness 0.9` */
function labelOf(levers: readonly Factor[], values: readonly ParameterValue[]): string {
  return levers.map((lever, i) => leverPhrase(lever.name, values[i])).join(', ');
}
