// What text for people is set with: the width, line breaks between words, columns, and colours where they are seen.
import picocolors from 'picocolors';

export const paperWidth = 100;

export type Colours = ReturnType<typeof picocolors.createColors>;

/** Colours only on a terminal, and only when nobody has said no. */
export function coloursFor(stream: { readonly isTTY?: boolean }, noColor: boolean): Colours {
  const { NO_COLOR, TERM } = process.env;
  const isUnwanted = noColor || (NO_COLOR !== undefined && NO_COLOR !== '') || TERM === 'dumb';
  return picocolors.createColors(stream.isTTY === true && !isUnwanted);
}

/** Broken between words to the width, every line indented; later lines by `hang` more. */
export function wrapped(text: string, indent = 0, hang = 0, width = paperWidth): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const margin = indent + (lines.length > 0 ? hang : 0);
    if (line !== '' && margin + line.length + 1 + word.length > width) {
      lines.push(' '.repeat(margin) + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(' '.repeat(indent + (lines.length > 0 ? hang : 0)) + line);
  return lines.join('\n');
}

/**
 * Rows in columns two spaces apart, each as wide as its longest cell; the first gives way where the paper ends.
 * @returns a text a row, of several lines where its first cell is broken
 */
export function columnRows(rows: readonly (readonly string[])[], indent = 0): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, c) => {
      widths[c] = Math.max(widths[c] ?? 0, cell.length);
    });
  }
  const others = widths.slice(1).reduce((sum, width) => sum + gap.length + width, 0);
  const firstWidth = Math.min(widths[0], Math.max(narrowest, paperWidth - indent - others));
  return rows.map(([first, ...rest]) => {
    const [head, ...more] = wrapped(first, 0, 2, firstWidth).split('\n');
    const cells = [head.padEnd(firstWidth), ...rest.map((cell, c) => cell.padEnd(widths[c + 1]))];
    return [cells.join(gap).trimEnd(), ...more].map((line) => ' '.repeat(indent) + line).join('\n');
  });
}

export function inColumns(rows: readonly (readonly string[])[], indent = 0): string {
  return columnRows(rows, indent).join('\n');
}

const gap = '  ';
const narrowest = 20;
