// What the three kinds of `calibrate` share: what was asked, how far it is, where scenarios and results lie.
import { join } from 'node:path';
import type { Laboratory } from '../experiment/calibration/laboratory.ts';
import type { Wave } from '../experiment/calibration/waves.ts';
import type { Executor } from '../experiment/ports.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ResultFile } from '../storage/csv.ts';
import type { PlayOptions } from './options.ts';
import { shippedScenarioFolder } from './packageFolder.ts';
import type { Colours } from './paper.ts';
import { playing } from './playing.ts';
import { readScenarios } from './readScenarios.ts';
import { writeGivenFolder, writeNextFolder } from './resultFolder.ts';

export interface Asked {
  readonly options: PlayOptions;
  readonly sets: number;
  /** The ensemble to be tested, empty for the shipped one; null when none is to be. */
  readonly check: string | null;
  readonly emergent: boolean;
  readonly colours: Colours;
  /** A line about how far it is. */
  readonly say: (line: string) => void;
}

/** Each stage says how far it is in its own words, so that there is no bar. */
export async function playWith<T>(
  options: PlayOptions,
  work: (executor: Executor, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return playing(options, work, { bar: false, farewell: (_, kept) => `Stopped. ${kept}` });
}

/** @returns the folder */
export function write(
  name: string,
  files: readonly ResultFile[],
  { outFolder }: PlayOptions,
  signal: AbortSignal,
): string {
  signal.throwIfAborted();
  return outFolder === null ? writeNextFolder(join('results', name), files) : writeGivenFolder(outFolder, files);
}

export async function bandLaboratory(executor: Executor, { seed }: PlayOptions): Promise<Laboratory> {
  const { bandChecks, createCheckLaboratory } = await import('../experiment/calibration/bands.ts');
  return createCheckLaboratory(bandChecks, openShipped, { seed, executor });
}

/** A shipped scenario; a file of that name in the working directory is none. */
export function openShipped(name: string): Scenario {
  const scenarioNames = [join(shippedScenarioFolder, `${name}.yaml`)];
  return readScenarios({ scenarioNames, settings: [], area: null } as unknown as PlayOptions)[0];
}

export function waveLine({ number, candidates, drawn, notImplausible, insideAll }: Wave): string {
  const from = number === 1 ? 'spread over the whole space' : `${notImplausible} not implausible of ${drawn} drawn`;
  return `wave ${number}: ${candidates} candidates (${from}), ${insideAll} inside every band as measured`;
}
