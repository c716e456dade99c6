// Whether a study is of a size that can be played; told before any point is made.
import { sobolDimensionsMost } from '../../statistics/sobolSequence.ts';
import { levelCountOf } from './placing.ts';
import { pointCount } from './points.ts';
import { pointsMost } from './readDesign.ts';
import type { Study } from './study.ts';

/** At 30 ms a run, four days of one core. */
const runsMost = 10_000_000;
const countsTold = 12;

/** What is too large, in words; null when nothing is. */
export function sizeProblem(study: Pick<Study, 'factors' | 'design' | 'replications'>): string | null {
  const { factors, design, replications } = study;
  if (design.kind === 'sobol' && factors.length > sobolDimensionsMost) {
    return `design has ${factors.length} factors; wanted at most ${sobolDimensionsMost} for a Sobol sequence, or latin-hypercube`;
  }
  const points = pointCount(study);
  if (points > pointsMost) {
    return `design makes ${inWords(points)} points${product(study)}; wanted at most ${inWords(pointsMost)}`;
  }
  const runs = points * replications;
  if (runs <= runsMost) return null;
  return `design makes ${inWords(points)} points${product(study)}, with ${replications} replications ${inWords(runs)} runs; wanted at most ${inWords(runsMost)} runs`;
}

function product({ factors, design }: Pick<Study, 'factors' | 'design'>): string {
  if (design.kind !== 'factorial') return '';
  const counts = factors.map((factor) => levelCountOf(factor, design.levelsOfRange));
  const told = counts.length > countsTold ? [...counts.slice(0, countsTold), '...'] : counts;
  return ` (${told.join(' x ')})`;
}

function inWords(count: number): string {
  const plain = count.toFixed(0);
  return /^\d{1,15}$/.test(plain) ? plain.replace(/\B(?=(\d{3})+$)/g, ',') : count.toExponential(1);
}
