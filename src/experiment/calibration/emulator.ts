// A cheap stand-in for the simulation: a regression of one output on the coordinates of the cube. Terms are taken in one by
// one, each the one that explains most of what is left, and none that chance would offer; so most coordinates stay out.
import { ln } from '../../numerics/ln.ts';
import { logistic } from '../../numerics/logistic.ts';

export interface Emulator {
  /** What the simulation would show on average at this point. */
  predict(point: ArrayLike<number>): number;
  /**
   * Variance of one simulated value (a mean over the replications it was fitted to) about the prediction: what the regression
   * misses and the run noise together, measured by leaving out each point in turn.
   */
  readonly variance: number;
  /** Share of the variance explained, by leaving out each point in turn; below 0 when it is worse than the mean. */
  readonly r2: number;
  /** The coordinates it uses, most telling first. */
  readonly active: readonly number[];
}

/** Most coordinates whose squares and products are tried as well. */
const curvedMost = 14;
/** Fewest points for each term taken in. */
const pointsPerTerm = 6;

/** A product of one or two coordinates, each counted from -1 to 1. */
interface Term {
  readonly a: number;
  /** -1 for none. */
  readonly b: number;
}

/** The scale on which outputs are regressed. */
interface Scale {
  to(output: number): number;
  back(value: number): number;
}

const asItIs: Scale = { to: (output) => output, back: (value) => value };
/** Of an output between 0 and 1; closer to either end than this one cannot tell. */
const closestToEnd = 0.005;
const logOdds: Scale = {
  to(output) {
    const inside = Math.max(closestToEnd, Math.min(1 - closestToEnd, output));
    return ln(inside / (1 - inside));
  },
  back: logistic,
};

/**
 * Fits an emulator by forward selection. A term is taken in while it lowers the residual sum of squares by more than
 * 2 ln(number of terms on offer) residual variances (risk inflation criterion, Foster and George 1994). Outputs that all lie
 * from 0 to 1 are regressed as they are and as log-odds, and the better of both is kept.
 * @param points of the unit cube, at least three; @param outputs one a point, finite
 */
export function fitEmulator(points: readonly ArrayLike<number>[], outputs: ArrayLike<number>): Emulator {
  const plain = fitOn(asItIs, points, outputs);
  if (Array.from(outputs).some((output) => output < 0 || output > 1)) return plain;
  const curved = fitOn(logOdds, points, outputs);
  return curved.variance < plain.variance ? curved : plain;
}

function fitOn(scale: Scale, points: readonly ArrayLike<number>[], outputs: ArrayLike<number>): Emulator {
  const linear = Array.from({ length: points[0].length }, (_, a): Term => ({ a, b: -1 }));
  const selection = new Selection(points, Float64Array.from(outputs, scale.to));
  selection.takeFrom(linear);
  const leading = selection.terms.slice(0, curvedMost).map(({ a }) => a);
  const curved = leading.flatMap((a, i) => leading.slice(i).map((b): Term => ({ a, b })));
  selection.takeFrom([...linear, ...curved]);
  return selection.emulator(scale, outputs);
}

function termAt({ a, b }: Term, point: ArrayLike<number>): number {
  const first = 2 * point[a] - 1;
  return b < 0 ? first : first * (2 * point[b] - 1);
}

/** Terms taken in so far, and what they leave unexplained (Gram and Schmidt, modified). */
class Selection {
  readonly terms: Term[] = [];
  private readonly points: readonly ArrayLike<number>[];
  private readonly residual: Float64Array;
  /** Sum of squares of the outputs about their mean. */
  private readonly total: number;
  private readonly meanOutput: number;
  /** Orthonormal columns of the terms taken in; how each term is made of them; the outputs along them. */
  private readonly basis: Float64Array[] = [];
  private readonly made: number[][] = [];
  private readonly along: number[] = [];
  private readonly means: number[] = [];

  constructor(points: readonly ArrayLike<number>[], outputs: ArrayLike<number>) {
    this.points = points;
    this.residual = Float64Array.from(outputs);
    this.meanOutput = centre(this.residual);
    this.total = dot(this.residual, this.residual);
  }

