import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { contentsOf, emptyFolder, programFile } from './remit.ts';

const longRun = ['run', 'baseline', '--replications', '100000'];

describe('Ctrl-C', () => {
  it.each(['1', '2'])(
    'stops with %s thread(s), says what is kept and how to go on, and leaves nothing',
    async (threads) => {
      const folder = emptyFolder();
      const program = spawn(process.execPath, [programFile, ...longRun, '--threads', threads], { cwd: folder });
      let stderr = '';
      program.stderr.setEncoding('utf8').on('data', (text: string) => {
        stderr += text;
        // The first line of progress says that the model is being played.
        if (text.includes('% done')) program.kill('SIGINT');
      });
      const [exitCode] = await once(program, 'exit');
      expect(exitCode).toBe(130);
      expect(stderr).toMatch(/Stopped at \d+%\. Nothing is kept/);
      expect(stderr).toContain('give the same command again');
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(contentsOf(folder)).toEqual([]);
    },
  );
});
