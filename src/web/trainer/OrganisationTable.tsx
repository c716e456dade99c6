// Organisations of a world by the need that they are for: places, whom they are taken by, who waits.
import type { Cursor } from '../../experiment/playback/cursor.ts';
import { needCategories } from '../../scenario/scenario.ts';
import { type OrganisationRow, organisationRows } from './organisationRows.ts';
import { decimals, needWord } from './words.ts';

export function OrganisationTable({ cursor, id }: { readonly cursor: Cursor; readonly id: string }) {
  const rows = organisationRows(cursor);
  return (
    <div class="organisations">
      <table class="organisations__table" aria-describedby={`${id}-organisations-note`}>
        <caption class="nhsuk-u-visually-hidden">Places and waiting lists of organisations, by need</caption>
        <thead>
          <tr>
            <th scope="col">Organisations for</th>
            <th scope="col" class="organisations__bar-head">
              Places taken
            </th>
            <th scope="col">Waiting</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, category) =>
            row.organisations > 0 ? <NeedRow key={needCategories[category]} row={row} category={category} /> : null,
          )}
        </tbody>
      </table>
    </div>
  );
}

function NeedRow({ row, category }: { readonly row: OrganisationRow; readonly category: number }) {
  const whole = Math.max(row.places, row.ours + row.others, 1);
  const width = (part: number) => `${(100 * part) / whole}%`;
  const troubles = [row.closed > 0 ? `${row.closed} closed` : '', row.shut > 0 ? `${row.shut} shut` : ''];
  return (
    <tr>
      <th scope="row">
        {needWord(category)}
        {troubles.filter(Boolean).map((text) => (
          <span key={text} class="organisations__trouble">
            {' '}
            {text}
          </span>
        ))}
      </th>
      <td>
        <span class="places" aria-hidden="true">
          <span class="places__ours" style={{ width: width(row.ours) }} />
          <span class="places__others" style={{ width: width(row.others) }} />
        </span>
        <span class="places__words">
          {row.ours} + {decimals(row.others, 0)} of {row.places}
        </span>
      </td>
      <td>
        {row.waiting} + {decimals(row.othersWaiting, 0)}
      </td>
    </tr>
  );
}
