// What a search for the frontier found, in sentences that can be read aloud; the command line and the report both tell them.
import { measureTable } from '../../model/measureTable.ts';
import { effectBeside } from '../effectBeside.ts';
import type { Limit } from '../staff/staffResult.ts';
import { fewestCases } from './breaking.ts';
import { posteriorDraws } from './doubt.ts';
import { factorWords, levelWords } from './factorWords.ts';
import type { BoxSide, Break, Breaking, FrontierResult, JudgedPolicy, Membership, Pattern } from './frontierResult.ts';

const hundred = 100;
const significantDigits = 3;
const mostPercents = 99;

/** What the figures of a frontier cover, and how finely the probabilities are known. */
export function frontierCovers({ policies }: FrontierResult): string {
  const [least, most] = extremes(policies.map(({ replications }) => replications));
  return (
    'Intervals are 95%. They and the probabilities cover chance and the conditions of the study, taken as drawn evenly from ' +
    'their ranges. They do not cover doubt about the assumptions. ' +
    `They rest on ${least === most ? least : `${least} to ${most}`} runs of each policy, with means taken to scatter as Student's t; ` +
    `probabilities are shares of ${posteriorDraws} draws, which alone moves them by up to ${Math.round(hundred * drawsReach)} points.`
  );
}

/** Reach of the 95% interval of a share of so many draws where it is widest, at one half. */
const drawsReach = 1.96 * Math.sqrt(0.25 / posteriorDraws);

/** `61%`; `over 99%` and `under 1%` where the draws tell no more. */
export function probabilityWords(probability: number): string {
  const percents = hundred * probability;
  if (percents > mostPercents) return `over ${mostPercents}%`;
  return percents < hundred - mostPercents ? `under ${hundred - mostPercents}%` : `${Math.round(percents)}%`;
}

/** What it means to be beaten. */
export function beatenMeans({ aims }: FrontierResult): string {
  const least = aims.map(({ measure, worthwhile }) => `${measureTable[measure].label.toLowerCase()} ${worthwhile}`);
  const added = aims.flatMap(({ measure }) => effectBeside[measure] ?? []);
  const beside =
    added.length === 0
      ? ''
      : ` ${listed(added.map((measure) => measureTable[measure].label))} is among them because a change is not judged without the effect in it.`;
  return (
    'A policy is on the frontier when no other beats it: when none is at least as good on all of these measures and on one of ' +
    `them better by more than the smallest worthwhile change (${least.join(', ')}).${beside}`
  );
}

export const membershipWords: Readonly<Record<Membership, string>> = {
  on: 'on',
  off: 'off',
  close: 'hangs on a tie',
  'cannot tell': 'cannot tell',
};

/** What it means to hang on a tie. */
const tieMeans =
  'Another is better on one measure by more than the smallest worthwhile change, and whether it is at least as good on ' +
  'the rest hangs on differences smaller than that, which more runs need not settle.';

/** `policy 5 to policy 3`: a policy that hangs on a tie, and who may beat it. */
function tieWords({ policy, beatenBy }: JudgedPolicy): string {
  return `policy ${policy.number} to policy ${beatenBy[0].policy}`;
}

/** How many of the conditions the search has met, the runs that look for what breaks the members left out. */
export function conditionsMetWords({ conditions, policies }: FrontierResult): string {
  const [least, most] = extremes(policies.map(({ replications }) => Math.min(replications, conditions.length)));
  if (least === conditions.length) return `on average over ${conditions.length} conditions`;
  const first = least === most ? `${least}` : `${least} to ${most}`;
  return `estimated from the first ${first} of ${conditions.length} conditions`;
}

/** `policy 17 (latitude edge, ...; shipped as bounded)` */
export function policyWords({ policy }: JudgedPolicy): string {
  const shipped = policy.shippedAs.length === 0 ? '' : `; shipped as ${policy.shippedAs.join(', ')}`;
  return `policy ${policy.number} (${policy.label}${shipped})`;
}

const tiesTold = 6;

