// What groups of people are called, and what is said wherever their outcomes stand.
import type { GroupKind } from '../experiment/result.ts';

export const kindTitles: Readonly<Record<GroupKind, string>> = {
  need: 'By need',
  complexity: 'By complexity',
  deprivationQuintile: 'By deprivation quintile',
};

export const groupKinds = Object.keys(kindTitles) as GroupKind[];

const namesOfTheirOwn: Readonly<Record<string, string>> = {
  moneyBenefits: 'Money and benefits',
  workLearning: 'Work and learning',
};

/** `threeContactsOrMore` -> `Three contacts or more` */
export function nameTitle(name: string): string {
  const words = name.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
  return namesOfTheirOwn[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** `mentalHealth` -> `Mental health`; quintiles say which end is which. */
export function groupTitle(kind: GroupKind, name: string): string {
  if (kind !== 'deprivationQuintile') return nameTitle(name);
  const end = name === '1' ? ', most deprived' : name === '5' ? ', least deprived' : '';
  return `Quintile ${name}${end}`;
}

export const twoNumbers =
  'Effect: with the service less without it, the same people. Change: after against before; it contains natural recovery and is not what the service did.';

export const flattered =
  'Who completes, or is linked, is not a fair sample of who was referred: those who were going to do well are among them.';
