// Where a jump leads, and what to say when it has arrived.
import type { Parting } from '../../experiment/playback/samePeople.ts';
import { dateWords, timeWords } from './calendarWords.ts';
import { entryWords } from './entryWords.ts';
import { decisionWords } from './words.ts';
import type { Found, PersonRows, Worlds } from './worlds.ts';

/** What the clock may be asked to jump to, and to step to. */
export type Jump = 'decision' | 'overstep' | 'ofPost' | 'parting';
export type Step = 'event' | 'day' | 'week' | 'start';

export interface JumpNote {
  readonly words: string;
  /** Whom it is about. */
  readonly person: PersonRows | null;
}

const none: Readonly<Record<Jump, string>> = {
  decision: 'No further decision until the end of the run.',
  overstep: 'No further overstep in either world until the end of the run.',
  ofPost: 'No further decision of this post until the end of the run.',
  parting: 'Nobody’s story parts from here on for the first time.',
};

/** Moves the clock to the next moment of the kind, if there is one. */
export function jumpTo(worlds: Worlds, jump: Jump, post: string, names: readonly [string, string]): JumpNote {
  const next = jump === 'parting' ? worlds.nextParting() : null;
  const found = jump === 'parting' ? (next?.found ?? null) : foundBy(worlds, jump, post);
  if (found === null) return { words: none[jump], person: null };
  worlds.goTo(found);
  return next === null ? decisionNote(worlds, found, names) : partingNote(worlds, next.parting, names);
}

/** Goes on by one entry and says what it was. */
export function stepOne(worlds: Worlds, names: readonly [string, string]): JumpNote {
  const happened = worlds.step();
  if (happened === null) return { words: 'Nothing more happens until the end of the run.', person: null };
  const { side, row } = happened;
  const { entries } = worlds.playbacks[side];
  const p = entries.patient[row];
  const who = p < 0 ? '' : `person ${worlds.numberOf(side, p)}: `;
  return {
    words: `${when(entries.at[row])}, in ${names[side]}: ${who}${entryWords(worlds.playbacks[side], row)}.`,
    person: null,
  };
}

function foundBy(worlds: Worlds, jump: Exclude<Jump, 'parting'>, post: string): Found | null {
  if (jump === 'overstep') return worlds.nextOverstep();
  return jump === 'ofPost' ? worlds.nextDecisionOf(post) : worlds.nextDecision(() => true);
}

function decisionNote(worlds: Worlds, { side, at, decision }: Found, names: readonly [string, string]): JumpNote {
  const playback = worlds.playbacks[side];
  const { act, mark, isDone, isOverstep, misreadAs } = decisionWords(playback, decision);
  const p = playback.decisions.patient[decision];
  const post = playback.posts[playback.decisions.worker[decision]].name;
  const person = p < 0 ? '' : ` for person ${worlds.numberOf(side, p)}`;
  const misread = misreadAs === null ? '' : `, misread as ${misreadAs}`;
  return {
    words: `${when(at)}, in ${names[side]}: ${post} decides whether to ${act}${person} (${mark.word} the remit${misread}). ${isDone ? 'Done' : 'Not done'}${isOverstep ? ', an overstep' : ''}.`,
    person: p < 0 ? null : worlds.rowsOf(side, p),
  };
}

function partingNote(worlds: Worlds, parting: Parting, names: readonly [string, string]): JumpNote {
  const [d, e] = parting.decisions;
  const left = decisionWords(worlds.playbacks[0], d);
  const right = decisionWords(worlds.playbacks[1], e);
  const said = (isDone: boolean) => (isDone ? 'done' : 'not done');
  const [leftAt, rightAt] = [worlds.playbacks[0].decisions.at[d], worlds.playbacks[1].decisions.at[e]];
  return {
    words: `${when(parting.at)}: the story of person ${worlds.numberOf(0, parting.people[0])} parts. To ${left.act}: ${said(left.isDone)} in ${names[0]} (${dateWords(leftAt)}), ${said(right.isDone)} in ${names[1]} (${dateWords(rightAt)}).`,
    person: parting.people,
  };
}

function when(minute: number): string {
  return `${dateWords(minute)}, ${timeWords(minute)}`;
}
