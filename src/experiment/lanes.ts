// Work on several threads at once: what is handed over together, and lanes that each have one task under way.
import type { Piece } from './ports.ts';
import { estimatedMilliseconds } from './runs.ts';

/** So long that handing over costs nothing to speak of, so short that a stop loses little. */
const taskMilliseconds = 150;
/** Where there is little to play tasks are shorter: no thread shall stand idle while another has much left. */
const tasksAThread = 4;

/**
 * As many lanes as threads, each with one task under way: what waits in memory does not grow with the work.
 * @param isStopped looked at before each task; once true, nothing more is begun
 * @throws the first thing that `work` throws, when all lanes have ended, so that nothing goes on behind the caller's back
 */
export async function inLanes<Task>(
  tasks: Iterable<Task>,
  laneCount: number,
  isStopped: () => boolean,
  work: (task: Task) => Promise<void>,
): Promise<void> {
  const source = tasks[Symbol.iterator]();
  let failures: readonly unknown[] = [];
  const lane = async () => {
    try {
      while (failures.length === 0 && !isStopped()) {
        const next = source.next();
        if (next.done) return;
        await work(next.value);
      }
    } catch (error) {
      failures = [...failures, error];
    }
  };
  await Promise.all(Array.from({ length: laneCount }, lane));
  if (failures.length > 0) throw failures[0];
}

/** Indices of the pieces that are played together, heaviest first, so that no thread is left alone with a long piece at the end. */
export function tasksOf(
  pieces: readonly Piece[],
  open: readonly number[],
  threadCount: number,
): readonly (readonly number[])[] {
  const order = open.toSorted((a, b) => pieces[b].weight - pieces[a].weight || a - b);
  const costs = new Map(order.map((index) => [index, estimatedMilliseconds(pieces[index].scenario)]));
  const total = order.reduce((sum, index) => sum + (costs.get(index) ?? 0), 0);
  const wanted = Math.min(taskMilliseconds, total / (tasksAThread * threadCount));
  const tasks: number[][] = [];
  let cost = wanted;
  for (const index of order) {
    const one = costs.get(index) ?? 0;
    // A piece joins the task as long as that brings it nearer to the length wanted.
    if (cost + one / 2 > wanted) {
      tasks.push([]);
      cost = 0;
    }
    tasks[tasks.length - 1].push(index);
    cost += one;
  }
  return tasks;
}
