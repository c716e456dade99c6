// What a draft comes to beside what it is based on: referrals a month as a rate, equivalents as posts, and only what differs.
import { staffingProblem, wholeTimeEquivalents, withWholeTimeEquivalents } from '../../experiment/study/staffing.ts';
import type { MeasureName } from '../../model/measureTable.ts';
import { type ParameterId, parameters } from '../../scenario/parameters.ts';
import type { AreaInput, ParameterValue, Scenario } from '../../scenario/scenario.ts';
import { told } from '../../scenario/told.ts';
import { type Draft, numberIn, patientsIn, sumOf, type TypedAddedPost, type TypedArea, wteIn } from './draft.ts';
import type { Stated } from './writeDraft.ts';

export interface Realised {
  readonly stated: Stated;
  /** Why the equivalents cannot be what was typed; null when they can. */
  readonly staffingProblem: string | null;
  /** Referrals a month of all teams at neutral buy-in; null where what was typed does not tell. */
  readonly referralsAMonth: number | null;
  /** Equivalents by which referrals are counted; null where what was typed does not tell. */
  readonly bringingWte: number | null;
  /** Equivalents of all posts; null where what was typed does not tell. */
  readonly fundedWte: number | null;
}

const monthsPerYear = 12;
/** As many as all of England has several times over; each is a post that must be held in memory. */
const mostEquivalents = 20_000;
/** The measure that is asked for as a number of people. */
export const observedRateName = 'referralsPerYearPerWte' satisfies MeasureName;
const perYearId = 'referrals.perYearPerWte';
/** Rounding of binary fractions, and no more. */
const digits = 12;

/** @param base what it is based on; null when that is nothing, or wrong */
export function realised(draft: Draft, basedOn: string | null, base: Scenario | null): Realised {
  const statedAt = (id: ParameterId): string => draft.values.get(id) ?? String((base?.values ?? defaults)[id]);
  const isPerWte = statedAt('referrals.basis') === 'perWte';
  const staffed = restaffed(draft, base, statedAt);
  const areas = draft.areas ?? staffed.areas;
  const bringingWte = areas === null ? bringing(base) : wteIn(areas);
  const asTyped = staffed.perYearPerWte ?? statedAt(perYearId);
  const perYear = isPerWte && draft.referralsAMonth !== null ? rateOf(draft.referralsAMonth, bringingWte) : null;

  const values = new Map(draft.values);
  if (staffed.perYearPerWte !== null) values.set(perYearId, staffed.perYearPerWte);
  if (perYear !== null) values.set(perYearId, perYear);
  if (base !== null) {
    for (const [id, typed] of values) if (isSame(typed, base.values[id])) values.delete(id);
  }
  const addPosts = [...draft.addPosts, ...staffed.addPosts];
  const fundedWte = sumWith(bringingWte, areas, addPosts, base);
  const observed = new Map(draft.observed);
  if (draft.observedReferralsAYear !== null) {
    const rate = perEquivalent(draft.observedReferralsAYear, fundedWte);
    if (rate !== null) observed.set(observedRateName, rate);
  }
  const stated: Stated = { ...draft, basedOn, values, observed, areas, addPosts };
  const referralsAMonth = isPerWte
    ? aMonth(numberIn(perYear ?? asTyped), bringingWte)
    : aMonth(nationalRate(statedAt), areas === null ? patientsOf(base) : patientsIn(areas));
  return { stated, staffingProblem: staffed.problem, referralsAMonth, bringingWte, fundedWte };
}

const defaults: Readonly<Record<ParameterId, ParameterValue>> = Object.fromEntries(
  Object.entries(parameters).map(([id, { value }]) => [id, value]),
) as Record<ParameterId, ParameterValue>;

/** Referrals a year per equivalent that make so many a month; what is no number stays, to be said so. */
function rateOf(month: string, wte: number | null): string | null {
  const count = numberIn(month);
  if (count === null) return month;
  return wte === null || !(wte > 0) ? null : String((count * monthsPerYear) / wte);
}

/** A number of people in a year for each equivalent; what is no number stays, to be said so. */
function perEquivalent(aYear: string, wte: number | null): string | null {
  const count = numberIn(aYear);
  if (count === null) return aYear;
  return wte === null || !(wte > 0) ? null : String(Number((count / wte).toPrecision(digits)));
}

/** With posts that bring no referrals; those of every team count as often as there are teams. */
function sumWith(
  bringingWte: number | null,
  areas: readonly TypedArea[] | null,
  addPosts: readonly TypedAddedPost[],
  base: Scenario | null,
): number | null {
  if (bringingWte === null) return null;
  const places = (areas ?? base?.areas ?? []).flatMap((area) =>
    area.teams.map((team) => ({ area: area.name, team: team.name })),
  );
  const further = addPosts.flatMap((post) =>
    places.filter(({ area, team }) => (post.area ?? area) === area && (post.team ?? team) === team).map(() => post.wte),
  );
  const old = areas === null && base !== null ? typedAreas(base.areas).addPosts.map(({ wte }) => wte) : [];
  return sumOf([String(bringingWte), ...further, ...old]);
}

