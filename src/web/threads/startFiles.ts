// Starts workers of the hosted page: files of their own beside it.
import DrawingWorker from '../drawing/drawing.worker.ts?worker';
import EngineWorker from './engine.worker.ts?worker';

export function startEngine(): Worker {
  return new EngineWorker();
}

export function startDrawing(): Worker {
  return new DrawingWorker();
}
