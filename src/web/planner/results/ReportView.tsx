// A report on the page: the same sections as in the file. Words and tables stand at once; drawings come as they are made.
import { type ComponentChildren, Fragment } from 'preact';
import { memo } from 'preact/compat';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ReportContent } from '../../../report/content.ts';
import { html } from '../../../report/markup.ts';
import type { Section } from '../../../report/sections/section.ts';
import { theDrawings } from '../../drawing/theDrawings.ts';
import { notDrawn, panelsOf, roomFor } from './drawnLater.ts';
import { SectionBody } from './SectionBody.tsx';

export interface ReportViewProps {
  readonly content: ReportContent;
  /** Before the ids of the sections, which must differ from all others on the page. */
  readonly prefix: string;
  /** Which sections, in which order; all as they are where it is not given. */
  readonly arrange?: (sections: readonly Section[]) => readonly Section[];
  /** What else belongs to a section, by its id. */
  readonly further?: Readonly<Record<string, ComponentChildren>>;
  /** Of the sections' headings; 2 where it is not given. */
  readonly level?: 2 | 3;
  /** Whether a list of the sections stands below the first. */
  readonly contents?: boolean;
}

/** Of the one report that has all its sections. */
export const mainPrefix = 'result';

export function ReportView({ content, prefix, arrange, further = {}, level = 2, contents = false }: ReportViewProps) {
  const Heading = `h${level}` as const;
  const place = useRef<HTMLDivElement>(null);
  const panels = useMemo(() => panelsOf(content), [content]);
  const sections = useMemo(() => {
    const all = content.sections(roomFor(panels));
    return (arrange?.(all) ?? all).map(({ id, title, body }) => ({ id, title, body: html`${body}` }));
  }, [content, panels, arrange]);

  useEffect(() => {
    const leave = new AbortController();
    panels.forEach(async (panel, number) => {
      const room = () => place.current?.querySelector(`[data-panel="${number}"]`) ?? null;
      if (room() === null) return;
      try {
        const drawing = await theDrawings().draw(panel, leave.signal);
        const here = room();
        if (here !== null && !leave.signal.aborted) here.innerHTML = drawing.markup;
      } catch {
        const here = room();
        if (here === null || leave.signal.aborted) return;
        here.innerHTML = notDrawn.markup;
        const values = here.closest('figure')?.querySelector('details');
        if (values) values.open = true;
      }
    });
    return () => leave.abort();
  }, [panels]);

  const goTo = (id: string) => {
    // A report that shows only some sections points to the others in the one above it.
    const heading = [prefix, mainPrefix].flatMap((one) => document.getElementById(`${one}-${id}-title`) ?? [])[0];
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  };
  // The address holds the route, so a link to a section goes there without it.
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (link === null) return;
    event.preventDefault();
    goTo((link.getAttribute('href') ?? '').slice(1));
  };

  const list = (
    <nav class="report__contents" aria-label="Parts of the results">
      <ul>
        {sections.slice(1).map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only catches what links inside it do
    // biome-ignore lint/a11y/useKeyWithClickEvents: pressing Enter on a link is a click
    <div class="report" ref={place} onClick={follow}>
      {sections.map(({ id, title, body }, i) => (
        <Fragment key={id}>
          <section aria-labelledby={`${prefix}-${id}-title`}>
            <Heading
              class={level === 2 ? 'nhsuk-heading-m' : 'nhsuk-heading-s'}
              id={`${prefix}-${id}-title`}
              tabIndex={-1}
            >
              {title}
            </Heading>
            <SectionBody of={body} />
            {further[id]}
          </section>
          {contents && i === 0 && list}
        </Fragment>
      ))}
    </div>
  );
}

/** Drawn anew only when something of it changes, not with every step of the progress above it. */
export const SteadyReportView = memo(ReportView);
