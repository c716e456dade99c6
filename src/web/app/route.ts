// Which way in the address asks for: `#/planner`, `#/trainer`, `#/chair`, with a payload after a question mark.

export const ways = ['planner', 'trainer', 'chair'] as const;
export type Way = (typeof ways)[number];

/** What each way in is told. */
export interface WayProps {
  /** False while the reader is on another way: what moves by itself pauses. */
  readonly isShown: boolean;
}

export interface Route {
  /** Null on the first page. */
  readonly way: Way | null;
  /** What comes after `?`, undecoded; empty where there is nothing. */
  readonly payload: string;
}

/** Never throws; whatever is no way in is the first page. */
export function routeOf(hash: string): Route {
  const [, name, payload = ''] = /^#\/([a-z]+)(?:\?(.*))?$/s.exec(hash) ?? [];
  const way = ways.find((one) => one === name) ?? null;
  return { way, payload: way === null ? '' : payload };
}

export function hashOf(way: Way): string {
  return `#/${way}`;
}
