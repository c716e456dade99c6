// Logarithm of the gamma function for positive arguments, the same bits in every JavaScript engine:
// fdlibm's e_lgamma_r.c (Sun Microsystems, 1993), whose comments name the pieces and their error bounds.
import { ln } from './ln.ts';

/** Where the gamma function is least, and its logarithm there (with its tail). */
const LEAST_AT = 1.4616321449683622;
const LEAST = -0.12148629053584961;
const LEAST_TAIL = -3.638676997039505e-18;
const TWO_56 = 72057594037927940;

function nearTwo(y: number): number {
  const z = y * y;
  const p1 =
    0.07721566490153287 +
    z *
      (0.06735230105312927 +
        z *
          (0.007385550860814029 +
            z * (0.0011927076318336207 + z * (0.00022086279071390839 + z * 0.000025214456545125733))));
  const p2 =
    z *
    (0.3224670334241136 +
      z *
        (0.020580808432516733 +
          z *
            (0.0028905138367341563 +
              z * (0.0005100697921535113 + z * (0.00010801156724758394 + z * 0.000044864094961891516)))));
  return y * p1 + p2 - 0.5 * y;
}

function nearLeast(y: number): number {
  const z = y * y;
  const w = z * y;
  const p1 =
    0.48383612272381005 +
    w *
      (-0.032788541075985965 + w * (0.006100538702462913 + w * (-0.0014034646998923284 + w * 0.00031563207090362595)));
  const p2 =
    -0.1475877229945939 +
    w * (0.01797067508118204 + w * (-0.0036845201678113826 + w * (0.000881081882437654 + w * -0.00031275416837512086)));
  const p3 =
    0.06462494023913339 +
    w *
      (-0.010314224129834144 + w * (0.0022596478090061247 + w * (-0.0005385953053567405 + w * 0.0003355291926355191)));
  return LEAST + (z * p1 - (LEAST_TAIL - w * (p2 + y * p3)));
}

function nearOne(y: number): number {
  const p1 =
    y *
    (-0.07721566490153287 +
      y *
        (0.6328270640250934 +
          y * (1.4549225013723477 + y * (0.9777175279633727 + y * (0.22896372806469245 + y * 0.013381091853678766)))));
  const p2 =
    1 +
    y *
      (2.4559779371304113 +
        y * (2.128489763798934 + y * (0.7692851504566728 + y * (0.10422264559336913 + y * 0.003217092422824239))));
  return -0.5 * y + p1 / p2;
}

function belowTwo(x: number): number {
  if (x <= 0.9) {
    const r = -ln(x);
    if (x >= 0.7315998077392578) return r + nearTwo(1 - x);
    if (x >= 0.23163998126983643) return r + nearLeast(x - (LEAST_AT - 1));
    return r + nearOne(x);
  }
  if (x >= 1.7316312789916992) return nearTwo(2 - x);
  if (x >= 1.2316322326660156) return nearLeast(x - LEAST_AT);
  return nearOne(x - 1);
}

function belowEight(x: number): number {
  const whole = Math.trunc(x);
  const y = x - whole;
  const p =
    y *
    (-0.07721566490153287 +
      y *
        (0.21498241596060885 +
          y *
            (0.325778796408931 +
              y *
                (0.14635047265246445 +
                  y * (0.02664227030336386 + y * (0.0018402845140733772 + y * 0.00003194753265841009))))));
  const q =
    1 +
    y *
      (1.3920053346762105 +
        y *
          (0.7219355475671381 +
            y *
              (0.17193386563280308 +
                y * (0.01864591917156529 + y * (0.0007779424963818936 + y * 0.000007326684307446256)))));
  const r = 0.5 * y + p / q;
  if (whole === 2) return r;
  let product = 1;
  for (let factor = whole - 1; factor >= 2; factor -= 1) product *= y + factor;
  return r + ln(product);
}

/** ln(gamma(x)) for x from 0 on: Infinity at 0, NaN below. */
export function lnGamma(x: number): number {
  if (!(x >= 0)) return Number.NaN;
  if (x === 0 || x === Infinity) return Infinity;
  if (x < 1.3877787807814457e-17) return -ln(x);
  if (x === 1 || x === 2) return 0;
  if (x < 2) return belowTwo(x);
  if (x < 8) return belowEight(x);
  if (x >= TWO_56) return x * (ln(x) - 1);
  const z = 1 / x;
  const y = z * z;
  const w =
    0.4189385332046727 +
    z *
      (0.08333333333333297 +
        y *
          (-0.0027777777772877554 +
            y *
              (0.0007936505586430196 +
                y * (-0.00059518755745034 + y * (0.0008363399189962821 + y * -0.0016309293409657527)))));
  return (x - 0.5) * (ln(x) - 1) + w;
}
