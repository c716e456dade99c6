// What is in doubt: the parameters that nobody has settled, and scenarios in which some of them have other values.
import { type ParameterId, parameterIds, parameters } from '../scenario/parameters.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { shareGroups } from '../scenario/table.ts';

/** Values of some numeric parameters. */
export type AssumptionValues = Readonly<Partial<Record<ParameterId, number>>>;

/**
 * Sections and parameters that a service decides or knows, or that define what is asked and reported: no assumptions about
 * the world, so neither the ensemble nor a ranking of assumptions moves them.
 */
const settled: readonly string[] = [
  'time.',
  'referrals.',
  'policy.',
  'remit.',
  'mechanisms.',
  'worthwhile.',
  'patients.complexAtComplexity',
  'patients.simpleBelowComplexity',
  'pathway.attemptsMax',
  'sessions.slotMinutes',
  'sessions.missedBeforeClosing',
  'work.networkingHoursPerWeek',
  'diary.dayStartsAtMinutes',
  'team.sitesPerWorker',
  'team.complexityCaseWeight',
  'organisations.placesFactor',
];
const inDoubtAllTheSame: readonly string[] = ['referrals.shareOfReferralsToPcnLinkWorkers'];

function isAssumption(id: ParameterId): boolean {
  const { range } = parameters[id];
  if (range === null || range[0] === range[1]) return false;
  return (
    inDoubtAllTheSame.includes(id) || !settled.some((one) => (one.endsWith('.') ? id.startsWith(one) : id === one))
  );
}

/** The numeric parameters whose plausible range is open, in the order of the table. */
export const assumptionIds: readonly ParameterId[] = parameterIds.filter(isAssumption);

/** Shares that make up a whole: ids of each group, by its name such as `patients.needShare`. */
export const shareGroupIds = shareGroups(parameters) as ReadonlyMap<string, readonly ParameterId[]>;

/** The shares that make up a whole with this one, itself included; itself alone for any other parameter. */
export function wholeOf(id: ParameterId): readonly ParameterId[] {
  for (const ids of shareGroupIds.values()) if (ids.includes(id)) return ids;
  return [id];
}

/**
 * The scenario with other assumptions. What the scenario states stays as it says: it is known there. Of shares that make
 * up a whole, a stated one keeps them all.
 */
export function withAssumptions(scenario: Scenario, assumed: AssumptionValues): Scenario {
  const values = { ...scenario.values };
  for (const [key, value] of Object.entries(assumed)) {
    const id = key as ParameterId;
    if (!wholeOf(id).some((one) => scenario.stated.includes(one))) values[id] = value as number;
  }
  return { ...scenario, values };
}

/** The scenario with one parameter moved; the other shares of the same whole are scaled to make up the rest. */
export function withMoved(scenario: Scenario, id: ParameterId, value: number): Scenario {
  const values = { ...scenario.values };
  const others = wholeOf(id).filter((other) => other !== id);
  const rest = others.reduce((sum, other) => sum + Number(values[other]), 0);
  for (const other of others) values[other] = rest > 0 ? (Number(values[other]) * (1 - value)) / rest : 0;
  values[id] = value;
  return { ...scenario, values };
}
