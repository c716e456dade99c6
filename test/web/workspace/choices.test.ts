// What the other ways offer: shipped scenarios, and the planner's own for as long as they can be played.
import { describe, expect, it } from 'vitest';
import { choicesOf, goneWords, optionsOf } from '../../../src/web/workspace/choices.ts';
import { type Entry, evaluate } from '../../../src/web/workspace/evaluate.ts';
import { listenToOwn, ownEntries, publishOwn } from '../../../src/web/workspace/own.ts';
import { shippedServices } from '../../../src/web/workspace/shipped.ts';
import { changeDraft, openingWorkspace } from '../../../src/web/workspace/workspace.ts';

const workspace = openingWorkspace();
const { entries } = evaluate(workspace);
const wrong = evaluate(
  changeDraft(workspace, workspace.whatIfs[0].key, (draft) => ({
    ...draft,
    values: new Map([['policy.clarity', 'x']]),
  })),
).entries;

describe('what can be watched or sat in', () => {
  it('has the planner’s scenarios before the shipped ones, apart from shipped ones of the same name', () => {
    const choices = choicesOf(entries);
    expect(choices.slice(0, 3).map(({ key }) => key)).toEqual(['own:my-service', 'own:bounded', 'own:unbounded']);
    expect(choices.slice(3).map(({ key }) => key)).toEqual(shippedServices.map(({ name }) => name));
    expect(new Set(choices.map(({ key }) => key)).size).toBe(choices.length);
    expect(choices[1].read()).toEqual({ ...entries[1].scenario, name: 'bounded' });
    expect(choices[1].read().areas).not.toEqual([]);
  });

  it('leaves out what is wrong, and says so where it was chosen', () => {
    const choices = choicesOf(wrong);
    expect(choices.map(({ key }) => key)).not.toContain('own:bounded');
    const options = optionsOf(choices, 'own:bounded', ({ label }) => label);
    expect(options[0]).toEqual({ value: 'own:bounded', label: 'bounded: gone, or wrong in Plan a service' });
    expect(options[1]).toEqual({ value: 'own:my-service', label: 'my-service', group: 'Your scenarios' });
    expect(goneWords('own:bounded')).toContain('The scenario bounded is gone');
    expect(goneWords(`own:${'x'.repeat(5000)}`).length).toBeLessThan(300);
  });

  it('makes no groups where there is only one', () => {
    const options = optionsOf(choicesOf([]), 'baseline', ({ label }) => label);
    expect(options).toHaveLength(shippedServices.length);
    expect(options.every(({ group }) => group === undefined)).toBe(true);
  });
});

describe('the planner’s scenarios', () => {
  it('reach whoever listens, until they stop, and wait for whoever comes later', () => {
    const heard: (readonly Entry[])[] = [];
    const stop = listenToOwn((published) => heard.push(published));
    publishOwn(entries);
    stop();
    publishOwn(wrong);
    expect(heard).toEqual([entries]);
    expect(ownEntries()).toBe(wrong);
    publishOwn([]);
  });
});
