// A 128-bit fingerprint of values: the mixing of MurmurHash3 x86 128 (Austin Appleby, public domain), fed with whole words.
// Each update is framed with its kind of words and its length, so cutting the same bytes differently gives another fingerprint.
// The fingerprint is the same on little-endian and big-endian machines. It guards against accidents, not against forgery.

const probe = new Int32Array(new Float64Array([1]).buffer);
/** Place of the lower half of a double inside its pair of words. */
const LOW_HALF = probe[0] === 0 ? 0 : 1;

function finished(word: number): number {
  let h = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Collects values and gives their fingerprint. NaN always counts as one and the same value; 0 and -0 differ. */
export class Digest {
  #a = 0x2b2ae35;
  #b = 0x1f123bb5;
  #c = 0x159a55e5;
  #d = 0x38b34ae5;
  #words = 0;

  /** Adds bytes. */
  update(bytes: Uint8Array): void {
    const whole = bytes.length >> 2;
    const words = new Int32Array(whole + 1);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let i = 0; i < whole; i += 1) words[i] = view.getInt32(4 * i, true);
    for (let i = 4 * whole; i < bytes.length; i += 1) words[whole] |= bytes[i] << (8 * (i & 3));
    this.#take(words, whole + 1, bytes.length, 1);
  }

  /** Adds the first `length` numbers, bit by bit. */
  updateFloats(values: Float64Array, length = values.length): void {
    const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
    let hasNaN = false;
    for (let i = 0; i < length; i += 1) hasNaN ||= Number.isNaN(values[i]);
    if (LOW_HALF === 0 && !hasNaN) {
      this.#take(words, 2 * length, length, 2);
      return;
    }
    const portable = new Int32Array(2 * length);
    for (let i = 0; i < length; i += 1) {
      const missing = Number.isNaN(values[i]);
      portable[2 * i] = missing ? 0 : words[2 * i + LOW_HALF];
      portable[2 * i + 1] = missing ? 0x7ff80000 : words[2 * i + 1 - LOW_HALF];
    }
    this.#take(portable, 2 * length, length, 2);
  }

  /** Adds the first `length` 32-bit integers. */
  updateInts(values: Int32Array, length = values.length): void {
    this.#take(values, length, length, 3);
  }

  /** Adds text, by its UTF-16 code units. */
  updateText(text: string): void {
    const words = new Int32Array((text.length + 1) >> 1);
    for (let i = 0; i < text.length; i += 1) words[i >> 1] |= text.charCodeAt(i) << (16 * (i & 1));
    this.#take(words, words.length, text.length, 4);
  }

  /** The fingerprint of everything added so far: 32 hexadecimal digits. More may be added afterwards. */
  hex(): string {
    let a = this.#a ^ this.#words;
    let b = this.#b ^ this.#words;
    let c = this.#c ^ this.#words;
    let d = this.#d ^ this.#words;
    a = (a + b + c + d) | 0;
    b = (b + a) | 0;
    c = (c + a) | 0;
    d = (d + a) | 0;
    a = finished(a);
    b = finished(b);
    c = finished(c);
    d = finished(d);
    a = (a + b + c + d) | 0;
    b = (b + a) | 0;
    c = (c + a) | 0;
    d = (d + a) | 0;
    return [a, b, c, d].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  #take(words: Int32Array, count: number, length: number, kind: number): void {
    const blocks = count & ~3;
    let a = this.#a;
    let b = this.#b;
    let c = this.#c;
    let d = this.#d;
    for (let i = 0; i <= blocks; i += 4) {
      let k1: number;
      let k2: number;
      let k3: number;
      let k4: number;
      if (i < blocks) {
        k1 = words[i];
        k2 = words[i + 1];
        k3 = words[i + 2];
        k4 = words[i + 3];
      } else {
        k1 = i < count ? words[i] : 0;
        k2 = i + 1 < count ? words[i + 1] : 0;
        k3 = i + 2 < count ? words[i + 2] : 0;
        k4 = Math.imul(length, 8) + kind;
      }
      k1 = Math.imul(k1, 0x239b961b);
      a ^= Math.imul((k1 << 15) | (k1 >>> 17), 0xab0e9789);
      a = (Math.imul((((a << 19) | (a >>> 13)) + b) | 0, 5) + 0x561ccd1b) | 0;
      k2 = Math.imul(k2, 0xab0e9789);
      b ^= Math.imul((k2 << 16) | (k2 >>> 16), 0x38b34ae5);
      b = (Math.imul((((b << 17) | (b >>> 15)) + c) | 0, 5) + 0x0bcaa747) | 0;
      k3 = Math.imul(k3, 0x38b34ae5);
      c ^= Math.imul((k3 << 17) | (k3 >>> 15), 0xa1e38b93);
      c = (Math.imul((((c << 15) | (c >>> 17)) + d) | 0, 5) + 0x96cd1c35) | 0;
      k4 = Math.imul(k4, 0xa1e38b93);
      d ^= Math.imul((k4 << 18) | (k4 >>> 14), 0x239b961b);
      d = (Math.imul((((d << 13) | (d >>> 19)) + a) | 0, 5) + 0x32ac3b17) | 0;
    }
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#d = d;
    this.#words = (this.#words + count + 1) | 0;
  }
}
