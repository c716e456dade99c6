// Starts the built program and stops it in the middle, as a person or a machine would.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { programFile } from './remit.ts';

/** @param signal sent when the program has said that on stderr so often; sent once */
export async function stoppedWhen(
  said: string,
  folder: string,
  words: readonly string[],
  { signal = 'SIGINT', times = 1 }: { readonly signal?: NodeJS.Signals; readonly times?: number } = {},
) {
  const program = spawn(process.execPath, [programFile, ...words], { cwd: folder });
  let stderr = '';
  let isStopped = false;
  program.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    if (isStopped || stderr.split(said).length <= times) return;
    isStopped = true;
    program.kill(signal);
  });
  const [exitCode, endedBy] = await once(program, 'exit');
  return { exitCode, endedBy, stderr };
}
