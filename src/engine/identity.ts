// Stable 64-bit identities for the entities that luck belongs to, as two 32-bit halves.
// An identity comes from a name, or from the identity of a parent and an ordinal; never from a row number.
import alea from 'seedrandom/lib/alea.js';

/** Identity of whatever bears this name. Slow enough (about a microsecond) to be kept by the caller. */
export function nameKey(name: string): { hi: number; lo: number } {
  const source = alea(name);
  const hi = source.int32();
  return { hi, lo: source.int32() };
}

/** Upper half of the identity of the `ordinal`-th child of an entity: the candidate of a practice, the incumbent of a post. */
export function childHi(hi: number, lo: number, ordinal: number): number {
  let x = Math.imul(lo ^ (lo >>> 15) ^ Math.imul(ordinal, 0x9e3779b1), 0x2c1b3c6d);
  x = Math.imul(x ^ (x >>> 12) ^ hi, 0x297a2d39);
  x = Math.imul(x ^ (x >>> 15) ^ ordinal, 0x85ebca6b);
  return x ^ (x >>> 16);
}

/** Lower half of the identity of the `ordinal`-th child of an entity. */
export function childLo(hi: number, lo: number, ordinal: number): number {
  let x = Math.imul(hi ^ (hi >>> 16) ^ Math.imul(ordinal, 0x85ebca77), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15) ^ lo, 0x846ca68b);
  x = Math.imul(x ^ (x >>> 13) ^ ordinal, 0xc2b2ae35);
  return x ^ (x >>> 16);
}
