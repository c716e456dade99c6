// How wide an element is, kept up as the window changes.
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

const widthAtFirst = 400;

/** In whole pixels. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(widthAtFirst);
  useLayoutEffect(() => {
    const place = element.current;
    if (place === null) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(1, Math.floor(place.clientWidth))));
    observer.observe(place);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
