import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyFolder, programFile, remit } from './remit.ts';

describe('a fault of ours', () => {
  it('comes with its stack and how to report it, exit 1', () => {
    const broken = 'JSON.stringify=()=>{throw(new(TypeError)("broken"))}';
    const environment = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(broken)}` };
    const { exitCode, stdout, stderr } = remit(emptyFolder(), ['evidence', '--json'], environment);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^TypeError: broken\n\s+at /);
    expect(stderr).toContain('This is a fault of remit, not yours. Please report it');
  });

  it.skipIf(!existsSync('/dev/full'))(
    'is not seen in a full disk behind stdout, which is said in words, exit 2',
    () => {
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, [programFile, '--help'], {
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      });
      closeSync(full);
      expect([status, stderr]).toEqual([2, 'cannot write to stdout: the disk is full\n']);
    },
  );
});
