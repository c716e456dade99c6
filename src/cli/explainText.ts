// A story set for the terminal.
import type { Block, Story } from '../experiment/explain/story.ts';
import { type Colours, inColumns, wrapped } from './paper.ts';

export function storyText({ title, about, sections }: Story, colours: Colours): string {
  return [
    colours.bold(wrapped(title)),
    ...about.map((text) => wrapped(text)),
    ...sections.flatMap(({ heading, blocks }) => ['', colours.bold(heading), blocksText(blocks)]),
  ].join('\n');
}

/** Paragraphs follow each other; lists and tables stand apart. */
function blocksText(blocks: readonly Block[]): string {
  return blocks.reduce((text, block, i) => {
    const isClose = i > 0 && 'paragraph' in block && 'paragraph' in blocks[i - 1];
    return `${text}${i === 0 ? '' : isClose ? '\n' : '\n\n'}${blockText(block)}`;
  }, '');
}

function blockText(block: Block): string {
  if ('paragraph' in block) return wrapped(block.paragraph, 2);
  if ('table' in block) return inColumns(block.table, 4);
  return block.items
    .map(([first, ...more]) => [wrapped(first, 2), ...more.map((line) => wrapped(line, 6))].join('\n'))
    .join('\n\n');
}
