// A 2 x 2 in words: which scenarios stand at its corners, what its factors change, what its intervals cover.
import type { Factor, Factorial } from '../experiment/factorial.ts';

export function factorialIntroduction({ scenarios, factors, squares, overSets }: Factorial): readonly string[] {
  const [neither, first, second, both] = scenarios;
  const [one, other] = factors;
  return [
    `${neither} has neither change. ${first} moves ${one.name} (${changesText(one)}), ${second} moves ${other.name} (${changesText(other)}), ${both} both. An effect is what that move does, away from ${neither}.`,
    ...(squares > 1 ? [`These are the first of ${squares} such fours among the scenarios.`] : []),
    `Main effects are means over both levels of the other factor. The interaction is what the move to ${first} does after that to ${second} less what it does before.`,
    overSets === undefined
      ? 'Paired within replications; intervals are 95% and cover chance only.'
      : 'Paired within sets of assumptions and replications; intervals are 95% and cover chance and assumptions.',
  ];
}

/** `boundary -> unbounded`: what is moved, and where to. */
export function moveText({ name, towards }: Factor): string {
  return `${name} -> ${towards}`;
}

function changesText({ changed }: Factor): string {
  return changed.map(({ path, from, to }) => `${path} ${String(from)} -> ${String(to)}`).join('; ');
}
