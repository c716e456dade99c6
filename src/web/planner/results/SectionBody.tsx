// The body of a report's section. Its markup is set by hand, so that drawings can be put into it and what the reader has
// opened stays open when the figures change.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Markup } from '../../../report/markup.ts';

export interface SectionBodyProps {
  readonly of: Markup;
  /** What the section is part of, where other parts of the page have sections and tables of the same name. */
  readonly within: string | null;
}

export function SectionBody({ of, within }: SectionBodyProps) {
  const place = useRef<HTMLDivElement>(null);
  const { markup } = of;
  useLayoutEffect(() => {
    const here = place.current;
    if (here === null) return;
    const open = new Set(titles(here).flatMap(([title, details]) => (details.open ? [title] : [])));
    here.innerHTML = markup;
    for (const [title, details] of titles(here)) if (open.has(title)) details.open = true;
    if (within === null) return;
    for (const region of here.querySelectorAll('[role="region"]')) {
      region.setAttribute('aria-label', `${region.getAttribute('aria-label') ?? ''} (${within})`);
    }
  }, [markup, within]);
  return <div ref={place} />;
}

function titles(place: HTMLElement): readonly (readonly [string, HTMLDetailsElement])[] {
  return [...place.querySelectorAll('details')].map((details, i) => [
    `${i} ${details.querySelector('summary')?.textContent ?? ''}`,
    details,
  ]);
}