  takeFrom(offered: readonly Term[]): void {
    const n = this.points.length;
    const most = Math.floor(n / pointsPerTerm);
    const worth = 2 * ln(Math.max(2, offered.length));
    const columns = offered.map((term) => this.column(term));
    // Each column keeps only what is new in it.
    for (const { column } of columns) for (const direction of this.basis) subtract(column, direction);
    while (this.terms.length < most) {
      let best = -1;
      let bestGain = 0;
      columns.forEach(({ column, size }, i) => {
        const left = dot(column, column);
        if (left < smallest * size) return;
        const along = dot(column, this.residual);
        const gain = (along * along) / left;
        if (gain > bestGain) [best, bestGain] = [i, gain];
      });
      const unexplained = dot(this.residual, this.residual);
      const freedom = n - this.terms.length - 2;
      const isAllExplained = unexplained <= smallest * this.total;
      if (best < 0 || isAllExplained || freedom < 1 || bestGain * freedom < worth * (unexplained - bestGain)) return;
      this.take(offered[best]);
      const direction = this.basis[this.basis.length - 1];
      for (const { column } of columns) subtract(column, direction);
    }
  }

  private column(term: Term): { readonly column: Float64Array; readonly mean: number; readonly size: number } {
    const column = Float64Array.from(this.points, (point) => termAt(term, point));
    const mean = centre(column);
    return { column, mean, size: dot(column, column) };
  }

  private take(term: Term): void {
    const { column, mean } = this.column(term);
    const parts = this.basis.map((direction) => subtract(column, direction));
    const length = Math.sqrt(dot(column, column));
    for (let i = 0; i < column.length; i += 1) column[i] /= length;
    this.terms.push(term);
    this.means.push(mean);
    this.made.push([...parts, length]);
    this.basis.push(column);
    this.along.push(subtract(this.residual, column));
  }

  emulator(scale: Scale, outputs: ArrayLike<number>): Emulator {
    const { terms, means } = this;
    const middle = this.meanOutput;
    const n = this.points.length;
    const weights = this.weights();
    const all = Float64Array.from(outputs);
    let left = 0;
    for (let i = 0; i < n; i += 1) {
      let leverage = 1 / n;
      for (const direction of this.basis) leverage += direction[i] * direction[i];
      const without = scale.to(outputs[i]) - this.residual[i] / Math.max(smallest, 1 - leverage);
      const missed = outputs[i] - scale.back(without);
      left += missed * missed;
    }
    centre(all);
    const total = dot(all, all);
    const active = [...new Set(terms.flatMap(({ a, b }) => (b < 0 ? [a] : [a, b])))];
    return {
      predict(point) {
        let sum = middle;
        for (let t = 0; t < terms.length; t += 1) sum += weights[t] * (termAt(terms[t], point) - means[t]);
        return scale.back(sum);
      },
      variance: left / n,
      r2: total > 0 ? 1 - left / total : 0,
      active,
    };
  }

  /** The weight of each term, from the outputs along the basis by back substitution. */
  private weights(): number[] {
    const weights = this.along.slice();
    for (let t = weights.length - 1; t >= 0; t -= 1) {
      weights[t] /= this.made[t][t];
      for (let earlier = 0; earlier < t; earlier += 1) weights[earlier] -= this.made[t][earlier] * weights[t];
    }
    return weights;
  }
}

/** Share of a column's size below which it holds nothing new. */
const smallest = 1e-9;

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i] * b[i];
  return sum;
}

/** Takes the mean out and gives it. */
function centre(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  for (let i = 0; i < values.length; i += 1) values[i] -= mean;
  return mean;
}

/** Takes the part along a direction of length 1 out and gives its length. */
function subtract(values: Float64Array, direction: Float64Array): number {
  const along = dot(values, direction);
  for (let i = 0; i < values.length; i += 1) values[i] -= along * direction[i];
  return along;
}
