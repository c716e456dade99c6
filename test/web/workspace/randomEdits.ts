// Random edits of a workspace, after each of which everything must still be either in order or said to be wrong.
import fc from 'fast-check';
import { expect } from 'vitest';
import { evaluate } from '../../../src/web/workspace/evaluate.ts';
import { readDraft } from '../../../src/web/workspace/readDraft.ts';
import { openingWorkspace, type Workspace } from '../../../src/web/workspace/workspace.ts';
import { edit } from './hostile.ts';

const ownKeys = Object.getOwnPropertyNames(Object.prototype).sort().join();

/** @throws when the workspace is neither valid nor has problems, or a prototype has been changed */
export function expectSound(workspace: Workspace): void {
  const { entries, problems } = evaluate(workspace);
  for (const { scenario, problems: own, name, text, draft } of entries) {
    expect(scenario === null).toBe(own.length > 0);
    expect(name).toMatch(/^[^./\\][^/\\]*$/);
    // What is written can always be read again, and says the same.
    const again = readDraft(name, text);
    expect(again).not.toBeNull();
    for (const [id, typed] of again?.values ?? []) {
      if (draft.verbatim === null && id !== 'referrals.perYearPerWte') expect(typed).toBe(draft.values.get(id));
    }
    expect(own.map(({ message }) => message).join('\n')).not.toContain('as YAML');
    for (const { field, message } of own) expect([typeof field, message.length > 0]).toEqual(['string', true]);
  }
  for (const { message } of problems) expect(message.length).toBeGreaterThan(0);
  expect(Object.getOwnPropertyNames(Object.prototype).sort().join()).toBe(ownKeys);
}

export interface EditCounts {
  edits: number;
  valid: number;
  wrong: number;
}

/** Rounds of some edits each, from a new workspace. */
export function randomEdits(seed: number, rounds: number, editsPerRound: number): EditCounts {
  const counts: EditCounts = { edits: 0, valid: 0, wrong: 0 };
  fc.assert(
    fc.property(fc.array(edit, { minLength: editsPerRound, maxLength: editsPerRound }), (edits) => {
      let workspace = openingWorkspace();
      for (const one of edits) {
        workspace = one(workspace);
        expectSound(workspace);
        counts.edits++;
        if (evaluate(workspace).entries[0].scenario === null) counts.wrong++;
        else counts.valid++;
      }
    }),
    { seed, numRuns: rounds, endOnFailure: true },
  );
  return counts;
}
