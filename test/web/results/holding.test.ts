import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { playPiece } from '../../../src/experiment/piece.ts';
import { piecesOf } from '../../../src/experiment/pieces.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { holdingOf } from '../../../src/web/planner/results/holding.ts';
import { warmWorkers } from '../../../src/web/planner/results/useWarmWorkers.ts';
import { scenarioOf, shipped, smallArea } from '../../model/scenarios.ts';

const gigabyte = 1e9;

describe('what is played', () => {
  it('is let in by about as much as it takes up', () => {
    const service = shipped('baseline');
    const [piece] = piecesOf(service, { seed: 1 }, 0);
    const possible = gigabyte / serialize(playPiece(piece)).length;
    expect(holdingOf([service], Math.floor(0.75 * possible)).refusal).toBeNull();
    expect(holdingOf([service], Math.ceil(1.25 * possible)).refusal).not.toBeNull();
  });

  it('is refused in words, with how many would do', () => {
    const asked = Array.from({ length: 13 }, () => shipped('baseline'));
    const { refusal, keepsAll } = holdingOf(asked, 1000);
    expect(keepsAll).toBe(false);
    expect(refusal).toMatch(/^These 13,000 runs are more than a page can hold: about [23](\.\d)? GB/);
    const possible = Number(/Ask for (\d+) replications/.exec(refusal ?? '')?.[1]);
    expect(holdingOf(asked, possible).refusal).toBeNull();
    expect(holdingOf(asked, possible + 1).refusal).not.toBeNull();
    expect(holdingOf(asked, 40)).toEqual({ keepsAll: true, refusal: null });
  });

  it('need not be kept where areas are played one replication after another', () => {
    const { areas } = shipped('baseline');
    const large: Scenario = { ...shipped('baseline'), areas: Array.from({ length: 50 }, () => areas[0]) };
    expect(holdingOf([large, large, large], 40)).toEqual({ keepsAll: false, refusal: null });
  });

  it('is refused where one run alone is too large', () => {
    const { areas } = shipped('baseline');
    const enormous: Scenario = { ...shipped('baseline'), areas: Array.from({ length: 5000 }, () => areas[0]) };
    expect(holdingOf([enormous], 1).refusal).toMatch(/^A run of this size is .+ Ask about a smaller service/);
  });
});

describe('workers that have nothing to do yet', () => {
  const asked = (scenario: Scenario): readonly string[] => {
    const names: string[] = [];
    const run = async (name: string) => {
      names.push(name);
      throw new Error('refused');
    };
    warmWorkers({ threadCount: 3, run } as unknown as Parameters<typeof warmWorkers>[0], scenario);
    return names;
  };

  it('play a run each, but none that would keep them long', () => {
    expect(asked(scenarioOf([smallArea()]))).toEqual(['pieces', 'pieces', 'pieces']);
    const [area] = scenarioOf([smallArea()]).areas;
    const [team] = area.teams;
    const many = { ...team, posts: Array.from({ length: 11 }, () => team.posts[0]) };
    expect(asked({ ...scenarioOf([smallArea()]), areas: [{ ...area, teams: [many] }] })).toEqual([]);
  });
});
