// The fingerprint: sensitive to every bit, to framing and to order, and the same however the memory lies.
import alea from 'seedrandom/lib/alea.js';
import { describe, expect, it } from 'vitest';
import { Digest } from '../../src/numerics/hash.ts';

function digestOf(feed: (digest: Digest) => void): string {
  const digest = new Digest();
  feed(digest);
  return digest.hex();
}

function differingBits(a: string, b: string): number {
  let count = 0;
  for (let i = 0; i < 32; i += 1) {
    const difference = Number.parseInt(a[i], 16) ^ Number.parseInt(b[i], 16);
    count += [0, 1, 2, 3].filter((bit) => (difference >> bit) & 1).length;
  }
  return count;
}

describe('Digest', () => {
  it('is 32 hexadecimal digits and never changes between versions', () => {
    const hex = digestOf((digest) => {
      digest.updateText('remit');
      digest.updateInts(Int32Array.of(1, -2, 3));
      digest.updateFloats(Float64Array.of(0.1, -0, Infinity, Number.NaN));
      digest.update(Uint8Array.of(1, 2, 3, 4, 5));
    });
    expect(hex).toMatch(/^[0-9a-f]{32}$/);
    expect(hex).toBe('7e1db74418f728f01204f8bb4ccb2032');
  });

  it('changes about half of its bits when any one bit is flipped', () => {
    const source = alea('digest');
    for (const length of [1, 2, 3, 4, 5, 9, 33]) {
      const values = Int32Array.from({ length }, () => source.int32());
      const before = digestOf((digest) => digest.updateInts(values));
      let total = 0;
      for (let bit = 0; bit < 32 * length; bit += 1) {
        values[bit >> 5] ^= 1 << (bit & 31);
        const changed = differingBits(
          before,
          digestOf((digest) => digest.updateInts(values)),
        );
        expect(changed).toBeGreaterThan(32);
        expect(changed).toBeLessThan(96);
        total += changed;
        values[bit >> 5] ^= 1 << (bit & 31);
      }
      expect(total / (32 * length)).toBeGreaterThan(60);
      expect(total / (32 * length)).toBeLessThan(68);
    }
  });

  it('tells lengths, kinds, order and the cutting of the same bytes apart', () => {
    const hexes = [
      digestOf(() => undefined),
      digestOf((d) => d.update(Uint8Array.of())),
      digestOf((d) => d.update(Uint8Array.of(0))),
      digestOf((d) => d.update(Uint8Array.of(0, 0))),
      digestOf((d) => d.update(Uint8Array.of(0, 0, 0, 0))),
      digestOf((d) => d.updateInts(Int32Array.of(0))),
      digestOf((d) => d.updateInts(Int32Array.of(0, 0))),
      digestOf((d) => d.updateFloats(Float64Array.of(0))),
      digestOf((d) => d.updateFloats(Float64Array.of(-0))),
      digestOf((d) => d.updateText('')),
      digestOf((d) => d.updateText('ab')),
      digestOf((d) => d.updateText('ba')),
      digestOf((d) => {
        d.updateText('a');
        d.updateText('b');
      }),
    ];
    expect(new Set(hexes).size).toBe(hexes.length);
  });

  it('does not depend on where the values lie, on unused capacity, or on the bits of a NaN', () => {
    const bytes = Uint8Array.from({ length: 99 }, (_, i) => i * 7);
    const shifted = new Uint8Array(200);
    shifted.set(bytes, 3);
    expect(digestOf((d) => d.update(shifted.subarray(3, 102)))).toBe(digestOf((d) => d.update(bytes)));
    const roomy = Float64Array.of(1, 2, Number.NaN, 0);
    expect(digestOf((d) => d.updateFloats(roomy, 2))).toBe(digestOf((d) => d.updateFloats(Float64Array.of(1, 2))));
    const otherNaN = new Float64Array(1);
    new Int32Array(otherNaN.buffer).set([1, -1]);
    expect(otherNaN[0]).toBe(Number.NaN);
    expect(digestOf((d) => d.updateFloats(otherNaN))).toBe(
      digestOf((d) => d.updateFloats(Float64Array.of(Number.NaN))),
    );
    expect(digestOf((d) => d.updateInts(Int32Array.of(1, 2, 3), 2))).toBe(
      digestOf((d) => d.updateInts(Int32Array.of(1, 2))),
    );
  });

  it('meets no collision among many small inputs', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 60_000; i += 1) seen.add(digestOf((d) => d.updateInts(Int32Array.of(i % 300, (i / 300) | 0))));
    expect(seen.size).toBe(60_000);
    const halves = new Set([...seen].map((hex) => hex.slice(0, 16)));
    expect(halves.size).toBe(60_000);
  });
});
