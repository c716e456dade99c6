// What a search for staff found, in sentences: the answer first, then what one service may live through, then the neighbours.
import { limitInside } from './limitPhrase.ts';
import { shortNumber } from './shortNumber.ts';
import type { Keeping, LeverName, StaffResult, Visited } from './staffResult.ts';

const superlatives: Readonly<Record<LeverName, string>> = {
  wte: 'the fewest',
  referrals: 'the most',
  'session-cap': 'the tightest cap',
  'caseload-cap': 'the tightest cap',
};

/** What the intervals and probabilities cover and how the two kinds of keeping a limit differ. */
export const twoKinds =
  'A limit is kept when the expected value of the measure, its mean over ever more replications, keeps it. What one service lives through scatters about that: the share of replications that keep all limits is told apart.';

/** Two to five sentences. */
export function answerSentences(result: StaffResult): readonly string[] {
  const { answer, grid, limits, visited } = result;
  const all = limits.length === 1 ? 'the limit' : limits.length === 2 ? 'both limits' : `all ${limits.length} limits`;
  const presentSentences = ofPresent(result, all);
  if (answer === null) {
    return [
      `No value that was tried from ${grid.values[0]} to ${grid.values[grid.values.length - 1]} ${grid.unit} surely keeps ${all}.`,
      ...nearestSentence(result),
      ...presentSentences,
      ...setSentences(result, all),
    ];
  }
  const at = visitedAt(visited, answer);
  return [
    `${amountText(answer, grid.unit)}: ${superlatives[grid.lever]} found that ${answer === 1 || isCap(grid.lever) ? 'keeps' : 'keep'} ${all}, with a probability of at least ${surely(at.probability as number)} (chance only).`,
    oneServiceSentence(at, result, all),
    ...betterSentence(result, all),
    ...presentSentences,
    ...setSentences(result, all),
  ];
}

export function visitedAt(visited: readonly Visited[], value: number): Visited {
  const found = visited.find((one) => one.value === value);
  if (found === undefined) throw new Error(`the value ${value} was not played`);
  return found;
}

/** `98.7%`, rounded down and no more than 99.9%: what stands before it is "at least". */
export function surely(probability: number): string {
  return `${Math.min(mostTenths, Math.floor(probability * 1000 + rounding)) / 10}%`;
}

const mostTenths = 999;
const rounding = 1e-9;

function oneServiceSentence({ oneService, replications }: Visited, result: StaffResult, all: string): string {
  const weeks = String(result.scenario.values['time.measuredWeeks']);
  const percent = (share: number | null) => Math.round(100 * (share as number));
  const share = oneService.mean as number;
  const counted = replications === 1 ? 'the 1 replication' : `the ${replications} replications`;
  const often =
    share === 0 || share === 1
      ? `in ${share === 0 ? 'none' : 'all'} of ${counted}`
      : `in about ${tenthsOf(share)} of 10 cases`;
  const size = share === 0 || share === 1 ? '' : `, ${replications} replications`;
  return (
    `One such service by itself keeps ${all} over ${weeks} weeks ${often} ` +
    `(${percent(oneService.mean)}%, 95% interval ${percent(oneService.low)}% to ${percent(oneService.high)}%${size}, chance only).`
  );
}

/** Neither never nor always is said of what is only rare or only usual. */
function tenthsOf(share: number): number {
  return Math.min(9, Math.max(1, Math.round(10 * share)));
}

function isCap(lever: LeverName): boolean {
  return lever === 'session-cap' || lever === 'caseload-cap';
}

/** `1 session`, `3.1 whole-time equivalents` */
export function amountText(value: number, unit: string): string {
  const one = unit.replace(/^people\b/, 'person').replace(/^(whole-time equivalent|referral|session)s/, '$1');
  return `${value} ${value === 1 ? one : unit}`;
}

function betterSentence({ nextBetter, binding, limits, grid, visited }: StaffResult, all: string): readonly string[] {
  if (nextBetter === null) return [];
  const { value, keeping } = nextBetter;
  const { probability } = visitedAt(visited, value);
  const which = binding.map((i) => limitInside(limits[i])).join(' and ');
  const sure = probability === null ? '' : `, with a probability of at least ${surely(probability)}`;
  return [
    keeping === 'fails'
      ? `${amountText(value, grid.unit)} would not keep ${all}${sure}; what binds is ${which}.`
      : `${amountText(value, grid.unit)} cannot be told from ${which}, which binds; the answer is the next value that clearly keeps ${all}.`,
  ];
}

function nearestSentence({ nearest, binding, limits, grid, visited }: StaffResult): readonly string[] {
  if (nearest === null) return [];
  const which = binding.map(
    (i) => `${limitInside(limits[i])} (${keepingWord(visitedAt(visited, nearest).limits[i].keeping)})`,
  );
  return [`Nearest to it comes ${amountText(nearest, grid.unit)}, where these are not kept: ${which.join(', ')}.`];
}

function ofPresent({ grid, answer, visited, limits }: StaffResult, all: string): readonly string[] {
  const { present } = grid;
  if (present === null || present === answer) return present === null ? [] : ['That is what the scenario has now.'];
  const now = visited.find(({ value }) => value === present);
  if (now === undefined) return [];
  const sure = now.probability === null ? '' : ` (at least ${surely(now.probability)})`;
  const words: Readonly<Record<Keeping, string>> = {
    keeps: `keeps ${all}${sure}`,
    fails: `does not keep ${all}${sure}`,
    'at the limit': 'cannot be told from the limit',
    open: 'is not decided',
  };
  const missed = limits.filter((_, i) => now.limits[i].keeping !== 'keeps').map(limitInside);
  const which = now.keeping === 'keeps' || limits.length === 1 ? '' : `; it is about ${missed.join(' and ')}`;
  return [`As it is now, with ${shortNumber(present)}, the service ${words[now.keeping]}${which}.`];
}

function setSentences({ overSets, answer, grid }: StaffResult, all: string): readonly string[] {
  if (overSets === null) return [];
  const { sets, enough } = overSets;
  const count = (isSo: (set: (typeof sets)[number]) => boolean) => sets.filter(isSo).length;
  const told: string[] = [];
  if (answer !== null) {
    told.push(
      `Under ${count((set) => set.meansKeepAtAnswer === true)} of ${sets.length} sets of assumptions the means at ${answer} keep ${all}: ` +
        `clearly in ${count((set) => set.atAnswer === 'keeps')}, clearly not in ${count((set) => set.atAnswer === 'fails')}, in the others chance hides it.`,
    );
  }
  const none = count((set) => set.answer === null);
  const ofShare = (share: number) => enough.find(({ setCount }) => setCount >= share * sets.length);
  const wider = [ofShare(halfOfSets), ofShare(mostSets) ?? enough[enough.length - 1]].filter(
    (one, i, all) => one !== undefined && one.value !== answer && all.indexOf(one) === i,
  );
  const steps = wider.map((one) => `${one?.value} under ${one?.setCount}`);
  if (steps.length > 0) told.push(`Of ${grid.unit}, enough would be ${steps.join(', and ')} of ${sets.length} sets.`);
  if (none > 0) told.push(`Under ${none} of ${sets.length} sets no value that was tried keeps ${all}.`);
  return told;
}

/** The values that are enough in half of the sets and in nearly all are told. */
const halfOfSets = 0.5;
const mostSets = 0.95;

export function keepingWord(keeping: Keeping): string {
  return keeping === 'at the limit' ? 'cannot tell' : keeping === 'open' ? 'not decided' : keeping;
}
