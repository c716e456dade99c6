// A made-up comparison to look at and to test with: seeded, plausible in size, but no result of the model.
import { correctedOf } from '../../src/experiment/multiplicity.ts';
import { driftWords } from '../../src/experiment/remarks.ts';
import type {
  Change,
  ComparedScenario,
  Comparison,
  DecisionSummary,
  Difference,
  Flow,
  Interval,
  MeasureSummaries,
  MeasureSummary,
  ScenarioResult,
  WeekSummary,
} from '../../src/experiment/result.ts';
import type { WarmUp } from '../../src/experiment/warmUp/warmUp.ts';
import { type MeasureName, measureNames, measureTable } from '../../src/model/measureTable.ts';
import { type ParameterId, parameters } from '../../src/scenario/parameters.ts';
import { needCategories, type ParameterValue, type Scenario } from '../../src/scenario/scenario.ts';

const replications = 40;
const horizonWeeks = 156;
const warmUpWeeks = 52;

/** Mulberry32: enough for a fixture. */
function uniforms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** About normal, mean 0 and sd 1. */
function noise(uniform: () => number): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += uniform();
  return sum;
}

/** Value in the baseline, change from no discretion to full discretion, sd between replications. */
const shapes: Partial<Record<MeasureName, readonly [value: number, slope: number, sd: number]>> = {
  waitToReachedDaysMedian: [8.2, 2, 0.9],
  waitToFirstContactDaysMedian: [23.4, 18, 3.2],
  waitToFirstContactDaysP90: [51, 40, 7],
  contactedShare: [0.742, -0.03, 0.012],
  seenThreeOrMoreShare: [0.431, 0.12, 0.015],
  linkedShare: [0.382, 0.16, 0.014],
  droppedOutShare: [0.131, -0.06, 0.01],
  returnedShare: [0.058, -0.03, 0.006],
  neverSeenShare: [0.236, 0.02, 0.012],
  contactsPerReferralMean: [3.42, 1.9, 0.12],
  minutesPerReferralMean: [268, 160, 9],
  capOverrunShare: [0.13, 0.3, 0.012],
  supportVisitShare: [0.59, 0.6, 0.02],
  heldPatientsMean: [7.4, 9, 1.2],
  patientTrustMean: [0.563, 0.11, 0.008],
  lifeSatisfactionChangeMean: [0.712, 0.03, 0.02],
  lifeSatisfactionEffectMean: [0.067, 0.045, 0.006],
  gpVisitsChangeShare: [-0.124, -0.01, 0.01],
  gpVisitsEffectShare: [-0.0121, -0.006, 0.001],
  effectGapDeprivation: [-0.011, -0.01, 0.008],
  satisfactionMean: [4.81, -0.35, 0.08],
  satisfactionBelowFourShare: [0.184, 0.14, 0.03],
  strainMean: [43.2, 8.4, 1.3],
  strainHighShare: [0.217, 0.2, 0.03],
  offeredLoad: [0.972, 0.24, 0.03],
  utilisationMean: [0.871, 0.08, 0.012],
  overstretchRatioMean: [0.984, 0.19, 0.02],
  overtimeHoursPerWeekMean: [1.3, 2.4, 0.25],
  weeksOverContractShare: [0.44, 0.5, 0.05],
  backlogHoursMean: [11.4, 15, 2.1],
  holdingHoursShare: [0.0412, 0.05, 0.003],
  activeCaseloadMean: [46.3, 21, 2.4],
  activeCaseloadPeak: [66, 24, 4],
  actsPer100Contacts: [47.2, 71, 1.4],
  actsWithinShare: [0.46, -0.3, 0.02],
  actsEdgeShare: [0.47, 0.2, 0.02],
  actsBeyondShare: [0.07, 0.1, 0.01],
  overstepsPer100Contacts: [4.1, 7, 0.5],
  uncertainPer100Contacts: [6.3, 6, 0.6],
  incidentsPer100Contacts: [0.24, 0.5, 0.06],
  intentionToLeaveShare: [0.32, 0.1, 0.03],
  leaversPerYearShare: [0.15, 0.04, 0.03],
  sicknessDaysPerYearMean: [8.8, 2.5, 0.9],
  vacancyShare: [0.048, 0.01, 0.012],
  vcseOccupancyMean: [0.903, 0.03, 0.008],
  vcseWaitingMean: [39.4, 16, 3.4],
  vcseWaitDaysMedian: [17.2, 6, 1.6],
  vcseTurnedAwayShare: [0.131, 0.04, 0.011],
  vcseGaveUpShare: [0.152, 0.02, 0.012],
  vcseTrustMean: [0.542, 0.05, 0.01],
  buyInMean: [0.531, 0.09, 0.01],
  referralsPerYearPerWte: [303, 16, 6],
  costPerReferralPounds: [158, 4, 4],
  costPerLinkedPatientPounds: [413, -150, 14],
};

