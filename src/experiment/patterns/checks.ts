// The published patterns as checks, in the order of the evidence: bands as published and never moved.
import type { MeasureName } from '../../model/measureTable.ts';
import type { Band, Check, CheckKind, PatternId, PlayedScenario, Statistic } from './check.ts';
import * as played from './played.ts';
import {
  contactSkewness,
  doseGap,
  doseShareOfSelection,
  holdersOf,
  oddsRatioOf,
  ratioOf,
  sicknessRatio,
} from './pooled.ts';

export interface PublishedCheck extends Check {
  /** The defaults were set by hand with this pattern in view, so that they pass it is no independent validation. */
  readonly setInView: boolean;
}

/** Patterns in view though they are emergent; those of kind `calibrated` were by their nature. */
const inView: readonly PatternId[] = ['P1', 'P2a', 'P4', 'P11', 'P12', 'P16', 'P17', 'P18'];

function define(
  id: PatternId,
  kind: CheckKind,
  check: string,
  scenarios: readonly PlayedScenario[],
  band: Band,
  source: string,
  statistic: Statistic,
): PublishedCheck {
  const setInView = kind === 'calibrated' || inView.includes(id);
  return { id, kind, check, scenarios, band, source, statistic, setInView };
}

/** The mean over replications of a measure. */
function level(name: MeasureName): Statistic {
  return { over: 'replications', of: ([facts]) => facts.measures[name] };
}

/** The mean over replications of the first scenario's measure less the second's: the same people, the same luck. */
function difference(name: MeasureName): Statistic {
  const of = ([one, other]: readonly { measures: Record<MeasureName, number | null> }[]) => {
    const [a, b] = [one.measures[name], other.measures[name]];
    return a === null || b === null ? null : a - b;
  };
  return { over: 'replications', of };
}

const { baseline, dundee } = played;
const above: Band = [0, null];
const below: Band = [null, 0];

/** Points of job discrepancy that the source's odds ratio is for. */
const DISCREPANCY_POINTS = 30;
const WEEKS_PRESENT_LEAST = 26;
const WORKERS_LEAST = 500;

const funnelSource = 'BU24, MERC19, SOS15';
const overstretchOrder = (one: PlayedScenario, other: PlayedScenario): PublishedCheck =>
  define(
    'P12',
    'emergent',
    'overstretch of the first less that of the second',
    [one, other],
    above,
    'TIER24',
    difference('overstretchRatioMean'),
  );

