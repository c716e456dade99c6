// Starts workers of the page in one file: their code lies in the page, because a page opened from disk may load no other file.
import DrawingWorker from '../drawing/drawing.worker.ts?worker&inline';
import EngineWorker from './engine.worker.ts?worker&inline';

export function startEngine(): Worker {
  return new EngineWorker();
}

export function startDrawing(): Worker {
  return new DrawingWorker();
}
