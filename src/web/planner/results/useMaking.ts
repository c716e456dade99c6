// Making a file takes a moment: each once at a time, and said when it is begun, done or has failed.
import { useRef, useState } from 'preact/hooks';

export interface Making {
  /** For a status line. */
  readonly said: string;
  /** What to do on a press. @param what with its article, such as `the report` */
  readonly making: (what: string, work: () => Promise<void>) => () => Promise<void>;
}

export function useMaking(): Making {
  const [said, setSaid] = useState('');
  // One that takes long, such as the drawing of charts, keeps nobody from the others.
  const underWay = useRef(new Set<string>());
  const making: Making['making'] = (what, work) => async () => {
    if (underWay.current.has(what)) return;
    underWay.current.add(what);
    setSaid(`Making ${what}.`);
    try {
      await work();
      setSaid(`Done: ${what}.`);
    } catch (error) {
      setSaid(`Could not make ${what}: ${error instanceof Error ? error.message : String(error)}.`);
    } finally {
      underWay.current.delete(what);
    }
  };
  return { said, making };
}
