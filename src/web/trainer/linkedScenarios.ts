// The scenarios that a link made by the planner's page brings.
import { type Entry, evaluate } from '../workspace/evaluate.ts';
import { workspaceIn } from '../workspace/link.ts';

export interface LinkedScenarios {
  readonly entries: readonly Entry[];
  /** As typed. */
  readonly seed: string | null;
  /** In plain words; null when there is none. */
  readonly problem: string | null;
}

/** Never throws, whatever the link holds. */
export async function linkedScenarios(payload: string): Promise<LinkedScenarios> {
  const workspace = await workspaceIn(payload);
  if ('problem' in workspace) return { entries: [], seed: null, problem: workspace.problem };
  const { entries } = evaluate(workspace);
  const broken = entries.filter(({ scenario }) => scenario === null).map(({ name }) => name);
  const problem = broken.length === 0 ? null : `The link holds scenarios that cannot be played: ${broken.join(', ')}.`;
  return { entries, seed: workspace.seed, problem };
}
