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
   * @throws Error when it cannot be drawn
   */
  draw(panel: Panel, signal?: AbortSignal): Promise<Markup>;
}

export function createDrawings(start: () => DrawingThread): Drawings {
  const drawn = new WeakMap<Panel, Markup>();
  let worker: DrawingThread | null = null;
  let before: Promise<unknown> = Promise.resolve();

  const inThread = (panel: Panel): Promise<Markup> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      const own = worker;
      own.onmessage = ({ data }) => {
        if ('failure' in data) reject(new Error(data.failure));
        else resolve(trusted(data.svg));
      };
      own.onerror = (event) => {
        event.preventDefault();
        own.terminate();
        worker = null;
        reject(new Error(event.message || 'charts cannot be drawn in this browser'));
      };
      own.postMessage(panel);
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
