// A section of a report on the page: open, or folded away until somebody wants more.
import type { ComponentChildren } from 'preact';
import type { Markup } from '../../../report/markup.ts';
import { SectionBody } from './SectionBody.tsx';

export interface ReportSectionProps {
  /** Of the heading. */
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
  readonly level: 2 | 3;
  readonly within: string | null;
  readonly isFolded: boolean;
  readonly children: ComponentChildren;
}

export function ReportSection({ id, title, body, level, within, isFolded, children }: ReportSectionProps) {
  const Heading = `h${level}` as const;
  const look = level === 2 ? 'nhsuk-heading-m' : 'nhsuk-heading-s';
  const section = (
    <section aria-labelledby={id}>
      {/* What it unfolds from has said its title already; on paper that is not there. */}
      <Heading class={isFolded ? `${look} report__title-on-paper` : look} id={id} tabIndex={-1}>
        {title}
        {within !== null && <span class="nhsuk-u-visually-hidden"> ({within})</span>}
      </Heading>
      <SectionBody of={body} within={within} />
      {children}
    </section>
  );
  if (!isFolded) return section;
  return (
    <details class={`nhsuk-details nhsuk-expander ${foldedClass}`}>
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">More: {title}</span>
      </summary>
      <div class="nhsuk-details__text">{section}</div>
    </details>
  );
}

const foldedClass = 'report__more';

/** Goes to a section by its heading; one that is folded away is unfolded. */
export function goToSection(heading: HTMLElement): void {
  for (let around = heading.closest('details'); around !== null; around = outside(around)) around.open = true;
  const folded = heading.closest<HTMLElement>(`.${foldedClass}`);
  (folded ?? heading).scrollIntoView();
  (folded?.querySelector('summary') ?? heading).focus({ preventScroll: true });
}

function outside(details: HTMLDetailsElement): HTMLDetailsElement | null {
  return details.parentElement?.closest('details') ?? null;
}

/** Prints what is folded away too, and folds it away again afterwards. @returns stops doing so */
export function unfoldedOnPaper(place: HTMLElement): () => void {
  let unfolded: readonly HTMLDetailsElement[] = [];
  const unfold = () => {
    unfolded = [...place.querySelectorAll<HTMLDetailsElement>(`.${foldedClass}:not([open])`)];
    for (const one of unfolded) one.open = true;
  };
  const fold = () => {
    for (const one of unfolded) one.open = false;
    unfolded = [];
  };
  addEventListener('beforeprint', unfold);
  addEventListener('afterprint', fold);
  return () => {
    removeEventListener('beforeprint', unfold);
    removeEventListener('afterprint', fold);
  };
}