interface Policy {
  readonly name: string;
  readonly question: string;
  /** 0 none ... 1 all that anybody would want. */
  readonly discretion: number;
  /** 0 none ... 1 the best there is. */
  readonly supervision: number;
  readonly values: Partial<Record<ParameterId, ParameterValue>>;
}

const baselineDiscretion = 0.62;
const baselineSupervision = 0.3;

const policies: readonly Policy[] = [
  {
    name: 'baseline',
    question: 'How does a team of three link workers fare with the boundary as it commonly is?',
    discretion: baselineDiscretion,
    supervision: baselineSupervision,
    values: {},
  },
  {
    name: 'no-discretion',
    question: 'What happens if link workers keep strictly to guidance?',
    discretion: 0,
    supervision: baselineSupervision,
    values: { 'policy.latitude': 'none', 'policy.clarity': 0.9, 'policy.firmness': 1, 'policy.sessionCapRule': 'hard' },
  },
  {
    name: 'within-remit-only',
    question: 'What happens if only acts within the remit are permitted?',
    discretion: 0.34,
    supervision: baselineSupervision,
    values: {
      'policy.latitude': 'within',
      'policy.clarity': 0.9,
      'policy.firmness': 0.9,
      'policy.sessionCapRule': 'hard',
    },
  },
  {
    name: 'bounded',
    question: 'What happens if the same boundary is made clear and kept?',
    discretion: 0.57,
    supervision: baselineSupervision,
    values: { 'policy.clarity': 0.9, 'policy.firmness': 0.9 },
  },
  {
    name: 'bounded-with-supervision',
    question: 'What happens if a clear boundary comes with good supervision?',
    discretion: 0.565,
    supervision: 0.9,
    values: {
      'policy.clarity': 0.9,
      'policy.firmness': 0.9,
      'policy.supervisionCoverage': 1,
      'policy.supervisionQuality': 0.9,
    },
  },
  {
    name: 'unbounded',
    question: 'What happens if there is no boundary?',
    discretion: 1,
    supervision: baselineSupervision,
    values: {
      'policy.latitude': 'beyond',
      'policy.clarity': 0.3,
      'policy.firmness': 0,
      'policy.sessionCapRule': 'none',
    },
  },
  {
    name: 'unbounded-with-supervision',
    question: 'What happens if there is no boundary but good supervision?',
    discretion: 0.97,
    supervision: 0.9,
    values: {
      'policy.latitude': 'beyond',
      'policy.clarity': 0.3,
      'policy.firmness': 0,
      'policy.sessionCapRule': 'none',
      'policy.supervisionCoverage': 1,
      'policy.supervisionQuality': 0.9,
    },
  },
];

const eased: ReadonlySet<MeasureName> = new Set(['strainMean', 'uncertainPer100Contacts', 'satisfactionMean']);

function trueValue(name: MeasureName, policy: Policy): number {
  const [value, slope, sd] = shapes[name]!;
  const relief = eased.has(name) ? (policy.supervision - baselineSupervision) * sd * 2 : 0;
  return value + slope * (policy.discretion - baselineDiscretion) + (name === 'satisfactionMean' ? relief : -relief);
}

function intervalOf(values: readonly number[]): Interval & { sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
  const half = (2.02 * sd) / Math.sqrt(values.length);
  return { mean, low: mean - half, high: mean + half, sd };
}

function summary(name: MeasureName, values: readonly number[]): MeasureSummary {
  const { unit, direction } = measureTable[name];
  return { ...intervalOf(values), n: values.length, unit, direction };
}

function around(mean: number, half: number): Interval {
  return { mean, low: mean - half, high: mean + half };
}

const acts = [
  ['D1', 'extend the session', 'within', 210],
  ['D2', 'other place or hour', 'within', 130],
  ['D3', 'rebook after missed sessions', 'within', 60],
  ['D4', 'one more session', 'edge', 95],
  ['D5', 'accompany', 'edge', 320],
  ['D6', 'do forms and letters', 'edge', 140],
  ['D7', 'hold somebody who waits', 'edge', 180],
  ['D8', 'take an unsuitable referral', 'beyond', 22],
  ['D9', 'stand in for an organisation', 'beyond', 45],
  ['D10', 'answer out of hours', 'beyond', 38],
  ['D11', 'protect time for organisations', 'within', 90],
  ['D12', 'stay late', 'edge', 150],
] as const;

