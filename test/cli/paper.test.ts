import { describe, expect, it } from 'vitest';
import { coloursFor, columnRows, inColumns, paperWidth, wrapped } from '../../src/cli/paper.ts';

describe('text for people', () => {
  it('is broken between words, later lines hanging', () => {
    const lines = wrapped(`- ${'word '.repeat(50)}`, 2, 2).split('\n');
    expect(lines[0].startsWith('  - word')).toBe(true);
    expect(lines[1].startsWith('    word')).toBe(true);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(paperWidth);
    expect(lines.join(' ').match(/word/g)).toHaveLength(50);
  });

  it('stands in columns', () => {
    expect(
      inColumns(
        [
          ['a', '1'],
          ['long', '22', 'x'],
        ],
        1,
      ),
    ).toBe(' a     1\n long  22  x');
  });

  it('breaks the first column where the paper would end', () => {
    const [row] = columnRows([['one two three four five six', 'x'.repeat(40), 'y'.repeat(35)]], 2);
    expect(row).toBe(`  one two three four    ${'x'.repeat(40)}  ${'y'.repeat(35)}\n    five six`);
  });

  it('has colours only on a terminal, and when nobody has said no', () => {
    const { NO_COLOR, TERM } = process.env;
    try {
      delete process.env.NO_COLOR;
      process.env.TERM = 'xterm';
      expect(coloursFor({ isTTY: true }, false).red('x')).toBe('\u001b[31mx\u001b[39m');
      expect(coloursFor({ isTTY: true }, true).red('x')).toBe('x');
      expect(coloursFor({}, false).red('x')).toBe('x');
      process.env.NO_COLOR = '1';
      expect(coloursFor({ isTTY: true }, false).red('x')).toBe('x');
    } finally {
      restore('NO_COLOR', NO_COLOR);
      restore('TERM', TERM);
    }
  });
});

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
