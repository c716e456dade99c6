// The pieces that a replication of a scenario consists of: one an area.
import type { Scenario } from '../scenario/scenario.ts';
import type { Piece } from './ports.ts';

/** What of a piece the asker chooses. */
export interface PieceOptions {
  readonly seed: number | string;
  /** Whether the table of patients is wanted; not unless said. */
  readonly patients?: boolean;
  /** Whether the event log is wanted; not unless said. */
  readonly events?: boolean;
}

/** The pieces of one replication, in the order of the scenario's areas. */
export function piecesOf(scenario: Scenario, options: PieceOptions, replication: number): Piece[] {
  return areasAlone(scenario).map((alone) => ({
    scenario: alone,
    seed: options.seed,
    replication,
    patients: options.patients === true,
    events: options.events === true,
    weight: alone.areas[0].teams
      .flatMap((team) => team.practices)
      .reduce((sum, one) => sum + one.registeredPatients, 0),
  }));
}

const known = new WeakMap<Scenario, readonly Scenario[]>();

/** The same objects for every replication, so that whoever copies or hashes pieces need do so once a scenario. */
function areasAlone(scenario: Scenario): readonly Scenario[] {
  const before = known.get(scenario);
  if (before !== undefined) return before;
  const alone = scenario.areas.map((area) => ({ ...scenario, areas: [area] }));
  known.set(scenario, alone);
  return alone;
}
