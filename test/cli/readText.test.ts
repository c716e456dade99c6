import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/cli/readText.ts';
import { emptyFolder, projectFolder } from './remit.ts';

describe('a text file', () => {
  it('is read without its byte-order mark', () => {
    const path = join(emptyFolder(), 'a.txt');
    writeFileSync(path, '\ufeffcafé\r\n');
    expect(readText(path, 1)).toBe('café\r\n');
  });

  it('may be just as large as is allowed, and not a byte larger', () => {
    const path = join(emptyFolder(), 'a.txt');
    writeFileSync(path, 'x'.repeat(1024 * 1024));
    expect(readText(path, 1)).toHaveLength(1024 * 1024);
    writeFileSync(path, 'x'.repeat(1024 * 1024 + 1));
    expect(() => readText(path, 1)).toThrow(`${path} is over 1 MB`);
  });

  it('may come through a pipe, which does not know its size', () => {
    const program = `import { readText } from ${JSON.stringify(join(projectFolder, 'dist/cli/readText.js'))};
      try { process.stdout.write(String(readText('/dev/stdin', 1).length)); } catch (error) { process.stdout.write(error.message); }`;
    const lengthOf = (bytes: number) =>
      execFileSync(
        'bash',
        ['-c', `head -c ${bytes} /dev/zero | "${process.execPath}" --input-type=module -e "$PROGRAM"`],
        {
          encoding: 'utf8',
          env: { ...process.env, PROGRAM: program },
        },
      );
    expect(lengthOf(300_000)).toBe('300000');
    expect(lengthOf(3_000_000)).toBe('/dev/stdin is over 1 MB; wanted a smaller file');
  });
});
