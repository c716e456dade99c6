// `remit evidence RESULT`: which assumptions a result leans on, and what each mechanism contributes to it.
import type { Leanings } from '../experiment/leaning/leaning.ts';
import { leansOn } from '../experiment/leaning/leansOn.ts';
import { assumptionMoves, mechanismMoves, statedAssumptions } from '../experiment/leaning/moves.ts';
import type { Executor } from '../experiment/ports.ts';
import type { MeasureName } from '../model/measureTable.ts';
import { nearest } from '../scenario/nearest.ts';
import { contractText } from '../storage/contract.ts';
import { type LeaningKinds, leaningContract } from '../storage/leaningContract.ts';
import { leaningText } from './leaningText.ts';
import { readPlayOptions, textOf, type Words, wholeNumber } from './options.ts';
import { BadInput } from './outcome.ts';
import { coloursFor, wrapped } from './paper.ts';
import { playing } from './playing.ts';
import { readMeasures } from './readMeasures.ts';
import { readResult, type StoredResult } from './readResult.ts';

/** Verdicts are judged by as many replications as the result has, within what can be waited for. */
const replicationsLeast = 10;
const replicationsMost = 40;
/** Enough to find what leads: people and luck are the same, so swings show early. */
const firstReplications = 10;
/** What a mechanism contributes is often little. */
const mechanismReplicationsLeast = 40;
const topDefault = 15;

const kinds = ['assumptions', 'mechanisms'] as const;

export async function evidenceOfResult(words: Words): Promise<void> {
  const problems: string[] = [];
  const asked = words.replications === undefined ? null : wholeNumber(words, 'replications', 2, [2, 10_000], problems);
  const top = wholeNumber(words, 'top', topDefault, [1, 1000], problems);
  const measures = readMeasures(textOf(words.on), problems);
  const only = readOnly(textOf(words.only), problems);
  if (problems.length > 0) throw new BadInput(problems.join('\n'));
  const named = textOf(words.PARAMETER) ?? '';
  const result = readResult(named);
  const { manifest } = result;
  const scenarios = manifest.scenarios.map(({ scenario }) => scenario);
  const options = readPlayOptions({ threads: words.threads, json: words.json, quiet: words.quiet }, 1);
  const replications = asked ?? Math.min(replicationsMost, Math.max(replicationsLeast, manifest.replications));
  const inTwoStages = { replications, firstReplications };
  const count = asked ?? Math.max(replications, mechanismReplicationsLeast);
  const inOneStage = { replications: count, firstReplications: count };
  const plan = [
    { kind: 'assumptions', moves: assumptionMoves(scenarios), stages: inTwoStages },
    { kind: 'mechanisms', moves: mechanismMoves(scenarios), stages: inOneStage },
  ].filter(({ kind }) => only === null || only === kind);
  const { found, others } = await playing(options, async (executor, _, onProgress): Promise<Found> => {
    onProgress(0, plan.length);
    const others = await playedOtherwise(result, executor);
    if (others.length > 0 && !options.quiet) process.stderr.write(`warning: ${otherwiseWords(result, others)}\n`);
    const leanings: Partial<Record<string, Leanings>> = {};
    for (const [i, { kind, moves, stages }] of plan.entries()) {
      leanings[kind] = await leansOn(scenarios, moves, {
        ...stages,
        seed: manifest.seed,
        leaderCount: top,
        measures: measures ?? measuresOf(leanings.assumptions),
        executor,
        onShare: (share) => onProgress(i + share, plan.length),
      });
    }
    return { found: leanings, others };
  });
  if (options.json) {
    process.stdout.write(contractText(leaningContract(named, found, others)));
    return;
  }
  const colours = coloursFor(process.stdout, words['no-color'] === true);
  if (others.length > 0) process.stdout.write(`${colours.yellow(wrapped(otherwiseWords(result, others)))}\n\n`);
  process.stdout.write(`${leaningText(manifest, found, statedAssumptions(scenarios), top, colours)}\n`);
}

interface Found {
  readonly found: LeaningKinds;
  /** Names of the scenarios that are not played as the result has them. */
  readonly others: readonly string[];
}

/**
 * A ranking is about what this version plays, which may no longer be what is in the folder: the first replication of every
 * area is held against the fingerprint that the result has of it.
 */
async function playedOtherwise({ manifest }: StoredResult, executor: Executor): Promise<readonly string[]> {
  const { scenarios, seed } = manifest;
  const places = scenarios.flatMap(({ name, scenario, areas }) =>
    scenario.areas.map((area, a) => ({
      name,
      stored: areas[a].fingerprints?.[0],
      piece: { scenario: { ...scenario, areas: [area] }, seed, replication: 0, patients: false, weight: 1 },
    })),
  );
  const told = places.filter(({ stored }) => stored !== undefined);
  const played = await executor.play(told.map(({ piece }) => piece));
  return [...new Set(told.flatMap(({ name, stored }, i) => (stored === played[i].fingerprint ? [] : [name])))];
}

function otherwiseWords({ folder, manifest }: StoredResult, others: readonly string[]): string {
  const { program, command } = manifest;
  return (
    `${folder} was written by remit ${program.version}, and this version plays ${others.join(', ')} otherwise: ` +
    `what follows is about how it is played now. To have both alike, run it again: ${command}`
  );
}

/** Those ranked already, so that assumptions and mechanisms are about the same ones. */
function measuresOf(leanings: Leanings | undefined): readonly MeasureName[] | null {
  return leanings === undefined ? null : [...new Set(leanings.rankings.map(({ measure }) => measure))];
}

/** A change takes its effect with it. */
function readOnly(text: string | null, problems: string[]): (typeof kinds)[number] | null {
  if (text === null) return null;
  const kind = kinds.find((one) => one === text);
  if (kind === undefined) {
    const close = nearest(text, kinds);
    problems.push(`--only is ${text}; wanted ${kinds.join(' or ')}${close === null ? '' : `; did you mean ${close}?`}`);
  }
  return kind ?? null;
}
