// The command that plays the answer of `staff` by itself: the same replications, so the same figures.
import type { Lever } from '../experiment/staff/levers.ts';
import type { StaffResult } from '../experiment/staff/staffResult.ts';
import { visitedAt } from '../experiment/staff/staffWords.ts';
import { wholeTimeEquivalents } from '../experiment/study/staffing.ts';
import type { ParameterId } from '../scenario/parameters.ts';
import { commandAgain } from './occasion.ts';
import type { PlayOptions } from './options.ts';

/** Null without an answer. */
export function answerCommand(
  { scenario, answer, visited }: StaffResult,
  lever: Lever,
  play: PlayOptions,
): string | null {
  if (answer === null) return null;
  const { values } = lever.at(scenario, answer);
  const changed = (Object.keys(values) as ParameterId[]).filter((id) => values[id] !== scenario.values[id]);
  const own =
    lever.name === 'wte' ? [`${wholeTimeEquivalents}=${answer}`] : changed.map((id) => `${id}=${String(values[id])}`);
  const { replications } = visitedAt(visited, answer);
  const isPresent = lever.name === 'wte' && answer === lever.present;
  const settings = isPresent ? play.settings : [...play.settings, ...own];
  return commandAgain('run', { ...play, settings, replications, patients: false });
}
