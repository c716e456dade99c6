// manifest.json of a run folder: the study and its scenario in full, what the design makes of them, and how to play it again.
// All but `machine` and `times` follows from the study and the version of the program, wherever and however often it was stopped.

import type { Point, Study } from '../experiment/study/study.ts';
import { orderInWords, type SweepPlan } from '../experiment/sweep/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { printable } from '../scenario/told.ts';
import type { Occasion } from './manifest.ts';
import { shardSchema } from './shard.ts';

/** One go at the sweep that came to an end of its own; one that was killed leaves none. */
export interface SweepSession {
  /** ISO 8601, UTC, as the clock of that machine had it. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** On a clock that only goes forward. */
  readonly seconds: number;
  readonly chunksPlayed: number;
}

export interface SweepManifest {
  readonly schema: 1;
  /** The command that began it. */
  readonly kind: 'sweep' | 'sensitivity';
  readonly program: {
    readonly name: 'remit';
    readonly version: string;
    /** Hash of the code that played, which two builds of one version may differ in; manifests of before have none. */
    readonly code?: string;
  };
  readonly command: string;
  readonly seed: number | string;
  readonly study: Omit<Study, 'scenario'>;
  readonly scenario: Scenario;
  readonly hashes: {
    readonly study: string;
    readonly scenario: string;
    readonly points: string;
    /** Of those three, the version and the code: what every shard carries. */
    readonly sweep: string;
  };
  readonly design: {
    readonly kind: Study['design']['kind'];
    readonly points: number;
    readonly replications: number;
    readonly runs: number;
    readonly runsPerChunk: number;
    readonly chunks: number;
    readonly order: string;
  };
  /** Hash of everything above, so that a manifest that was changed shows. */
  readonly content: string;
  /** Where it was begun. */
  readonly machine: Occasion['machine'];
  readonly times: { readonly sessions: readonly SweepSession[] };
}

/** Hexadecimal hash of a text, the same everywhere. */
export type HashOf = (text: string) => string;

export interface SweepAsked {
  readonly kind: SweepManifest['kind'];
  readonly command: string;
  readonly programVersion: string;
  /** Hash of the code that plays. */
  readonly programCode: string;
  readonly study: Study;
  readonly points: readonly Point[];
  readonly plan: SweepPlan;
}

export function sweepManifest(asked: SweepAsked, machine: Occasion['machine'], hashOf: HashOf): SweepManifest {
  const { kind, command, programVersion: version, programCode: code, points, plan } = asked;
  const { scenario, ...study } = asked.study;
  const parts = {
    study: hashOf(JSON.stringify(study)),
    scenario: hashOf(JSON.stringify(scenario)),
    points: hashOf(JSON.stringify(points)),
  };
  const sweep = hashOf(JSON.stringify({ shardSchema, version, code, ...parts }));
  const content = {
    schema: 1,
    kind,
    program: { name: 'remit', version, code },
    command,
    seed: study.seed,
    study,
    scenario,
    hashes: { ...parts, sweep },
    design: {
      kind: study.design.kind,
      points: plan.pointCount,
      replications: plan.replications,
      runs: plan.runCount,
      runsPerChunk: plan.runsPerChunk,
      chunks: plan.chunkCount,
      order: orderInWords,
    },
  } as const;
  return { ...content, content: hashOf(JSON.stringify(content)), machine, times: { sessions: [] } };
}

export function sweepManifestText(manifest: SweepManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The same with one more session. */
export function withSession(manifest: SweepManifest, session: SweepSession): SweepManifest {
  return { ...manifest, times: { sessions: [...manifest.times.sessions, session] } };
}

/** Whether a text looks like the manifest of a run folder rather than of another result. */
export function isSweepManifest(text: string): boolean {
  return /^\{\s*"schema": \d+,\s*"kind": "(sweep|sensitivity)"/.test(text);
}

/** Reads a manifest back and makes sure that it is what was written; else what is wrong with it in words. */
export function readSweepManifest(text: string, hashOf: HashOf): SweepManifest | { readonly problem: string } {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    return { problem: `is no JSON: ${printable((error as Error).message)}` };
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    return { problem: 'holds no manifest; wanted what remit sweep wrote' };
  }
  const { content, machine: _machine, times, ...rest } = read as Record<string, unknown>;
  if (rest.kind !== 'sweep' && rest.kind !== 'sensitivity') {
    return { problem: `is of kind ${printable(String(rest.kind))}; wanted sweep or sensitivity` };
  }
  if (rest.schema !== 1) return { problem: `has schema ${printable(String(rest.schema))}; this version reads 1` };
  if (content !== hashOf(JSON.stringify(rest))) {
    return { problem: 'is not what was written: its contents do not have the hash that it states' };
  }
  const sessions = (times as { readonly sessions?: unknown } | undefined)?.sessions;
  const manifest = read as SweepManifest;
  // Times say nothing about the runs: lost ones are no reason to lose the rest.
  return Array.isArray(sessions) ? manifest : { ...manifest, times: { sessions: [] } };
}

export function studyOf({ study, scenario }: SweepManifest): Study {
  return { ...study, scenario };
}
