// The help pages, from the table of commands alone, so that asking for help waits for nothing.

import type { CommandEntry, OptionEntry } from './commands/entry.ts';
import { commandTable, commonOptions } from './commandTable.ts';
import { paperWidth, wrapped } from './paper.ts';

export function programHelp(): string {
  return [
    'remit: what happens to link workers and patients when the boundary of the role moves?',
    '',
    'Commands',
    entries(commandTable.map((command) => [callOf(command), command.describe])),
    '',
    'Try',
    entries(commandTable.slice(0, 2).map((command) => command.examples[0])),
    '',
    'remit COMMAND --help says more about each.',
    wrapped(
      'Results go to stdout, progress and warnings to stderr. Exit codes: 0 done, 2 bad input, 1 our fault, 130 interrupted.',
    ),
  ].join('\n');
}

export function commandHelp(command: CommandEntry): string {
  const options = [...command.options, ...commonOptions];
  return [
    callOf(command),
    '',
    wrapped(`${command.describe}.`),
    ...(command.positionalMeaning === '' ? [] : ['', entries([[positionalOf(command), command.positionalMeaning]])]),
    '',
    'Options',
    entries(options.map((option) => [optionOf(option), option.describe])),
    '',
    'Examples',
    ...command.examples.map(([example, meaning]) => `  ${example}\n      ${meaning}`),
  ].join('\n');
}

function callOf(command: CommandEntry): string {
  return `remit ${command.words} ${positionalOf(command)}`.trim();
}

/** `--json`, `--out DIR`, `--over-assumptions [FILE.json]` */
function optionOf({ name, value, optionalValueEnding }: OptionEntry): string {
  if (value === null) return `--${name}`;
  return `--${name} ${optionalValueEnding === undefined ? value : `[${value}]`}`;
}

/** `SCENARIO...`, `[PARAMETER]` */
function positionalOf({ positionals }: CommandEntry): string {
  return positionals.replace('..', '...').replace(/[<>]/g, '');
}

/** Names to the left, meanings to the right of them, wrapped. */
function entries(rows: readonly (readonly [string, string])[]): string {
  const left = rows.map(([name]) => `  ${name}`);
  const width = Math.min(Math.max(...left.map((line) => line.length)), Math.floor(paperWidth / 2));
  return rows
    .map(([, meaning], i) => {
      const text = wrapped(meaning, width + 2);
      return left[i].length > width ? `${left[i]}\n${text}` : left[i].padEnd(width + 2) + text.trimStart();
    })
    .join('\n');
}
