// What is to be put right stays where it stands until its reader looks at something else: the box must not go while one types.
import { useRef } from 'preact/hooks';

/** All that has been among `present` for as long as `view` has been the same, in the order in which it came. */
export function useHeld<Item>(present: readonly Item[], view: string): readonly Item[] {
  const held = useRef<{ readonly view: string; readonly items: readonly Item[] }>({ view, items: [] });
  held.current = { view, items: heldFrom(held.current, present, view) };
  return held.current.items;
}

export function heldFrom<Item>(
  before: { readonly view: string; readonly items: readonly Item[] },
  present: readonly Item[],
  view: string,
): readonly Item[] {
  if (before.view !== view) return present;
  return [...before.items, ...present.filter((item) => !before.items.includes(item))];
}
