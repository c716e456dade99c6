// Makes the playback of a run from its world and journal.
import { DAYS_PER_WEEK, MINUTES_PER_DAY } from '../../engine/time.ts';
import { fingerprintOf } from '../../model/fingerprint.ts';
import { Journal } from '../../model/journal.ts';
import { simulate } from '../../model/simulate.ts';
import type { World } from '../../model/world.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { gatherEntries } from './gatherEntries.ts';
import { gatherWeeks } from './gatherWeeks.ts';
import type { Playback, PlaybackDecisions, PlaybackPeople } from './playback.ts';

export interface PlaybackAsked {
  /** Holds exactly one area. */
  readonly scenario: Scenario;
  readonly seed: number | string;
  readonly replication: number;
}

/** Plays one replication of one area and gives its playback. */
export function playPlayback({ scenario, seed, replication }: PlaybackAsked): Playback {
  const journal = new Journal();
  const { world } = simulate(scenario, seed, replication, journal);
  return playbackOf(world, journal, seed, replication);
}

/** The playback of a run that has been played to its horizon; `journal` is the run's own. */
export function playbackOf(world: World, journal: Journal, seed: number | string, replication: number): Playback {
  const { scenario, terms, workers, teams, organisations, onward } = world;
  const base = {
    scenario: scenario.name,
    area: scenario.areas[0].name,
    seed,
    replication,
    fingerprint: fingerprintOf(world),
    weeks: terms.weeks,
    warmUpWeeks: terms.warmUpWeeks,
    weekStarts: weekStartsOf(world),
    followUpMinutes: terms.followUpMinutes,
    posts: workers.map(({ postName, team, wte }) => ({ name: postName, team: teams[team].name, wte })),
    organisations: organisations.map(({ name, category, capacity }) => ({ name, category, places: capacity })),
    onwardCount: onward.count,
    ...gatherEntries(journal, workers.length),
    decisions: decisionsOf(world, journal),
    people: peopleOf(world),
  };
  return { ...base, ...gatherWeeks(world, base) };
}

/** Weeks begin on Monday; the first lacks the days before the start. */
function weekStartsOf({ terms }: World): Float64Array {
  return Float64Array.from({ length: terms.weeks + 1 }, (_, week) => {
    return Math.max(0, week * DAYS_PER_WEEK - terms.firstWeekday) * MINUTES_PER_DAY;
  });
}

function decisionsOf({ decisions }: World, journal: Journal): PlaybackDecisions {
  const { count } = decisions;
  return {
    count,
    at: decisions.at.slice(0, count),
    point: decisions.point.slice(0, count),
    worker: Int32Array.from(decisions.worker.subarray(0, count)),
    patient: decisions.patient.slice(0, count),
    remitClass: decisions.remitClass.slice(0, count),
    readClass: Uint8Array.from(journal.circumstances.columns.readClass.subarray(0, count)),
    flags: decisions.flags.slice(0, count),
    minutes: Float32Array.from(decisions.minutes.subarray(0, count)),
  };
}

function peopleOf({ patients }: World): PlaybackPeople {
  const { count } = patients;
  return {
    count,
    keyHi: patients.keyHi.slice(0, count),
    keyLo: patients.keyLo.slice(0, count),
    episode: Uint16Array.from(patients.episode.subarray(0, count)),
    referredAt: patients.referredAt.slice(0, count),
    need: patients.firstNeed.slice(0, count),
    quintile: patients.quintile.slice(0, count),
    complexity: Float32Array.from(patients.complexity.subarray(0, count)),
    support: Float32Array.from(patients.support.subarray(0, count)),
  };
}
