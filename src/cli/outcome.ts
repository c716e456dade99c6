// How a command can end other than well, and the exit code of each ending.

export const exitCode = { done: 0, ourFault: 1, badInput: 2, interrupted: 130 } as const;

/** What was asked cannot be done as asked: told without a stack, nothing written, exit 2. */
export class BadInput extends Error {}

/** The person stopped it: exit 130. The message says what is kept. */
export class Interrupted extends Error {}
