// The parameters in which one service differs from the next, so that its own figures may move them. Never among them: time
// constants, and what contacts, places and acts do to people: those are claims about the world, not about one service.
// Shares that make up a whole (needs, modes) stay too: a service knows its own and can state them.
import { type ParameterId, parameters } from '../../scenario/parameters.ts';
import type { Scenario } from '../../scenario/scenario.ts';

interface LocalGroup {
  readonly why: string;
  /** Ids, or the beginnings of ids, ending in a dot. */
  readonly ids: readonly string[];
}

export const localGroups: readonly LocalGroup[] = [
  {
    why: 'How many people are referred, where the scenario does not say: practices differ most in this.',
    ids: ['referrals.perYearPerWte', 'practices.buyInStartShare', 'practices.usualActsPerContact'],
  },
  {
    why: 'Who is referred: places and practices differ in need, support and readiness.',
    ids: [
      'patients.complexityMean',
      'patients.supportMean',
      'patients.readinessMean',
      'outcomes.normMean',
      'outcomes.gapMean',
      'outcomes.gpVisitsPerYear',
      'outcomes.gpPeakShare',
    ],
  },
  {
    why: 'What becomes of referrals: the offer, triage and the ways of reaching people are local practice.',
    ids: [
      'pathway.declinedShare',
      'pathway.unsuitableShare',
      'pathway.attemptSuccessShare',
      'pathway.attemptGapDays',
      'pathway.firstSessionWantedDays',
      'pathway.followUpGapDays',
      'pathway.rebookGapDays',
    ],
  },
  {
    why: 'How long people stay: published schemes differ twofold in contacts, missed sessions and drop-out.',
    ids: [
      'pathway.sessionsNeededBase',
      'pathway.sessionsNeededPerComplexity',
      'pathway.dropOutPerSessionShare',
      'pathway.dropOutPerWeekWaitingShare',
      'pathway.holdWeeksMax',
      'pathway.returnShare',
      'sessions.missedShare.',
      'sessions.cancelledShare',
      'sessions.neededMinutesMean',
    ],
  },
  {
    why: 'How long tasks take and how the week is cut: forms, systems and distances are local.',
    ids: ['work.', 'diary.bookableShare', 'diary.stayLateMinutesMax'],
  },
  {
    why: "The team's habits: how readily each discretionary act is done.",
    ids: ['choice.d'],
  },
  {
    why: 'How the team is led and placed.',
    ids: ['team.managerSupport', 'team.integration', 'team.targetPressure'],
  },
  {
    why: 'What needs lead to: the habit of referring on, and who goes along with it.',
    ids: [
      'onward.referredShare',
      'onward.willNotGoAloneShare',
      'onward.visitsMean',
      'onward.uptakeWillingShare',
      'onward.uptakeAloneShare',
      'onward.uptakeAccompaniedShare',
    ],
  },
  {
    why: "The voluntary sector: its places and other people's demand differ from place to place.",
    ids: [
      'organisations.perTenThousandPatients',
      'organisations.placesPerTenThousandPatients',
      'organisations.listLimitShare',
      'organisations.acceptedShare',
      'organisations.otherDemand.',
      'organisations.supportWeeks.',
      'organisations.patienceWeeks.',
    ],
  },
  {
    why: 'The levels of a workforce: a handful of people in a local labour market.',
    ids: [
      'strain.base',
      'satisfaction.base',
      'workforce.discrepancyBase',
      'workforce.intentionIntercept',
      'workforce.leavingPerIntentionYear',
      'workforce.otherLeavingPerYear',
      'workforce.vacancyWeeks',
      'workforce.sickSpellsPerYear',
      'workforce.sickSpellDays',
    ],
  },
  { why: 'What people are paid.', ids: ['money.payPoundsPerWteYear', 'money.supervisorPoundsPerHour'] },
];

/** Of a section, policies of the service are known and stay. */
const known: readonly ParameterId[] = ['work.networkingHoursPerWeek'];

/** Every local parameter, in the order of the groups. */
export const localIds: readonly ParameterId[] = localGroups.flatMap(({ ids }) =>
  ids.flatMap((start) =>
    (Object.keys(parameters) as ParameterId[]).filter(
      (id) => (id === start || (/[.d]$/.test(start) && id.startsWith(start))) && !known.includes(id),
    ),
  ),
);

/** The local parameters that may be fitted: those the scenario does not state and that lie inside their plausible range. */
export function freeLocalIds(scenario: Scenario): readonly ParameterId[] {
  return localIds.filter((id) => {
    const { range } = parameters[id];
    const value = Number(scenario.values[id]);
    return range !== null && !scenario.stated.includes(id) && value >= range[0] && value <= range[1];
  });
}
