// Plays what `run` or `compare` wrote again from its manifest, and makes sure that it comes out the same.
import { compare } from '../experiment/compare.ts';
import type { Ensemble } from '../experiment/ensemble.ts';
import { compareOverAssumptions, identityOf } from '../experiment/overAssumptions.ts';
import { replicatePrecisely } from '../experiment/precision/untilPrecise.ts';
import { replicate } from '../experiment/replicate.ts';
import type { Comparison, ScenarioResult } from '../experiment/result.ts';
import { comparisonReport, runReport } from '../report/report.ts';
import { ensembleAt } from './askedEnsemble.ts';
import type { PlayOptions } from './options.ts';
import { BadInput } from './outcome.ts';
import { programVersion } from './packageFolder.ts';
import { playing } from './playing.ts';
import type { StoredResult } from './readResult.ts';

/**
 * The page of the result, played again.
 * @param ensembleFile where the sets of assumptions are; empty for the shipped ones
 * @throws BadInput when this version plays it otherwise, or the ensemble is another
 */
export async function playedReport(
  { folder, manifest }: StoredResult,
  ensembleFile: string,
  options: Pick<PlayOptions, 'threadCount' | 'quiet'>,
): Promise<string> {
  const { kind, seed, command, scenarios: entries, precision } = manifest;
  const scenarios = entries.map(({ scenario }) => scenario);
  const ensemble = ensembleOf({ folder, manifest }, ensembleFile);
  const [result, comparison] = await playing(
    options,
    async (executor, _, onProgress): Promise<readonly [ScenarioResult, Comparison | null]> => {
      const play = { seed, executor, patients: false, onProgress };
      const { replications } = manifest;
      if (kind === 'run') {
        const again =
          precision === undefined
            ? await replicate(scenarios[0], { ...play, replications })
            : await replicatePrecisely(scenarios[0], precision, play);
        return [again, null];
      }
      const again =
        ensemble === null
          ? await compare(scenarios, { ...play, command, replications: precision ?? replications })
          : await compareOverAssumptions(scenarios, { ...play, command, replications, ensemble });
      return [again.baseline, again];
    },
  );
  const results = [result, ...(comparison?.scenarios.map((one) => one.result) ?? [])];
  const others = entries.filter(({ fingerprint }, i) => fingerprint !== results[i].fingerprint);
  if (others.length > 0)
    throw new BadInput(
      otherwise(
        { folder, manifest },
        others.map(({ name }) => name),
      ),
    );
  return comparison === null
    ? runReport(result, command, programVersion())
    : comparisonReport(comparison, programVersion());
}

function otherwise({ folder, manifest }: StoredResult, names: readonly string[]): string {
  const mine = programVersion();
  const { version } = manifest.program;
  const how =
    version === mine
      ? `both say they are ${mine}, so the program was changed in between or the result was`
      : `the result was written by remit ${version}, this is ${mine}`;
  return [
    `${folder}: this program plays ${names.join(', ')} differently (other fingerprints); ${how}. Its page is left as it is.`,
    `Make the page with the version that wrote it, or run it again with this one: ${manifest.command}`,
  ].join('\n');
}

/** The ensemble that the result was played over; null where it was not. */
function ensembleOf({ folder, manifest }: StoredResult, file: string): Ensemble | null {
  const wanted = manifest.ensemble;
  if (wanted === undefined) {
    if (file === '') return null;
    throw new BadInput(`--over-assumptions ${file}: ${folder} was not played over sets of assumptions`);
  }
  const scenarios = manifest.scenarios.map(({ scenario }) => scenario);
  const ensemble = ensembleAt('over-assumptions', file, scenarios);
  const came = identityOf(ensemble).fingerprint;
  if (came === wanted.fingerprint) return ensemble;
  throw new BadInput(
    `${folder} was played over other sets of assumptions than ${file === '' ? 'those shipped' : file} (wanted fingerprint ${wanted.fingerprint}, came ${came}); wanted --over-assumptions FILE with the sets of ${wanted.command}`,
  );
}
