// What is wrong with a scenario, a line each, with the control that it belongs to.
import type { Entry, FieldProblem } from '../workspace/evaluate.ts';
import { coveredIds } from './form/coveredIds.ts';
import { fieldId } from './form/fieldId.ts';
import { labelOf } from './form/questionWords.ts';

export interface LineOfField {
  readonly text: string;
  /** Id of the control; absent where there is none. */
  readonly field?: string;
}

/** Only what stands in the scenario itself: the rest is told where it stands. @param title before each line; may be empty */
export function errorLines(entry: Entry, title: string): readonly LineOfField[] {
  const { key } = entry.draft;
  const own = entry.problems.filter(({ isBelow }) => isBelow !== true);
  return own.map((problem) => {
    const { field } = problem;
    const heads = [title, labelOf(field)].filter(Boolean).map((head) => (head.endsWith('?') ? head : `${head}:`));
    const text = [...heads, inShort(problem)].join(' ');
    if (field === '' || field === 'basedOn') return { text };
    const isQuestion = coveredIds.has(field) || /^(areas|question|observed|wholeTimeEquivalents)/.test(field);
    return { text, field: isQuestion ? fieldId(key, field) : `${fieldId(key, field)}-all` };
  });
}

/** The message beside the question that it is about, where the path need not be said again. */
export function inShort({ field, message }: FieldProblem): string {
  const path = `${field} is `;
  return field !== '' && message.startsWith(path) ? `this is ${message.slice(path.length)}` : message;
}
