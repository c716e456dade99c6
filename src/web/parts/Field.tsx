// What every question has around its control: label, hint, error, and something beside it such as the source of a default.
import type { ComponentChildren } from 'preact';

export interface FieldWords {
  /** Of the control; the others are made from it. */
  readonly id: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  /** Whether the error is read out as soon as it is there: it comes from something that was done, not from typing. */
  readonly isErrorSaid?: boolean;
  /** Below the control: where the default comes from, what it comes to. */
  readonly note?: ComponentChildren;
}

/** Ids of what describes a control, for `aria-describedby`. */
export function describedBy({ id, hint, error, note }: FieldWords): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : '', note ? `${id}-note` : ''].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}

export function Field({ children, ...words }: FieldWords & { readonly children: ComponentChildren }) {
  const { id, label, error } = words;
  return (
    <div class={`nhsuk-form-group${error ? ' nhsuk-form-group--error' : ''}`}>
      <label class="nhsuk-label" for={id}>
        {label}
      </label>
      <Around {...words}>{children}</Around>
    </div>
  );
}

/** A question whose answer is a choice among several controls. */
export function FieldGroup({ children, ...words }: FieldWords & { readonly children: ComponentChildren }) {
  const { id, label, error } = words;
  return (
    <div class={`nhsuk-form-group${error ? ' nhsuk-form-group--error' : ''}`}>
      <fieldset class="nhsuk-fieldset" id={id} tabIndex={-1} aria-describedby={describedBy(words)}>
        <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{label}</legend>
        <Around {...words}>{children}</Around>
      </fieldset>
    </div>
  );
}

function Around({
  id,
  hint,
  error,
  isErrorSaid = false,
  note,
  children,
}: FieldWords & { readonly children: ComponentChildren }) {
  return (
    <>
      {hint && (
        <div class="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <span class="nhsuk-error-message" id={`${id}-error`} role={isErrorSaid ? 'alert' : undefined}>
          <span class="nhsuk-u-visually-hidden">Error:</span> {error}
        </span>
      )}
      {children}
      {note && (
        <div class="field-note" id={`${id}-note`}>
          {note}
        </div>
      )}
    </>
  );
}
