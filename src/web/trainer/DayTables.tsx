// The same days as tables: minutes by kind for each post, for whoever reads rather than looks.
import { dayKinds } from '../../experiment/playback/dayKinds.ts';
import { dayKindWords, decimals } from './words.ts';
import { workerView } from './workerView.ts';
import { sides, type Worlds } from './worlds.ts';

export interface DayTablesProps {
  readonly worlds: Worlds;
  readonly names: readonly [string, string];
  readonly byWeek: boolean;
}

export function DayTables({ worlds, names, byWeek }: DayTablesProps) {
  return (
    <>
      {sides.map((side) => {
        const cursor = worlds.cursors[side];
        return (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          <section key={side} class="scroll" aria-label={`Minutes of each post in ${names[side]}`} tabIndex={0}>
            <table class="nhsuk-table day-table">
              <caption class="nhsuk-table__caption">
                {names[side]}: minutes {byWeek ? 'of the last full week' : 'of today so far'}, by post
              </caption>
              <thead>
                <tr>
                  <th scope="col">Minutes</th>
                  {cursor.playback.posts.map(({ name }, w) => (
                    <th key={`${w} ${name}`} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {dayKinds.map((kind, k) => (
                  <tr key={kind}>
                    <th scope="row">{dayKindWords[kind]}</th>
                    {cursor.playback.posts.map(({ name }, w) => (
                      <td key={`${w} ${name}`}>{decimals(workerView(cursor, w, byWeek).minutes[k], 0)}</td>
                    ))}
                  </tr>
                ))}
                <tr>
                  <th scope="row">Contracted</th>
                  {cursor.playback.posts.map(({ name }, w) => (
                    <td key={`${w} ${name}`}>{decimals(workerView(cursor, w, byWeek).contracted, 0)}</td>
                  ))}
                </tr>
              </tbody>
            </table>
          </section>
        );
      })}
    </>
  );
}
