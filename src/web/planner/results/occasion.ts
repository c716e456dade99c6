// Where and when a result came about, as far as a page knows.
import type { Occasion } from '../../../storage/manifest.ts';

/** @param took milliseconds of simulating */
export function occasionNow(command: string, took: number): Occasion {
  const finishedAt = new Date();
  return {
    programVersion: __VERSION__,
    command,
    machine: { node: 'none: played in a browser', platform: navigator.userAgent, cpus: navigator.hardwareConcurrency },
    times: {
      startedAt: new Date(finishedAt.getTime() - took).toISOString(),
      finishedAt: finishedAt.toISOString(),
      seconds: took / 1000,
    },
  };
}
