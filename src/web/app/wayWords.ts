// What each way in is called and what it is for.
import type { Way } from './route.ts';

interface Words {
  readonly title: string;
  /** For whom. */
  readonly reader: string;
  readonly purpose: string;
}

export const wayWords: Readonly<Record<Way, Words>> = {
  planner: {
    title: 'Plan a service',
    reader: 'For service planners',
    purpose:
      'How many staff do you need, and does this fit your service? Answer a few questions, choose what might change, and compare waits, workload, what patients gain and cost.',
  },
  trainer: {
    title: 'Watch two worlds',
    reader: 'For trainers',
    purpose:
      'The same people with the same luck, once with boundaries and once without: watch link workers’ days, patients’ waits and decisions side by side.',
  },
  chair: {
    title: 'Take the chair',
    reader: 'For a room',
    purpose:
      'Decide in a link worker’s place, one moment after another. At the end, see what your choices did beside what the policy and the worker would have done.',
  },
};
