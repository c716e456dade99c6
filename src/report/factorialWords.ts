// A 2 x 2 in words: which scenarios stand at its corners, what its factors change, what its intervals cover.
import type { Factor, Factorial } from '../experiment/factorial.ts';

export function factorialIntroduction({ scenarios, factors, squares, overSets }: Factorial): readonly string[] {
  const [neither, first, second, both] = scenarios;
  const [one, other] = factors;
  return [
    `${neither} has neither change; ${first} has ${one.name} (${changesText(one)}); ${second} has ${other.name} (${changesText(other)}); ${both} has both.`,
    ...(squares > 1 ? [`These are the first of ${squares} such fours among the scenarios.`] : []),
    `Main effects are means over both levels of the other factor. The interaction is what ${one.name} does with ${other.name} less what it does without.`,
    overSets === undefined
      ? 'Paired within replications; intervals are 95% and cover chance only.'
      : 'Paired within sets of assumptions and replications; intervals are 95% and cover chance and assumptions.',
  ];
}

function changesText({ changed }: Factor): string {
  return changed.map(({ path, from, to }) => `${path} ${String(from)} -> ${String(to)}`).join('; ');
}
