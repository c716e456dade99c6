// From two worlds to the planner's page: the workspace in which they stand there, to be run many times.
import type { Scenario } from '../../scenario/scenario.ts';
import type { ScenarioChoice } from '../workspace/choices.ts';
import type { Draft } from '../workspace/draft.ts';
import { type Entry, evaluate } from '../workspace/evaluate.ts';
import { payloadOf } from '../workspace/link.ts';
import { readDraft } from '../workspace/readDraft.ts';
import { shippedTexts } from '../workspace/shipped.ts';
import { newWorkspace, type Workspace } from '../workspace/workspace.ts';

export interface PlannerLink {
  /** What comes after `#/planner`, with its question mark; empty where the form holds both worlds already. */
  readonly payload: string;
}

/**
 * Null where no workspace holds just these worlds.
 * @param entries of the page or link that the worlds which are not shipped come from
 */
export async function plannerLink(
  worlds: readonly ScenarioChoice[],
  entries: readonly Entry[],
  seed: string,
): Promise<PlannerLink | null> {
  if (worlds.every(({ source }) => source === 'own')) return { payload: '' };
  const workspace = workspaceOf(worlds, entries, seed);
  return workspace === null ? null : { payload: `?${await payloadOf(workspace)}` };
}

/** The first world as the service unless it is one of `entries`, whose service stays; null where the worlds would be others. */
export function workspaceOf(
  worlds: readonly ScenarioChoice[],
  entries: readonly Entry[],
  seed: string,
): Workspace | null {
  const sources = new Set(worlds.map(({ source }) => source).filter((source) => source !== 'shipped'));
  if (sources.size > 1) return null;
  const drafts: Draft[] = sources.size === 0 ? [] : entries.map(({ draft }) => draft);
  let nextKey = Math.max(0, ...drafts.map(({ key }) => key)) + 1;
  const shipped = worlds.filter(({ source }) => source === 'shipped').map(({ name }) => name);
  for (const name of new Set(shipped)) {
    const draft = readDraft(name, shippedTexts.get(name) ?? '');
    if (draft === null) return null;
    drafts.push({ ...draft, key: nextKey });
    nextKey += 1;
  }
  const [service, ...whatIfs] = drafts;
  const workspace = { ...newWorkspace(), service, whatIfs, seed, nextKey };
  const scenarios = evaluate(workspace).entries.map(({ scenario }) => scenario);
  const isThere = (wanted: Scenario) => scenarios.some((one) => one !== null && isSame(one, wanted));
  return worlds.every((world) => isThere(world.read())) ? workspace : null;
}

function isSame(one: Scenario, other: Scenario): boolean {
  const played = ({ areas, values }: Scenario) => JSON.stringify([areas, Object.entries(values).sort()]);
  return played(one) === played(other);
}
