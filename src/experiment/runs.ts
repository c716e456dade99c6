// A run as experiments with many of them see it: one scenario, all its areas, the luck of one replication, reduced to a row.
import { foldFingerprints } from '../model/fingerprint.ts';
import { joinAreas, type MeasureValues, measure } from '../model/measures.ts';
import { readSettings } from '../model/settings.ts';
import { simulate } from '../model/simulate.ts';
import { type FlowCounts, type RunSummary, summarise } from '../model/summary.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What is asked: runs of the same replication share their luck, whatever the scenario. */
export interface Run {
  readonly scenario: Scenario;
  readonly replication: number;
}

/** What is kept of a run that was played to its end. */
export interface RunRow {
  readonly measures: MeasureValues;
  /** Where everybody referred has got to, all areas together. */
  readonly flow: Readonly<FlowCounts>;
  /** Over all areas, in the scenario's order. */
  readonly fingerprint: string;
}

/** Plays a run in this thread. The areas are played one after the other. */
export function playRun({ scenario, replication }: Run, seed: number | string): RunRow {
  const parts = scenario.areas.map((area) => {
    const alone = { ...scenario, areas: [area] };
    return summarise(simulate(alone, seed, replication), replication, false);
  });
  return {
    measures: measure(joinAreas(parts), readSettings(scenario)),
    flow: addFlows(parts),
    fingerprint: foldFingerprints(parts.map((part) => part.fingerprint)),
  };
}

function addFlows([first, ...others]: readonly RunSummary[]): FlowCounts {
  const total = { ...first.flow };
  for (const { flow } of others) {
    for (const key of Object.keys(total) as (keyof FlowCounts)[]) total[key] += flow[key];
  }
  return total;
}

/**
 * Measured at the shipped baseline: 49,000 registered patients, 156 weeks, 30 ms on a core of its own, up to twice that on a
 * busy machine. Within a factor 2 of the shipped scenarios and of imported networks; few referrals make it too high.
 */
const millisecondsPerPatientWeek = 4e-6;
const millisecondsAtLeast = 0.5;

/** Roughly how long a run takes on an ordinary core. A pure function of the scenario, so that chunks made by it are the same anywhere. */
export function estimatedMilliseconds({ areas, values }: Scenario): number {
  const patients = areas
    .flatMap((area) => area.teams.flatMap((team) => team.practices))
    .reduce((sum, practice) => sum + practice.registeredPatients, 0);
  const weeks = Number(values['time.warmUpWeeks']) + Number(values['time.measuredWeeks']);
  return Math.max(millisecondsAtLeast, patients * weeks * millisecondsPerPatientWeek);
}
