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

/** @param now milliseconds on a clock that only goes forward */
export function createProgress(stream: ProgressStream, quiet: boolean, now: () => number): Progress {
  if (quiet) return { show() {}, close() {} };
  const onTerminal = stream.isTTY === true;
  const startedAt = now();
  let dueAt = onTerminal ? startedAt : startedAt + millisecondsToFirstLine;
  let barIsUp = false;
  let takenOverShare = 0;
  let playingSince = startedAt;
  return {
    show(finishedShare, isTakenOver = false) {
      const at = now();
      if (isTakenOver) {
        takenOverShare = finishedShare;
        playingSince = at;
      }
      if (at < dueAt) return;
      dueAt = at + (onTerminal ? millisecondsBetweenBars : millisecondsBetweenLines);
      const words = `${Math.floor(100 * finishedShare)}% done${timeLeft(at - playingSince, finishedShare - takenOverShare, 1 - finishedShare)}`;
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

function timeLeft(elapsedMilliseconds: number, playedShare: number, openShare: number): string {
  if (playedShare <= 0 || openShare <= 0) return '';
  return `, about ${duration((elapsedMilliseconds / 1000) * (openShare / playedShare))} left`;
}

/** Seconds in words as exact as anybody needs them. */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
