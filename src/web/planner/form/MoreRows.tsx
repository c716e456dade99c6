// Below a long table: how many rows are shown, and the way to more of them.
import { useState } from 'preact/hooks';
import { Button } from '../../parts/Button.tsx';
import { useForm } from './form.ts';
import { rowsAtOnce, shownRows } from './shownRows.ts';
import { useHeld } from './useHeld.ts';

export interface Rows {
  /** Indices of the rows that are shown. */
  readonly indices: readonly number[];
  readonly shownCount: number;
  readonly setShownCount: (count: number) => void;
}

/** @param path of the list, such as `areas.0.teams.0.posts` */
export function useRows(count: number, path: string): Rows {
  const { wrongPaths } = useForm();
  const [shownCount, setShownCount] = useState(rowsAtOnce);
  const shown = useHeld(shownRows(count, shownCount, path, wrongPaths), `${path} ${count} ${shownCount}`);
  return { indices: [...shown].sort((a, b) => a - b), shownCount, setShownCount };
}

/** @param noun of the rows, in the plural */
export function MoreRows({
  rows,
  count,
  noun,
}: {
  readonly rows: Rows;
  readonly count: number;
  readonly noun: string;
}) {
  const { indices, shownCount, setShownCount } = rows;
  if (indices.length >= count) return null;
  return (
    <p>
      {indices.length.toLocaleString('en-GB')} of {count.toLocaleString('en-GB')} {noun} are shown.{' '}
      <Button
        kind="secondary"
        small
        label={`Show ${rowsAtOnce} more ${noun}`}
        onPress={() => setShownCount(shownCount + rowsAtOnce)}
      >
        Show more
      </Button>
    </p>
  );
}
