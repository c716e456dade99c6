// How much scenario text the page reads at once: it is read where the page itself is drawn, which must not stand still.
import { fileSource, type Node } from '../../scenario/node.ts';
import { readPlain } from '../../scenario/readPlain.ts';

/** In characters, of all texts together; the text of all England has less than a quarter of it. */
const mostCharacters = 4_000_000;
/** Of what only the package for YAML can read, which takes it up to a second. */
const mostUnusualCharacters = 150_000;
/** Names, numbers, lists and maps of one text; all England has about 40,000. */
const mostNodes = 200_000;

/** Why the texts are too much to be read, for after "which"; null when they are not. */
export function tooMuchText(texts: readonly string[]): string | null {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  if (characters > mostCharacters) {
    return `has ${counted(characters)} characters; wanted at most ${counted(mostCharacters)}`;
  }
  let unusual = 0;
  if (characters > mostUnusualCharacters) {
    for (const text of texts) if (readPlain(text, fileSource('', text, 0)) === null) unusual += text.length;
  }
  if (unusual <= mostUnusualCharacters) return null;
  const plain = 'one value, or one item in { }, on a line of its own';
  return `has ${counted(unusual)} characters of YAML written in an unusual way; wanted at most ${counted(mostUnusualCharacters)}, or ${plain}`;
}

/** Whether a text that could be read has more in it than any form can show. */
export function isTooMany(root: Node): boolean {
  const rest: Node[] = [root];
  let count = 0;
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (++count > mostNodes) return true;
    if (node.kind === 'list') for (const item of node.items) rest.push(item);
    if (node.kind === 'map') for (const { value } of node.entries) rest.push(value);
  }
  return false;
}

/** Of a text that `isTooMany` holds for. */
export const tooManyWords = `holds more names, numbers and lists than the page shows; wanted at most ${counted(mostNodes)}`;

function counted(count: number): string {
  return count.toLocaleString('en-GB');
}
