// The planner's own scenarios, from a link that the planner's page made.
import type { Scenario } from '../../scenario/scenario.ts';
import { evaluate } from '../workspace/evaluate.ts';
import { workspaceIn } from '../workspace/link.ts';

export interface OwnScenarios {
  readonly scenarios: readonly Scenario[];
  /** As typed. */
  readonly seed: string | null;
  /** In plain words; null when there is none. */
  readonly problem: string | null;
}

/** Never throws, whatever the link holds. */
export async function ownScenarios(payload: string): Promise<OwnScenarios> {
  const workspace = await workspaceIn(payload);
  if ('problem' in workspace) return { scenarios: [], seed: null, problem: workspace.problem };
  const scenarios: Scenario[] = [];
  const broken: string[] = [];
  for (const { name, scenario } of evaluate(workspace).entries) {
    if (scenario === null) broken.push(name);
    else scenarios.push({ ...scenario, name });
  }
  const problem = broken.length === 0 ? null : `The link holds scenarios that cannot be played: ${broken.join(', ')}.`;
  return { scenarios, seed: workspace.seed, problem };
}
