// How long something will take, in words no more exact than the guess.

const minute = 60;

/** `about 20 seconds`, `about 3 minutes` */
export function durationText(seconds: number): string {
  if (!(seconds >= 0)) return 'some time';
  if (seconds < 2) return 'a second or two';
  if (seconds < minute) return `about ${seconds < 10 ? Math.ceil(seconds) : 5 * Math.ceil(seconds / 5)} seconds`;
  if (seconds < 90 * minute) {
    const minutes = Math.round(seconds / minute);
    return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
  }
  return `about ${Math.round(seconds / (minute * minute))} hours`;
}

/** Seconds left, from what is finished after so many milliseconds; null until there is enough to tell by. */
export function secondsLeft(finishedShare: number, milliseconds: number): number | null {
  if (finishedShare <= 0 || milliseconds < leastMilliseconds) return null;
  return ((milliseconds / finishedShare) * (1 - finishedShare)) / 1000;
}

const leastMilliseconds = 300;

/** `12 of 40 runs, about 5 seconds left`; without a noun `30%, about 5 seconds left` */
export function progressText(finished: number, count: number, noun: string | null, left: number | null): string {
  const counted = noun === null ? `${Math.floor((100 * finished) / count)}%` : `${finished} of ${count} ${noun}`;
  return left === null || finished >= count ? counted : `${counted}, ${durationText(left)} left`;
}
