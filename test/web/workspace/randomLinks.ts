// Links as they are made, mutated, and made up: each gives a workspace or a plain reason, and nothing else.
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect } from 'vitest';
import { evaluate } from '../../../src/web/workspace/evaluate.ts';
import { payloadOf, workspaceIn } from '../../../src/web/workspace/link.ts';
import { openingWorkspace } from '../../../src/web/workspace/workspace.ts';
import { edit, hostileText } from './hostile.ts';
import { expectSound } from './randomEdits.ts';

/** A payload around any text, as a link-maker of somebody else's might write it. */
export function packed(text: string): string {
  return `s=${deflateRawSync(Buffer.from(text)).toString('base64url')}`;
}

const made = fc
  .array(edit, { maxLength: 3 })
  .map((edits) => edits.reduce((one, change) => change(one), openingWorkspace()));

const anyValue = fc.oneof(
  fc.jsonValue(),
  hostileText,
  fc.constantFrom(null, {}, [], '__proto__', [['a', 'question: A?\nbasedOn: baseline\n']]),
);
/** Something like what a link holds, with anything in any place. */
const madeUp = fc
  .record(
    {
      v: fc.oneof(fc.constant(1), anyValue),
      seed: fc.oneof(fc.constant('1'), anyValue),
      replications: fc.oneof(fc.constant('40'), anyValue),
      texts: fc.oneof(
        anyValue,
        fc.array(fc.tuple(hostileText, fc.oneof(hostileText, fc.constant('question: A?\nbasedOn: baseline\n'))), {
          maxLength: 15,
        }),
      ),
      __proto__: anyValue,
      constructor: anyValue,
    } as Record<string, fc.Arbitrary<unknown>>,
    { requiredKeys: [] },
  )
  .map((value) => packed(JSON.stringify(value)));

/** Texts that pack to little and may take long to read. */
const repetitive = fc
  .tuple(
    fc.constantFrom('', 'question: ', 'question: [', 'question: A?\nnotes:\n', 'areas:\n'),
    fc.constantFrom(
      '{a: 1},',
      '[',
      '{',
      '- ',
      '  - a\n',
      '? a\n',
      '!a ',
      '&b a,',
      "'',",
      'a: 1\n',
      '#\n',
      '- name: a\n',
      ' ',
    ),
    fc.constantFrom(1000, 10_000, 40_000, 1_000_000, 4_500_000),
  )
  .map(([head, part, length]) => {
    const text = head + part.repeat(length / part.length);
    return packed(JSON.stringify({ v: 1, seed: '1', replications: '40', texts: [['long', text]] }));
  });

/** A letter changed, cut, doubled or put in. */
const mutation = fc.tuple(
  fc.nat(),
  fc.constantFrom('change', 'cut', 'end', 'put', 'double'),
  fc.string({ minLength: 1, maxLength: 3 }),
);

function mutated(payload: string, [at, kind, text]: readonly [number, string, string]): string {
  const place = at % (payload.length + 1);
  if (kind === 'cut') return payload.slice(0, place) + payload.slice(place + text.length);
  if (kind === 'end') return payload.slice(0, place);
  if (kind === 'double') return payload + payload.slice(place);
  return payload.slice(0, place) + text + payload.slice(kind === 'change' ? place + text.length : place);
}

export interface LinkCounts {
  links: number;
  opened: number;
  refused: number;
}

/** Each run takes one link there and back, then mutations of it and links made up. */
export async function randomLinks(seed: number, runs: number, perRun: number): Promise<LinkCounts> {
  const counts: LinkCounts = { links: 0, opened: 0, refused: 0 };
  const follow = async (payload: string) => {
    counts.links++;
    const outcome = await workspaceIn(payload);
    if ('problem' in outcome) {
      counts.refused++;
      expect(outcome.problem).toMatch(/^(The link|Scenario \d+ of the link) .*\.$/);
    } else {
      counts.opened++;
      expectSound(outcome);
    }
  };
  const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { minLength: perRun, maxLength: perRun });
  const text = fc.oneof(
    { weight: 6, arbitrary: hostileText },
    { weight: 6, arbitrary: fc.base64String({ maxLength: 200 }).map((one) => `s=${one}`) },
    { weight: 6, arbitrary: madeUp },
    { weight: 1, arbitrary: repetitive },
  );
  await fc.assert(
    fc.asyncProperty(made, some(mutation), some(text), async (workspace, mutations, texts) => {
      const payload = await payloadOf(workspace);
      const back = await workspaceIn(payload);
      if ('problem' in back) throw new Error(back.problem);
      const files = (of: typeof workspace) => evaluate(of).entries.map(({ name, text: written }) => [name, written]);
      expect(files(back)).toEqual(files(workspace));
      expect([back.seed, back.replications]).toEqual([workspace.seed, workspace.replications]);
      for (const one of mutations) await follow(mutated(payload, one));
      for (const one of texts) await follow(one);
    }),
    { seed, numRuns: runs, endOnFailure: true },
  );
  return counts;
}
