// Runs that the tests of playback look at: the record as it is summed up on the one side, the playback on the other.

import type { Playback } from '../../../src/experiment/playback/playback.ts';
import { playbackOf } from '../../../src/experiment/playback/playbackOf.ts';
import { Journal } from '../../../src/model/journal.ts';
import { type RunRecord, simulate } from '../../../src/model/simulate.ts';
import type { World } from '../../../src/model/world.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { shipped, short, type Values } from '../../model/scenarios.ts';

export interface PlayedRun {
  readonly name: string;
  readonly record: RunRecord;
  readonly world: World;
  readonly playback: Playback;
}

export const SEED = 5;

export function played(
  name: string,
  values: Values = {},
  scenario: Scenario = shipped(name, { ...short, ...values }),
): PlayedRun {
  const journal = new Journal();
  const record = simulate(scenario, SEED, 0, journal);
  const { world } = record;
  return { name, record, world, playback: playbackOf(world, journal, SEED, 0) };
}

/** Between them: leavers, vacancies, held people handed over, days that run over, lines, full and shut organisations, two teams, several misreadings. */
export const runs: readonly PlayedRun[] = [
  played('unbounded', {
    'workforce.otherLeavingPerYear': 0.9,
    'workforce.vacancyWeeks': 6,
    'organisations.placesFactor': 0.5,
    'choice.d07Hold': 4,
    'policy.sessionCapRule': 'hard',
    'policy.sessionCapSessions': 2,
  }),
  played('bounded', { 'policy.caseloadCapPerWte': 12, 'diary.bookableShare': 1, 'sessions.neededMinutesMean': 90 }),
  played('bolted-on', { 'organisations.shutDownPerYear': 0.5, 'organisations.placesFactor': 0.5 }),
  played('no-discretion', { 'workforce.otherLeavingPerYear': 0.8, 'mechanisms.m12LeavingCosts': false }),
];

/** Minutes of the clock all over a run, none of them a round one. */
export function moments({ playback }: PlayedRun, count: number): readonly number[] {
  const horizon = playback.weekStarts[playback.weeks];
  return Array.from({ length: count }, (_, k) => ((k + 0.37) / count) * horizon);
}
