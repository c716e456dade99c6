// Text that stands out: an aside, a warning, a tag, what is only for those who listen.
import type { ComponentChildren } from 'preact';

interface Children {
  readonly children: ComponentChildren;
}

export function InsetText({ children }: Children) {
  return <div class="nhsuk-inset-text">{children}</div>;
}

export function Warning({ title, children }: Children & { readonly title: string }) {
  return (
    <div class="nhsuk-warning-callout">
      <h3 class="nhsuk-warning-callout__label">{title}</h3>
      {children}
    </div>
  );
}

export type TagColour =
  | 'white'
  | 'grey'
  | 'green'
  | 'aqua-green'
  | 'blue'
  | 'purple'
  | 'pink'
  | 'red'
  | 'orange'
  | 'yellow';

export function Tag({ children, colour = 'grey' }: Children & { readonly colour?: TagColour }) {
  return <strong class={`nhsuk-tag nhsuk-tag--${colour}`}>{children}</strong>;
}

/** Read out when it changes, without taking the focus. Stands empty until there is something to say. */
export function Status({ children }: { readonly children?: ComponentChildren }) {
  return <div role="status">{children}</div>;
}
