// Something to open when one wants to know more.
import type { ComponentChildren } from 'preact';

export interface DetailsProps {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
}

export function Details({ summary, children, open = false, onToggle }: DetailsProps) {
  return (
    <details class="nhsuk-details" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{summary}</span>
      </summary>
      <div class="nhsuk-details__text">{children}</div>
    </details>
  );
}
