// How a command and its options are described.

export interface OptionEntry {
  readonly name: string;
  /** What its value is called in the help; null for a switch. */
  readonly value: string | null;
  readonly repeatable?: true;
  /** The value may be left out; the word that follows is one only when it ends so. */
  readonly optionalValueEnding?: string;
  readonly describe: string;
}

export interface CommandEntry {
  /** The words that call it, such as `import pcn`. */
  readonly words: string;
  /** In the notation of yargs: `<needed..>`, `[may be left out]`. */
  readonly positionals: string;
  readonly positionalMeaning: string;
  readonly describe: string;
  readonly options: readonly OptionEntry[];
  /** Options of other commands that somebody may expect here, and why there are none. */
  readonly refuses?: readonly { readonly options: readonly string[]; readonly why: string }[];
  readonly examples: readonly (readonly [command: string, meaning: string])[];
}
