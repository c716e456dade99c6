// Links as the page makes them, and as somebody else might: what comes after `#/planner?s=`.
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { hostileText, hostileYaml } from './hostile.ts';

interface Linked {
  readonly v: unknown;
  readonly seed: unknown;
  readonly replications: unknown;
  readonly texts: unknown;
}

/** The hash of a page that holds these scenarios, the service first. */
export function planLink(
  texts: readonly (readonly [name: string, text: string])[],
  seed: string,
  replications: number,
): string {
  return hashOf({ v: 1, seed, replications: String(replications), texts });
}

function hashOf(value: Linked): string {
  return hashOfText(JSON.stringify(value));
}

function hashOfText(text: string): string {
  return `#/planner?s=${deflateRawSync(text).toString('base64url')}`;
}

const sound = { v: 1, seed: '1', replications: '10' };
const bombBytes = 200 * 1024 * 1024;
let bomb: string | undefined;

/** Small enough for an address, and far too large for a page. */
export function bombLink(): string {
  bomb ??= `#/planner?s=${deflateRawSync(Buffer.alloc(bombBytes, 0x20)).toString('base64url')}`;
  return bomb;
}

const files = fc.array(fc.tuple(hostileText, hostileYaml), { maxLength: 4 });
const intact: fc.Arbitrary<string> = fc.oneof(
  // Sound but for what the scenarios say.
  files.map((texts) => hashOf({ ...sound, texts })),
  hostileText.map((name) => hashOf({ ...sound, texts: [[name, 'question: a\nbasedOn: baseline\n']] })),
  fc
    .tuple(hostileText, hostileText)
    .map(([seed, replications]) =>
      hashOf({ v: 1, seed, replications, texts: [['a', 'question: a\nbasedOn: baseline\n']] }),
    ),
  // Sound packing of something else.
  fc
    .record({
      v: fc.oneof(fc.constant(1), fc.anything()),
      seed: fc.anything(),
      replications: fc.anything(),
      texts: fc.anything(),
    })
    .map((value) => hashOfText(json(value))),
  fc.anything().map((value) => hashOfText(json(value))),
  fc
    .constantFrom('{"v":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}', '{"v":1', '')
    .map(hashOfText),
);

/** What JSON cannot say is left out. */
function json(value: unknown): string {
  return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? 'null';
}

/** Everything that may stand in the address. */
export const hostileHash: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: intact },
  // Cut off, or with a letter changed.
  { weight: 4, arbitrary: fc.tuple(intact, fc.nat()).map(([hash, at]) => hash.slice(0, 12 + (at % hash.length))) },
  {
    weight: 4,
    arbitrary: fc.tuple(intact, fc.nat(), fc.constantFrom(...'A_-+/=%&#? ')).map(([hash, at, letter]) => {
      const place = 12 + (at % Math.max(1, hash.length - 12));
      return hash.slice(0, place) + letter + hash.slice(place + 1);
    }),
  },
  { weight: 2, arbitrary: hostileText.map((text) => `#/planner?s=${text.slice(0, 2000)}`) },
  { weight: 1, arbitrary: hostileText.map((text) => `#${text.slice(0, 2000)}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      '#',
      '#/',
      '#/planner',
      '#/planner?',
      '#/planner?s=',
      '#/__proto__',
      '#/constructor?s=a',
    ),
  },
);
