// Which points of a study could not be played: found before anything is, so that a sweep does not stop half way.
import { type Check, everyTeamCanBeReferredTo, modelChecks, sharesSumToOne } from '../../scenario/check.ts';
import { type ParameterId, parameters } from '../../scenario/parameters.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { wholeOf } from '../assumptions.ts';
import { scenarioAt } from './scenarioAt.ts';
import { staffingProblem, wholeTimeEquivalents } from './staffing.ts';
import type { Point, Study } from './study.ts';

/** More than anybody reads. */
const mostTold = 20;
const checks: readonly Check[] = [sharesSumToOne(parameters), everyTeamCanBeReferredTo, ...modelChecks];

/**
 * A line for each point at which values that are each in order do not fit together, such as demand above its ceiling; at most
 * 20, the last of which counts the rest. Points that agree in all that the checks look at are checked once.
 */
export function unplayablePoints(
  study: Pick<Study, 'scenario' | 'factors'>,
  points: readonly Point[],
): readonly string[] {
  const lookedAt = new LookedAt(study);
  const lines: string[] = [];
  let unplayableCount = 0;
  for (const point of points) {
    const problems = lookedAt.problemsOf(point);
    if (problems.length === 0) continue;
    unplayableCount += 1;
    if (lines.length < mostTold) lines.push(`point ${point.number} (${inWords(study, point)}): ${problems.join('; ')}`);
  }
  if (unplayableCount <= mostTold) return lines;
  const more = unplayableCount - mostTold;
  return [...lines.slice(0, -1), `${lines[mostTold - 1]} (and ${more} more point${more === 1 ? '' : 's'})`];
}

function inWords({ factors }: Pick<Study, 'factors'>, { values }: Point): string {
  return factors.map(({ name }, index) => `${name} ${values[index]}`).join(', ');
}

/**
 * What was found at points, kept by the factors that the checks have looked at so far. A point that agrees with an earlier one
 * in all of these meets the same answers at every step of a check, so it ends the same. Once a check looks at a further
 * factor, keys are longer by it, and no earlier finding is met again.
 */
class LookedAt {
  private readonly study: Pick<Study, 'scenario' | 'factors'>;
  /** By parameter, the factors on which its value hangs. */
  private readonly factorsOf = new Map<string, readonly number[]>();
  private readonly staff: number;
  private readonly used = new Set<number>();
  private readonly found = new Map<string, readonly string[]>();

  constructor(study: Pick<Study, 'scenario' | 'factors'>) {
    this.study = study;
    this.staff = study.factors.findIndex(({ name }) => name === wholeTimeEquivalents);
    study.factors.forEach(({ name }, index) => {
      if (index === this.staff) return;
      for (const id of wholeOf(name as ParameterId)) {
        this.factorsOf.set(id, [...(this.factorsOf.get(id) ?? []), index]);
      }
    });
  }

  problemsOf(point: Point): readonly string[] {
    const known = this.found.get(this.keyOf(point));
    if (known !== undefined) return known;
    const problems = this.check(point);
    this.found.set(this.keyOf(point), problems);
    return problems;
  }

  private keyOf({ values }: Point): string {
    return JSON.stringify([...this.used].map((index) => values[index]));
  }

  private check(point: Point): readonly string[] {
    const withoutStaff = this.study.factors.filter((_, index) => index !== this.staff);
    const values = point.values.filter((_, index) => index !== this.staff);
    const base = scenarioAt({ ...this.study, factors: withoutStaff }, { values });
    if (this.staff >= 0) {
      const problem = staffingProblem(this.watched(base), Number(point.values[this.staff]));
      this.used.add(this.staff);
      if (problem !== null) return [problem];
    }
    const scenario = this.watched(scenarioAt(this.study, point));
    return checks.flatMap((check) => check(scenario)).map(({ message }) => message);
  }

  /** The scenario, with note taken of the factors whose values are read from it. */
  private watched(scenario: Scenario): Scenario {
    const values = new Proxy(scenario.values, {
      get: (own, id) => {
        for (const index of this.factorsOf.get(String(id)) ?? []) this.used.add(index);
        return Reflect.get(own, id);
      },
    });
    return { ...scenario, values };
  }
}
