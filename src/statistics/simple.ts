// The allow-list of simple-statistics: only functions tested to use nothing but arithmetic and square roots, so that they
// give the same bits in every JavaScript engine. Import that package nowhere else. They read by index, so typed arrays will do.
import {
  quantileSorted as simpleQuantileSorted,
  sampleCorrelation as simpleSampleCorrelation,
  sampleRankCorrelation as simpleSampleRankCorrelation,
  sum as simpleSum,
} from 'simple-statistics';

/** Compensated sum (Kahan and Babuska); 0 for no values. */
export const sum = simpleSum as (values: ArrayLike<number>) => number;

/** Type-7 quantile of values in ascending order; throws for none. */
export const quantileSorted = simpleQuantileSorted as (sorted: ArrayLike<number>, probability: number) => number;

/** Pearson's correlation; NaN when either side does not vary. */
export const sampleCorrelation = simpleSampleCorrelation;

/** Spearman's rank correlation with midranks for ties; NaN when either side does not vary. */
export const sampleRankCorrelation = simpleSampleRankCorrelation;
