// What a search can move: how it is laid over a scenario, what it is now, and between which values one looks by default.

import { referralsPerPatientYear } from '../../scenario/demand.ts';
import type { ParameterId } from '../../scenario/parameters.ts';
import type { ParameterValue, Scenario } from '../../scenario/scenario.ts';
import { staffingProblem, wholeTimeEquivalentsOf, withWholeTimeEquivalents } from '../study/staffing.ts';
import type { LeverName } from './staffResult.ts';

export interface Lever {
  readonly name: LeverName;
  /** In words, plural. */
  readonly unit: string;
  /** Whether one would rather have a small value (staff, caps) than a large one (referrals). */
  readonly lessIsBetter: boolean;
  readonly whole: boolean;
  /** What a value may be at all. */
  readonly allowed: readonly [number, number];
  /** The scenario as it is; null where it has no such value. */
  readonly present: number | null;
  readonly usual: { readonly between: readonly [number, number]; readonly step: number };
  /** The scenario with the value, also of a scenario with other assumptions. @throws Error in words where it cannot be */
  readonly at: (scenario: Scenario, value: number) => Scenario;
  /** Why the scenario cannot have the value; null when it can, as far as the lever knows. */
  readonly problem: (value: number) => string | null;
  /** What must be said about how the value is laid over the scenario. */
  readonly remarks: readonly string[];
}

/** @param scenario that is asked about */
export function leverOf(name: LeverName, scenario: Scenario): Lever {
  return makers[name](scenario);
}

const makers: Readonly<Record<LeverName, (scenario: Scenario) => Lever>> = {
  wte: equivalents,
  referrals: (scenario) =>
    scenario.values['referrals.basis'] === 'perWte' ? referralsPerEquivalent(scenario) : referralsPerPatients(scenario),
  'session-cap': sessionCap,
  'caseload-cap': caseloadCap,
};

/** One equivalent is taken to manage more referrals a year than this, so that the search goes far enough up. */
const fewReferralsPerYearPerWte = 150;
/** Half a day a week. */
const finestWte = 0.1;
const presentParts = { least: 0.25, most: 2, steps: 25 };

function equivalents(scenario: Scenario): Lever {
  const present = wholeTimeEquivalentsOf(scenario);
  const teams = scenario.areas.flatMap((area) => area.teams);
  const most = Math.max(presentParts.most * present, referralsPerYear(scenario) / fewReferralsPerYearPerWte);
  const step = Math.max(finestWte, roundStep(present / presentParts.steps));
  const remarks = [
    'Referrals at neutral buy-in stay as they are, whatever the equivalents; practices that are better served refer more.',
  ];
  if (teams.length > 1) {
    remarks.push(
      `The equivalents are those of all ${teams.length} teams together, shared out in proportion to what each has now.`,
    );
  }
  const empty = teams.filter(({ posts }) => posts.length === 0).length;
  if (empty > 0 && present > 0) {
    remarks.push(
      `${empty} of ${teams.length} teams have no post and stay without one, whatever the number of equivalents.`,
    );
  }
  const problem = (wte: number) => staffingProblem(scenario, wte);
  return {
    name: 'wte',
    unit: 'whole-time equivalents',
    lessIsBetter: true,
    whole: false,
    allowed: [0.01, 10_000],
    present,
    usual: { between: [lowestPlayable(present * presentParts.least, step, problem), upTo(most, step)], step },
    at: withWholeTimeEquivalents,
    problem,
    remarks,
  };
}

/** With very few equivalents the same referrals are more for each than a scenario may ask for. */
function lowestPlayable(from: number, step: number, problem: (value: number) => string | null): number {
  const tries = presentParts.steps;
  for (let i = 0; i < tries; i++) {
    const value = upTo(from, step, i);
    if (problem(value) === null) return value;
  }
  return upTo(from, step);
}

function referralsPerYear({ areas, values }: Scenario): number {
  const teams = areas.flatMap((area) => area.teams);
  return teams.reduce((sum, team) => {
    const patients = team.practices.reduce((all, { registeredPatients }) => all + registeredPatients, 0);
    return patients === 0 ? sum : sum + referralsPerPatientYear(values, team) * patients;
  }, 0);
}

const referralParts = { least: 0.5, most: 2 };

