import { describe, expect, it } from 'vitest';
import { shownRows } from '../../../src/web/planner/form/shownRows.ts';
import { heldFrom } from '../../../src/web/planner/form/useHeld.ts';

describe('what a form shows of many', () => {
  it('is every row of a short table, and of a long one the first, the last and those to be put right', () => {
    const path = 'areas.0.teams.0.posts';
    expect(shownRows(3, 50, path, [])).toEqual([0, 1, 2]);
    expect(shownRows(10_000, 2, path, [])).toEqual([0, 1, 9999]);
    const wrong = [`${path}.700.wte`, `${path}.1.wte`, `${path}.700.name`, 'areas.0.teams.1.posts.800.wte', path];
    expect(shownRows(10_000, 2, path, wrong)).toEqual([0, 1, 700, 9999]);
    const all = Array.from({ length: 10_000 }, (_, index) => `${path}.${index}.wte`);
    expect(shownRows(10_000, 2, path, all).length).toBeLessThan(30);
  });

  it('keeps what was to be put right until something else is looked at', () => {
    const first = { view: 'referrals', items: heldFrom({ view: '', items: [] }, ['a', 'b'], 'referrals') };
    expect(heldFrom(first, [], 'referrals')).toEqual(['a', 'b']);
    expect(heldFrom(first, ['c', 'a'], 'referrals')).toEqual(['a', 'b', 'c']);
    expect(heldFrom(first, ['c'], 'work')).toEqual(['c']);
  });
});
