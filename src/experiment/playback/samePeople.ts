// The same people in two worlds: who is who, and at which decisions their stories part.
import { NONE } from '../../model/patients.ts';
import { CHOSEN } from '../../model/record.ts';
import type { Playback, PlaybackPeople } from './playback.ts';

/** For each row of `a` the row of the same person's same referral in `b`, or -1. */
export function samePeople(a: PlaybackPeople, b: PlaybackPeople): Int32Array {
  const rows = new Map<string, number>();
  for (let p = 0; p < b.count; p += 1) rows.set(identity(b, p), p);
  return Int32Array.from({ length: a.count }, (_, p) => rows.get(identity(a, p)) ?? NONE);
}

function identity({ keyHi, keyLo, episode }: PlaybackPeople, p: number): string {
  return `${keyHi[p]} ${keyLo[p]} ${episode[p]}`;
}

/** A moment at which one person's story becomes another in the other world. */
export interface Parting {
  /** Minute of the earlier of the two decisions, and the world in which that is: 0 or 1. */
  readonly at: number;
  readonly side: 0 | 1;
  /** Row of the person and of the decision in each world. */
  readonly people: readonly [number, number];
  readonly decisions: readonly [number, number];
}

/**
 * Of everybody who is in both worlds the first decision that was made otherwise: the same decision point for as many times as
 * before, the act chosen in one world and not in the other. In order of time, and
 * at one time in the order of the decisions.
 */
export function partingsOf(a: Playback, b: Playback, same: Int32Array): readonly Parting[] {
  const ofB = decisionsByPerson(b);
  const partings: Parting[] = [];
  for (const [p, inA] of decisionsByPerson(a)) {
    const inB = same[p] === NONE ? undefined : ofB.get(same[p]);
    const parting = inB === undefined ? null : firstOtherwise(a, b, inA, inB);
    if (parting !== null) partings.push(parting);
  }
  const row = ({ side, decisions }: Parting) => decisions[side];
  return partings.sort((one, other) => one.at - other.at || one.side - other.side || row(one) - row(other));
}

function decisionsByPerson({ decisions }: Playback): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (let d = 0; d < decisions.count; d += 1) {
    const p = decisions.patient[d];
    if (p === NONE) continue;
    const own = found.get(p);
    if (own === undefined) found.set(p, [d]);
    else own.push(d);
  }
  return found;
}

function firstOtherwise(a: Playback, b: Playback, inA: readonly number[], inB: readonly number[]): Parting | null {
  let first: Parting | null = null;
  const taken = new Set<number>();
  for (const d of inA) {
    // The n-th time of a decision point is held against the n-th time of the same point in the other world.
    const e = inB.find((other) => !taken.has(other) && b.decisions.point[other] === a.decisions.point[d]);
    if (e === undefined) continue;
    taken.add(e);
    if ((a.decisions.flags[d] & CHOSEN) === (b.decisions.flags[e] & CHOSEN)) continue;
    const side = a.decisions.at[d] <= b.decisions.at[e] ? 0 : 1;
    const at = side === 0 ? a.decisions.at[d] : b.decisions.at[e];
    const people = [a.decisions.patient[d], b.decisions.patient[e]] as const;
    if (first === null || at < first.at) first = { at, side, people, decisions: [d, e] };
  }
  return first;
}
