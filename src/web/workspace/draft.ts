// A scenario as the planner has typed it: right or wrong, nothing lost. What it means is what its text says once
// `parseScenario` has read it.
import type { MeasureName } from '../../model/measureTable.ts';
import type { ParameterId } from '../../scenario/parameters.ts';

export interface TypedPractice {
  readonly name: string;
  readonly registeredPatients: string;
  readonly deprivationQuintile: string;
}

export interface TypedPost {
  readonly name: string;
  readonly wte: string;
}

export interface TypedTeam {
  readonly name: string;
  readonly practices: readonly TypedPractice[];
  readonly posts: readonly TypedPost[];
}

export interface TypedOrganisation {
  readonly name: string;
  readonly category: string;
  readonly places: string;
}

export interface TypedArea {
  readonly name: string;
  readonly teams: readonly TypedTeam[];
  /** Null: made from the parameters. */
  readonly organisations: readonly TypedOrganisation[] | null;
}

/** A post on top that brings no referrals; null stands for every area, or every team. */
export interface TypedAddedPost extends TypedPost {
  readonly area: string | null;
  readonly team: string | null;
}

/** What a draft is based on: another draft of the workspace, which may be renamed, or a name. */
export type Basis =
  | { readonly draft: number /** In the file as it was opened. */; readonly writtenAs?: string }
  | { readonly name: string };

export interface Draft {
  /** Its own as long as the page is open, whatever it is called. */
  readonly key: number;
  readonly name: string;
  /** The file as it was opened, until the first change. */
  readonly verbatim: string | null;
  /** Lines of comment above all else, without their `#`. */
  readonly comments: readonly string[];
  readonly question: string;
  readonly basedOn: Basis | null;
  readonly notes: readonly string[];
  readonly values: ReadonlyMap<ParameterId, string>;
  readonly observed: ReadonlyMap<MeasureName, string>;
  /** Null: those of what it is based on. */
  readonly areas: readonly TypedArea[] | null;
  readonly addPosts: readonly TypedAddedPost[];
  /** Referrals a month of all teams; once typed, it decides on the referrals a year per equivalent. */
  readonly referralsAMonth: string | null;
  /** People referred in the last year as the service has counted them; once typed, it decides on the observed rate. */
  readonly observedReferralsAYear: string | null;
  /** Equivalents in all, with the referrals of what it is based on; null: as they are. */
  readonly wholeTimeEquivalents: string | null;
}

export const emptyDraft: Draft = {
  key: 0,
  name: '',
  verbatim: null,
  comments: [],
  question: '',
  basedOn: null,
  notes: [],
  values: new Map(),
  observed: new Map(),
  areas: null,
  addPosts: [],
  referralsAMonth: null,
  observedReferralsAYear: null,
  wholeTimeEquivalents: null,
};

/** The number that a text stands for as YAML has it; null when it is none. */
export function numberIn(text: string): number | null {
  return isNumeral(text) ? Number(text) : null;
}

/** Whether every reader of YAML takes the text for a finite number. */
export function isNumeral(text: string): boolean {
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(text) && Number.isFinite(Number(text));
}

/** The sum of the equivalents of all posts; null when one of them is no number. */
export function wteIn(areas: readonly TypedArea[]): number | null {
  return sumOf(areas.flatMap((area) => area.teams.flatMap((team) => team.posts.map((post) => post.wte))));
}

/** Registered patients of all practices; null when one of them is no number. */
export function patientsIn(areas: readonly TypedArea[]): number | null {
  return sumOf(
    areas.flatMap((area) => area.teams.flatMap((team) => team.practices.map((one) => one.registeredPatients))),
  );
}

const perUnit = 1e9;

/** Rounded where binary fractions would show. */
export function sumOf(texts: readonly string[]): number | null {
  let sum = 0;
  for (const text of texts) {
    const value = numberIn(text);
    if (value === null) return null;
    sum += value;
  }
  return Math.round(sum * perUnit) / perUnit;
}
