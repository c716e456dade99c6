// In which order a planner meets the sections of the report on the page, and which of them are folded away at first.
import type { Section } from '../../../report/sections/section.ts';

/** The question of the whole first, then what a planner asks of a service, then what the figures rest on. */
const order: readonly string[] = [
  'answer',
  'question',
  'discretion',
  'effect',
  'oversteps',
  'waits',
  'caseload',
  'vcse-waiting',
  'money',
  'headline',
  'corrected',
  'factorial',
  'differences',
  'differs',
  'assumptions',
  'observed',
  'warnings',
  'groups',
  'flow',
  'warm-up',
  'precision',
  'sources',
  'intervals',
  'limits',
  'methods',
  'again',
];

/** What says how far the figures are to be believed, or looks closer than a first reading does. */
export const foldedSections: ReadonlySet<string> = new Set([
  'oversteps',
  'corrected',
  'differences',
  'groups',
  'flow',
  'warm-up',
  'precision',
  'sources',
  'intervals',
  'limits',
  'methods',
  'again',
]);

/** All of them; one that is not known here comes before what the figures rest on. */
export function inPageOrder(sections: readonly Section[]): readonly Section[] {
  const place = ({ id }: Section): number => {
    const at = order.indexOf(id);
    return at < 0 ? order.indexOf('groups') - 0.5 : at;
  };
  return [...sections].sort((a, b) => place(a) - place(b));
}
