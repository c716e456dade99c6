// Powers with the same bits in every JavaScript engine: fdlibm's e_pow.c (Sun Microsystems, 2004), error below 0.7 ulp.
import { fromWords, highWord, lowWord, withHighWord, withoutLowWord } from './bits.ts';

const TWO_53 = 9007199254740992;
const HUGE = 1e300;
const TINY = 1e-300;
const BREAKS = [1, 1.5];
const LOG2_BREAK_HIGH = [0, 0.5849624872207642];
const LOG2_BREAK_LOW = [0, 1.350039202129749e-8];
const L1 = 0.5999999999999946;
const L2 = 0.4285714285785502;
const L3 = 0.33333332981837743;
const L4 = 0.272728123808534;
const L5 = 0.23066074577556175;
const L6 = 0.20697501780033842;
const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 0.00006613756321437934;
const P4 = -0.0000016533902205465252;
const P5 = 4.1381367970572385e-8;
// biome-ignore lint/suspicious/noApproximativeNumericConstant: the bits matter, and Math's constants are only promised approximately
const LN2 = 0.6931471805599453;
const LN2_HIGH = 0.6931471824645996;
const LN2_LOW = -1.904654299957768e-9;
const OVERFLOW_TAIL = 8.008566259537294e-17;
const CP = 0.9617966939259756;
const CP_HIGH = 0.9617967009544373;
const CP_LOW = -7.028461650952758e-9;
// biome-ignore lint/suspicious/noApproximativeNumericConstant: the bits matter, and Math's constants are only promised approximately
const LN2_INVERSE = 1.4426950408889634;
const LN2_INVERSE_HIGH = 1.4426950216293335;
const LN2_INVERSE_LOW = 1.9259629911266175e-8;

/** 0: `y` is no integer, 1: odd, 2: even. */
function oddness(y: number): number {
  const size = Math.abs(y);
  if (size >= TWO_53) return 2;
  if (Math.floor(size) !== size) return 0;
  return size % 2 === 1 ? 1 : 2;
}

/** `x` times two to the whole power `n`, for results that are subnormal or nearly so. */
function scaled(x: number, n: number): number {
  const k = ((highWord(x) >> 20) & 0x7ff) + n;
  if (k <= -54) return 0 * x;
  if (k > 0) return withHighWord(x, (highWord(x) & 0x800fffff) | (k << 20));
  return withHighWord(x, (highWord(x) & 0x800fffff) | ((k + 54) << 20)) * 5.551115123125783e-17;
}

/** Two to the power high + low; `zWord` is the upper half of their sum. */
function exp2(zWord: number, high: number, low: number): number {
  const size = zWord & 0x7fffffff;
  let k = (size >> 20) - 0x3ff;
  let n = 0;
  let top = high;
  if (size > 0x3fe00000) {
    n = zWord + (0x00100000 >> (k + 1));
    k = ((n & 0x7fffffff) >> 20) - 0x3ff;
    const t = fromWords(n & ~(0x000fffff >> k), 0);
    n = ((n & 0x000fffff) | 0x00100000) >> (20 - k);
    if (zWord < 0) n = -n;
    top -= t;
  }
  const t = withoutLowWord(low + top);
  const u = t * LN2_HIGH;
  const v = (low - (t - top)) * LN2 + t * LN2_LOW;
  let result = u + v;
  const w = v - (result - u);
  const square = result * result;
  const c = result - square * (P1 + square * (P2 + square * (P3 + square * (P4 + square * P5))));
  const r = (result * c) / (c - 2) - (w + result * w);
  result = 1 - (r - result);
  const word = highWord(result) + (n << 20);
  return word >> 20 <= 0 ? scaled(result, n) : withHighWord(result, word);
}

