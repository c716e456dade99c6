// A door in a form: what is behind it is told on it; it opens by itself when something behind it is to be put right.
import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { Details } from '../../parts/Details.tsx';
import { FormContext } from './form.ts';

export interface DoorProps {
  readonly title: ComponentChildren;
  /** Below the title, whether it is open or not: what is behind it. */
  readonly note?: ComponentChildren;
  readonly isWrong: boolean;
  readonly children: ComponentChildren;
}

export function Door({ title, note, isWrong, children }: DoorProps) {
  const [isOpen, setIsOpen] = useState(isWrong);
  const words = useRef<HTMLSpanElement>(null);
  const attempt = useContext(FormContext)?.attempt ?? 0;
  // Straight on the element, which tells of it: somebody may be closing it just now. Once open it stays so when all
  // is right again, because somebody is still typing in there.
  useEffect(() => {
    const door = words.current?.closest('details');
    if (isWrong && door) door.open = true;
  }, [isWrong, attempt]);
  const summary = (
    <span ref={words}>
      {title}
      {note && <span class="door-note">{note}</span>}
    </span>
  );
  return (
    <Details summary={summary} open={isOpen} onToggle={setIsOpen}>
      {children}
    </Details>
  );
}
