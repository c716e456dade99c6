// How far a piece of work is, and the way to stop it.
import { useEffect, useState } from 'preact/hooks';
import { Button } from './Button.tsx';

export interface ProgressProps {
  /** What is going on, such as "Simulating". */
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
  /** Such as "12 of 40 runs". */
  readonly detail?: string;
  readonly onCancel?: () => void;
}

const announcedEvery = 0.25;

export function Progress({ label, share, detail, onCancel }: ProgressProps) {
  const percent = Math.floor(100 * Math.min(1, Math.max(0, share)));
  const quarter = Math.floor(share / announcedEvery);
  const [said, setSaid] = useState('');
  // Read out a few times only: what changes all the time is noise.
  useEffect(() => setSaid(`${label}: ${Math.floor(100 * quarter * announcedEvery)}%`), [label, quarter]);
  return (
    <div class="progress">
      <p class="progress__label">
        {label} <span class="progress__detail">{detail ?? `${percent}%`}</span>
      </p>
      <progress class="progress__bar" max={100} value={percent} aria-label={label} />
      <div class="nhsuk-u-visually-hidden" role="status">
        {said}
      </div>
      {onCancel !== undefined && (
        <Button kind="secondary" small onPress={onCancel}>
          Cancel
        </Button>
      )}
    </div>
  );
}
