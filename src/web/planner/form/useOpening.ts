// Whether a door is open: something to be put right behind it opens it, and nothing but its reader closes it again.
import { useEffect, useState } from 'preact/hooks';

/** @param attempt counts how often all errors have been said */
export function useOpening(
  isWrong: boolean,
  attempt: number,
  isOpenAtFirst = false,
): readonly [isOpen: boolean, setIsOpen: (isOpen: boolean) => void] {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst || isWrong);
  // Once open it stays so when all is right again, because somebody is still typing in there.
  useEffect(() => {
    if (isWrong) setIsOpen(true);
  }, [isWrong, attempt]);
  return [isOpen, setIsOpen];
}
