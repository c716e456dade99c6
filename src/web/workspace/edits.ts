// Changes of a draft, by the paths that problems are told by. What a path does not lead to is left alone.
import { type MeasureName, measureNames } from '../../model/measureTable.ts';
import { type ParameterId, parameters } from '../../scenario/parameters.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Draft, TypedArea, TypedPost, TypedPractice, TypedTeam } from './draft.ts';
import { observedRateName, typedAreas } from './realised.ts';

/** Puts what was typed at the path; null takes back what was stated there, where something can stand in for it. */
export function setTyped(draft: Draft, path: string, typed: string | null): Draft {
  if (path === 'referralsAMonth') return { ...draft, referralsAMonth: typed };
  if (path === 'observedReferralsAYear') return { ...draft, observedReferralsAYear: typed };
  if (path === 'wholeTimeEquivalents') return { ...draft, wholeTimeEquivalents: typed };
  if (path === 'question' || path === 'name') return typed === null ? draft : { ...draft, [path]: typed };
  if (Object.hasOwn(parameters, path)) {
    const values = stated(draft.values, path as ParameterId, typed);
    const isRate = path === 'referrals.perYearPerWte';
    return { ...draft, values, ...(isRate ? { referralsAMonth: null } : {}) };
  }
  const [first, ...steps] = path.split('.');
  if (first === 'observed' && steps.length === 1 && (measureNames as readonly string[]).includes(steps[0])) {
    const observed = stated(draft.observed, steps[0] as MeasureName, typed);
    return { ...draft, observed, ...(steps[0] === observedRateName ? { observedReferralsAYear: null } : {}) };
  }
  if (typed === null || draft.areas === null || first !== 'areas') {
    return typed !== null && first === 'addPosts' ? withItem(draft, path, typed) : draft;
  }
  return withItem(draft, path, typed);
}

function stated<Name>(before: ReadonlyMap<Name, string>, name: Name, typed: string | null): ReadonlyMap<Name, string> {
  const after = new Map(before);
  if (typed === null) after.delete(name);
  else after.set(name, typed);
  return after;
}

function withItem(draft: Draft, path: string, typed: string): Draft {
  const [first, ...steps] = path.split('.');
  if (first !== 'areas' && first !== 'addPosts') return draft;
  const list = draft[first];
  const after = replaced(list, steps, typed);
  return after === list ? draft : { ...draft, [first]: after };
}

/** A copy of lists and records with the text at the end of the steps replaced; the same where they lead to no text. */
function replaced(value: unknown, [step, ...rest]: readonly string[], typed: string): unknown {
  if (step === undefined) return typeof value === 'string' ? typed : value;
  if (Array.isArray(value)) {
    const index = /^\d{1,6}$/.test(step) ? Number(step) : -1;
    if (index < 0 || index >= value.length) return value;
    const after = replaced(value[index], rest, typed);
    return after === value[index] ? value : value.with(index, after);
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return value;
  const inner = (value as Record<string, unknown>)[step];
  const after = replaced(inner, rest, typed);
  return after === inner ? value : { ...value, [step]: after };
}

/** Referrals a month stay what they are when posts change: whoever has fewer link workers is not referred fewer people. */
export function keepingReferrals(draft: Draft, referralsAMonth: number | null): Draft {
  if (draft.referralsAMonth !== null || referralsAMonth === null) return draft;
  if (draft.values.get('referrals.basis') === 'perPatient') return draft;
  return { ...draft, referralsAMonth: String(referralsAMonth) };
}

export function changeTeam(draft: Draft, area: number, team: number, change: (team: TypedTeam) => TypedTeam): Draft {
  if (draft.areas?.[area]?.teams[team] === undefined) return draft;
  const areas = draft.areas.map(
    (one, a): TypedArea =>
      a === area ? { ...one, teams: one.teams.map((inner, t) => (t === team ? change(inner) : inner)) } : one,
  );
  return { ...draft, areas };
}

export function addPost(team: TypedTeam): TypedTeam {
  const post: TypedPost = { name: freeName('Post', team.posts), wte: '1' };
  return { ...team, posts: [...team.posts, post] };
}

export function removePost(team: TypedTeam, index: number): TypedTeam {
  return { ...team, posts: team.posts.filter((_, i) => i !== index) };
}

/** @param all every practice of the draft, because names of practices differ over all areas */
export function addPractice(team: TypedTeam, all: readonly TypedPractice[]): TypedTeam {
  const name = freeName('Practice', all);
  return { ...team, practices: [...team.practices, { name, registeredPatients: '8000', deprivationQuintile: '3' }] };
}

export function removePractice(team: TypedTeam, index: number): TypedTeam {
  return { ...team, practices: team.practices.filter((_, i) => i !== index) };
}

function freeName(noun: string, taken: readonly { readonly name: string }[]): string {
  const names = new Set(taken.map(({ name }) => name));
  for (let number = taken.length + 1; ; number++) {
    if (!names.has(`${noun} ${number}`)) return `${noun} ${number}`;
  }
}

/** The areas of what the draft is based on, as its own, so that they can be changed. */
export function takeOverAreas(draft: Draft, base: Scenario | null): Draft {
  if (draft.areas !== null || base === null) return draft;
  const { areas, addPosts } = typedAreas(base.areas);
  return { ...draft, areas, addPosts: [...addPosts, ...draft.addPosts], wholeTimeEquivalents: null };
}
