// The planner's scenarios of the moment, kept up as they change.
import { useEffect, useState } from 'preact/hooks';
import type { Entry } from './evaluate.ts';
import { listenToOwn, ownEntries } from './own.ts';

export function useOwn(): readonly Entry[] {
  const [entries, setEntries] = useState(ownEntries);
  useEffect(() => {
    setEntries(ownEntries());
    return listenToOwn(setEntries);
  }, []);
  return entries;
}
