// Plays one run in each worker while nobody waits for it: the first result then does not wait until their code is loaded and fast.
import { useEffect } from 'preact/hooks';
import { piecesOf } from '../../../experiment/pieces.ts';
import type { Piece } from '../../../experiment/ports.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { Engine } from '../../threads/engine.ts';
import { useEngine } from '../../threads/useEngine.ts';

/** Once the page stands. */
const afterMilliseconds = 300;
/** A run of more would keep the workers from what is really asked. */
const mostPosts = 10;

/** A run of the service; null where it is not over in a moment. */
function shortRun(scenario: Scenario): Piece | null {
  const [{ teams }] = scenario.areas;
  const posts = teams.reduce((sum, team) => sum + team.posts.length, 0);
  return posts > mostPosts ? null : piecesOf(scenario, { seed: 0 }, 0)[0];
}

export function warmWorkers({ threadCount, run }: Pick<Engine, 'threadCount' | 'run'>, scenario: Scenario): void {
  const piece = shortRun(scenario);
  if (piece === null) return;
  // What goes wrong here goes wrong again, and is told, when it is asked for.
  for (let i = 0; i < threadCount; i += 1) run('pieces', [piece]).catch(() => {});
}

/** @param scenario as it is when the page is first shown; null when something in it is wrong */
export function useWarmWorkers(scenario: Scenario | null): void {
  const engine = useEngine();
  useEffect(() => {
    if (scenario === null) return;
    const timer = setTimeout(() => warmWorkers(engine, scenario), afterMilliseconds);
    return () => clearTimeout(timer);
  }, [engine]);
}
