// A thread of the page that plays: does one job at a time and hands large arrays over without a copy.
import { largeBuffersIn } from '../../experiment/largeBuffers.ts';
import { type Answered, type Asked, jobs } from './jobs.ts';

/** The worker's own side, of which the library of the DOM knows only the window's. */
interface Scope {
  onmessage: ((message: MessageEvent<Asked>) => void) | null;
  postMessage(answered: Answered, transfer: readonly Transferable[]): void;
}
const scope = self as unknown as Scope;

scope.onmessage = async ({ data: { name, argument } }) => {
  const job = jobs[name] as (argument: unknown) => unknown;
  try {
    const value = await job(argument);
    scope.postMessage({ value }, largeBuffersIn(value));
  } catch (error) {
    scope.postMessage({ failure: error instanceof Error ? error.message : String(error) }, []);
  }
};
