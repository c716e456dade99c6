// The same search under every set of assumptions: from the answer of the defaults in growing steps, then by halving,
// all sets side by side on the same replications.
import type { MeasureValues } from '../../model/measures.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { meanInterval } from '../../statistics/interval.ts';
import { present } from '../../statistics/mean.ts';
import type { Ensemble } from '../ensemble.ts';
import { underSet } from '../ensemble.ts';
import { identityOf } from '../overAssumptions.ts';
import type { PlayRuns } from '../ports.ts';
import { chancesOf } from './judge.ts';
import { keepsLimit } from './limits.ts';
import type { Limit, SetStaff, StaffOverSets } from './staffResult.ts';

export interface OverSetsOptions {
  readonly ensemble: Ensemble;
  readonly scenario: Scenario;
  readonly at: (scenario: Scenario, value: number) => Scenario;
  readonly limits: readonly Limit[];
  /** Best-liked first. */
  readonly values: readonly number[];
  /** Where every set begins: the place of the answer at the defaults, or of what came nearest to one. */
  readonly from: number;
  /** Whether `from` is the answer. */
  readonly isAnswer: boolean;
  readonly replications: number;
  readonly play: PlayRuns;
  /** Before each round: how many runs of this search will probably have been played in the end. */
  readonly onExpected: (runCount: number) => void;
}

const confidence = 0.95;
/** The first step away from where a set begins, as a part of all values. */
const firstStride = 0.1;
/** Tries until a set's turn is between two values; only for the estimate of the time left. */
const usualStrides = 2;

interface SetSearch {
  readonly scenario: Scenario;
  readonly candidate: number;
  /** The last place that does not keep the limits and the first that does, as far as is known. */
  fails: number;
  keeps: number;
  stride: number;
  tries: number;
  atFrom: readonly MeasureValues[];
}

export async function searchSets(options: OverSetsOptions): Promise<StaffOverSets> {
  const { ensemble, scenario, values, limits, replications, play, from, isAnswer } = options;
  const sets = ensemble.sets.map((set): SetSearch => {
    const under = underSet(scenario, set);
    const stride = Math.max(1, Math.round(firstStride * values.length));
    const unknown = { fails: -1, keeps: values.length, stride, tries: 0, atFrom: [] };
    return { scenario: under, candidate: set.candidate, ...unknown };
  });
  for (;;) {
    const turns = sets.flatMap((set) => {
      const place = nextPlace(set, from, values.length);
      return place === null ? [] : [{ set, place }];
    });
    if (turns.length === 0) break;
    options.onExpected(expectedTries(sets, values.length) * replications);
    const runs = turns.flatMap(({ set, place }) => {
      const at = options.at(set.scenario, values[place]);
      return Array.from({ length: replications }, (_, replication) => ({ scenario: at, replication }));
    });
    const rows = await play(runs);
    turns.forEach(({ set, place }, i) => {
      const played = rows.slice(i * replications, (i + 1) * replications).map(({ measures }) => measures);
      learn(set, place, played, limits);
    });
  }
  const found = sets.map(
    ({ candidate, atFrom, keeps }): SetStaff => ({
      candidate,
      atAnswer: isAnswer ? clearly(atFrom, limits) : null,
      meansKeepAtAnswer: isAnswer ? meansKeep(atFrom, limits) : null,
      answer: values[keeps] ?? null,
    }),
  );
  return { ensemble: identityOf(ensemble), replications, sets: found, enough: enoughOf(values, sets) };
}

/** Null when the set is done. */
function nextPlace({ fails, keeps, stride, tries }: SetSearch, from: number, length: number): number | null {
  if (tries === 0) return from;
  if (keeps - fails <= 1) return null;
  if (fails < 0) return Math.max(0, keeps - stride);
  if (keeps >= length) return Math.min(length - 1, fails + stride);
  return Math.floor((keeps + fails) / 2);
}

function learn(set: SetSearch, place: number, played: readonly MeasureValues[], limits: readonly Limit[]): void {
  if (set.tries === 0) set.atFrom = played;
  else set.stride *= 2;
  set.tries += 1;
  if (meansKeep(played, limits)) set.keeps = place;
  else set.fails = place;
}

function expectedTries(sets: readonly SetSearch[], length: number): number {
  return sets.reduce((sum, { tries, fails, keeps, stride }) => {
    if (tries > 0 && keeps - fails <= 1) return sum + tries;
    const isBetween = fails >= 0 && keeps < length;
    const tillBetween = isBetween ? 0 : usualStrides - Math.min(usualStrides - 1, Math.max(0, tries - 1));
    return sum + tries + tillBetween + halvingsOf(isBetween ? keeps - fails : stride);
  }, 0);
}

function halvingsOf(gap: number): number {
  let count = 0;
  for (let left = gap; left > 1; left /= 2) count++;
  return count;
}

/** A measure without a value in any replication keeps nothing. */
function meansKeep(played: readonly MeasureValues[], limits: readonly Limit[]): boolean {
  return limits.every((limit) => {
    const there = present(played.map((one) => one[limit.measure]));
    const { mean } = meanInterval(there);
    return there.length === played.length && mean !== null && keepsLimit(limit, mean);
  });
}

function clearly(played: readonly MeasureValues[], limits: readonly Limit[]): SetStaff['atAnswer'] {
  let keptWrongly = 0;
  let surestFailure = 0;
  for (const limit of limits) {
    const there = present(played.map((one) => one[limit.measure]));
    if (there.length < played.length) return 'fails';
    const [keeps, fails] = chancesOf(there, meanInterval(there), limit);
    keptWrongly += 1 - keeps;
    surestFailure = Math.max(surestFailure, fails);
  }
  if (keptWrongly <= 1 - confidence) return 'keeps';
  return (1 - surestFailure) * limits.length <= 1 - confidence ? 'fails' : 'cannot tell';
}

function enoughOf(values: readonly number[], sets: readonly SetSearch[]): StaffOverSets['enough'] {
  const places = [...new Set(sets.map(({ keeps }) => keeps))].filter((place) => place < values.length);
  return places
    .sort((a, b) => a - b)
    .map((place) => ({ value: values[place], setCount: sets.filter(({ keeps }) => keeps <= place).length }));
}
