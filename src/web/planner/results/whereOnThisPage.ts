// Remarks speak as the command line does. Where on the page a planner finds what they name.

const places: readonly (readonly [named: RegExp, where: string])[] = [
  [
    /\btime\.warmUpWeeks\b/,
    'On this page time.warmUpWeeks stands behind “All numbers of the model” under “1. Your service”: search there for “warmUpWeeks”.',
  ],
  [/--between\b/, 'On this page --between is “Between which values?”, above “Find it”.'],
];

/** A sentence for each thing named that has a place of its own on the page. */
export function whereOnThisPage(remarks: readonly string[]): readonly string[] {
  return places.flatMap(([named, where]) => (remarks.some((remark) => named.test(remark)) ? [where] : []));
}
