// What the planner's form asks of the results: scenarios to compare, with the very texts that would be saved.
import type { Scenario } from '../../scenario/scenario.ts';

export interface Asked {
  /** The planner's own service first; each with a name of its own. */
  readonly scenarios: readonly Scenario[];
  /** The file (YAML) of each scenario as it would be saved, in the same order. */
  readonly texts: readonly { readonly name: string; readonly text: string }[];
  readonly seed: number | string;
  readonly replications: number;
  /** The address of this page with everything that was asked in it. */
  readonly linkOf: () => Promise<string>;
}
