// From two worlds to the planner's page: what stands there are just these worlds.
import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../src/web/trainer/asked.ts';
import { plannerLink, workspaceOf } from '../../../src/web/trainer/plannerLink.ts';
import { choicesOf, type ScenarioChoice } from '../../../src/web/workspace/choices.ts';
import { evaluate } from '../../../src/web/workspace/evaluate.ts';
import { workspaceIn } from '../../../src/web/workspace/link.ts';
import { changeDraft, openingWorkspace, type Workspace } from '../../../src/web/workspace/workspace.ts';

function workspaceWith(typed: string, named = 'my-service'): Workspace {
  const opening = openingWorkspace();
  return changeDraft(opening, opening.service.key, (draft) => ({
    ...draft,
    name: named,
    values: new Map([...draft.values, ['organisations.placesFactor', typed]]),
  }));
}
const { entries } = evaluate(workspaceWith('0.8'));
const choices = choicesOf(entries);
const choice = (key: string) => choices.find((one) => one.key === key) as ScenarioChoice;

async function opened(payload: string) {
  const workspace = await workspaceIn(payload.slice(1));
  if ('problem' in workspace) throw new Error(workspace.problem);
  return evaluate(workspace);
}

describe('the link from two worlds to the planner', () => {
  it('holds two shipped worlds as they are, with their luck', async () => {
    for (const pair of [['unbounded', 'bounded'], ['baseline', 'vcse-places-cut-30'], ['bolted-on', 'guidance']]) {
      const worlds = pair.map(choice);
      const link = await plannerLink(worlds, [], '7');
      const found = await opened(link!.payload);
      expect(found.entries.map(({ name }) => name)).toEqual(pair);
      expect(found.seed).toBe(7);
      found.entries.forEach(({ scenario }, i) => {
        expect(scenario?.values).toEqual(worlds[i].read().values);
        expect(scenario?.areas).toEqual(worlds[i].read().areas);
      });
    } // biome-ignore format: a list of pairs
  });

  it('goes to the form as it stands where both are the planner’s own', async () => {
    expect(await plannerLink([choice('own:my-service'), choice('own:bounded')], entries, '1')).toEqual({ payload: '' });
  });

  it('adds a shipped world to the planner’s own, both as they were watched', async () => {
    const link = await plannerLink([choice('own:bounded'), choice('unbounded')], entries, '1');
    const scenarios = (await opened(link!.payload)).entries.map(({ scenario }) => scenario);
    expect(scenarios).toHaveLength(4);
    expect(scenarios[1]?.values).toEqual(choice('own:bounded').read().values);
    expect(scenarios[3]?.values).toEqual(choice('unbounded').read().values);
  });

  it('is none where the worlds would be others there', async () => {
    // A scenario of one's own called baseline would take the place of the shipped one below bounded.
    const mine = evaluate(workspaceWith('0.8', 'baseline')).entries;
    const own = choicesOf(mine).find(({ key }) => key === 'own:baseline') as ScenarioChoice;
    const found = workspaceOf([own, choice('bounded')], mine, '1');
    expect(found).toBeNull();
    expect(workspaceOf([choice('own:bounded'), { ...own, source: 'link' }], entries, '1')).toBeNull();
  });

  it('has no two worlds of one name', () => {
    expect(namesOf(choice('bounded'), choice('own:bounded'))).toEqual(['bounded (shipped)', 'bounded (yours)']);
    expect(namesOf(choice('bounded'), choice('bounded'))).toEqual(['bounded', 'bounded again']);
    expect(namesOf(choice('own:my-service'), choice('bounded'))).toEqual(['my-service', 'bounded']);
  });
});
