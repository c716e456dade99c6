// Hands each scenario of the page its form.
import { createContext } from 'preact';
import type { Entry } from '../../workspace/evaluate.ts';
import type { Form } from './form.ts';

export const FormsContext = createContext<(entry: Entry) => Form>(() => {
  throw new Error('a scenario stands outside the planner');
});
