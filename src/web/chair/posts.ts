// The workers of a scenario that one can sit in for.
import { counted } from '../../experiment/explain/phrases.ts';
import type { Scenario } from '../../scenario/scenario.ts';

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
