// Runs the clock of both worlds: frame by frame, or from evening to evening for whoever asked for less motion.
import { useEffect, useReducer, useState } from 'preact/hooks';
import { MINUTES_PER_DAY } from '../../engine/time.ts';
import { advanced, isByWeek, nextEvening, type Speed } from './clock.ts';
import type { Worlds } from './worlds.ts';

export interface Clock {
  readonly isPlaying: boolean;
  play(): void;
  pause(): void;
  goTo(minute: number): void;
}

/** A frame that was late moves the clock no further than this. */
const longestFrameSeconds = 0.2;
const leastSecondsPerStep = 0.25;
/** Figures that change faster than this cannot be read: where days fly by, all is shown anew ten times a second. */
const shownEverySeconds = 0.1;

export function useClock(worlds: Worlds, speed: Speed, isReduced: boolean): Clock {
  const [isPlaying, setPlaying] = useState(false);
  const [, redraw] = useReducer((count: number) => count + 1, 0);

  useEffect(() => {
    if (!isPlaying) return;
    let handle = 0;
    const goOn = (minute: number) => {
      worlds.seek(minute);
      redraw(null);
      if (worlds.isOver) setPlaying(false);
    };
    if (isReduced) {
      const seconds = Math.max(leastSecondsPerStep, MINUTES_PER_DAY / speed.minutesPerSecond);
      const steps = Math.max(1, Math.round((seconds * speed.minutesPerSecond) / MINUTES_PER_DAY));
      const timer = setInterval(() => {
        let to = worlds.now;
        for (let step = 0; step < steps; step += 1) to = nextEvening(to);
        goOn(to);
      }, seconds * 1000);
      return () => clearInterval(timer);
    }
    let before = performance.now();
    const frame = (now: number) => {
      const passed = Math.max(0, now - before) / 1000;
      // The worlds never go on without being shown: marks and figures are of one moment.
      if (!isByWeek(speed) || passed >= shownEverySeconds) {
        before = now;
        goOn(advanced(worlds.now, Math.min(passed, longestFrameSeconds), speed));
      }
      handle = requestAnimationFrame(frame);
    };
    handle = requestAnimationFrame(frame);
    return () => cancelAnimationFrame(handle);
  }, [worlds, speed, isReduced, isPlaying]);

  return {
    isPlaying,
    play: () => setPlaying(true),
    pause: () => setPlaying(false),
    goTo: (minute) => {
      worlds.seek(minute);
      redraw(null);
    },
  };
}
