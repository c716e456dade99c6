// The twelve decision points as questions to who sits in the chair. What arose stands in explain/decisionWords.ts.
import type { PointId } from './asked.ts';

export interface QuestionWords {
  readonly question: string;
  readonly doIt: string;
  readonly doNot: string;
  /** The kind in a list of kinds. */
  readonly kind: string;
}

export const questionWords: Readonly<Record<PointId, QuestionWords>> = {
  D1: {
    question: 'Do you extend it?',
    doIt: 'Extend the session',
    doNot: 'End it with its slot',
    kind: 'Extending a session',
  },
  D2: {
    question: 'Do you arrange a walk, a home visit or another hour?',
    doIt: 'Arrange it',
    doNot: 'Leave it as offered',
    kind: 'A walk, a home visit or another hour',
  },
  D3: {
    question: 'Do you book them again?',
    doIt: 'Book again',
    doNot: 'Close the case',
    kind: 'Booking again after missed sessions',
  },
  D4: {
    question: 'Do you book one more session?',
    doIt: 'Book one more',
    doNot: 'End the planned sessions here',
    kind: 'A session beyond the cap',
  },
  D5: {
    question: 'Do you go along?',
    doIt: 'Go along',
    doNot: 'Do not go along',
    kind: 'Going along to an organisation',
  },
  D6: {
    question: 'Do you take the forms and letters on?',
    doIt: 'Take them on',
    doNot: 'Say who could help with them',
    kind: 'Doing forms and letters',
  },
  D7: {
    question: 'Do you plan a call or a meeting meanwhile?',
    doIt: 'Plan a call or a meeting',
    doNot: 'Leave them to wait',
    kind: 'Holding somebody who waits for an organisation',
  },
  D8: {
    question: 'Do you take the referral anyway?',
    doIt: 'Take it anyway',
    doNot: 'Turn it back',
    kind: 'Taking an unsuitable or too complex referral',
  },
  D9: {
    question: "Do you take on its job, or social care's, meanwhile?",
    doIt: 'Take it on',
    doNot: 'Leave that job to others',
    kind: "Doing an organisation's or social care's job",
  },
  D10: {
    question: 'Do you answer, in your own time?',
    doIt: 'Answer in your own time',
    doNot: 'Leave it until the next working day',
    kind: 'Answering distress out of hours',
  },
  D11: {
    question: 'Do you protect time for organisations and practices this week?',
    doIt: 'Protect the time',
    doNot: 'Leave it to spare time',
    kind: 'Protecting time for organisations and practices',
  },
  D12: {
    question: 'Do you stay late?',
    doIt: 'Stay late',
    doNot: 'Leave the rest for another day',
    kind: 'Staying late',
  },
};
