// Every command and option of the program, once: for parsing, for the help texts and for finding misspelt words.
import type { CommandEntry, OptionEntry } from './commands/entry.ts';
import { filesCommands } from './commands/files.ts';
import { modelCommands } from './commands/model.ts';
import { pageCommands } from './commands/page.ts';
import { resultsCommands } from './commands/results.ts';
import { scenariosCommands } from './commands/scenarios.ts';
import { studiesCommands } from './commands/studies.ts';

/** In the order in which the help lists them. */
export const commandTable: readonly CommandEntry[] = [
  ...scenariosCommands,
  ...studiesCommands,
  ...resultsCommands,
  ...modelCommands,
  ...pageCommands,
  ...filesCommands,
];

/** Options that every command has. */
export const commonOptions: readonly OptionEntry[] = [
  { name: 'help', value: null, describe: 'Show help' },
  { name: 'version', value: null, describe: 'Show the version of remit' },
];
