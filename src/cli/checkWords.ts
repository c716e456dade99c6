// Looks over the words of the command line before they are parsed, so that every misspelt command and option is
// named at once with the nearest known word (yargs names them one kind at a time and suggests no options).
import { nearest } from '../scenario/nearest.ts';
import type { CommandEntry } from './commands/entry.ts';
import { commandTable, commonOptions } from './commandTable.ts';

/** What is wrong, a line each, in the order of the words; empty when nothing is. */
export function checkWords(words: readonly string[]): readonly string[] {
  const command = commandOf(words);
  if (typeof command === 'string') return [command];
  const options = [...command.options, ...commonOptions];
  const optionNames = options.map((option) => `--${option.name}`);
  const problems: string[] = [];
  const seen = new Set<string>();
  const positionals: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === '--') {
      positionals.push(...words.slice(i + 1));
      break;
    }
    if (!isOption(word)) {
      positionals.push(word);
      continue;
    }
    const [given, inlineValue] = splitOnce(word, '=');
    const option = options.find(({ name }) => given === `--${name}`);
    if (option === undefined) {
      problems.push(`unknown option ${given} of remit ${command.words}${optionHint(given, optionNames, command)}`);
      if (inlineValue === null && words[i + 1] !== undefined && !isOption(words[i + 1])) i++;
      continue;
    }
    if (seen.has(given) && option.repeatable === undefined) problems.push(`${given} is given twice; wanted once`);
    seen.add(given);
    if (option.value === null) {
      if (inlineValue !== null) problems.push(`${given} takes no value, but ${JSON.stringify(inlineValue)} came`);
      continue;
    }
    if (option.optionalValueEnding !== undefined) {
      if (inlineValue === null && words[i + 1]?.endsWith(option.optionalValueEnding)) i++;
      continue;
    }
    const value = inlineValue ?? words[++i];
    if (value === undefined || value === '' || (inlineValue === null && value.startsWith('--'))) {
      problems.push(`${given} has no value; wanted ${given} ${option.value}`);
      if (value?.startsWith('--')) i--;
    }
  }
  return [...problems, ...positionalProblems(command, positionals)];
}

/**
 * The words with every option whose value may be left out made one word with its value, or with nothing: a word that
 * follows it by chance must not be taken for the value.
 */
export function withOwnValues(words: readonly string[]): readonly string[] {
  const command = commandOf(words);
  const options = typeof command === 'string' ? [] : command.options;
  const joined: string[] = [];
  for (let i = 0; i < words.length; i++) {
    if (words[i] === '--') return [...joined, ...words.slice(i)];
    const ending = options.find(({ name }) => words[i] === `--${name}`)?.optionalValueEnding;
    const hasValue = ending !== undefined && words[i + 1]?.endsWith(ending) === true;
    joined.push(ending === undefined ? words[i] : `${words[i]}=${hasValue ? words[++i] : ''}`);
  }
  return joined;
}

/** The command called, or what is wrong with its name. */
export function commandOf(words: readonly string[]): CommandEntry | string {
  const [first, second] = words;
  const names = commandTable.map((command) => command.words);
  if (first === undefined) return 'no command given; see remit --help';
  const exact = commandTable.find(({ words: name }) => name === first || name === `${first} ${second}`);
  if (exact !== undefined) return exact;
  const longer = names.filter((name) => name.startsWith(`${first} `));
  if (longer.length > 0) {
    const came = second === undefined || isOption(second) ? 'nothing' : second;
    return `remit ${first} wants to know what: remit ${longer.join(', remit ')}; ${came} came`;
  }
  if (isOption(first)) return `the command comes first, then its options; ${first} came first. See remit --help`;
  return `unknown command ${first}${suggestion(first, [...names, ...names.map((name) => name.split(' ')[0])])}`;
}

function positionalProblems({ words, positionals }: CommandEntry, given: readonly string[]): readonly string[] {
  const commandLength = words.split(' ').length;
  const values = given.slice(commandLength);
  if (positionals.startsWith('<') && values.length === 0) {
    return [`remit ${words} has nothing to work on; wanted remit ${words} ${positionals.replace(/[<>]|\.\./g, '')}`];
  }
  const empty = values.some((value) => value === '') ? [`remit ${words} was given an empty name`] : [];
  if (positionals.includes('..')) return empty;
  const surplus = values.slice(positionals === '' ? 0 : positionals.split(' ').length);
  return [...empty, ...surplus.map((value) => `remit ${words} does not know what to do with ${JSON.stringify(value)}`)];
}

function isOption(word: string): boolean {
  return word.startsWith('-') && word.length > 1;
}

function splitOnce(text: string, mark: string): [string, string | null] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

function optionHint(given: string, known: readonly string[], { words, refuses }: CommandEntry): string {
  const why = refuses?.find(({ options }) => options.some((name) => given === `--${name}`))?.why;
  if (why !== undefined) return `: ${why}`;
  const close = nearest(given, known);
  return close === null ? `; see remit ${words} --help` : `; did you mean ${close}?`;
}

function suggestion(word: string, known: readonly string[]): string {
  const closest = nearest(word, known);
  return closest === null ? '; see remit --help' : `; did you mean ${closest}?`;
}