function aMonth(perYear: number | null, of: number | null): number | null {
  if (perYear === null || of === null) return null;
  const month = Number(((perYear * of) / monthsPerYear).toPrecision(digits));
  return Number.isFinite(month) ? month : null;
}

/** Referrals a year per registered patient, as the national figures have it. */
function nationalRate(statedAt: (id: ParameterId) => string): number | null {
  const people = numberIn(statedAt('referrals.nationalPeoplePerYear'));
  const registered = numberIn(statedAt('referrals.nationalRegisteredPatients'));
  const share = numberIn(statedAt('referrals.shareOfReferralsToPcnLinkWorkers'));
  if (people === null || registered === null || share === null || !(registered > 0)) return null;
  return (people / registered) * share;
}

function isSame(typed: string, value: ParameterValue): boolean {
  return typeof value === 'number' ? numberIn(typed) === value : typed === String(value);
}

function bringing(base: Scenario | null): number | null {
  if (base === null) return null;
  const posts = base.areas.flatMap((area) => area.teams.flatMap((team) => team.posts));
  return sumOf(posts.filter((post) => post.bringsReferrals).map((post) => String(post.wte)));
}

function patientsOf(base: Scenario | null): number | null {
  return base === null ? null : patientsIn(typedAreas(base.areas).areas);
}

interface Restaffed {
  readonly areas: readonly TypedArea[] | null;
  readonly addPosts: readonly TypedAddedPost[];
  /** The rate at which referrals stay what they were; null when it need not change. */
  readonly perYearPerWte: string | null;
  readonly problem: string | null;
}

/** More equivalents are posts on top; fewer are areas of the draft's own, in which less is worked. */
function restaffed(draft: Draft, base: Scenario | null, statedAt: (id: ParameterId) => string): Restaffed {
  const nothing: Restaffed = { areas: null, addPosts: [], perYearPerWte: null, problem: null };
  const typed = draft.wholeTimeEquivalents;
  if (typed === null || base === null || draft.areas !== null) return nothing;
  const wte = numberIn(typed);
  if (wte === null || wte > mostEquivalents) {
    const wanted = `wanted a number above 0 and at most ${mostEquivalents}, in whole-time equivalents`;
    return {
      ...nothing,
      problem: `${wholeTimeEquivalents} is ${typed === '' ? 'empty' : told(wte ?? typed)}; ${wanted}`,
    };
  }
  const rate = numberIn(statedAt(perYearId)) ?? 0;
  const seen: Scenario = {
    ...base,
    values: { ...base.values, 'referrals.basis': statedAt('referrals.basis'), [perYearId]: rate },
  };
  const problem = staffingProblem(seen, wte);
  if (problem !== null) return { ...nothing, problem };
  const after = withWholeTimeEquivalents(seen, wte);
  if (after === seen || after.areas === seen.areas) return nothing;
  const further = postsOnTop(seen.areas, after.areas);
  if (further !== null) return { ...nothing, addPosts: further };
  const perYear = after.values[perYearId];
  return { ...typedAreas(after.areas), perYearPerWte: perYear === rate ? null : String(perYear), problem: null };
}

/** The posts that each team has more than before; null where a team's own posts have changed. */
function postsOnTop(before: readonly AreaInput[], after: readonly AreaInput[]): readonly TypedAddedPost[] | null {
  const further: TypedAddedPost[] = [];
  for (const [a, area] of after.entries()) {
    for (const [t, team] of area.teams.entries()) {
      const had = before[a].teams[t].posts;
      if (!had.every((post, index) => team.posts[index] === post)) return null;
      for (const { name, wte } of team.posts.slice(had.length)) {
        further.push({ area: area.name, team: team.name, name, wte: String(wte) });
      }
    }
  }
  return further;
}

/** Areas as they would be typed; posts that bring no referrals stand apart. */
export function typedAreas(areas: readonly AreaInput[]): {
  readonly areas: readonly TypedArea[];
  readonly addPosts: readonly TypedAddedPost[];
} {
  const typed = areas.map(
    (area): TypedArea => ({
      name: area.name,
      teams: area.teams.map((team) => ({
        name: team.name,
        practices: team.practices.map((one) => ({
          name: one.name,
          registeredPatients: String(one.registeredPatients),
          deprivationQuintile: String(one.deprivationQuintile),
        })),
        posts: team.posts.filter((post) => post.bringsReferrals).map(({ name, wte }) => ({ name, wte: String(wte) })),
      })),
      organisations: area.organisations?.map((one) => ({ ...one, places: String(one.places) })) ?? null,
    }),
  );
  const addPosts = areas.flatMap((area) =>
    area.teams.flatMap((team) =>
      team.posts
        .filter((post) => !post.bringsReferrals)
        .map(({ name, wte }) => ({ area: area.name, team: team.name, name, wte: String(wte) })),
    ),
  );
  return { areas: typed, addPosts };
}
