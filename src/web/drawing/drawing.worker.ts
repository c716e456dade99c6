// The thread that draws: a panel in, the drawing as SVG text out, one after the other.
import type { Panel } from '../../report/chart.ts';
import { drawPanel } from '../../report/drawing.ts';
import type { Drawing } from './drawings.ts';

interface Scope {
  onmessage: ((message: MessageEvent<Panel>) => void) | null;
  postMessage(drawing: Drawing): void;
}
const scope = self as unknown as Scope;

scope.onmessage = async ({ data }) => {
  try {
    scope.postMessage({ svg: await drawPanel(data) });
  } catch (error) {
    scope.postMessage({ failure: error instanceof Error ? error.message : String(error) });
  }
};
