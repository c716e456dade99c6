// What may be asked: the shape of a scenario once it has been read, checked and completed. Pure values, frozen.
import type { ParameterId } from './parameters.ts';

/** A general practice. */
export interface PracticeInput {
  /** Stable name or ODS code; the key of its luck, so renaming a practice changes its people. */
  readonly name: string;
  readonly registeredPatients: number;
  /** Index of Multiple Deprivation quintile of most of its patients: 1 most deprived ... 5 least deprived. */
  readonly deprivationQuintile: number;
}

/** One funded link-worker post. */
export interface PostInput {
  /** Stable name; the key of the luck of whoever holds the post. */
  readonly name: string;
  /** Whole-time equivalents, above 0 and at most 1. */
  readonly wte: number;
  /** False for a post added on top (`addPosts`): demand counted per whole-time equivalent leaves it out. */
  readonly bringsReferrals: boolean;
}

/** A team (primary care network): its practices and its posts. A team without a post is valid. */
export interface TeamInput {
  readonly name: string;
  readonly practices: readonly PracticeInput[];
  readonly posts: readonly PostInput[];
}

/** A voluntary, community or social enterprise organisation named one by one. */
export interface OrganisationInput {
  readonly name: string;
  readonly category: NeedCategory;
  readonly places: number;
}

/** The teams that share organisations. Areas do not interact. */
export interface AreaInput {
  readonly name: string;
  readonly teams: readonly TeamInput[];
  /** Absent: made from the parameters `organisations.*`, scaled by registered patients. */
  readonly organisations?: readonly OrganisationInput[];
}

export const needCategories = [
  'mentalHealth',
  'loneliness',
  'moneyBenefits',
  'housing',
  'activity',
  'carers',
  'workLearning',
] as const;
export type NeedCategory = (typeof needCategories)[number];

/** A parameter's value: a number, a switch, or one of a few words. */
export type ParameterValue = number | boolean | string;

/** A whole scenario: what is asked, of whom, with every number that the model reads. */
export interface Scenario {
  readonly name: string;
  /** The question it answers, ending in "?". */
  readonly question: string;
  readonly areas: readonly AreaInput[];
  /** Every parameter, defaults included. */
  readonly values: Readonly<Record<ParameterId, ParameterValue>>;
  /** The parameters that the file, its base or `--set` wrote, in the order of the table. */
  readonly stated: readonly ParameterId[];
  /** Last year's own figures, by measure name. */
  readonly observed?: Readonly<Record<string, number>>;
  /** Remarks that travel with the scenario, such as what an import had to assume. */
  readonly notes: readonly string[];
}