/** The answer: how many policies, how many of them on the frontier, how many in doubt. */
export function answerSentences(result: FrontierResult): readonly string[] {
  const { policies, aims, circumstances, effort } = result;
  const count = (membership: Membership) => policies.filter((one) => one.membership === membership).length;
  const names = aims.map(({ measure }) => measureTable[measure].label.toLowerCase());
  const where =
    circumstances.length === 0
      ? ''
      : `, ${conditionsMetWords(result)} that nobody controls (${circumstances.map(({ name }) => factorWords(name)).join(', ')})`;
  const sentences = [
    `Of ${policies.length} boundary policies, ${isOrAre(count('on'))} on the frontier: no other beats ${count('on') === 1 ? 'it' : 'them'} on ${listed(names)} together${where}.`,
    `${isOrAre(count('off'))} beaten.${count('cannot tell') === 0 ? '' : ` Of ${count('cannot tell')} this search cannot tell.`}`,
  ];
  const tied = policies.filter(({ membership }) => membership === 'close');
  if (tied.length > 0) {
    const told = tied.slice(0, tiesTold).map(tieWords);
    const left = tied.length - told.length;
    sentences.push(
      `${tied.length} ${tied.length === 1 ? 'hangs' : 'hang'} on a tie (${listed(left > 0 ? [...told, `${left} more`] : told)}). ${tieMeans}`,
    );
  }
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
  const chance = probability === null ? '' : ` (probability ${probabilityWords(probability)})`;
  return `${policy.shippedAs.join(', ')} ${standsWhere[membership]}${chance}`;
}

const standsWhere: Readonly<Record<Membership, string>> = {
  on: 'is on it',
  off: 'is beaten',
  close: 'hangs on a tie',
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
    const told = own.filter(({ box }) => box !== null).map((one) => breakingSentence(result, one));
    const never = own.filter(({ badCount }) => badCount === 0);
    const unboxed = patternsUnboxed.map((pattern) => own.filter((one) => one.badCount > 0 && one.pattern === pattern));
    return [...told, ...[...unboxed, never].flatMap((alike) => unboxedSentence(alike))];
  });
}

const patternsUnboxed = ['like chance', 'none found', 'too few cases'] as const;

/** What is said of bad conditions in no box. */
export const patternWords: Readonly<Record<Exclude<Pattern, 'told'>, string>> = {
  'like chance': 'without a pattern that chance would not give as well',
  'none found': 'no box was found that these conditions can tell from chance',
  'too few cases': `a pattern was not looked for with fewer than ${fewestCases} bad conditions, or fewer than ${fewestCases} others`,
};

/** Of those without a box that fared alike; of none, nothing. */
function unboxedSentence(alike: readonly Breaking[]): readonly string[] {
  const [first] = alike;
  if (first === undefined) return [];
  const { of, badCount, conditionCount, pattern } = first;
  const often =
    badCount === 0
      ? `${listed(alike.map(({ policy }) => `policy ${policy}`))} under none`
      : listed(alike.map((one) => `policy ${one.policy} under ${one.badCount}`));
  const why =
    badCount === 0 || pattern === 'told' ? '' : `${pattern === 'like chance' ? ', ' : '; '}${patternWords[pattern]}`;
  return [`${happening(of)}: ${often} of ${conditionCount} conditions${why}.`];
}

function isSame(one: Break, other: Break): boolean {
  if (one.kind === 'beaten' || other.kind === 'beaten') return one.kind === other.kind;
  return limitWords(one.limit) === limitWords(other.limit);
}

function happening(of: Break): string {
  return of.kind === 'beaten' ? 'Beaten by another of these' : `Beyond ${limitWords(of.limit)}`;
}

/** What breaks a policy, in a sentence. */
export function breakingSentence(result: FrontierResult, one: Breaking): string {
  const { policy, of, conditionCount, badCount, box } = one;
  if (box === null) return unboxedSentence([one]).join('');
  const often = `${happening(of)}: policy ${policy} under ${badCount} of ${conditionCount} conditions`;
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

/** Smallest and largest. */
function extremes(counts: readonly number[]): readonly [number, number] {
  return [Math.min(...counts), Math.max(...counts)];
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