// biome-ignore format: one check reads as a row of the table it is
export const checks: readonly PublishedCheck[] = [
  define('P1', 'emergent', 'share of all referred in contact', [baseline], [0.7, 0.84], funnelSource, level('contactedShare')),
  define('P1', 'emergent', 'share of all referred with three contacts or more', [baseline], [0.4, 0.58], funnelSource, level('seenThreeOrMoreShare')),
  define('P1', 'calibrated', 'share of all referred who started with an organisation within 26 weeks', [baseline], [0.3, 0.46], funnelSource, level('linkedShare')),
  define('P2a', 'emergent', 'contacts per referral, support visits and held contacts included', [baseline], [2.6, 4.6], 'SOS15t, HIGHL24', level('contactsPerReferralMean')),
  define('P2a', 'emergent', 'skewness of contacts per referral', [baseline], above, 'SOS15t, HIGHL24', { over: 'pooled', of: contactSkewness }),
  define('P2b', 'calibrated', 'booked sessions attended per completed case', [dundee], [2.7, 3.6], 'SOS15t', ratioOf(({ completed }) => completed.sessions, ({ completed }) => completed.count)),
  define('P2b', 'calibrated', 'share of completed cases with more than four sessions', [dundee], [0.08, 0.18], 'SOS15t', ratioOf(({ completed }) => completed.overFour, ({ completed }) => completed.count)),
  define('P3', 'calibrated', 'share of completed cases with a support visit', [dundee], [0.5, 0.68], 'SOS15t', ratioOf(({ completed }) => completed.accompanied, ({ completed }) => completed.count)),
  define('P3', 'calibrated', 'support visits per session, completed cases', [dundee], [0.4, 0.6], 'SOS15t', ratioOf(({ completed }) => completed.visits, ({ completed }) => completed.sessions)),
  define('P4', 'emergent', 'offered load at 225 referrals a year per equivalent (at neutral buy-in)', [played.guidance], [null, 0.85], 'section 2a', level('offeredLoad')),
  define('P4', 'emergent', 'offered load at 394 referrals a year per equivalent (at neutral buy-in)', [played.actualPressure], [1, null], 'section 2a', level('offeredLoad')),
  define('P6', 'input', 'active caseload over allocations a week times mean stay: arithmetic, no validation', [baseline], [0.95, 1.05], 'arithmetic', ratioOf(({ activeMean }) => activeMean, ({ allocationsPerWeek, stayWeeksMean }) => allocationsPerWeek * (stayWeeksMean ?? 0))),
  define('P9', 'calibrated', 'share of worker-weeks with the intention to leave within a year', [baseline], [0.25, 0.33], 'NALW20', level('intentionToLeaveShare')),
  define('P9', 'emergent', 'the same share with good supervision less that without, same boundary', [played.boundedSupervised, played.bounded], below, 'NALW20', difference('intentionToLeaveShare')),
  define('P10', 'input', 'odds ratio of intending to leave per 30 points of job discrepancy, adjusted for nothing', [baseline], [2.7, 8.7], 'TIER25c', { over: 'pooled', isRatio: true, of: oddsRatioOf(DISCREPANCY_POINTS) }),
  define('P11', 'emergent', 'sickness days a year in post, workers in the top against the bottom quarter by own mean strain', [baseline], [1.7, 3], 'PUMA06', {
    over: 'pooled',
    isRatio: true,
    of: (rows) => sicknessRatio(rows, WEEKS_PRESENT_LEAST),
    needs: { words: `${WORKERS_LEAST} workers of ${WEEKS_PRESENT_LEAST} weeks or more`, isEnough: (rows) => holdersOf(rows, WEEKS_PRESENT_LEAST).length >= WORKERS_LEAST },
  }),
  define('P12', 'emergent', 'job satisfaction of the first less that of the second', [played.lowWithout, played.lowUnbounded], below, 'TIER24', difference('satisfactionMean')),
  ...played.highOthers.map((other) => overstretchOrder(played.highUnbounded, other)),
  overstretchOrder(played.highUnboundedSupervised, played.highBoundedSupervised),
  define('P16', 'calibrated', 'change in life satisfaction at 26 weeks, completed cases (contains natural recovery)', [baseline], [1, 2.1], 'GSP24', ratioOf(({ completed }) => completed.change, ({ completed }) => completed.count)),
  define('P16', 'emergent', 'effect on life satisfaction at 26 weeks, all referred (band: assumption, from near-zero trials)', [baseline], [-0.1, 0.3], 'MERC19', level('lifeSatisfactionEffectMean')),
  define('P16', 'calibrated', 'effect among the linked less that among the not linked', [baseline], above, 'MERC19', { over: 'replications', of: ([{ linked, notLinked }]) => (linked.count > 0 && notLinked.count > 0 ? linked.effect / linked.count - notLinked.effect / notLinked.count : null) }),
  define('P17', 'emergent', 'change of people with three contacts or more less that of the others', [baseline], above, 'MERC19', { over: 'pooled', of: doseGap }),
  define('P17', 'emergent', 'share of that gap that goes when adjusted for life satisfaction at referral, readiness and their squares (share: assumption)', [baseline], [0.5, null], 'MERC19', { over: 'pooled', of: doseShareOfSelection }),
  define('P18', 'calibrated', 'GP visits after against before, relative change (contains natural recovery)', [baseline], [-0.4, -0.15], 'POLLEY17, NASP24', level('gpVisitsChangeShare')),
  define('P18', 'emergent', 'GP visits with against without the service, relative effect', [baseline], [-0.1, 0], 'CARN17', level('gpVisitsEffectShare')),
  define('P23', 'input', 'leavers per post and year in the scenario with turnover, about 0.16', [played.withTurnover], [0.14, 0.18], 'CSWW23', level('leaversPerYearShare')),
  define('P23', 'emergent', 'effect on life satisfaction with turnover less that where nobody leaves', [played.withTurnover, played.nobodyLeaves], below, 'SSWR25, CSWW23', difference('lifeSatisfactionEffectMean')),
];
