import { describe, expect, it } from 'vitest';
import { commandAgain } from '../../../src/cli/occasion.ts';
import type { PlayOptions } from '../../../src/cli/options.ts';
import { comparisonContent } from '../../../src/report/comparisonContent.ts';
import { html } from '../../../src/report/markup.ts';
import { foundParameters } from '../../../src/web/planner/form/foundParameters.ts';
import { playCommand, scenarioFile, staffCommand } from '../../../src/web/planner/results/command.ts';
import { durationText, progressText, secondsLeft } from '../../../src/web/planner/results/duration.ts';
import { foldedSections, inPageOrder } from '../../../src/web/planner/results/pageOrder.ts';
import { whereOnThisPage } from '../../../src/web/planner/results/whereOnThisPage.ts';
import { fixtureComparison } from '../../report/fixture.ts';

describe('the command that runs it again', () => {
  it('is the one that the command line would say for the saved files', () => {
    for (const names of [['my service'], ['my service', "what's if"]]) {
      const options = {
        scenarioNames: names.map(scenarioFile),
        seed: 'a b',
        replications: 40,
        settings: [],
        area: null,
        patients: false,
      } as unknown as PlayOptions;
      expect(playCommand(names, 'a b', 40)).toBe(commandAgain(names.length === 1 ? 'run' : 'compare', options));
    }
  });

  it('quotes what a shell would take apart', () => {
    expect(staffCommand('x; rm -rf $HOME', 1, ['--until', 'offeredLoad<0.85'])).toBe(
      "npx remit staff x-rm--rf-HOME.yaml --until 'offeredLoad<0.85' --seed 1",
    );
    expect(scenarioFile('../../etc/passwd')).not.toMatch(/[/\\]|^\./);
  });
});

describe('how long it takes', () => {
  it('is told no more exactly than it is known', () => {
    expect([0.5, 7.2, 33, 100, 9000].map(durationText)).toEqual([
      'a second or two',
      'about 8 seconds',
      'about 35 seconds',
      'about 2 minutes',
      'about 3 hours',
    ]);
    expect(durationText(Number.NaN)).toBe('some time');
  });

  it('is not told before there is anything to tell by', () => {
    expect(secondsLeft(0, 5000)).toBeNull();
    expect(secondsLeft(0.5, 100)).toBeNull();
    expect(secondsLeft(0.25, 1000)).toBe(3);
    expect(progressText(12, 40, 'runs', 5)).toBe('12 of 40 runs, about 5 seconds left');
    expect(progressText(12, 40, null, null)).toBe('30%');
    expect(progressText(40, 40, 'runs', 0)).toBe('40 of 40 runs');
  });
});

describe('remarks that speak as the command line does', () => {
  it('are told where on the page to find what they name, each once', () => {
    const remarks = ['Set time.warmUpWeeks to at least 75.', 'Set time.warmUpWeeks to at least 80.', 'Try --between.'];
    const told = whereOnThisPage(remarks);
    expect(told).toHaveLength(2);
    expect(told[0]).toContain('All numbers of the model');
    expect(told[1]).toContain('Between which values?');
    expect(whereOnThisPage(['All is well.'])).toEqual([]);
    expect(foundParameters('warmUpWeeks', null)).toContain('time.warmUpWeeks');
  });
});

describe('the order of the sections on the page', () => {
  const sections = comparisonContent(fixtureComparison(), '9.9.9').sections(() => html``);

  it('loses none, begins with the answer and has what a planner asks before what it rests on', () => {
    const ids = inPageOrder(sections).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(sections.map(({ id }) => id).toSorted());
    const asked = ['answer', 'discretion', 'waits', 'caseload', 'vcse-waiting', 'money', 'differs', 'assumptions'];
    const rest = ['warnings', 'methods', 'again'];
    const places = [...asked, ...rest].map((id) => ids.indexOf(id));
    expect(places[0]).toBe(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('folds away what a first reading can do without, and only sections that there are', () => {
    const ids = sections.map(({ id }) => id);
    const open = ids.filter((id) => !foldedSections.has(id));
    for (const id of ['answer', 'discretion', 'waits', 'caseload', 'vcse-waiting', 'money', 'differs', 'warnings']) {
      expect(open).toContain(id);
    }
    const sometimes = ['flow', 'warm-up', 'precision', 'corrected', 'oversteps'];
    for (const id of foldedSections) expect([...ids, ...sometimes]).toContain(id);
  });

  it('knows every section by name, and puts one that it does not know before what the figures rest on', () => {
    const strange = { id: 'strange', title: 'Strange', body: null };
    const ids = inPageOrder([...sections, strange]).map(({ id }) => id);
    expect(ids.indexOf('strange')).toBe(ids.indexOf('groups') - 1);
    for (const { id } of sections.filter((section) => section.id !== 'groups')) {
      const [groups, own] = [{ id: 'groups' }, { id }].map((one) => ({ ...one, title: '', body: null }));
      const around = inPageOrder([own, strange, groups]).map((one) => one.id);
      expect(around.indexOf(id), id).not.toBe(1);
    }
  });
});