function referralsPerEquivalent(scenario: Scenario): Lever {
  const present = Number(scenario.values['referrals.perYearPerWte']);
  const step = roundStep(present / presentParts.steps);
  return {
    name: 'referrals',
    unit: 'referrals a year per whole-time equivalent',
    lessIsBetter: false,
    whole: false,
    allowed: [0.01, 1000],
    present,
    usual: { between: between(present, referralParts, step), step },
    at: (one, value) => withValues(one, { 'referrals.perYearPerWte': value }),
    problem: () => null,
    remarks: ['Staff stay as they are, whatever the referrals; posts that bring no referrals are not counted.'],
  };
}

const perThousand = 1000;

function referralsPerPatients(scenario: Scenario): Lever {
  const team = scenario.areas[0].teams[0];
  const present = referralsPerPatientYear(scenario.values, team) * perThousand;
  const step = roundStep(present / presentParts.steps);
  return {
    name: 'referrals',
    unit: 'referrals a year per 1,000 registered patients',
    lessIsBetter: false,
    whole: false,
    allowed: [0.001, 1000],
    present,
    usual: { between: between(present, referralParts, step), step },
    at: (one, value) => {
      const { values } = one;
      const registered = Number(values['referrals.nationalRegisteredPatients']);
      const share = Number(values['referrals.shareOfReferralsToPcnLinkWorkers']);
      return withValues(one, { 'referrals.nationalPeoplePerYear': (value * registered) / (perThousand * share) });
    },
    problem: () => null,
    remarks: [
      'Staff stay as they are, whatever the referrals, and every team has the same rate per registered patient.',
    ],
  };
}

function sessionCap(scenario: Scenario): Lever {
  const rule = scenario.values['policy.sessionCapRule'];
  const present = rule === 'none' ? null : Number(scenario.values['policy.sessionCapSessions']);
  const laidOver = rule === 'none' ? 'hard' : rule;
  return {
    name: 'session-cap',
    unit: 'sessions',
    lessIsBetter: true,
    whole: true,
    allowed: [1, 1000],
    present,
    usual: { between: [1, 12], step: 1 },
    at: (one, value) => withValues(one, { 'policy.sessionCapRule': laidOver, 'policy.sessionCapSessions': value }),
    problem: () => null,
    remarks: [
      rule === 'none'
        ? 'The scenario has no session cap; the caps tried are hard ones, which nobody may pass.'
        : `The caps tried are ${laidOver}, as in the scenario${laidOver === 'soft' ? ': workers may pass them by judgement' : ''}.`,
    ],
  };
}

function caseloadCap(scenario: Scenario): Lever {
  const cap = Number(scenario.values['policy.caseloadCapPerWte']);
  return {
    name: 'caseload-cap',
    unit: 'people per whole-time equivalent',
    lessIsBetter: true,
    whole: true,
    allowed: [1, 1000],
    present: cap === 0 ? null : cap,
    usual: { between: [10, 100], step: 5 },
    at: (one, value) => withValues(one, { 'policy.caseloadCapPerWte': value }),
    problem: () => null,
    remarks: cap === 0 ? ['The scenario has no caseload cap now.'] : [],
  };
}

function withValues(scenario: Scenario, changed: Partial<Record<ParameterId, ParameterValue>>): Scenario {
  return { ...scenario, values: { ...scenario.values, ...changed } };
}

function between(
  present: number,
  { least, most }: { readonly least: number; readonly most: number },
  step: number,
): readonly [number, number] {
  return [upTo(present * least, step), upTo(present * most, step)];
}

/** The next multiple of the step, and `further` steps on; one step at least. */
function upTo(value: number, step: number, further = 0): number {
  return tidy((Math.max(1, Math.ceil(tidy(value / step))) + further) * step);
}

/** The largest of 1, 2, 5 times a power of ten that is no more than asked; 1 where nothing is there to measure by. */
function roundStep(asked: number): number {
  if (!(asked > 0)) return 1;
  let power = 1;
  while (power > asked) power /= 10;
  while (power * 10 <= asked) power *= 10;
  const factor = [5, 2, 1].find((one) => one * power <= asked * rounding) ?? 1;
  return tidy(factor * power);
}

const rounding = 1 + 1e-9;
const places = 1e9;

/** Without the dust of decimal fractions. */
export function tidy(value: number): number {
  return Math.round(value * places) / places;
}
