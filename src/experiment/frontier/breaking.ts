// Under which conditions a policy is beaten or breaks a limit: scenario discovery (Bryant and Lempert 2010) over what cannot
// be controlled, and a test by permutation, so that no box is told that chance would draw as well.
import { Streams } from '../../engine/streams.ts';
import { excess, type PrimBox, type PrimColumn, type PrimSide, primBox, quasiP } from '../../statistics/prim.ts';
import type { RunRow } from '../runs.ts';
import { keepsLimit } from '../staff/limits.ts';
import type { Factor } from '../study/study.ts';
import { isBeaten } from './dominance.ts';
import type { Aim, Box, BoxSide, Break, Breaking, Condition, Pattern } from './frontierResult.ts';
import { aimValue } from './ledger.ts';

/** All played under all conditions, each so many times. */
export interface UnderConditions {
  readonly policies: readonly number[];
  /** By policy, then replication: replication r meets condition r, counted round and round. */
  readonly rows: readonly (readonly RunRow[])[];
  readonly conditions: readonly Condition[];
  readonly repeats: number;
  readonly aims: readonly Aim[];
  readonly circumstances: readonly Factor[];
  readonly seed: number | string;
}

/** Fewer bad cases, or good ones, make no pattern. */
export const fewestCases = 5;
const permutationsMost = 999;
/** So many chance boxes as good as the one found settle that it is chance (Besag and Clifford 1991). */
const chanceEnough = 20;
/** Chance of telling any box that is none, over all that are looked for. */
const wrongMost = 0.05;

/** Each of `breaks` for each policy. */
export function breakingOf(under: UnderConditions, breaks: readonly Break[]): readonly Breaking[] {
  const { policies, conditions, repeats, circumstances } = under;
  const columns = circumstances.map((factor, i) => columnOf(factor, conditions, i));
  const boxesMost = policies.length * breaks.length;
  return policies.flatMap((policy, place) =>
    breaks.map((of, which): Breaking => {
      const bad = of.kind === 'beaten' ? beatenAt(under, place) : brokenAt(under, place, of);
      const luck = { seed: under.seed, policy, which };
      return {
        policy,
        of,
        conditionCount: conditions.length,
        repeats,
        badCount: sumOf(bad),
        ...boxFor(columns, bad, under, luck, wrongMost / boxesMost),
      };
    }),
  );
}

/** 1 at each condition under which another of them beats it, by the means of the repeats. */
function beatenAt({ rows, conditions, repeats, aims }: UnderConditions, place: number): Uint8Array {
  const least = aims.map(({ worthwhile }) => worthwhile);
  return Uint8Array.from(conditions, (_, condition) => {
    const values = new Float64Array(rows.length * aims.length);
    rows.forEach((own, policy) => {
      aims.forEach((aim, i) => {
        let sum = 0;
        for (let repeat = 0; repeat < repeats; repeat += 1)
          sum += aimValue(own[condition + repeat * conditions.length], aim);
        values[policy * aims.length + i] = sum / repeats;
      });
    });
    const one = place * aims.length;
    return rows.some((_, other) => isBeaten(values, one, other * aims.length, least)) ? 1 : 0;
  });
}

/** 1 at each condition under which the mean of the repeats is beyond the limit, or a repeat has no value. */
function brokenAt(
  { rows, conditions, repeats }: UnderConditions,
  place: number,
  { limit }: Extract<Break, { readonly kind: 'limit' }>,
): Uint8Array {
  return Uint8Array.from(conditions, (_, condition) => {
    let sum = 0;
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      const value = rows[place][condition + repeat * conditions.length].measures[limit.measure];
      if (value === null) return 1;
      sum += value;
    }
    return keepsLimit(limit, sum / repeats) ? 0 : 1;
  });
}

interface Luck {
  readonly seed: number | string;
  readonly policy: number;
  readonly which: number;
}

function boxFor(
  columns: readonly PrimColumn[],
  bad: Uint8Array,
  { circumstances }: UnderConditions,
  luck: Luck,
  pMost: number,
): { readonly box: Box | null; readonly pattern: Pattern } {
  const badCount = sumOf(bad);
  if (badCount < fewestCases || bad.length - badCount < fewestCases) return { box: null, pattern: 'too few cases' };
  const found = primBox(columns, bad);
  if (found.sides.length === 0) return { box: null, pattern: 'none found' };
  const permutationP = chanceP(columns, bad, found, luck);
  if (permutationP > pMost && permutationP > 1 / (permutationsMost + 1)) return { box: null, pattern: 'like chance' };
  const box: Box = {
    sides: found.sides.map((side, i) => sideOf(side, circumstances[side.column], quasiP(found, i, columns, bad))),
    conditionCount: found.count,
    badCount: found.badCount,
    coverage: found.badCount / badCount,
    density: found.badCount / found.count,
    permutationP,
  };
  return { box, pattern: 'told' };
}

/** How often the bad cases, dealt out at random, give a box as good. */
function chanceP(
  columns: readonly PrimColumn[],
  bad: Uint8Array,
  found: PrimBox,
  { seed, policy, which }: Luck,
): number {
  const streams = new Streams(seed, 0, ['frontier.permutation']);
  const all: PrimBox = { sides: [], count: bad.length, badCount: sumOf(bad) };
  const observed = excess(found, all);
  const dealt = Uint8Array.from(bad);
  let asGood = 0;
  for (let deal = 1; deal <= permutationsMost; deal += 1) {
    streams.at(0, policy, which, deal);
    for (let i = dealt.length - 1; i > 0; i -= 1) {
      const other = Math.floor(streams.uniform() * (i + 1));
      const kept = dealt[i];
      dealt[i] = dealt[other];
      dealt[other] = kept;
    }
    if (excess(primBox(columns, dealt), all) >= observed) asGood += 1;
    if (asGood === chanceEnough) return asGood / deal;
  }
  return (asGood + 1) / (permutationsMost + 1);
}

function columnOf({ over }: Factor, conditions: readonly Condition[], index: number): PrimColumn {
  const values = conditions.map((condition) => condition.values[index]);
  if (values.every((value) => typeof value === 'number')) return { kind: 'number', values };
  const levels = 'levels' in over ? over.levels : [];
  return { kind: 'levels', values: values.map((value) => levels.indexOf(value)), levelCount: levels.length };
}

function sideOf({ column, low, high, levels }: PrimSide, { over }: Factor, p: number): BoxSide {
  const named = 'levels' in over ? over.levels : [];
  return {
    circumstance: column,
    within: levels === null ? { low, high } : { levels: levels.map((level) => named[level]) },
    quasiP: p,
  };
}

function sumOf(values: Uint8Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
