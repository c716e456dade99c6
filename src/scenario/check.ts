// What must hold between values of a scenario that are each in order by themselves.
import { ceilingPerPatientYear, hourFactors, peakFactor, referralsPerPatientYear, weekdayFactors } from './demand.ts';
import type { Scenario } from './scenario.ts';
import { type ParameterTable, shareGroups, sumTolerance } from './table.ts';
import { quoted } from './wording.ts';

/** Something that does not fit. */
interface Misfit {
  /**
   * A parameter's id, a section of them such as `patients.needShare`, or a path such as `areas.0.teams.1.posts.0.wte`:
   * told where that is written, if it is.
   */
  readonly path: string;
  /** Begins with what does not fit and says what was wanted. */
  readonly message: string;
}

/** Looks at a scenario in which every single value is in order. */
export type Check = (scenario: Scenario) => readonly Misfit[];

/** The checks that need the parameters of the model; `sharesSumToOne` and `everyTeamCanBeReferredTo` run always. */
export const modelChecks: readonly Check[] = [
  (scenario) => referralsCanCome(scenario),
  (scenario) => ratesStayBelowTheCeiling(scenario),
];

/** Shares of one whole, such as `patients.needShare`, must make up the whole once a scenario states one of them. */
export function sharesSumToOne(table: ParameterTable): Check {
  const groups = [...shareGroups(table)];
  return ({ values, stated }) => {
    const statedIds = new Set<string>(stated);
    return groups.flatMap(([group, ids]) => {
      if (!ids.some((id) => statedIds.has(id))) return [];
      const shares = ids.map((id) => Number(values[id as keyof typeof values]));
      const sum = shares.reduce((total, share) => total + share, 0);
      if (Math.abs(sum - 1) <= sumTolerance) return [];
      const parts = ids.map((id, index) => `${id.slice(group.length + 1)} ${shares[index]}`).join(', ');
      return [{ path: group, message: `${group} sums to ${rounded(sum)}; wanted 1 (${parts})` }];
    });
  };
}

function rounded(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}

/** Demand counted per whole-time equivalent has nothing to count in a team without a post that brings referrals. */
export const everyTeamCanBeReferredTo: Check = ({ areas, values }) => {
  if ((values as Record<string, unknown>)['referrals.basis'] !== 'perWte') return [];
  return areas.flatMap((area, a) =>
    area.teams.flatMap((team, t) => {
      if (team.posts.some((post) => post.bringsReferrals)) return [];
      const path = `areas.${a}.teams.${t}`;
      const wanted = 'wanted a post in posts (addPosts bring none), or referrals.basis: perPatient';
      return [{ path, message: `${path} (${quoted(team.name)}) has no post to count referrals by; ${wanted}` }];
    }),
  );
};

/** Weights by hour or weekday that are all 0 leave no time at which anybody could be referred. */
function referralsCanCome({ values }: Scenario): readonly Misfit[] {
  const groups = [
    ['referrals.hourWeight', hourFactors(values)],
    ['referrals.weekdayWeight', weekdayFactors(values)],
  ] as const;
  return groups.flatMap(([path, factors]) =>
    Number.isNaN(factors[0]) ? [{ path, message: `${path} is 0 throughout; wanted at least one weight above 0` }] : [],
  );
}

/** Candidate referrals come at a ceiling rate; a rate above it could not be drawn. */
function ratesStayBelowTheCeiling({ areas, values }: Scenario): readonly Misfit[] {
  const ceiling = ceilingPerPatientYear(values);
  const peak = peakFactor(values);
  if (Number.isNaN(peak)) return [];
  const perThousand = (rate: number) => (rate * 1000).toFixed(1);
  return areas.flatMap((area) =>
    area.teams.flatMap((team) => {
      const rate = referralsPerPatientYear(values, team) * peak;
      if (rate <= ceiling) return [];
      const path = 'referrals.ceilingPerYearPerThousandPatients';
      const reached = `${quoted(team.name)} can reach ${perThousand(rate)} referrals a year per 1,000 registered patients`;
      return [
        {
          path,
          message: `${path} is ${perThousand(ceiling)}, but ${reached}; wanted a ceiling above that, or fewer referrals`,
        },
      ];
    }),
  );
}
