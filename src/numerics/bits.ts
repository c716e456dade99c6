// The two 32-bit halves of a double, read and written the same way on little-endian and big-endian machines.

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
double[0] = 1;
const high = words[1] === 0 ? 0 : 1;
const low = 1 - high;

/** Upper half (sign, exponent, top 20 bits of the fraction) as a signed 32-bit integer. */
export function highWord(x: number): number {
  double[0] = x;
  return words[high];
}

/** Lower half (last 32 bits of the fraction) as a signed 32-bit integer. */
export function lowWord(x: number): number {
  double[0] = x;
  return words[low];
}

/** The double made of two halves. */
export function fromWords(highHalf: number, lowHalf: number): number {
  words[high] = highHalf;
  words[low] = lowHalf;
  return double[0];
}

/** `x` with its upper half replaced. */
export function withHighWord(x: number, highHalf: number): number {
  double[0] = x;
  words[high] = highHalf;
  return double[0];
}

/** `x` with its lower half cleared. */
export function withoutLowWord(x: number): number {
  double[0] = x;
  words[low] = 0;
  return double[0];
}
