// A shipped scenario by its name, read by the validator of the command line, and the workers one can sit in for.
import { counted } from '../../experiment/explain/phrases.ts';
import { measureNames } from '../../model/measureTable.ts';
import { describeProblems, parseScenario } from '../../scenario/parseScenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { shippedTexts } from '../workspace/shipped.ts';

/** @throws Error when it is not shipped or cannot be read, which a test rules out */
export function scenarioNamed(name: string): Scenario {
  const open = (path: string) => {
    const text = shippedTexts.get(path);
    if (text === undefined) throw new Error(`no shipped scenario ${path}`);
    return { path, text };
  };
  const outcome = parseScenario({ ...open(name), open, measureNames });
  if ('problems' in outcome) throw new Error(describeProblems(outcome.problems));
  return outcome.scenario;
}

export interface Post {
  /** Number of the area, and row of the worker in it. */
  readonly area: number;
  readonly worker: number;
  /** `Post 1, 0.8 whole-time equivalents` */
  readonly label: string;
}

/** Every post of a scenario, in its order. */
export function postsOf({ areas }: Scenario): readonly Post[] {
  const teams = areas.reduce((sum, area) => sum + area.teams.length, 0);
  return areas.flatMap((area, a) =>
    area.teams
      .flatMap((team) => team.posts.map((post) => ({ team, post })))
      .map(({ team, post }, worker) => {
        const where = teams > 1 ? `${team.name}: ` : '';
        return { area: a, worker, label: `${where}${post.name}, ${counted(post.wte, 'whole-time equivalent')}` };
      }),
  );
}
