// Whether whoever looks has asked for less motion.
import { useEffect, useState } from 'preact/hooks';

export function useReducedMotion(): boolean {
  const [query] = useState(() => matchMedia('(prefers-reduced-motion: reduce)'));
  const [isReduced, setReduced] = useState(query.matches);
  useEffect(() => {
    const follow = () => setReduced(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [query]);
  return isReduced;
}
