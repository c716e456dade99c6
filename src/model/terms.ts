// The sums that decide what a worker does and feels, term by term: their names in the order in which they are added up.

/** R58: what speaks for or against an act, on the log-odds scale. */
export const choiceTerms = [
  'intercept', 'propensity', 'experience', 'fatigue', 'need', 'trust', 'lackOfSupport', 'pressure', 'targets', 'boundary',
] as const; // biome-ignore format: a list of names

/** R76: where strain is pulled to, points of 100. */
export const strainTerms = [
  'base', 'own', 'overload', 'beyondActs', 'uncertainDecisions', 'incidents', 'heldPeople', 'sites', 'missingIntegration',
  'colleagueVacancy', 'supervision', 'manager',
] as const; // biome-ignore format: a list of names

/** R77: where satisfaction is pulled to, points from 1 to 7. */
export const satisfactionTerms = ['base', 'own', 'meaning', 'success', 'strain', 'discrepancy'] as const;

/** R81: log-odds of intending to leave within a year. */
export const intentionTerms = ['intercept', 'discrepancy', 'strain', 'selfEfficacy', 'unsupervised'] as const;

export type Terms<Name extends string> = { [N in Name]: number };
export type ChoiceTerms = Terms<(typeof choiceTerms)[number]>;
export type StrainTerms = Terms<(typeof strainTerms)[number]>;
export type SatisfactionTerms = Terms<(typeof satisfactionTerms)[number]>;
export type IntentionTerms = Terms<(typeof intentionTerms)[number]>;

/** Terms of nothing yet, in the order of their names. */
export function noTerms<Name extends string>(names: readonly Name[]): Terms<Name> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Terms<Name>;
}