/** `x` to the power `y`, with the special cases of JavaScript's `Math.pow`. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const hx = highWord(x);
  const lx = lowWord(x);
  const hy = highWord(y);
  const ly = lowWord(y);
  let ix = hx & 0x7fffffff;
  const iy = hy & 0x7fffffff;
  const yOddness = hx < 0 ? oddness(y) : 0;

  if (ly === 0) {
    if (iy === 0x7ff00000) {
      if (ix === 0x3ff00000 && lx === 0) return Number.NaN;
      if (ix >= 0x3ff00000) return hy >= 0 ? y : 0;
      return hy < 0 ? -y : 0;
    }
    if (iy === 0x3ff00000) return hy < 0 ? 1 / x : x;
    if (hy === 0x40000000) return x * x;
    if (hy === 0x3fe00000 && hx >= 0) return Math.sqrt(x);
  }
  if (lx === 0 && (ix === 0x7ff00000 || ix === 0 || ix === 0x3ff00000)) {
    let z = Math.abs(x);
    if (hy < 0) z = 1 / z;
    if (hx < 0) {
      if (ix === 0x3ff00000 && yOddness === 0) return Number.NaN;
      if (yOddness === 1) z = -z;
    }
    return z;
  }
  if (hx < 0 && yOddness === 0) return Number.NaN;
  const sign = hx < 0 && yOddness === 1 ? -1 : 1;

  let ax = Math.abs(x);
  let t1: number;
  let t2: number;
  if (iy > 0x41e00000) {
    if (iy > 0x43f00000) {
      if (ix <= 0x3fefffff) return hy < 0 ? Infinity : 0;
      return hy > 0 ? Infinity : 0;
    }
    if (ix < 0x3fefffff) return hy < 0 ? sign * HUGE * HUGE : sign * TINY * TINY;
    if (ix > 0x3ff00000) return hy > 0 ? sign * HUGE * HUGE : sign * TINY * TINY;
    const t = ax - 1;
    const w = t * t * (0.5 - t * (0.3333333333333333 - t * 0.25));
    const u = LN2_INVERSE_HIGH * t;
    const v = t * LN2_INVERSE_LOW - w * LN2_INVERSE;
    t1 = withoutLowWord(u + v);
    t2 = v - (t1 - u);
  } else {
    let n = 0;
    if (ix < 0x00100000) {
      ax *= TWO_53;
      n -= 53;
      ix = highWord(ax);
    }
    n += (ix >> 20) - 0x3ff;
    const j = ix & 0x000fffff;
    ix = j | 0x3ff00000;
    let k = 0;
    if (j <= 0x3988e) k = 0;
    else if (j < 0xbb67a) k = 1;
    else {
      n += 1;
      ix -= 0x00100000;
    }
    ax = withHighWord(ax, ix);
    let u = ax - BREAKS[k];
    let v = 1 / (ax + BREAKS[k]);
    const ss = u * v;
    const sHigh = withoutLowWord(ss);
    let tHigh = fromWords(((ix >> 1) | 0x20000000) + 0x00080000 + (k << 18), 0);
    let tLow = ax - (tHigh - BREAKS[k]);
    const sLow = v * (u - sHigh * tHigh - sHigh * tLow);
    let s2 = ss * ss;
    let r = s2 * s2 * (L1 + s2 * (L2 + s2 * (L3 + s2 * (L4 + s2 * (L5 + s2 * L6)))));
    r += sLow * (sHigh + ss);
    s2 = sHigh * sHigh;
    tHigh = withoutLowWord(3 + s2 + r);
    tLow = r - (tHigh - 3 - s2);
    u = sHigh * tHigh;
    v = sLow * tHigh + tLow * ss;
    const pHigh = withoutLowWord(u + v);
    const pLow = v - (pHigh - u);
    const zHigh = CP_HIGH * pHigh;
    const zLow = CP_LOW * pHigh + pLow * CP + LOG2_BREAK_LOW[k];
    t1 = withoutLowWord(zHigh + zLow + LOG2_BREAK_HIGH[k] + n);
    t2 = zLow - (t1 - n - LOG2_BREAK_HIGH[k] - zHigh);
  }

  const y1 = withoutLowWord(y);
  const pLow = (y - y1) * t1 + y * t2;
  const pHigh = y1 * t1;
  const z = pLow + pHigh;
  const j = highWord(z);
  const i = lowWord(z);
  if (j >= 0x40900000) {
    if (j > 0x40900000 || i !== 0 || pLow + OVERFLOW_TAIL > z - pHigh) return sign * HUGE * HUGE;
  } else if ((j & 0x7fffffff) >= 0x4090cc00) {
    if ((j & 0x7fffffff) > 0x4090cc00 || i !== 0 || pLow <= z - pHigh) return sign * TINY * TINY;
  }
  return sign * exp2(j, pHigh, pLow);
}
