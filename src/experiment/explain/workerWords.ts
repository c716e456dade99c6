// A worker's week, told: in short, what came in, how it got there, what it did to the worker, and the decisions.
import type { World } from '../../model/world.ts';
import { absenceWords } from './absence.ts';
import { discretionSections } from './discretionSections.ts';
import { counted, dateWords, dayWords, decimals, firstDayOf, hours, inHundred, lastDayOf, listed } from './phrases.ts';
import type { Block, Story } from './story.ts';
import { intentionWords, pullWords, satisfactionWords, strainWords } from './termWords.ts';
import type { UsualWeek } from './usualWeek.ts';
import type { WeekLine, WorkerStory } from './workerStory.ts';
import type { Balance, Went, WorkerWeek } from './workerWeek.ts';

const wentWords: Readonly<Record<keyof Went, string>> = {
  sessions: 'sessions, travel to them included',
  missedSessions: 'sessions that nobody came to',
  triage: 'triage',
  attempt: 'getting hold of people, introductory calls included',
  onward: 'onward referrals',
  visit: 'support visits',
  form: 'forms and letters',
  standIn: 'standing in for organisations',
  chase: 'chasing organisations',
  held: 'contacts with people on waiting lists',
  records: 'records',
  meetings: 'meetings, supervision and travel between sites',
  networking: 'protected time for organisations and practices',
  distress: 'answering distress out of hours',
};

export interface WeekTelling {
  /** Whether the week was chosen because it is the worst, rather than asked for. */
  readonly isWorst: boolean;
  /** Whether the full list of decisions is left out. */
  readonly isBrief: boolean;
}

export function workerWords(world: World, story: WorkerStory, { isWorst, isBrief }: WeekTelling): Story {
  const { week, post, wte } = story;
  const from = dayWords(world, firstDayOf(world, week.week));
  const until = dayWords(world, lastDayOf(world, week.week));
  return {
    title: `${post}, ${decimals(wte, 2)} whole-time equivalents: week from ${from} to ${until}`,
    about: [
      `Week ${week.week} of the run, as in weekly.csv. Scenario ${story.scenario}, seed ${story.seed}, replication ${story.replication}, ${story.area}, ${story.team}.`,
      isWorst
        ? "It is this worker's most overstretched week after the warm-up, among weeks with at least half of the contracted hours present."
        : '',
      holderWords(story),
      'One run of a model: what happened to these simulated people with this luck, and why the model had it so. An act of discretion is neither good nor bad by itself.',
    ].filter((text) => text !== ''),
    sections: [
      { heading: 'The week in short', blocks: balanceBlocks(week) },
      { heading: 'What came in', blocks: [{ paragraph: cameInWords(week) }] },
      { heading: 'How it got there', blocks: beforeBlocks(world, story) },
      { heading: 'What the week did to the worker', blocks: effectBlocks(world, week) },
      ...discretionSections(world, story, isBrief),
    ],
  };
}

function holderWords({ holder, post }: WorkerStory): string {
  if (holder === null) return `${post} was vacant.`;
  const who = holder.number === 0 ? 'The first holder of the post' : `Holder number ${holder.number + 1} of the post`;
  return `${who}, ${counted(holder.weeksInPost, 'week')} in it${holder.isNewcomer ? ', new to the work when they came' : ''}.`;
}

function balanceBlocks({ balance: b, absence, usual, actsMinutes }: WorkerWeek): readonly Block[] {
  const away = absenceWords(absence);
  if (b.present === 0) return [{ paragraph: `No contracted time was there in this week: ${away}.` }];
  const absent = b.contracted - b.present;
  const growth = b.backlogAfter - b.backlogBefore;
  const went = Object.entries(b.went)
    .filter(([, minutes]) => minutes > 0)
    .sort((x, y) => y[1] - x[1])
    .map(([name, minutes]) => [wentWords[name as keyof Went], decimals(minutes / 60, 1)]);
  const { sessionsRanOver, stayedLate, distress } = b.wentOutside;
  const outside = [
    stayedLate > 0 ? `${hours(stayedLate)} of staying late` : '',
    sessionsRanOver > 0 ? `${hours(sessionsRanOver)} of sessions that ran over` : '',
    distress > 0 ? `${hours(distress)} for distress out of hours` : '',
  ].filter((text) => text !== '');
  return [
    {
      paragraph: `${hours(b.present)} of contracted time were there (${hours(b.contracted)} in an ordinary week${absent > 1 ? `, less ${hours(absent)}: ${away}` : ''}). Sessions with slots of ${hours(b.booked)} stood in the diary when their turn came, and work of ${hours(b.askedFor)} was wanted for the first time.`,
    },
    {
      paragraph: `${hours(b.inside)} were worked in contracted hours and ${b.outside > 0 ? hours(b.outside) : 'none'} outside them${outside.length > 0 ? ` (${listed(outside)})` : ''}; ${b.dropped > 0 ? `${hours(b.dropped)} were dropped` : 'nothing was dropped'}. The backlog went from ${hours(b.backlogBefore)} to ${hours(b.backlogAfter)}.`,
    },
    {
      paragraph: `Overstretch, which is work inside and outside hours, dropped, and growth of the backlog over contracted time present: (${decimals(b.inside / 60, 1)} + ${decimals(b.outside / 60, 1)} + ${decimals(b.dropped / 60, 1)} ${growth < 0 ? '−' : '+'} ${decimals(Math.abs(growth) / 60, 1)}) / ${decimals(b.present / 60, 1)} = ${decimals(b.overstretchRatio ?? 0, 2)}.`,
    },
    ...(usual === null ? [] : [usualTable(b, actsMinutes, usual)]),
    {
      table: [['where the time went', 'hours'], ...went, ['together', decimals((b.inside + b.outside) / 60, 1)]],
    },
  ];
}

