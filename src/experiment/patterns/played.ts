// The scenarios that the patterns are checked on.
import type { PlayedScenario } from './check.ts';

/** Referrals a year per whole-time equivalent: the low and the high load of the evidence, and the baseline's own. */
const LOW_LOAD = 150;
const HIGH_LOAD = 394;
/** The high load needs a longer warm-up (assumption A4). */
const HIGH_LOAD_WARM_UP_WEEKS = 78;

function asShipped(shipped: string): PlayedScenario {
  return { shipped, values: {}, name: shipped };
}

function atLow(shipped: string): PlayedScenario {
  return { shipped, values: { 'referrals.perYearPerWte': LOW_LOAD }, name: `${shipped} at ${LOW_LOAD}` };
}

function atHigh(shipped: string): PlayedScenario {
  const values = { 'referrals.perYearPerWte': HIGH_LOAD, 'time.warmUpWeeks': HIGH_LOAD_WARM_UP_WEEKS };
  return { shipped, values, name: `${shipped} at ${HIGH_LOAD}` };
}

/** The loads, in words, and how a shipped policy is played at each. */
export const loads = [
  { words: `${LOW_LOAD} referrals a year per equivalent`, at: atLow },
  { words: 'the load as shipped, 300', at: asShipped },
  { words: `${HIGH_LOAD} referrals a year per equivalent`, at: atHigh },
] as const;

export const baseline = asShipped('baseline');
export const dundee = asShipped('pattern-dundee');
export const guidance = asShipped('guidance');
export const actualPressure = asShipped('actual-pressure');
export const bounded = asShipped('bounded');
export const boundedSupervised = asShipped('bounded-with-supervision');
export const lowWithout = atLow('no-discretion');
export const lowUnbounded = atLow('unbounded');
export const highUnbounded = atHigh('unbounded');
export const highUnboundedSupervised = atHigh('unbounded-with-supervision');
export const highBoundedSupervised = atHigh('bounded-with-supervision');

/** Every other shipped boundary or cap policy without added supervision. */
export const highOthers = [
  'baseline',
  'no-discretion',
  'within-remit-only',
  'bounded',
  'session-cap-4',
  'caseload-cap',
].map(atHigh);

/**
 * The chances of leaving in a year, with and without the intention, at which about 16% of filled posts a year are left: found
 * by trying, and checked as an input.
 */
const TURNOVER = { 'workforce.leavingPerIntentionYear': 0.39, 'workforce.otherLeavingPerYear': 0.02 };
export const withTurnover: PlayedScenario = {
  shipped: 'baseline',
  values: TURNOVER,
  name: 'baseline with turnover of about 16% a year',
};
export const nobodyLeaves: PlayedScenario = {
  shipped: 'baseline',
  values: { 'workforce.leavingPerIntentionYear': 0, 'workforce.otherLeavingPerYear': 0 },
  name: 'baseline where nobody leaves',
};

/** The boundary policies of which the model is asked which are best (P13). */
export const policyNames = [
  'baseline',
  'no-discretion',
  'within-remit-only',
  'bounded',
  'bounded-with-supervision',
  'unbounded',
  'unbounded-with-supervision',
];
