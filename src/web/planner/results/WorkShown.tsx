// A piece of work as it goes on: how far it is with a way to stop it, and what became of it.
import { useEffect, useRef } from 'preact/hooks';
import { Warning } from '../../parts/Notes.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { progressText } from './duration.ts';
import type { WorkState } from './useWork.ts';

export interface WorkShownProps {
  readonly work: { readonly state: WorkState<unknown>; readonly cancel: () => void };
  /** What is going on, such as "Simulating". */
  readonly label: string;
  /** What is counted, such as "runs"; where it is not given, the share is told in per cent. */
  readonly noun?: string;
}

export function WorkShown(props: WorkShownProps) {
  const { status } = props.work.state;
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(status);
  // The button to stop it goes with its end, and whoever stood there must not be thrown to the top of the page.
  useEffect(() => {
    const hasEnded = before.current === 'running' && status !== 'running';
    before.current = status;
    if (hasEnded && document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [status]);
  return (
    <div class="work" ref={place} tabIndex={-1}>
      <Shown {...props} />
    </div>
  );
}

function Shown({ work, label, noun }: WorkShownProps) {
  const { status, finished, count, secondsLeft, failure, result } = work.state;
  if (status === 'running') {
    return (
      <Progress
        label={label}
        share={count === 0 ? 0 : finished / count}
        detail={count === 0 ? 'starting' : progressText(finished, count, noun ?? null, secondsLeft)}
        onCancel={work.cancel}
      />
    );
  }
  if (status === 'failed') {
    return (
      <div role="alert">
        <Warning title="This could not be simulated">
          <p>A run could not be played to its end: {failure}.</p>
          <p>Nothing else is lost. Change the answers that it names, or run it again.</p>
        </Warning>
      </div>
    );
  }
  if (status === 'stopped') {
    return (
      <p role="status">
        {result === null
          ? 'Stopped before there was a result.'
          : 'Stopped. What stands here is from what had been played until then.'}
      </p>
    );
  }
  return null;
}
