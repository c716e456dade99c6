#!/usr/bin/env node
// The way in from a terminal: finds out which command was meant, loads only that one, and sees to the exit code.
import { checkWords, commandOf } from './checkWords.ts';
import { commandHelp, programHelp } from './help.ts';
import { BadInput, exitCode, Interrupted } from './outcome.ts';
import { programVersion } from './packageFolder.ts';
import type { Action } from './parser.ts';
import { whyNot } from './readText.ts';

/** Each command's code is loaded when it is called: one must not wait for another's. */
const actions: Readonly<Record<string, Action>> = {
  run: async (words) => (await import('./run.ts')).run(words),
  compare: async (words) => (await import('./compare.ts')).compare(words),
  staff: async (words) => (await import('./staff.ts')).staff(words),
  'import pcn': async (words) => (await import('./importPcn.ts')).importPcn(words),
  evidence: async (words) => (await import('./evidence.ts')).evidence(words),
  patterns: async (words) => (await import('./patterns.ts')).patterns(words),
  explain: async (words) => (await import('./explain.ts')).explain(words),
  calibrate: async (words) => (await import('./calibrate.ts')).calibrate(words),
  sweep: async (words) => (await import('./sweep.ts')).sweep(words),
  sensitivity: async (words) => (await import('./sensitivity.ts')).sensitivity(words),
  query: async (words) => (await import('./query.ts')).query(words),
  export: async (words) => (await import('./export.ts')).exportResult(words),
  frontier: async (words) => (await import('./frontier.ts')).frontier(words),
  report: async (words) => (await import('./report.ts')).report(words),
  web: async (words) => (await import('./web.ts')).web(words),
  new: async (words) => (await import('./new.ts')).newScenario(words),
};

async function main(words: readonly string[]): Promise<void> {
  const isCompleting = words.includes('--get-yargs-completions');
  if (!isCompleting) {
    if (words[0] === 'help' || words.includes('--help') || words.includes('-h')) return print(helpFor(words));
    if (words.includes('--version')) return print(programVersion());
    const problems = checkWords(words);
    if (problems.length > 0) throw new BadInput(problems.join('\n'));
  }
  const { callCommand } = await import('./parser.ts');
  await callCommand(words, actions);
}

function helpFor(words: readonly string[]): string {
  const about = words.filter((word) => !['help', '--help', '-h'].includes(word));
  if (about.length === 0) return programHelp();
  const command = commandOf(about.length === 1 && about[0] === 'import' ? ['import', 'pcn'] : about);
  if (typeof command === 'string') throw new BadInput(command);
  return commandHelp(command);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Tells the person how it ended and gives the exit code. */
function ending(error: unknown): number {
  if (error instanceof BadInput) {
    process.stderr.write(`${error.message}\n`);
    return exitCode.badInput;
  }
  if (error instanceof Interrupted) {
    process.stderr.write(`${error.message}\n`);
    return exitCode.interrupted;
  }
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `${told}\n\nThis is a fault of remit, not yours. Please report it with the lines above, the command and the scenario file.\n`,
  );
  return exitCode.ourFault;
}

// Whoever reads our output may have seen enough (`| head`): that is no error.
for (const [name, stream] of Object.entries({ stdout: process.stdout, stderr: process.stderr })) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? exitCode.done);
    if (name === 'stdout') process.stderr.write(`cannot write to stdout: ${whyNot(error)}\n`);
    process.exit(exitCode.badInput);
  });
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = ending(error);
}
