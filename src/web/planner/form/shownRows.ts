// Which rows of a long table are shown: the first ones, the last, which may just have been added, and those to be put right.

export const rowsAtOnce = 50;
/** Of those to be put right: more come up as these are put right. */
const mostWrong = 20;

/** Indices of the rows, in order. @param path of the list, such as `areas.0.teams.0.posts` */
export function shownRows(
  count: number,
  shownCount: number,
  path: string,
  wrongPaths: readonly string[],
): readonly number[] {
  const rows = Array.from({ length: Math.min(count, shownCount) }, (_, index) => index);
  const further = new Set<number>(count > shownCount ? [count - 1] : []);
  for (const wrong of wrongPaths) {
    if (further.size > mostWrong) break;
    const [, index = ''] = wrong.startsWith(`${path}.`) ? (/^(\d+)\./.exec(wrong.slice(path.length + 1)) ?? []) : [];
    if (index !== '' && Number(index) >= shownCount && Number(index) < count) further.add(Number(index));
  }
  return [...rows, ...[...further].sort((a, b) => a - b)];
}
