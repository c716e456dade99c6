// Parses the words of a command and completes them for a shell: yargs, told by the table of commands.
import yargs, { type Argv } from 'yargs';
import { withOwnValues } from './checkWords.ts';
import type { CommandEntry, OptionEntry } from './commands/entry.ts';
import { commandTable, commonOptions } from './commandTable.ts';
import type { Words } from './options.ts';
import { BadInput } from './outcome.ts';
import { shippedScenarioNames } from './packageFolder.ts';

export type Action = (words: Words) => Promise<void>;

/** Finds the command in the words and calls its action. @throws BadInput, and whatever the action throws */
export async function callCommand(words: readonly string[], actions: Readonly<Record<string, Action>>): Promise<void> {
  const program = yargs([...withOwnValues(words)])
    .scriptName('remit')
    .locale('en')
    .help(false)
    .version(false)
    .exitProcess(false)
    .parserConfiguration({
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'boolean-negation': false,
    })
    .completion('completion', completionMeaning(), complete)
    .fail((message, error) => {
      throw error ?? new BadInput(message);
    });
  for (const entry of commandTable) {
    const action = actions[entry.words];
    const [first, second] = entry.words.split(' ');
    if (action === undefined) continue;
    if (second === undefined) addCommand(program, entry, first, action);
    else program.command(first, entry.describe, (inner) => addCommand(inner, entry, second, action));
  }
  await program.parseAsync();
}

function addCommand(parent: Argv, entry: CommandEntry, name: string, action: Action): Argv {
  return parent.command(
    `${name} ${entry.positionals}`.trim(),
    entry.describe,
    (command) => {
      for (const positional of entry.positionals.split(' ')) {
        const name = positional.match(/\w+/)?.[0];
        if (name !== undefined) command.positional(name, { type: 'string' });
      }
      for (const option of [...entry.options, ...commonOptions]) addOption(command, option);
      return command;
    },
    action,
  );
}

function addOption(command: Argv, { name, value, optionalValueEnding, describe }: OptionEntry): void {
  if (value === null) command.option(name, { type: 'boolean', describe });
  else command.option(name, { type: 'string', requiresArg: optionalValueEnding === undefined, describe });
}

function completionMeaning(): string {
  return commandTable.find((entry) => entry.words === 'completion')!.describe;
}

/** Adds the names of shipped scenarios to what the shell is offered. */
function complete(
  current: string,
  argv: Words,
  offer: (done: (error: Error | null, words: string[] | undefined) => void) => void,
  done: (words: string[]) => void,
): void {
  const called = Array.isArray(argv._) ? argv._.map(String) : [];
  const takesScenarios = (called.includes('run') || called.includes('compare')) && !current.startsWith('-');
  const scenarios = takesScenarios ? shippedScenarioNames() : [];
  offer((_, words) => done([...(words ?? []), ...scenarios.filter((name) => name.startsWith(current))]));
}