function decisionsOf(policy: Policy): readonly DecisionSummary[] {
  return acts.map(([point, act, remitClass, arose]) => {
    const chosen = arose * policy.discretion * 0.8;
    const permitted =
      policy.discretion === 0 || remitClass === 'within' || (remitClass === 'edge' && policy.discretion > 0.5);
    const oversteps = permitted || policy.discretion > 0.9 ? 0 : chosen * (0.7 - policy.discretion * 0.5);
    return {
      point,
      act,
      remitClass,
      arosePerYear: around(arose, arose * 0.03),
      chosenPerYear: around(chosen, chosen * 0.04),
      overstepsPerYear: around(oversteps, oversteps * 0.11),
      uncertainPerYear: around(chosen * 0.1, chosen * 0.01),
      hoursPerYear: around(chosen * 0.6, chosen * 0.03),
    };
  });
}

/** Made like the weekly means: up to the level within the first weeks. */
function warmUpOf(policy: Policy): WarmUp {
  const names = ['activeCaseloadMean', 'backlogHoursMean', 'strainMean', 'patientTrustMean', 'buyInMean'] as const;
  const series = names.map((name, i) => {
    const level = trueValue(name, policy);
    const [, , sd] = shapes[name]!;
    const settles = 20 + 5 * i;
    return {
      name,
      mser5Weeks: settles,
      welchWeeks: policy.name === 'unbounded' && name === 'backlogHoursMean' ? null : settles + 3,
      band: sd,
      worthwhile: Number(parameters[`worthwhile.${name}`].value),
      measured: around(level, sd),
      excess: null,
      smoothed: Array.from({ length: horizonWeeks - 8 }, (_, week) => level * (1 - Math.exp((-3 * week) / settles))),
    };
  });
  return { askedWeeks: warmUpWeeks, horizonWeeks, windowWeeks: 8, series };
}

function weeklyOf(policy: Policy, uniform: () => number): readonly WeekSummary[] {
  let wander = 0;
  const level = (name: MeasureName): number => trueValue(name, policy);
  return Array.from({ length: horizonWeeks }, (_, week) => {
    wander = 0.9 * wander + 0.25 * noise(uniform);
    const filled = 1 - Math.exp(-week / 16);
    return {
      week,
      activeCaseload: around(level('activeCaseloadMean') * filled + wander, 0.4 + 1.5 * filled),
      backlogHours: around(level('backlogHoursMean') * filled + wander * 0.4, 0.2 + filled),
      vcseWaiting: around(level('vcseWaitingMean') * filled + wander, 0.3 + 2.2 * filled),
      overstretchRatio: around(0.6 + (level('overstretchRatioMean') - 0.6) * filled + wander * 0.01, 0.015),
    };
  });
}

function groupOf(policy: Policy, lift: number): Partial<MeasureSummaries> {
  const names = [
    'contactedShare',
    'linkedShare',
    'waitToFirstContactDaysMedian',
    'lifeSatisfactionChangeMean',
    'lifeSatisfactionEffectMean',
    'gpVisitsChangeShare',
    'gpVisitsEffectShare',
  ] as const;
  const entries = names.map((name) => {
    const [, , sd] = shapes[name]!;
    const mean = trueValue(name, policy) * (1 + lift);
    const half = sd * 0.8;
    const { unit, direction } = measureTable[name];
    return [name, { mean, low: mean - half, high: mean + half, sd, n: replications, unit, direction }] as const;
  });
  return Object.fromEntries(entries);
}

function scenarioOf(policy: Policy): Scenario {
  const defaults = Object.fromEntries(Object.entries(parameters).map(([id, { value }]) => [id, value])) as Record<
    ParameterId,
    ParameterValue
  >;
  return {
    name: policy.name,
    question: policy.question,
    areas: [],
    values: { ...defaults, ...policy.values },
    stated: ['referrals.perYearPerWte', ...(Object.keys(policy.values) as ParameterId[])],
    notes: [],
  };
}

function flowOf(policy: Policy): Flow {
  const referred = 35_412;
  const declined = 3_902;
  const turnedBack = 1_988 - Math.round(policy.discretion * 600);
  const notReached = 2_204;
  const droppedOut = 5_110 - Math.round(policy.discretion * 900);
  const closedLinked = 9_800 + Math.round(policy.discretion * 4200);
  const inside = 3_100 + Math.round(policy.discretion * 1500);
  const closedNotLinked = referred - declined - turnedBack - notReached - droppedOut - closedLinked - inside;
  return {
    referred,
    declined,
    turnedBack,
    notReached,
    droppedOut,
    closedLinked,
    closedNotLinked,
    inside,
    insideNoWorker: 0,
  };
}