function usualTable(b: Balance, actsMinutes: number, usual: UsualWeek): Block {
  const ratio = (value: number | null) => (value === null ? '-' : decimals(value, 2));
  const row = (name: string, now: number, then: number) => [name, decimals(now / 60, 1), decimals(then / 60, 1)];
  return {
    table: [
      ['hours', 'this week', 'usual week'],
      row('contracted and present', b.present, usual.present),
      row('work wanted for the first time', b.askedFor, usual.askedFor),
      row('cost of the acts of discretion chosen', actsMinutes, usual.acts),
      row('worked outside contracted hours', b.outside, usual.outside),
      row('dropped', b.dropped, usual.dropped),
      row('backlog when the week ended', b.backlogAfter, usual.backlogAfter),
      ['overstretch (no hours)', ratio(b.overstretchRatio), ratio(usual.overstretchRatio)],
    ],
  };
}

function cameInWords({ cameIn: c }: WorkerWeek): string {
  const sessions = [
    `${c.sessionsHeld} held`,
    c.sessionsMissed > 0 ? `${c.sessionsMissed} missed without notice` : '',
    c.sessionsCancelled > 0 ? `${c.sessionsCancelled} cancelled` : '',
  ].filter((text) => text !== '');
  const taken = c.takenOver > 0 ? ` and ${counted(c.takenOver, 'case')} taken over from a colleague` : '';
  return `${counted(c.newCases, 'new case')}${taken}; ${counted(c.triaged, 'referral')} triaged; ${counted(c.closedCases, 'case')} closed. The caseload went from ${c.caseloadBefore} to ${c.caseloadAfter}. ${c.sessionsDue === 0 ? 'No session came up' : `${counted(c.sessionsDue, 'session')} came up (${listed(sessions)})`} and ${counted(c.sessionsBooked, 'booking')} went into the diary, moved ones included. At the end of the week ${counted(c.inLineAfter, 'person', 'people')} of the area stood in the team's line, to be triaged or allocated.`;
}

function beforeBlocks(world: World, { weeksBefore, week }: WorkerStory): readonly Block[] {
  if (weeksBefore.length === 0) return [{ paragraph: 'This is the first week of the run.' }];
  const rows = (line: WeekLine) => {
    const [remark, ...further] = line.remarks;
    return [[...figures(line), remark ?? ''], ...further.map((one) => ['', '', '', '', '', '', one])];
  };
  const figures = (line: WeekLine) => [
    dateWords(world, firstDayOf(world, line.week)),
    decimals(line.presentMinutes / 60, 1),
    String(line.caseload),
    decimals(line.backlogMinutes / 60, 1),
    line.overstretchRatio === null ? '-' : decimals(line.overstretchRatio, 2),
    line.strain === null ? 'vacant' : decimals(line.strain, 1),
  ];
  const head = ['week from', 'present', 'cases', 'backlog', 'overstretch', 'strain', 'what else'];
  const { balance, cameIn, strain } = week;
  const now = [
    `${dateWords(world, firstDayOf(world, week.week))}`,
    decimals(balance.present / 60, 1),
    String(cameIn.caseloadAfter),
    decimals(balance.backlogAfter / 60, 1),
    balance.overstretchRatio === null ? '-' : decimals(balance.overstretchRatio, 2),
    strain === null ? 'vacant' : decimals(strain.after, 1),
    'this week',
  ];
  return [
    {
      paragraph:
        'Contracted time present and backlog in hours; cases, backlog and strain as they stood when each week ended.',
    },
    { table: [head, ...weeksBefore.flatMap(rows), now] },
  ];
}

function effectBlocks(world: World, { strain, satisfaction, intention }: WorkerWeek): readonly Block[] {
  const { settings } = world;
  if (strain === null || satisfaction === null) return [{ paragraph: 'The post was vacant when the week ended.' }];
  const blocks: Block[] = [
    {
      paragraph: pullWords(
        'Strain',
        strain,
        settings.strain.halfLifeWeeks,
        [0, settings.strain.scaleTop],
        1,
        strainWords,
      ),
    },
    {
      paragraph: pullWords(
        'Satisfaction',
        satisfaction,
        settings.satisfaction.halfLifeWeeks,
        [1, settings.satisfaction.scaleTop],
        2,
        satisfactionWords,
      ),
    },
  ];
  if (intention !== null) {
    blocks.push({
      paragraph: `On the Monday after, the worker ${intention.intends ? 'meant to leave within a year' : 'did not mean to leave'}: a chance of ${inHundred(intention.chanceShare)}, from ${intentionWords(intention.terms)}. The luck in that is drawn anew only every ${counted(settings.workforce.intentionHoldsWeeks, 'week')}.`,
    });
  }
  return blocks;
}
