// A part of the page with buttons that save files, a line that says what each is, and what became of the last press.
import type { ComponentChildren } from 'preact';
import { Button } from '../../parts/Button.tsx';
import { type Making, useMaking } from './useMaking.ts';

/** A button with what it gives. */
export interface FileButton {
  readonly label: string;
  readonly note: string;
  readonly onPress: () => void;
}

export interface FilesToSaveProps {
  /** Of the heading; nothing else on the page has it. */
  readonly id: string;
  /** Of what they are the files; tells this part from others of its kind. */
  readonly title: string;
  readonly level: 2 | 3;
  /** The first of them stands out. */
  readonly buttonsOf: (making: Making['making']) => readonly FileButton[];
  readonly lead?: ComponentChildren;
  readonly children?: ComponentChildren;
}

export function FilesToSave({ id, title, level, buttonsOf, lead, children }: FilesToSaveProps) {
  const { said, making } = useMaking();
  const Heading = `h${level}` as const;
  return (
    <section class="results__downloads" aria-labelledby={id}>
      <Heading class={level === 2 ? 'nhsuk-heading-m' : 'nhsuk-heading-s'} id={id}>
        {title}
      </Heading>
      {lead}
      <ul class="results__files">
        {buttonsOf(making).map(({ label, note, onPress }, i) => (
          <li key={label}>
            <Button small kind={i === 0 ? 'primary' : 'secondary'} onPress={onPress}>
              {label}
            </Button>
            <span>{note}</span>
          </li>
        ))}
      </ul>
      {children}
      <p role="status">{said}</p>
    </section>
  );
}
