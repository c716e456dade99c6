// A button in the design system's look.
import type { ComponentChildren, Ref } from 'preact';

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  readonly kind?: 'primary' | 'secondary' | 'reverse' | 'warning';
  readonly small?: boolean;
  readonly disabled?: boolean;
  /** Of a switch: whether it is on. */
  readonly pressed?: boolean;
  /** Where the words on it do not say enough. */
  readonly label?: string;
  readonly describedBy?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps) {
  const { children, onPress, kind = 'primary', small = false, disabled = false } = props;
  const classes = [
    'nhsuk-button',
    kind === 'primary' ? '' : `nhsuk-button--${kind}`,
    small ? 'nhsuk-button--small' : '',
  ];
  return (
    <button
      type="button"
      class={classes.filter(Boolean).join(' ')}
      onClick={onPress}
      disabled={disabled}
      aria-pressed={props.pressed}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      ref={props.buttonRef ?? null}
    >
      {children}
    </button>
  );
}
