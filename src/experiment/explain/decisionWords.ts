// The twelve decision points and the terms of a choice, as one says them aloud. Never a judgement: an act is done or not done.
import type { DecisionPoint } from '../../model/discretion/points.ts';
import type { ChoiceTerms } from '../../model/terms.ts';
import type { OnwardAbout } from './onwardAbout.ts';

interface PointWords {
  /** When it arose; where it is about an onward referral, with the organisation. */
  readonly when: string | ((about: OnwardAbout | null) => string);
  /** What then happened, when the act was done and when not. */
  readonly done: string;
  readonly notDone: string;
}

export const pointWords: Readonly<Record<DecisionPoint['id'], PointWords>> = {
  D1: {
    when: 'The session needed more time than its slot',
    done: 'the worker extended it',
    notDone: 'it ended with its slot',
  },
  D2: {
    when: 'The phone or room of the next session did not suit them',
    done: 'the worker arranged a walk, a home visit or another hour',
    notDone: 'the session stayed as offered',
  },
  D3: { when: 'They had missed another session', done: 'the worker booked again', notDone: 'the case was closed' },
  D4: {
    when: 'The session cap was reached and they still needed sessions',
    done: 'the worker booked one more',
    notDone: 'the planned sessions ended there',
  },
  D5: {
    when: (about) => `They wanted company on the way to ${organisationOf(about)}`,
    done: 'the worker decided to go along',
    notDone: 'the worker did not go along',
  },
  D6: {
    when: 'Money or housing was talked about, with forms and letters to do',
    done: 'the worker took them on',
    notDone: 'the worker said who could help with them',
  },
  D7: {
    when: (about) => `They were on the waiting list of ${organisationOf(about)}`,
    done: 'the worker planned a call or a meeting meanwhile',
    notDone: 'they were left to wait',
  },
  D8: {
    when: 'Triage found the referral unsuitable or too complex',
    done: 'the worker took it anyway',
    notDone: 'it was turned back',
  },
  D9: {
    when: (about) =>
      about?.saidNo
        ? `${organisationOf(about)} had said no`
        : `They had waited for weeks on the list of ${organisationOf(about)}`,
    done: "the worker took on its job, or social care's, meanwhile",
    notDone: 'the worker left that job to others',
  },
  D10: {
    when: 'They were in distress out of hours',
    done: 'the worker answered in own time',
    notDone: 'it waited for the next working day',
  },
  D11: {
    when: 'The week began',
    done: 'the worker protected time for organisations and practices',
    notDone: 'organisations and practices were left to spare time',
  },
  D12: {
    when: 'The day ended with work left',
    done: 'the worker stayed late',
    notDone: 'the rest stayed in the queue',
  },
};

function organisationOf(about: OnwardAbout | null): string {
  return about?.organisation ?? 'an organisation';
}

/** What speaks for or against an act. */
export const termWords: Readonly<Record<keyof ChoiceTerms, readonly [speaksFor: string, speaksAgainst: string]>> = {
  intercept: ['how usual this act is', 'how unusual this act is'],
  propensity: ["this worker's leaning to discretion", "this worker's leaning away from discretion"],
  experience: ['experience', 'experience'],
  fatigue: ['tiredness', 'tiredness'],
  need: ['things more complex than most', 'things less complex than most'],
  trust: ['trust above the middle', 'trust below the middle'],
  lackOfSupport: ['little support at home', 'support at home'],
  pressure: ['less pressure of work than usual', 'more pressure of work than usual'],
  targets: ['targets', 'targets'],
  boundary: ['the boundary', 'the boundary'],
};

export const classWords = ['within the remit', 'at the edge of the remit', 'beyond the remit'] as const;

/** What a policy permits, by its latitude (-1 none ... 2 beyond), and how firmly. */
export function permittedWords(latitude: number, firmness: number): string {
  if (latitude < 0) return `Permitted is no act of discretion${firmnessWords(firmness)}`;
  if (latitude === 2) return 'Every act is permitted.';
  return `Permitted is what lies ${latitude === 0 ? '' : 'within or '}${classWords[latitude]}${firmnessWords(firmness)}`;
}

/** Firmness below these, and what it is called. */
const firmnessBands: readonly (readonly [below: number, words: string])[] = [
  [0.35, 'little firmness'],
  [0.65, 'a medium firmness'],
];

function firmnessWords(firmness: number): string {
  if (firmness === 1) return ', and that rule is never broken.';
  const words = firmnessBands.find(([below]) => firmness < below)?.[1] ?? 'much firmness';
  return `, and the rule is kept with ${words} (${firmness} of 1).`;
}
