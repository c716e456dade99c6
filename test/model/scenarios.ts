// What the tests of the model share: shipped scenarios, variants of them, and an executor that plays in the test's own thread.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { playPiece } from '../../src/experiment/piece.ts';
import type { Executor } from '../../src/experiment/ports.ts';
import { measureNames } from '../../src/model/measureTable.ts';
import { type ParameterId, parameterIds, parameters } from '../../src/scenario/parameters.ts';
import { describeProblems, parseScenario } from '../../src/scenario/parseScenario.ts';
import type { AreaInput, ParameterValue, Scenario } from '../../src/scenario/scenario.ts';

export type Values = Partial<Record<ParameterId, ParameterValue>>;

const folder = fileURLToPath(new URL('../../scenarios/', import.meta.url));

export const shippedNames = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length));

function open(name: string) {
  const path = `${folder}${name}.yaml`;
  return { path, text: readFileSync(path, 'utf8') };
}

/** A shipped scenario with some values replaced. */
export function shipped(name: string, values: Values = {}): Scenario {
  const outcome = parseScenario({ ...open(name), open, measureNames });
  if ('problems' in outcome) throw new Error(describeProblems(outcome.problems));
  return withValues(outcome.scenario, values);
}

export function withValues(scenario: Scenario, values: Values): Scenario {
  return { ...scenario, values: { ...scenario.values, ...values } };
}

/** A scenario of these areas with the defaults of the table, some replaced. */
export function scenarioOf(areas: readonly AreaInput[], values: Values = {}): Scenario {
  const defaults = Object.fromEntries(parameterIds.map((id) => [id, parameters[id].value])) as Scenario['values'];
  return { name: 'made', question: 'What happens?', areas, values: { ...defaults, ...values }, stated: [], notes: [] };
}

/** One team with one practice: the cheapest area that does everything. */
export function smallArea(name = 'Small', wte: readonly number[] = [1], registeredPatients = 16_000): AreaInput {
  return {
    name,
    teams: [
      {
        name: `${name} team`,
        practices: [{ name: `${name} practice`, registeredPatients, deprivationQuintile: 2 }],
        posts: wte.map((each, n) => ({ name: `${name} post ${n + 1}`, wte: each, bringsReferrals: true })),
      },
    ],
  };
}

/** A short run: enough for a cohort of some weeks. */
export const short: Values = { 'time.warmUpWeeks': 8, 'time.measuredWeeks': 40 };

export const inThisThread: Executor = { play: async (pieces) => pieces.map(playPiece) };
