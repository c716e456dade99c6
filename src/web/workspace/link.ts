// The whole workspace in an address: base64url of deflated JSON. Whatever stands in an address may have been made by anybody.
import type { Draft } from './draft.ts';
import { evaluate } from './evaluate.ts';
import { withLinks } from './files.ts';
import { tooMuchText } from './readable.ts';
import { readDraft } from './readDraft.ts';
import { mostWhatIfs, type Workspace } from './workspace.ts';

const version = 1;
/** Of the address as it came, and of what it unpacks to: a small address may hold a very large text. */
const longestPayload = 4_000_000;
const mostUnpackedBytes = 16 * 1024 * 1024;
/** Above this, programs for mail and chat are known to cut addresses. */
export const longLinkCharacters = 2000;

/** Of seed and replications as typed, and of a scenario's name. */
const longestWord = 10_000;
const longestName = 200;

/** What comes after `#/planner?`. @throws RangeError when it would be longer than any that the page opens */
export async function payloadOf(workspace: Workspace): Promise<string> {
  const { entries } = evaluate(workspace);
  const texts = entries.map(({ name, text }) => [name, text]);
  const packed = { v: version, seed: workspace.seed, replications: workspace.replications, texts };
  const bytes = new TextEncoder().encode(JSON.stringify(packed));
  const payload = `s=${base64url(await through(new CompressionStream('deflate-raw'), bytes, Number.POSITIVE_INFINITY))}`;
  if (payload.length > longestPayload) throw new RangeError(`a link of ${payload.length} characters`);
  return payload;
}

/**
 * The workspace that a payload holds, or in plain words why there is none. Never throws.
 * @param payload what comes after `#/planner?`
 */
export async function workspaceIn(payload: string): Promise<Workspace | { readonly problem: string }> {
  if (!payload.startsWith('s=')) return { problem: 'The link holds no scenarios that this page knows.' };
  if (payload.length > longestPayload) return { problem: 'The link is longer than any that this page makes.' };
  const packed = bytesOf(payload.slice(2));
  if (packed === null) return { problem: `${damaged} It has characters in it that belong in no link.` };
  const unpacked = await unpackedText(packed);
  if (unpacked === null) return { problem: `${damaged} It was perhaps cut off on its way.` };
  let value: unknown;
  try {
    value = JSON.parse(unpacked);
  } catch {
    return { problem: `${damaged} What it unpacks to cannot be read.` };
  }
  return workspaceFrom(value);
}

const damaged = 'The link is damaged.';

function workspaceFrom(value: unknown): Workspace | { readonly problem: string } {
  const fields: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const { v, seed, replications, texts } = fields;
  if (v !== version) {
    const came = typeof v === 'number' ? `version ${v}` : 'no version';
    return { problem: `The link is of ${came}; this page reads version ${version}.` };
  }
  if (typeof seed !== 'string' || typeof replications !== 'string' || !Array.isArray(texts) || texts.length === 0) {
    return { problem: `${damaged} It lacks something that every link holds.` };
  }
  if (texts.length > mostWhatIfs + 1) return { problem: `The link holds more than ${mostWhatIfs + 1} scenarios.` };
  if (seed.length > longestWord || replications.length > longestWord) {
    return { problem: `${damaged} Its seed or its replications are longer than ${longestWord} characters.` };
  }
  const pairs = texts.map((pair): readonly unknown[] => (Array.isArray(pair) ? pair : []));
  const tooMuch = tooMuchText(pairs.map(([, text]) => (typeof text === 'string' ? text : '')));
  if (tooMuch !== null) return { problem: `The link holds text that ${tooMuch}.` };
  const drafts: Draft[] = [];
  for (const [index, [name, text]] of pairs.entries()) {
    if (typeof name === 'string' && name.length > longestName) {
      return { problem: `Scenario ${index + 1} of the link has a name of more than ${longestName} characters.` };
    }
    const draft = typeof name === 'string' && typeof text === 'string' ? readDraft(name, text) : null;
    if (draft === null) return { problem: `Scenario ${index + 1} of the link cannot be read.` };
    drafts.push({ ...draft, key: index + 1 });
  }
  const [service, ...whatIfs] = withLinks(drafts);
  return { service, whatIfs, seed, replications, nextKey: drafts.length + 1 };
}

async function unpackedText(packed: Uint8Array<ArrayBuffer>): Promise<string | null> {
  try {
    const bytes = await through(new DecompressionStream('deflate-raw'), packed, mostUnpackedBytes);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** @throws when the stream does, or gives more than `mostBytes` */
async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
  mostBytes: number,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  // What is wrong with the bytes is told by the reader.
  const written = writer.write(bytes).then(() => writer.close());
  written.catch(() => {});
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.readable.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > mostBytes) {
      await reader.cancel();
      throw new RangeError(`more than ${mostBytes} bytes`);
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const pieceLength = 0x8000;

function base64url(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += pieceLength) {
    binary += String.fromCharCode(...bytes.subarray(at, at + pieceLength));
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]+$/.test(text) || text.length % 4 === 1) return null;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
