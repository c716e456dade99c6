// A report on the page: the same sections as in the file. Words and tables stand at once; drawings come as they are made.
import { type ComponentChildren, Fragment } from 'preact';
import { memo } from 'preact/compat';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ReportContent } from '../../../report/content.ts';
import { html } from '../../../report/markup.ts';
import type { Section } from '../../../report/sections/section.ts';
import { theDrawings } from '../../drawing/theDrawings.ts';
import { notDrawn, panelsOf, roomFor } from './drawnLater.ts';
import { foldedSections } from './pageOrder.ts';
import { goToSection, ReportSection, unfoldedOnPaper } from './ReportSection.tsx';

export interface ReportViewProps {
  readonly content: ReportContent;
  /** Before the ids of the sections, which must differ from all others on the page. */
  readonly prefix: string;
  /** What it is called, where there may be another with sections of the same names on the page. */
  readonly within?: string;
  /** Where its words point to when it has no such section itself. */
  readonly elsewhere?: string;
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

export function ReportView(props: ReportViewProps) {
  const { content, prefix, within = null, elsewhere, arrange, further = {}, level = 2, contents = false } = props;
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

  useEffect(() => (place.current === null ? undefined : unfoldedOnPaper(place.current)), []);

  const goTo = (id: string) => {
    const [heading] = [prefix, elsewhere ?? prefix].flatMap((one) => document.getElementById(headingId(one, id)) ?? []);
    if (heading !== undefined) goToSection(heading);
  };
  // The address holds the route, so a link to a section goes there without it.
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented) return;
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
          <ReportSection
            id={headingId(prefix, id)}
            title={title}
            body={body}
            level={level}
            within={within}
            isFolded={foldedSections.has(id)}
          >
            {further[id]}
          </ReportSection>
          {contents && i === 0 && list}
        </Fragment>
      ))}
    </div>
  );
}

function headingId(prefix: string, id: string): string {
  return `${prefix}-${id}-title`;
}

/** Drawn anew only when something of it changes, not with every step of the progress above it. */
export const SteadyReportView = memo(ReportView);
