// What a search for the frontier found, in sentences that can be read aloud; the command line and the report both tell them.
import { measureTable } from '../../model/measureTable.ts';
import type { Limit } from '../staff/staffResult.ts';
import { factorWords, levelWords } from './factorWords.ts';
import type { BoxSide, Break, Breaking, FrontierResult, JudgedPolicy, Membership } from './frontierResult.ts';

const hundred = 100;
const significantDigits = 3;

/** What the figures of a frontier cover. */
export const frontierCovers =
  'Intervals are 95%. They and the probabilities cover chance and the conditions of the study, taken as drawn evenly from ' +
  'their ranges. They do not cover doubt about the assumptions.';

/** What it means to be beaten. */
export function beatenMeans({ aims }: FrontierResult): string {
  const least = aims.map(({ measure, worthwhile }) => `${measureTable[measure].label.toLowerCase()} ${worthwhile}`);
  return (
    'A policy is on the frontier when no other beats it: when none is at least as good on all of these measures and on one of ' +
    `them better by more than the smallest worthwhile change (${least.join(', ')}).`
  );
}

export const membershipWords: Readonly<Record<Membership, string>> = {
  on: 'on',
  off: 'off',
  close: 'as good as on it',
  'cannot tell': 'cannot tell',
};

/** `policy 17 (latitude edge, ...; shipped as bounded)` */
export function policyWords({ policy }: JudgedPolicy): string {
  const shipped = policy.shippedAs.length === 0 ? '' : `; shipped as ${policy.shippedAs.join(', ')}`;
  return `policy ${policy.number} (${policy.label}${shipped})`;
}

/** The answer: how many policies, how many of them on the frontier, how many in doubt. */
export function answerSentences(result: FrontierResult): readonly string[] {
  const { policies, aims, conditions, circumstances, effort } = result;
  const count = (membership: Membership) => policies.filter((one) => one.membership === membership).length;
  const names = aims.map(({ measure }) => measureTable[measure].label.toLowerCase());
  const where =
    circumstances.length === 0
      ? ''
      : `, on average over ${conditions.length} conditions that nobody controls (${circumstances.map(({ name }) => factorWords(name)).join(', ')})`;
  const sentences = [
    `Of ${policies.length} boundary policies, ${isOrAre(count('on'))} on the frontier: no other beats ${count('on') === 1 ? 'it' : 'them'} on ${listed(names)} together${where}.`,
    `${isOrAre(count('off'))} beaten. ${isOrAre(count('close'))} as good as on it: it hangs on differences smaller than anybody would act on. ` +
      (count('cannot tell') === 0 ? '' : `Of ${count('cannot tell')} this search cannot tell.`),
  ];
  const shipped = policies.filter(({ policy }) => policy.shippedAs.length > 0).map(shippedWords);
  if (shipped.length > 0) sentences.push(`Of the shipped policies: ${shipped.join('; ')}.`);
  if (effort.stopped === 'budget') {
    sentences.push(
      `It stopped because its ${effort.budget} runs were used up; a larger --budget may tell more of them apart.`,
    );
  }
  const without = policies.filter(({ missingCount }) => missingCount > 0).length;
  if (without > 0) sentences.push(`${without} were not judged: in some of their runs a measure has no value.`);
  return sentences;
}

function shippedWords({ policy, membership, probability }: JudgedPolicy): string {
  const chance = probability === null ? '' : ` (probability ${percent(probability)})`;
  return `${policy.shippedAs.join(', ')} ${standsWhere[membership]}${chance}`;
}

const standsWhere: Readonly<Record<Membership, string>> = {
  on: 'is on it',
  off: 'is beaten',
  close: 'is as good as on it',
  'cannot tell': 'cannot be told',
};

/** What breaks the members that were played under all conditions: a sentence for each pattern, and one for the rest. */
export function breakingSentences(result: FrontierResult): readonly string[] {
  const breaks: readonly Break[] = [
    { kind: 'beaten' },
    ...result.limits.map((limit) => ({ kind: 'limit', limit }) as const),
  ];
  return breaks.flatMap((of) => {
    const own = result.breaking.filter((one) => isSame(one.of, of));
    const rest = own.filter(({ box }) => box === null);
    const told = own.filter(({ box }) => box !== null).map((one) => breakingSentence(result, one));
    if (rest.length === 0) return told;
    const counts = rest.map(({ policy, badCount }) => `policy ${policy} under ${badCount}`);
    const among = `of ${rest[0].conditionCount} conditions, without a pattern that chance would not give as well`;
    return [...told, `${happening(of)}: ${listed(counts)} ${among}.`];
  });
}

function isSame(one: Break, other: Break): boolean {
  if (one.kind === 'beaten' || other.kind === 'beaten') return one.kind === other.kind;
  return limitWords(one.limit) === limitWords(other.limit);
}

function happening(of: Break): string {
  return of.kind === 'beaten' ? 'Beaten by another of these' : `Beyond ${limitWords(of.limit)}`;
}

/** What breaks a policy, in a sentence. */
export function breakingSentence(
  result: FrontierResult,
  { policy, of, conditionCount, badCount, box }: Breaking,
): string {
  if (badCount === 0) return `${happening(of)}: policy ${policy} under none of ${conditionCount} conditions.`;
  const often = `${happening(of)}: policy ${policy} under ${badCount} of ${conditionCount} conditions`;
  if (box === null) return `${often}, without a pattern that chance would not give as well.`;
  const sides = box.sides.map((side) => sideWords(result, side));
  return (
    `${often}, mostly when ${listed(sides)}: this covers ${percent(box.coverage)} of the bad cases, and ${percent(box.density)} ` +
    `of the cases in it are bad, against ${percent(badCount / conditionCount)} of all.`
  );
}

/** `referrals per year per whole-time equivalent is above 340` */
export function sideWords({ circumstances }: FrontierResult, { circumstance, within }: BoxSide): string {
  const name = factorWords(circumstances[circumstance].name);
  if ('levels' in within) return `${name} is ${within.levels.map(levelWords).join(' or ')}`;
  const { low, high } = within;
  if (low !== null && high !== null) return `${name} is between ${short(low)} and ${short(high)}`;
  return low === null ? `${name} is below ${short(high ?? 0)}` : `${name} is above ${short(low)}`;
}

/** `offeredLoad < 0.85` */
function limitWords({ measure, comparison, value }: Limit): string {
  return `${measure} ${comparison} ${value}`;
}

/** What a reader must know before believing what breaks a policy. */
export function breakingCaveat({ breaking }: FrontierResult): string {
  const repeats = breaking[0]?.repeats ?? 0;
  return (
    `Each condition is met ${repeats} times with the same luck for all policies; what happens under one of them is largely luck still, so ` +
    'shares of bad cases lean towards the middle. A box is told only where bad cases dealt out at random hardly ever give one as good. ' +
    'Beaten here means by another of the members that were played under all conditions, eight at most.'
  );
}

function isOrAre(count: number): string {
  return `${count} ${count === 1 ? 'is' : 'are'}`;
}

function percent(share: number): string {
  return `${Math.round(share * hundred)}%`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(significantDigits)));
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
