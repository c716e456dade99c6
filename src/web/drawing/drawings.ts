// Drawings of charts, made in a thread of their own that is started with the first of them: what draws is larger than all the rest.
import type { Panel } from '../../report/chart.ts';
import { type Markup, trusted } from '../../report/markup.ts';

/** What the thread sends back. */
export type Drawing = { readonly svg: string } | { readonly failure: string };

/** As much of a worker as is needed. */
export interface DrawingThread {
  onmessage: ((message: { readonly data: Drawing }) => void) | null;
  onerror: ((failure: { readonly message: string; preventDefault(): void }) => void) | null;
  postMessage(panel: Panel): void;
  terminate(): void;
}

export interface Drawings {
  /**
   * The panel as one SVG element. Panels are drawn in the order asked; one that has been drawn is not drawn again.
   * @param signal once aborted, a panel that is still in the line is left out and the promise rejects with its reason
   * @throws Error when it cannot be drawn, or takes longer than any drawing should: then another thread goes on
   */
  draw(panel: Panel, signal?: AbortSignal): Promise<Markup>;
}

/** A thread that has died of want of memory says nothing at all. On a slow telephone the first drawing takes some seconds. */
const millisecondsAtMost = 20_000;

export function createDrawings(start: () => DrawingThread): Drawings {
  const drawn = new WeakMap<Panel, Markup>();
  let worker: DrawingThread | null = null;
  let before: Promise<unknown> = Promise.resolve();

  const inThread = (panel: Panel): Promise<Markup> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      const own = worker;
      const end = (why: string) => {
        clearTimeout(limit);
        own.onmessage = null;
        own.onerror = null;
        own.terminate();
        worker = null;
        reject(new Error(why));
      };
      const limit = setTimeout(() => end('drawing takes too long in this browser'), millisecondsAtMost);
      own.onmessage = ({ data }) => {
        clearTimeout(limit);
        if ('failure' in data) reject(new Error(data.failure));
        else resolve(trusted(data.svg));
      };
      own.onerror = (event) => {
        event.preventDefault();
        end(event.message || 'charts cannot be drawn in this browser');
      };
      try {
        own.postMessage(panel);
      } catch (error) {
        end(error instanceof Error ? error.message : String(error));
      }
    });

  const draw = (panel: Panel, signal?: AbortSignal): Promise<Markup> => {
    const turn = before.then(async () => {
      const known = drawn.get(panel);
      if (known !== undefined) return known;
      signal?.throwIfAborted();
      const drawing = await inThread(panel);
      drawn.set(panel, drawing);
      return drawing;
    });
    before = turn.catch(() => {});
    return turn;
  };
  return { draw };
}
