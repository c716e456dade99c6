import { describe, expect, it } from 'vitest';
import { timestampOf } from '../../../src/experiment/events/timestamp.ts';

describe('minutes of a run as calendar time', () => {
  it.each([
    [0, 0],
    [570.5, 570.5 * 60_000],
    [1439.999_999, 1439 * 60_000 + 59_999],
    [1440, 86_400_000],
    [525_600 + 1, 525_601 * 60_000],
    [1_576_800.25, 1_576_800.25 * 60_000],
  ])('are those of UTC: minute %s', (minutes, milliseconds) => {
    const expected = new Date(Date.UTC(2025, 3, 1) + milliseconds).toISOString().replace('Z', '+00:00');
    expect(timestampOf(minutes)).toBe(expected);
  });
});
