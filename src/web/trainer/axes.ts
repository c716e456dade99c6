// Axes of the lines over the weeks: where they end, and which weeks are named on them.

/** The next round number, at least 2. Its half is a number that one would write too. */
export function niceTop(value: number): number {
  for (let unit = 1; ; unit *= 10) {
    const top = [2, 4, 6, 8, 10].find((times) => times * unit >= value);
    if (top !== undefined) return top * unit;
  }
}

/** Weeks of the run (from 0) that are named, with their numbers: the first after the warm-up, and then every so many. */
export function weekTicks(from: number, end: number, warmUpWeeks: number): readonly { week: number; number: number }[] {
  const number = (week: number) => week - warmUpWeeks + 1;
  const every = end - from > 60 ? 26 : 13;
  const ticks: { week: number; number: number }[] = [];
  for (let week = Math.max(from, warmUpWeeks); week < end; week += 1) {
    if (number(week) === 1 || number(week) % every === 0) ticks.push({ week, number: number(week) });
  }
  return ticks;
}
