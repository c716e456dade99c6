// Which area `--area` means, and how a name that is not there is told: the nearest, else what there is.
import { nearest } from '../scenario/nearest.ts';
import type { AreaInput } from '../scenario/scenario.ts';
import { BadInput } from './outcome.ts';

const namesListed = 8;

/**
 * The area of that name, or the only one whose name contains it, such as the code of an ICB.
 * @param whose what has no such area: `baseline`, `the result`
 * @throws BadInput where none or several could be meant
 */
export function areaNamed(areas: readonly AreaInput[], name: string, whose: string): AreaInput {
  const containing = areas.filter((area) => area.name.toLowerCase().includes(name.toLowerCase()));
  const area = areas.find((candidate) => candidate.name === name) ?? (containing.length === 1 ? containing[0] : null);
  if (area !== null) return area;
  if (containing.length > 1) {
    throw new BadInput(`--area ${name} could be ${listed(namesOf(containing))}; wanted one of them in full`);
  }
  throw new BadInput(`--area ${name}: ${whose} has no such area; ${nearestOrAll(name, namesOf(areas))}`);
}

function namesOf(areas: readonly AreaInput[]): readonly string[] {
  return areas.map((area) => area.name);
}

/** `did you mean ...?`, else what there is. */
export function nearestOrAll(name: string, known: readonly string[]): string {
  const close = nearest(name, known);
  return close === null ? `there are: ${listed(known)}` : `did you mean ${close}?`;
}

/** `East; West; and 40 more` */
export function listed(names: readonly string[]): string {
  const first = names.slice(0, namesListed).join('; ');
  return names.length > namesListed ? `${first}; and ${names.length - namesListed} more` : first;
}
