// Everything that is wrong, on top of the page, each with a way to its place. Takes the focus when it appears.
import { useEffect, useRef } from 'preact/hooks';

export interface ErrorLine {
  readonly text: string;
  /** Id of the control that it belongs to. */
  readonly field?: string | undefined;
}

export interface ErrorSummaryProps {
  readonly title?: string;
  readonly errors: readonly ErrorLine[];
  /** Changes whenever the summary shall take the focus again. */
  readonly attempt?: number;
}

export function ErrorSummary({ title = 'There is a problem', errors, attempt = 0 }: ErrorSummaryProps) {
  const place = useRef<HTMLDivElement>(null);
  const isShown = errors.length > 0;
  useEffect(() => {
    if (isShown) place.current?.focus();
  }, [isShown, attempt]);
  if (!isShown) return null;
  return (
    <div class="nhsuk-error-summary" ref={place} tabIndex={-1}>
      <div role="alert">
        <h2 class="nhsuk-error-summary__title">{title}</h2>
        <div class="nhsuk-error-summary__body">
          <ul class="nhsuk-list nhsuk-error-summary__list">
            {errors.map(({ text, field }, i) => (
              <li key={`${i} ${text}`}>{field === undefined ? text : <FieldLink field={field} text={text} />}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** A link by looks; by nature a jump within the page that leaves the address as it is. */
function FieldLink({ field, text }: { readonly field: string; readonly text: string }) {
  return (
    <a
      href={`#${field}`}
      onClick={(event) => {
        event.preventDefault();
        const control = document.getElementById(field);
        openDoorsTo(control);
        control?.scrollIntoView({ block: 'center' });
        control?.focus({ preventScroll: true });
      }}
    >
      {text}
    </a>
  );
}

/** What stands behind a closed door can be neither seen nor focused. */
function openDoorsTo(control: Element | null) {
  for (let door = closedAround(control); door !== null; door = closedAround(door)) door.open = true;
}

function closedAround(element: Element | null): HTMLDetailsElement | null {
  return element?.closest<HTMLDetailsElement>('details:not([open])') ?? null;
}
