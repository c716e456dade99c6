// What differs between two scenarios, and a label made from it.
import { parameterIds } from '../scenario/parameters.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Change } from './result.ts';

/** What differs between two scenarios: every parameter, and who and what there is. */
export function changesBetween(from: Scenario, to: Scenario): Change[] {
  const changes: Change[] = [];
  for (const id of parameterIds) {
    if (from.values[id] !== to.values[id]) changes.push({ path: id, from: from.values[id], to: to.values[id] });
  }
  const figures: [string, (scenario: Scenario) => number][] = [
    ['registeredPatients', registeredPatients],
    ['wholeTimeEquivalents', wholeTimeEquivalents],
    ['posts', (scenario) => teamsOf(scenario).reduce((sum, team) => sum + team.posts.length, 0)],
    ['teams', (scenario) => teamsOf(scenario).length],
    ['areas', (scenario) => scenario.areas.length],
  ];
  for (const [path, of] of figures) {
    if (of(from) !== of(to)) changes.push({ path, from: of(from), to: of(to) });
  }
  if (changes.length === 0 && JSON.stringify(from.areas) !== JSON.stringify(to.areas)) {
    changes.push({ path: 'areas', from: describe(from), to: describe(to) });
  }
  return changes;
}

function teamsOf(scenario: Scenario) {
  return scenario.areas.flatMap((area) => area.teams);
}

function registeredPatients(scenario: Scenario): number {
  const practices = teamsOf(scenario).flatMap((team) => team.practices);
  return practices.reduce((sum, practice) => sum + practice.registeredPatients, 0);
}

/** Rounded to a millionth, so that sums of the same posts in another order do not differ. */
function wholeTimeEquivalents(scenario: Scenario): number {
  const posts = teamsOf(scenario).flatMap((team) => team.posts);
  const millionths = posts.reduce((sum, post) => sum + Math.round(post.wte * 1e6), 0);
  return millionths / 1e6;
}

function describe(scenario: Scenario): string {
  return scenario.areas.map((area) => area.name).join(', ');
}

export function labelOf(changed: readonly Change[]): string {
  if (changed.length === 0) return 'no difference';
  return changed.map(({ path, to }) => `${path.slice(path.indexOf('.') + 1)} ${String(to)}`).join(', ');
}
