// What `explain` was asked for, and which run of a result that is: scenario, area, replication, and the post or person in it.
import type { ReplayAsked } from '../experiment/explain/replay.ts';
import type { AreaInput } from '../scenario/scenario.ts';
import type { Manifest } from '../storage/manifest.ts';
import { areaNamed, listed, nearestOrAll } from './areaNamed.ts';
import { textOf, type Words, wholeNumber } from './options.ts';
import { BadInput } from './outcome.ts';
import type { StoredResult } from './readResult.ts';

export interface Asked {
  readonly result: string;
  /** A post; null when a person is asked for. */
  readonly worker: string | null;
  readonly week: number | null;
  /** Number of a referral; not read when a worker is asked for. */
  readonly patient: number;
  readonly replication: number;
  readonly scenario: string | null;
  readonly area: string | null;
  readonly json: boolean;
  /** The text without the full list of decisions. */
  readonly brief: boolean;
}

const largest = 1e9;

/** @throws BadInput naming everything that is missing or too much */
export function readAsked(words: Words): Asked {
  const problems: string[] = [];
  const worker = textOf(words.worker);
  const hasPatient = words.patient !== undefined;
  if (worker === null && !hasPatient) problems.push('explain whom? wanted --worker POST or --patient NUMBER');
  if (worker !== null && hasPatient) problems.push('--worker and --patient came; wanted one of them');
  if (words.week !== undefined && worker === null) problems.push('--week goes with --worker, which did not come');
  if (words.brief === true && words.json === true) {
    problems.push('--brief and --json came; wanted one of them: JSON always holds every decision');
  }
  const range = [0, largest] as const;
  const asked: Asked = {
    result: String(words.RESULT),
    worker,
    week: words.week === undefined ? null : wholeNumber(words, 'week', 0, range, problems),
    patient: wholeNumber(words, 'patient', 0, range, problems),
    replication: wholeNumber(words, 'replication', 0, range, problems),
    scenario: textOf(words.scenario),
    area: textOf(words.area),
    json: words.json === true,
    brief: words.brief === true,
  };
  if (problems.length > 0) throw new BadInput(problems.join('\n'));
  return asked;
}

export interface Post {
  readonly team: string;
  readonly post: string;
}

/** The run to play again, and whose post in it. */
export interface Explained extends ReplayAsked {
  readonly post: Post | null;
}

/** @throws BadInput when the result has no such scenario, area, replication or post */
export function chooseRun({ folder, manifest }: StoredResult, asked: Asked): Explained {
  const entry = scenarioOf(manifest, asked.scenario);
  const { replication } = asked;
  if (replication >= manifest.replications) {
    const last = manifest.replications - 1;
    throw new BadInput(`--replication is ${replication}; wanted 0 to ${last}, as ${folder} has them`);
  }
  const { area, post } = placeOf(entry.scenario.areas, asked);
  const stored = entry.areas.find(({ name }) => name === area.name);
  const fingerprint = stored?.fingerprints?.[replication];
  if (fingerprint === undefined) {
    throw new BadInput(
      `${folder}: its manifest holds no fingerprint of replication ${replication} of ${area.name}, so a replay could not be told from another run; written by remit ${manifest.program.version}. Run it again: ${manifest.command}`,
    );
  }
  return { scenario: { ...entry.scenario, areas: [area] }, seed: manifest.seed, replication, fingerprint, post };
}

function scenarioOf({ scenarios }: Manifest, name: string | null): Manifest['scenarios'][number] {
  if (name === null) return scenarios[0];
  const found = scenarios.find((entry) => entry.name === name);
  if (found !== undefined) return found;
  const names = scenarios.map((entry) => entry.name);
  throw new BadInput(`--scenario ${name}: the result has no such scenario; ${nearestOrAll(name, names)}`);
}

/** The area, and where a worker is asked for the post in it. */
function placeOf(areas: readonly AreaInput[], { area: name, worker }: Asked): { area: AreaInput; post: Post | null } {
  const within = name === null ? areas : [areaNamed(areas, name, 'the result')];
  if (worker === null) {
    if (within.length === 1) return { area: within[0], post: null };
    throw new BadInput(`--patient wants to know of which --area: ${listed(areas.map((area) => area.name))}`);
  }
  const posts = within.flatMap((area) =>
    area.teams.flatMap((team) => team.posts.map((post) => ({ area, post: { team: team.name, post: post.name } }))),
  );
  const found = posts.filter(({ post }) => worker === post.post || worker === full(post));
  if (found.length === 1) return found[0];
  if (found.length > 1) {
    const places = found.map(({ area, post }) => `${full(post)} in ${area.name}`);
    throw new BadInput(
      `--worker ${worker} could be ${listed(places)}; wanted one of them in full, with --area where needed`,
    );
  }
  const names = [...new Set(posts.map(({ post }) => post.post))];
  throw new BadInput(`--worker ${worker}: there is no such post; ${nearestOrAll(worker, names)}`);
}

function full({ team, post }: Post): string {
  return `${team} / ${post}`;
}
