// Making a file takes a moment: one at a time, and said when it is begun, done or has failed.
import { useRef, useState } from 'preact/hooks';

export interface Making {
  /** For a status line. */
  readonly said: string;
  /** What to do on a press. @param what with its article, such as `the report` */
  readonly making: (what: string, work: () => Promise<void>) => () => Promise<void>;
}

export function useMaking(): Making {
  const [said, setSaid] = useState('');
  const isBusy = useRef(false);
  const making: Making['making'] = (what, work) => async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    setSaid(`Making ${what}.`);
    try {
      await work();
      setSaid(`Done: ${what}.`);
    } catch (error) {
      setSaid(`Could not make ${what}: ${error instanceof Error ? error.message : String(error)}.`);
    } finally {
      isBusy.current = false;
    }
  };
  return { said, making };
}
