// When a policy in doubt hangs on a tie, and when more runs are wanted.
import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../src/experiment/frontier/doubt.ts';
import { posteriorOf } from '../../../src/experiment/frontier/posterior.ts';

const least = [0.1, 0.02];
const replications = 10;
/** Half of a 95% interval of the mean of ten values that lie one above and one below it, by turns. */
const halfWidth = 2.262 / 3;

/** How a policy stands to one that is ahead of it by so much on the two aims, each with half of its 95% interval. */
function standing(...ahead: readonly (readonly [number, number])[]): string {
  const rival = ahead.map(([mean, half], aim) =>
    Float64Array.from({ length: replications }, (_, r) => mean + (half / halfWidth) * turn(r, aim)),
  );
  const policy = ahead.map(() => new Float64Array(replications));
  return standingOf(posteriorOf([policy, rival], 1000, 1), least).memberships[0];
}

/** Plus and minus one, as often; another order on the other aim. */
function turn(r: number, aim: number): number {
  return (aim === 0 ? r % 2 === 0 : r < replications / 2) ? 1 : -1;
}

describe('a policy in doubt', () => {
  it('hangs on a tie where one that is better by a worthwhile change differs by less on the rest', () => {
    expect(standing([0, 0.022], [0.05, 0.005])).toBe('close');
  });

  it('cannot be told where the difference may still be more than a worthwhile change, however finely it is known', () => {
    expect(standing([0.05, 0.09], [0.05, 0.005])).toBe('cannot tell');
    expect(standing([-0.03, 0.09], [0.05, 0.005])).toBe('cannot tell');
  });

  it('cannot be told where it hangs on whether the other is better by a worthwhile change at all', () => {
    expect(standing([0.117, 0.029], [0, 0.006])).toBe('cannot tell');
    expect(standing([0.128, 0.014], [0, 0.006])).toBe('close');
  });

  it('is none where every difference is surely small, or the other surely worse on an aim', () => {
    expect(standing([0.01, 0.02], [0, 0.006])).toBe('on');
    expect(standing([-0.05, 0.02], [0.05, 0.005])).toBe('on');
    expect(standing([0.05, 0.02], [0.05, 0.005])).toBe('off');
  });
});
