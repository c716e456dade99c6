// Says on stderr how far the work is and how long it will take: a bar on a terminal, a line now and then elsewhere.

/** What progress needs of stderr. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface Progress {
  /**
   * @param finishedShare 0 to 1
   * @param isTakenOver whether all of it was finished before: it is no measure of how fast the rest will go
   */
  show(finishedShare: number, isTakenOver?: boolean): void;
  /** Clears the bar away. */
  close(): void;
}

const barWidth = 30;
const millisecondsBetweenBars = 100;
const millisecondsToFirstLine = 2000;
const millisecondsBetweenLines = 5000;
/** Less than either of these is no evidence of how long the rest will take. */
const playedShareAtLeast = 0.03;
const playedMillisecondsAtLeast = 5000;

/** @param now milliseconds on a clock that only goes forward */
export function createProgress(stream: ProgressStream, quiet: boolean, now: () => number): Progress {
  if (quiet) return { show() {}, close() {} };
  const onTerminal = stream.isTTY === true;
  const startedAt = now();
  let dueAt = onTerminal ? startedAt : startedAt + millisecondsToFirstLine;
  let barIsUp = false;
  let takenOverShare = 0;
  let first: { readonly at: number; readonly share: number } | null = null;
  const timeLeft = (at: number, share: number) => {
    // Threads take a while to start: the clock runs from the first piece that was finished.
    if (first === null || share <= first.share || share >= 1) return '';
    const elapsed = at - first.at;
    if (share - takenOverShare < playedShareAtLeast && elapsed < playedMillisecondsAtLeast) return '';
    return `, about ${duration((elapsed / 1000) * ((1 - share) / (share - first.share)))} left`;
  };
  return {
    show(finishedShare, isTakenOver = false) {
      const at = now();
      if (isTakenOver) {
        takenOverShare = finishedShare;
        first = null;
      } else if (first === null && finishedShare > takenOverShare) first = { at, share: finishedShare };
      if (at < dueAt) return;
      dueAt = at + (onTerminal ? millisecondsBetweenBars : millisecondsBetweenLines);
      const words = `${Math.floor(100 * finishedShare)}% done${timeLeft(at, finishedShare)}`;
      if (onTerminal) stream.write(`\r${bar(finishedShare)} ${words}\u001b[K`);
      else stream.write(`${words}\n`);
      barIsUp = onTerminal;
    },
    close() {
      if (barIsUp) stream.write('\r\u001b[K');
      barIsUp = false;
    },
  };
}

function bar(share: number): string {
  const filled = Math.round(barWidth * share);
  return `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}]`;
}

/** Seconds in words as exact as anybody needs them. */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
