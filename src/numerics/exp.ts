// Exponential function with the same bits in every JavaScript engine: fdlibm's e_exp.c (Sun Microsystems, 1993), error below 1 ulp.
import { highWord, withHighWord } from './bits.ts';

const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019411;
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
// biome-ignore lint/suspicious/noApproximativeNumericConstant: the bits matter, and Math's constants are only promised approximately
const LN2_INVERSE = 1.4426950408889634;
const TWO_MINUS_1000 = 9.332636185032189e-302;
const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 0.00006613756321437934;
const P4 = -0.0000016533902205465252;
const P5 = 4.1381367970572385e-8;

/** e to the power `x`; Infinity above 709.78, 0 below -745.13. */
export function exp(x: number): number {
  if (x > OVERFLOW) return Infinity;
  if (x < UNDERFLOW) return 0;
  const size = highWord(x) & 0x7fffffff;
  if (size >= 0x7ff00000) return x + x;
  let high = 0;
  let low = 0;
  let k = 0;
  let reduced = x;
  if (size > 0x3fd62e42) {
    if (size < 0x3ff0a2b2) {
      k = x < 0 ? -1 : 1;
      high = x - k * LN2_HIGH;
      low = k * LN2_LOW;
    } else {
      k = Math.trunc(LN2_INVERSE * x + (x < 0 ? -0.5 : 0.5));
      high = x - k * LN2_HIGH;
      low = k * LN2_LOW;
    }
    reduced = high - low;
  } else if (size < 0x3e300000) {
    return 1 + x;
  }
  const t = reduced * reduced;
  const c = reduced - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  if (k === 0) return 1 - ((reduced * c) / (c - 2) - reduced);
  const y = 1 - (low - (reduced * c) / (2 - c) - high);
  if (k >= -1021) return withHighWord(y, highWord(y) + (k << 20));
  return withHighWord(y, highWord(y) + ((k + 1000) << 20)) * TWO_MINUS_1000;
}
