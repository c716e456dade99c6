// The one engine of the page, for whoever needs it.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Engine } from './engine.ts';

export const EngineContext = createContext<Engine | null>(null);

/** @throws outside the page */
export function useEngine(): Engine {
  const engine = useContext(EngineContext);
  if (engine === null) throw new Error('no engine: the component stands outside the page');
  return engine;
}
