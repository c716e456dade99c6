// Every question of the form by topic: what it asks for, and whether it is one of the few that stand before the door.
import type { ParameterId } from '../../../scenario/parameters.ts';
import { needCategories } from '../../../scenario/scenario.ts';

export interface Question {
  /** Its first is its name; none where it asks for practices and posts. */
  readonly ids: readonly ParameterId[];
  readonly isFew?: true;
}

export interface Topic {
  readonly title: string;
  /** What its questions behind the door ask for, in a few words; empty where it has none there. */
  readonly further: string;
  readonly questions: readonly Question[];
}

/** The column that is read first. */
export const serviceTopics: readonly Topic[] = [
  {
    title: 'Referrals',
    further: 'growth of referrals',
    questions: [
      {
        ids: ['referrals.perYearPerWte', 'referrals.basis', 'referrals.shareOfReferralsToPcnLinkWorkers'],
        isFew: true,
      },
      { ids: ['referrals.growthPerYearShare'] },
    ],
  },
  { title: 'Practices and link workers', further: '', questions: [{ ids: [], isFew: true }] },
  {
    title: 'The voluntary sector',
    further: 'places cut or added',
    questions: [
      { ids: ['organisations.placesPerTenThousandPatients'], isFew: true },
      {
        ids: needCategories.flatMap((category): readonly ParameterId[] => [
          `organisations.supportWeeks.${category}`,
          `organisations.otherDemand.${category}`,
        ]),
        isFew: true,
      },
      { ids: ['organisations.placesFactor'] },
    ],
  },
];

export const workTopics: readonly Topic[] = [
  {
    title: 'Sessions',
    further: 'first conversation, time that sessions and records take, time between sessions, caseload limit',
    questions: [
      { ids: ['sessions.slotMinutes'], isFew: true },
      { ids: ['policy.sessionCapRule', 'policy.sessionCapSessions'], isFew: true },
      { ids: ['work.introductionMinutes'] },
      { ids: ['sessions.neededMinutesMean'] },
      { ids: ['work.recordsMinutes'] },
      { ids: ['pathway.followUpGapDays'] },
      { ids: ['policy.caseloadCapPerWte'] },
    ],
  },
  {
    title: 'Where the boundary lies',
    further: 'how clear and firm the boundary is',
    questions: [{ ids: ['policy.latitude'], isFew: true }, { ids: ['policy.clarity'] }, { ids: ['policy.firmness'] }],
  },
  {
    title: 'Supervision',
    further: 'supervision meetings',
    questions: [
      { ids: ['policy.supervisionCoverage'], isFew: true },
      { ids: ['policy.supervisionQuality'], isFew: true },
      { ids: ['policy.supervisionIntervalWeeks'] },
      { ids: ['policy.supervisionMinutes'] },
    ],
  },
  {
    title: 'Working time',
    further: 'working time and sites',
    questions: [
      { ids: ['diary.fullTimeHoursPerWeek'] },
      { ids: ['diary.leaveWeeksPerYear'] },
      { ids: ['diary.bookableShare'] },
      { ids: ['team.sitesPerWorker'] },
      { ids: ['diary.overtimeAllowed'] },
    ],
  },
];

export const topics: readonly Topic[] = [...serviceTopics, ...workTopics];
