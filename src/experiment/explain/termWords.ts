// The terms of strain, satisfaction and the intention to leave, in words with their numbers.
import type { IntentionTerms, SatisfactionTerms, StrainTerms } from '../../model/terms.ts';
import { counted, decimals, listed, signed } from './phrases.ts';
import type { Moved } from './workerWeek.ts';

export const strainWords: Readonly<Record<keyof StrainTerms, string>> = {
  base: 'the usual level',
  own: "the worker's own level",
  overload: 'overstretch',
  beyondActs: 'acts beyond the remit',
  uncertainDecisions: 'decisions with the remit misread',
  incidents: 'incidents',
  heldPeople: 'people held on waiting lists',
  sites: 'several sites',
  missingIntegration: 'integration with the practices',
  colleagueVacancy: 'vacant posts in the team',
  supervision: 'supervision',
  manager: "the manager's support",
};

export const satisfactionWords: Readonly<Record<keyof SatisfactionTerms, string>> = {
  base: 'the usual level',
  own: "the worker's own level",
  meaning: 'acting as judged right',
  success: 'people linked this week',
  strain: 'strain',
  discrepancy: 'the gap between the job and what it was meant to be',
};

const intentionTermWords: Readonly<Record<keyof IntentionTerms, string>> = {
  intercept: 'how rare it is anyway',
  discrepancy: 'the gap between the job and what it was meant to be',
  strain: 'strain',
  selfEfficacy: 'self-efficacy',
  unsupervised: 'supervision lacking',
};

/** `Strain went from 41.2 to 42.0 (0 to 100). The week pulled it towards 48.3: ...` */
export function pullWords<Name extends string>(
  what: string,
  moved: Moved<Readonly<Record<Name, number>>>,
  halfLifeWeeks: number,
  [bottom, top]: readonly [number, number],
  digits: number,
  words: Readonly<Record<Name, string>>,
): string {
  const terms = Object.entries(moved.terms) as [Name, number][];
  const sum = terms.reduce((total, [, value]) => total + value, 0);
  const target = Math.min(Math.max(sum, bottom), top);
  const unit = digits === 1 ? 10 : 100;
  const rounded = (value: number) => Math.round(unit * value) / unit;
  const told = terms.filter(([name, value]) => name === 'base' || rounded(value) !== 0);
  const rest = rounded(rounded(sum) - told.reduce((total, [, value]) => total + rounded(value), 0));
  const parts = told.map(
    ([name, value]) => `${words[name]} ${name === 'base' ? decimals(value, digits) : signed(value, digits)}`,
  );
  const kept = target === sum ? '' : `, kept on its scale at ${decimals(target, digits)}`;
  return `${what} went from ${decimals(moved.before, digits)} to ${decimals(moved.after, digits)} (scale ${bottom} to ${top}). The week pulled it towards ${decimals(sum, digits)}${kept}: ${listed(parts)}${rest === 0 ? '' : ' (rounded)'}. A pull that lasts goes half of its way in ${counted(halfLifeWeeks, 'week')}.`;
}

export function intentionWords(terms: IntentionTerms): string {
  const parts = (Object.entries(terms) as [keyof IntentionTerms, number][]).map(
    ([name, value]) => `${intentionTermWords[name]} ${signed(value, 2)}`,
  );
  return `${listed(parts)} on the log-odds scale`;
}
