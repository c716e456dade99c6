// What a scenario changes of the service, in a line each.

import { wholeTimeEquivalentsOf } from '../../../experiment/study/staffing.ts';
import type { ParameterId } from '../../../scenario/parameters.ts';
import { parameterIds, parameters } from '../../../scenario/parameters.ts';
import type { ParameterValue, Scenario } from '../../../scenario/scenario.ts';
import { labelOf } from '../form/questionWords.ts';

export interface Difference {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** In the order of the table, posts first. */
export function differencesBetween(service: Scenario, whatIf: Scenario): readonly Difference[] {
  const differences: Difference[] = [];
  const [had, has] = [wholeTimeEquivalentsOf(service), wholeTimeEquivalentsOf(whatIf)];
  if (had !== has) differences.push({ what: 'Whole-time equivalents', before: `${had}`, after: `${has}` });
  else if (JSON.stringify(service.areas) !== JSON.stringify(whatIf.areas)) {
    differences.push({ what: 'Practices, posts or organisations', before: 'yours', after: 'others' });
  }
  for (const id of parameterIds) {
    const [before, after] = [service.values[id], whatIf.values[id]];
    if (before !== after)
      differences.push({ what: whatOf(id), before: inWords(id, before), after: inWords(id, after) });
  }
  return differences;
}

function whatOf(id: ParameterId): string {
  return id === 'referrals.perYearPerWte' ? 'Referrals a year per whole-time equivalent' : labelOf(id);
}

function inWords(id: ParameterId, value: ParameterValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  const { unit } = parameters[id];
  const number = value.toLocaleString('en-GB', { maximumFractionDigits: 4 });
  return ['count', 'share 0-1', 'ratio', 'weight'].includes(unit) ? number : `${number} ${unit}`;
}