/** One scenario's result. The luck of each replication is shared by all scenarios, as in the model. */
function resultOf(policy: Policy): ScenarioResult {
  const own = uniforms(1000 + policies.indexOf(policy));
  const values = {} as Record<MeasureName, number[]>;
  const measures = {} as Record<MeasureName, MeasureSummary>;
  for (const [i, name] of measureNames.entries()) {
    const shared = uniforms(i + 1);
    const [, , sd] = shapes[name]!;
    values[name] = Array.from(
      { length: replications },
      () => trueValue(name, policy) + sd * (0.9 * noise(shared) + 0.35 * noise(own)),
    );
    measures[name] = summary(name, values[name]);
  }
  const stable = policy.name !== 'unbounded';
  const drift = {
    caseloadPerYear: stable ? around(0.3, 1.1) : around(4.2, 1.4),
    backlogHoursPerYear: stable ? around(0.1, 0.6) : around(2.9, 0.8),
    inLinePerYear: around(0, 0.1),
    stable,
  };
  return {
    scenario: scenarioOf(policy),
    seed: 1,
    replications,
    horizonWeeks,
    warmUpWeeks,
    measures,
    values,
    groups: {
      need: Object.fromEntries(needCategories.map((need, i) => [need, groupOf(policy, 0.09 * (3 - i))])),
      complexity: { lower: groupOf(policy, 0.08), higher: groupOf(policy, -0.11) },
      deprivationQuintile: Object.fromEntries([1, 2, 3, 4, 5].map((q) => [String(q), groupOf(policy, 0.03 * (q - 3))])),
    },
    subgroups: {
      completed: {
        change: around(0.91, 0.03),
        effect: around(0.11, 0.01),
        gpChange: around(-0.14, 0.01),
        gpEffect: around(-0.02, 0.002),
      },
      linked: {
        change: around(0.98, 0.04),
        effect: around(0.15, 0.012),
        gpChange: around(-0.16, 0.01),
        gpEffect: around(-0.03, 0.002),
      },
    },
    flow: flowOf(policy),
    fingerprint: `9f3c${policies.indexOf(policy)}d71be04a5c2`,
    areas: [{ name: 'Example area', fingerprint: '9f3c', fingerprints: ['9f3c'], flow: flowOf(policy) }],
    weekly: weeklyOf(policy, own),
    decisions: decisionsOf(policy),
    drift,
    warmUp: warmUpOf(policy),
    tables: [],
    remarks: stable ? [] : [driftWords(drift), '3 of 40 replications reached the ceiling of the backlog.'],
  };
}

function differenceOf(name: MeasureName, from: ScenarioResult, to: ScenarioResult): Difference {
  const { mean, low, high } = intervalOf(to.values[name].map((value, i) => value! - from.values[name][i]!));
  const worthwhile = Math.abs(mean!) >= Number(parameters[`worthwhile.${name}`].value);
  const verdict = worthwhile && low! > 0 ? 'rises' : worthwhile && high! < 0 ? 'falls' : 'cannot tell';
  return { mean, low, high, verdict };
}

function compared(baseline: ScenarioResult, result: ScenarioResult, policy: Policy): ComparedScenario {
  const changed: Change[] = (Object.entries(policy.values) as [ParameterId, ParameterValue][]).map(([path, to]) => ({
    path,
    from: baseline.scenario.values[path],
    to,
  }));
  const differences = Object.fromEntries(
    measureNames.map((name) => [name, differenceOf(name, baseline, result)]),
  ) as Record<MeasureName, Difference>;
  const words = (['overstretchRatioMean', 'patientTrustMean', 'waitToFirstContactDaysMedian'] as const)
    .map((name) => {
      const { verdict } = differences[name];
      const label = measureTable[name].label.toLowerCase();
      return verdict === 'cannot tell' ? `this run cannot tell for ${label}` : `${label} ${verdict}`;
    })
    .join('; ');
  return {
    result,
    changed,
    label: changed.map(({ path, to }) => `${path.split('.')[1]} ${to}`).join(', '),
    differences,
    corrected: correctedOf([baseline, result], policies.length - 1),
    verdict: `Compared with the baseline, ${words}.`,
  };
}

/** Seven boundary policies, 156 weeks, 40 replications. */
export function fixtureComparison(): Comparison {
  const [baseline, ...others] = policies.map(resultOf) as [ScenarioResult, ...ScenarioResult[]];
  return {
    baseline,
    scenarios: others.map((result, i) => compared(baseline, result, policies[i + 1]!)),
    seed: 1,
    replications,
    command: 'remit compare baseline no-discretion within-remit-only bounded --seed 1 --replications 40',
  };
}

/** The same comparison, each scenario of it changed in the same way. */
export function withEveryResult(comparison: Comparison, edit: (result: ScenarioResult) => ScenarioResult): Comparison {
  return {
    ...comparison,
    baseline: edit(comparison.baseline),
    scenarios: comparison.scenarios.map((scenario) => ({ ...scenario, result: edit(scenario.result) })),
  };
}
