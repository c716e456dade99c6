// The calibration bands: the published patterns of kind `calibrated`, as targets of the laboratory.
import type { Scenario } from '../../scenario/scenario.ts';
import { type Check, scenarioNameOf, scenarioOf } from '../patterns/check.ts';
import { checks } from '../patterns/checks.ts';
import { type Estimate, estimate } from '../patterns/estimate.ts';
import { createFactsLaboratory, type FactsLaboratoryOptions } from './factsLaboratory.ts';
import type { Laboratory, Measured } from './laboratory.ts';

/** The checks that a set of assumptions must meet. */
export const bandChecks: readonly Check[] = checks.filter(({ kind }) => kind === 'calibrated');

/** Share of the intervals that would cover the true value if every assumption were right. */
const confidence = 0.95;

/** A laboratory of checks. @param open gives a shipped scenario by name */
export function createCheckLaboratory(
  some: readonly Check[],
  open: (shippedName: string) => Scenario,
  options: FactsLaboratoryOptions,
): Laboratory {
  const names = [...new Set(some.map(scenarioNameOf))];
  const settings = names.map((name) => {
    const { scenarios } = some.find((check) => scenarioNameOf(check) === name) as Check;
    return { name, scenarios: scenarios.map((played) => scenarioOf(played, open)) };
  });
  const targets = some.map((check) => ({
    name: bandName(check),
    label: check.check,
    unit: '',
    low: check.band[0] ?? -Infinity,
    high: check.band[1] ?? Infinity,
    setting: names.indexOf(scenarioNameOf(check)),
    show: (rows: Parameters<typeof estimate>[1]) => measuredOf(estimate(check, rows, confidence)),
  }));
  return createFactsLaboratory(settings, targets, options);
}

/** `P9: share of ...`: an id may have several checks. */
export function bandName({ id, check }: Check): string {
  return `${id}: ${check}`;
}

/** An interval that cannot be told yet is without ends. */
function measuredOf({ mean, low, high, standardError }: Estimate): Measured | null {
  if (mean === null) return null;
  return { mean, low: low ?? -Infinity, high: high ?? Infinity, standardError: standardError ?? Infinity };
}
