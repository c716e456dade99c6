// The scenario with more or fewer whole-time equivalents and the same referrals: what `team.wholeTimeEquivalents` means.

import { parameters } from '../../scenario/parameters.ts';
import type { AreaInput, PostInput, Scenario, TeamInput } from '../../scenario/scenario.ts';

/** The name by which studies and searches call the equivalents of every team together. */
export const wholeTimeEquivalents = 'team.wholeTimeEquivalents';

const referralsId = 'referrals.perYearPerWte';

/** Equivalents are told apart to this fraction of one; what is less is rounding. */
const perEquivalent = 1e9;
/** How far, relatively, the referrals of a team may move: rounding of equivalents, and no more. */
const sameReferrals = 1e-6;
const fullTime = 1;

/** Whole-time equivalents of every team of every area together. */
export function wholeTimeEquivalentsOf({ areas }: Scenario): number {
  return rounded(areas.flatMap((area) => area.teams).reduce((sum, team) => sum + wteOf(team.posts), 0));
}

/**
 * The scenario with `wte` equivalents in all, shared out in proportion to what each team has now. Posts keep their names,
 * which are the keys of luck, and their hours as far as they fit: fewer are cut from the last post on, the last one kept
 * working the rest; more come as full-time posts `Further post 1`, `Further post 2` ..., the last one working the rest. The
 * people referred stay who they are: further posts bring no referrals, and where posts that do are cut, the referrals per
 * equivalent rise as much. The present number gives the scenario itself.
 * @throws Error with the words of `staffingProblem`
 */
export function withWholeTimeEquivalents(scenario: Scenario, wte: number): Scenario {
  const outcome = restaffed(scenario, wte);
  if ('problem' in outcome) throw new Error(outcome.problem);
  const { areas, perYearPerWte } = outcome;
  if (areas === scenario.areas) return scenario;
  if (perYearPerWte === null) return { ...scenario, areas };
  return { ...scenario, areas, values: { ...scenario.values, [referralsId]: perYearPerWte } };
}

/** Why the scenario cannot have `wte` equivalents and the same referrals; null when it can. */
export function staffingProblem(scenario: Scenario, wte: number): string | null {
  const outcome = restaffed(scenario, wte);
  return 'problem' in outcome ? outcome.problem : null;
}

interface Restaffed {
  readonly areas: readonly AreaInput[];
  /** The rate at which the referrals stay what they were; null when it need not change. */
  readonly perYearPerWte: number | null;
}

function restaffed(scenario: Scenario, wte: number): Restaffed | { readonly problem: string } {
  if (!(wte > 0 && Number.isFinite(wte))) {
    return { problem: `${wholeTimeEquivalents} is ${wte}; wanted a number above 0, in whole-time equivalents` };
  }
  const present = wholeTimeEquivalentsOf(scenario);
  if (rounded(wte) === present) return { areas: scenario.areas, perYearPerWte: null };
  if (present === 0) {
    return { problem: `${wholeTimeEquivalents} is ${wte}, but no team has a post; wanted a scenario with posts` };
  }
  const areas = scenario.areas.map((area) => ({
    ...area,
    teams: area.teams.map((team) => ({ ...team, posts: postsOf(team, rounded((wteOf(team.posts) * wte) / present)) })),
  }));
  if (scenario.values['referrals.basis'] !== 'perWte') return { areas, perYearPerWte: null };

  const factor = rateFactor(scenario.areas, areas);
  if (factor === null) {
    const problem =
      `${wholeTimeEquivalents} is ${wte}, which cuts posts that bring referrals by different shares from team to team; ` +
      'wanted referrals.basis: perPatient, or teams whose posts all bring referrals';
    return { problem };
  }
  if (factor === 1) return { areas, perYearPerWte: null };
  const perYearPerWte = Number(scenario.values[referralsId]) * factor;
  const { allowed, unit } = parameters[referralsId];
  if (perYearPerWte <= allowed[1]) return { areas, perYearPerWte };
  const problem =
    `${wholeTimeEquivalents} is ${wte}, for which the same referrals make ${Math.round(perYearPerWte)} per equivalent; ` +
    `wanted at most ${allowed[1]} ${unit}, so more equivalents or fewer referrals`;
  return { problem };
}

/** By what the referrals per equivalent must rise; null when no one rate keeps every team's referrals. */
function rateFactor(before: readonly AreaInput[], after: readonly AreaInput[]): number | null {
  const was = before.flatMap((area) => area.teams.map(({ posts }) => bringing(posts)));
  const is = after.flatMap((area) => area.teams.map(({ posts }) => bringing(posts)));
  const first = was.findIndex((own) => own > 0);
  const factor = first < 0 ? 1 : was[first] / is[first];
  return was.every((own, team) => Math.abs(is[team] * factor - own) <= own * sameReferrals) ? factor : null;
}

/** The team's posts cut to `wte` equivalents, or with further posts up to them. */
function postsOf({ posts }: TeamInput, wte: number): readonly PostInput[] {
  const kept: PostInput[] = [];
  let left = wte;
  for (const post of posts) {
    if (left === 0) return kept;
    kept.push(post.wte <= left ? post : { ...post, wte: left });
    left = rounded(left - Math.min(left, post.wte));
  }
  const taken = new Set(posts.map((post) => post.name));
  for (let number = 1; left > 0; number += 1) {
    const name = `Further post ${number}`;
    if (taken.has(name)) continue;
    kept.push({ name, wte: Math.min(left, fullTime), bringsReferrals: false });
    left = rounded(left - Math.min(left, fullTime));
  }
  return kept;
}

function bringing(posts: readonly PostInput[]): number {
  return wteOf(posts.filter((post) => post.bringsReferrals));
}

function wteOf(posts: readonly PostInput[]): number {
  return posts.reduce((sum, post) => sum + post.wte, 0);
}

function rounded(wte: number): number {
  return Math.round(wte * perEquivalent) / perEquivalent;
}
