// The known name that a misspelt one was probably meant to be.

/** Names longer than this are no misspellings, and comparing them takes time. */
const longestName = 80;

/** Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other. */
export function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let least = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) least = min(least, before[column - 2] + 1, least);
      current.push(least);
    }
    before = previous;
    previous = current;
  }
  return previous[to.length];
}

function min(a: number, b: number, c: number): number {
  return Math.min(a, b, c);
}

/**
 * The nearest of the known names, or null when none is near: at most a third of the letters differ, upper and lower
 * case apart. The first of several equally near ones.
 */
export function nearest(name: string, known: Iterable<string>): string | null {
  if (name.length === 0 || name.length > longestName) return null;
  const wanted = name.toLowerCase();
  const furthest = Math.max(1, Math.floor(name.length / 3));
  let best: string | null = null;
  let bestDistance = furthest + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
