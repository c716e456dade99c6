// The one thread of the page that draws.
import { startDrawing } from '#start';
import { createDrawings, type Drawings, type DrawingThread } from './drawings.ts';

let only: Drawings | null = null;

export function theDrawings(): Drawings {
  only ??= createDrawings(() => startDrawing() as unknown as DrawingThread);
  return only;
}
