// The lines as figures, a row a week.
import { weekWords } from './weekWords.ts';
import { decimals } from './words.ts';
import type { Worlds } from './worlds.ts';

export interface WeekTableProps {
  readonly worlds: Worlds;
  readonly names: readonly [string, string];
  readonly from: number;
  readonly until: number;
}

const columns = [
  ['Strain, mean of 100', 'strain', 1],
  ['Cases open', 'caseload', 0],
  ['People waiting to be seen', 'waiting', 0],
] as const;

export function WeekTable({ worlds, names, from, until }: WeekTableProps) {
  const weeks = Array.from({ length: Math.max(0, until - from) }, (_, i) => from + i);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroll scroll--high" aria-label="Figures by week" tabIndex={0}>
      <table class="nhsuk-table day-table">
        <caption class="nhsuk-table__caption">At the end of each week so far</caption>
        <thead>
          <tr>
            <th scope="col">Week</th>
            {columns.flatMap(([words]) =>
              names.map((name) => <th key={`${words} ${name}`} scope="col">{`${words}: ${name}`}</th>),
            )}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week}>
              <th scope="row">{weekWords(worlds, week)}</th>
              {columns.flatMap(([, column, digits]) =>
                worlds.playbacks.map((playback, side) => {
                  const value = playback.weekly[column][week];
                  return (
                    <td key={`${column} ${names[side]}`}>
                      {Number.isNaN(value) ? 'none in post' : decimals(value, digits)}
                    </td>
                  );
                }),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
