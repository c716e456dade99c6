// What packs a workbook starts threads of its own. Where the browser refuses them nothing says so but this event.

const refusedWords = 'this browser refuses what packs it; the CSV files hold the same tables';

/**
 * Does some work that starts such threads.
 * @param heard where the event comes: the window
 * @throws Error in words when one is refused before the work is done
 */
export async function unlessThreadsRefused<Result>(
  work: () => Promise<Result>,
  heard: Pick<EventTarget, 'addEventListener'> = globalThis,
): Promise<Result> {
  const done = new AbortController();
  const refused = new Promise<never>((_, reject) => {
    heard.addEventListener('securitypolicyviolation', () => reject(new Error(refusedWords)), { signal: done.signal });
  });
  try {
    return await Promise.race([work(), refused]);
  } finally {
    done.abort();
  }
}
