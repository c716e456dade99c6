// Text in lines that fit a width, where a drawing has no browser to wrap it.
import { textWidth } from './frame.ts';

/** Breaks at spaces, and after a point or before a capital inside a word that is too long for a line. */
export function textLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, width)) {
    if (line !== '' && textWidth((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

function piecesOf(text: string, width: number): readonly string[] {
  return text.split(/(?<= )/).flatMap((word) => (textWidth(word) <= width ? [word] : word.split(/(?<=\.)|(?=[A-Z])/)));
}
