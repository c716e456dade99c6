// What the page calls stages, minutes, classes and decisions.
import type { DayKind } from '../../experiment/playback/dayKinds.ts';
import type { Playback } from '../../experiment/playback/playback.ts';
import type { Stage } from '../../experiment/playback/stages.ts';
import { decisionPoints } from '../../model/discretion/points.ts';
import { CHOSEN, MISREAD, OVERSTEP } from '../../model/record.ts';
import { type NeedCategory, needCategories } from '../../scenario/scenario.ts';

export const stageWords: Readonly<Record<Stage, string>> = {
  line: 'In the team’s line',
  call: 'Waiting for the first call',
  firstSession: 'Waiting for the first session',
  seen: 'Being seen',
  held: 'Held: kept on while waiting elsewhere',
  onList: 'On an organisation’s list',
  withOrganisation: 'With an organisation',
  linked: 'Gone, started with an organisation',
  notLinked: 'Gone as planned, without an organisation',
  droppedOut: 'Dropped out',
  notReached: 'Never reached',
  notTakenOn: 'Declined or turned back',
};

export const stageShort: Readonly<Record<Stage, string>> = {
  line: 'In the team’s line',
  call: 'Waiting: first call',
  firstSession: 'Waiting: first session',
  seen: 'Being seen',
  held: 'Held while waiting',
  onList: 'On a waiting list',
  withOrganisation: 'With an organisation',
  linked: 'gone, linked',
  notLinked: 'gone, not linked',
  droppedOut: 'dropped out',
  notReached: 'never reached',
  notTakenOn: 'not taken on',
};

export const dayKindWords: Readonly<Record<DayKind, string>> = {
  sessions: 'Sessions',
  meetings: 'Meetings, supervision, travel between sites',
  people: 'Work for people between sessions',
  visits: 'Support visits',
  networking: 'Protected time for organisations',
  records: 'Records',
  spare: 'Left over, for organisations too',
  sessionsOver: 'Sessions that ran over',
  stayedLate: 'Stayed late',
  outOfHours: 'Answered out of hours',
};

const needWords: Readonly<Record<NeedCategory, string>> = {
  mentalHealth: 'Mental health',
  loneliness: 'Loneliness',
  moneyBenefits: 'Money, benefits',
  housing: 'Housing',
  activity: 'Activity',
  carers: 'Carers',
  workLearning: 'Work, learning',
};

export function needWord(category: number): string {
  return needWords[needCategories[category]];
}

/** Name of an organisation; one made of a need's category has it in words. */
export function organisationWords(name: string): string {
  const made = /^(.*, )(\w+)( \d+)$/s.exec(name);
  const category = made === null ? -1 : needCategories.indexOf(made[2] as NeedCategory);
  return made === null || category < 0 ? name : `${made[1]}${needWord(category).toLowerCase()}${made[3]}`;
}

/** Each class has a word and a shape, so that no colour is needed. */
export const classMarks = [
  { word: 'within', shape: '●', name: 'within' },
  { word: 'edge', shape: '▲', name: 'edge' },
  { word: 'beyond', shape: '■', name: 'beyond' },
] as const;

export interface DecisionWords {
  readonly mark: (typeof classMarks)[number];
  readonly act: string;
  readonly isDone: boolean;
  readonly isOverstep: boolean;
  /** How the worker read the class, where that was wrong. */
  readonly misreadAs: string | null;
}

export function decisionWords({ decisions }: Playback, d: number): DecisionWords {
  const flags = decisions.flags[d];
  return {
    mark: classMarks[decisions.remitClass[d]],
    act: decisionPoints[decisions.point[d]].act,
    isDone: (flags & CHOSEN) !== 0,
    isOverstep: (flags & OVERSTEP) !== 0,
    misreadAs: (flags & MISREAD) === 0 ? null : classMarks[decisions.readClass[d]].word,
  };
}

/** With a true minus sign; `+` too where asked for. */
export function decimals(value: number, digits: number, isSigned = false): string {
  const text = Math.abs(value).toFixed(digits);
  const isNothing = !/[1-9]/.test(text);
  if (value < 0 && !isNothing) return `−${text}`;
  return isSigned && !isNothing ? `+${text}` : text;
}

export function counted(count: number, one: string, plural = `${one}s`): string {
  return `${count} ${count === 1 ? one : plural}`;
}
