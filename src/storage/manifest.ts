// manifest.json of a result folder: what was asked, in full, and how to ask it again. Machine and times stand apart:
// everything else is the same wherever and whenever the run is repeated.
import type { EnsembleIdentity } from '../experiment/overAssumptions.ts';
import type { Precision, PrecisionAsked } from '../experiment/precision/precision.ts';
import type { Change, Comparison, ScenarioResult } from '../experiment/result.ts';
import type { Scenario } from '../scenario/scenario.ts';

interface Machine {
  readonly node: string;
  readonly platform: string;
  readonly cpus: number;
}

interface Times {
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly seconds: number;
}

/** What the program that ran it says about itself and the occasion. */
export interface Occasion {
  readonly programVersion: string;
  /** How to run it again. */
  readonly command: string;
  readonly machine: Machine;
  readonly times: Times;
}

interface ManifestScenario {
  readonly name: string;
  readonly fingerprint: string;
  readonly areas: readonly {
    readonly name: string;
    readonly fingerprint: string;
    /** Of each replication, in order: what `remit explain` checks a replay against. */
    readonly fingerprints: readonly string[];
  }[];
  /** Against the baseline; only in a comparison. */
  readonly changed?: readonly Change[];
  readonly scenario: Scenario;
}

export interface Manifest {
  readonly schema: 1;
  readonly kind: 'run' | 'compare';
  readonly program: { readonly name: 'remit'; readonly version: string };
  readonly command: string;
  readonly seed: number | string;
  readonly replications: number;
  /** The sets of assumptions that all was played under besides the defaults; only with `--over-assumptions`. */
  readonly ensemble?: EnsembleIdentity;
  /** What precision was asked for instead of a number of replications; only with `--precision`. */
  readonly precision?: PrecisionAsked;
  /** In a comparison the first is the baseline. */
  readonly scenarios: readonly ManifestScenario[];
  readonly machine: Machine;
  readonly times: Times;
}

export function runManifest(result: ScenarioResult, occasion: Occasion): Manifest {
  const content = manifest('run', result, [scenarioEntry(result)], occasion);
  return { ...content, ...askedOf(result.precision) };
}

export function compareManifest(comparison: Comparison, occasion: Occasion): Manifest {
  const entries = comparison.scenarios.map(({ result, changed }) => ({ ...scenarioEntry(result), changed }));
  const content = manifest('compare', comparison, [scenarioEntry(comparison.baseline), ...entries], occasion);
  const ensemble = comparison.overAssumptions?.ensemble;
  return { ...content, ...askedOf(comparison.precision), ...(ensemble === undefined ? {} : { ensemble }) };
}

function askedOf(precision: Precision | undefined): Pick<Manifest, 'precision'> {
  if (precision === undefined) return {};
  const { share, replicationsMax, figures } = precision;
  return { precision: { share, measures: [...new Set(figures.map(({ measure }) => measure))], replicationsMax } };
}

export function manifestText(content: Manifest): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

function manifest(
  kind: Manifest['kind'],
  { seed, replications }: { readonly seed: number | string; readonly replications: number },
  scenarios: readonly ManifestScenario[],
  { programVersion, command, machine, times }: Occasion,
): Manifest {
  const program = { name: 'remit', version: programVersion } as const;
  return { schema: 1, kind, program, command, seed, replications, scenarios, machine, times };
}

function scenarioEntry(result: ScenarioResult): ManifestScenario {
  return {
    name: result.scenario.name,
    fingerprint: result.fingerprint,
    areas: result.areas.map(({ name, fingerprint, fingerprints }) => ({ name, fingerprint, fingerprints })),
    scenario: result.scenario,
  };
}
