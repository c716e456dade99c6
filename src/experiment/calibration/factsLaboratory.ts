// The laboratory of the simulation: plays candidates' scenarios, keeps the facts of each replication, and measures on them.
import type { Scenario } from '../../scenario/scenario.ts';
import { withAssumptions } from '../assumptions.ts';
import type { Row } from '../patterns/check.ts';
import type { Facts } from '../patterns/facts.ts';
import { playAllFacts } from '../patterns/playFacts.ts';
import type { Executor } from '../ports.ts';
import type { Candidate, Laboratory, Measured, Order, Target } from './laboratory.ts';

/** A target and how it is measured on replications, in order. */
export interface FactsTarget extends Target {
  readonly show: (rows: readonly Row[]) => Measured | null;
}

export interface FactsLaboratoryOptions {
  readonly seed: number | string;
  readonly executor: Executor;
  /** The scenario as a candidate has it; by default under the candidate's assumptions, what it states itself staying. */
  readonly underCandidate?: (scenario: Scenario, candidate: Candidate) => Scenario;
}

export interface FactsSetting {
  readonly name: string;
  /** Played with the same luck, side by side: a row of facts has one entry a scenario. */
  readonly scenarios: readonly Scenario[];
}

export function createFactsLaboratory(
  settings: readonly FactsSetting[],
  targets: readonly FactsTarget[],
  {
    seed,
    executor,
    underCandidate = (scenario, { values }) => withAssumptions(scenario, values),
  }: FactsLaboratoryOptions,
): Laboratory {
  /** Facts by candidate and scenario name, a list of replications each. */
  const kept = new Map<number, Map<string, Facts[]>>();
  const keptOf = (candidate: Candidate, scenario: Scenario): Facts[] => {
    const own = kept.get(candidate.number) ?? new Map<string, Facts[]>();
    kept.set(candidate.number, own);
    const facts = own.get(scenario.name) ?? [];
    own.set(scenario.name, facts);
    return facts;
  };

  /** Plays what the orders lack; scenarios that lack the same replications are played in one go. */
  async function play(orders: readonly Order[]): Promise<void> {
    const lacking = new Map<string, { readonly from: number; readonly until: number; readonly turns: Turn[] }>();
    const asked = new Set<Facts[]>();
    for (const { candidate, setting, replications } of orders) {
      for (const scenario of settings[setting].scenarios) {
        const facts = keptOf(candidate, scenario);
        if (facts.length >= replications || asked.has(facts)) continue;
        asked.add(facts);
        const key = `${facts.length} ${replications}`;
        const group = lacking.get(key) ?? { from: facts.length, until: replications, turns: [] };
        group.turns.push({ facts, scenario: underCandidate(scenario, candidate) });
        lacking.set(key, group);
      }
    }
    for (const { from, until, turns } of lacking.values()) {
      const scenarios = turns.map(({ scenario }) => scenario);
      const played = await playAllFacts(scenarios, { seed, from, until, executor });
      turns.forEach(({ facts }, i) => {
        facts.push(...played[i]);
      });
    }
  }

  return {
    targets,
    settings: settings.map(({ name }) => name),
    async measure(orders) {
      await play(orders);
      return orders.map(({ candidate, setting, replications }) => {
        const { scenarios } = settings[setting];
        const columns = scenarios.map((scenario) => keptOf(candidate, scenario));
        const rows = Array.from({ length: replications }, (_, r) => columns.map((facts) => facts[r]));
        return targets.filter((target) => target.setting === setting).map(({ show }) => show(rows));
      });
    },
    forget(candidates) {
      for (const { number } of candidates) kept.delete(number);
    },
  };
}

interface Turn {
  readonly facts: Facts[];
  readonly scenario: Scenario;
}
