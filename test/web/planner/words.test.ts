import { describe, expect, it } from 'vitest';
import { measureNames } from '../../../src/model/measureTable.ts';
import { type ParameterId, parameterIds, parameters } from '../../../src/scenario/parameters.ts';
import { errorLines, inShort } from '../../../src/web/planner/errorLines.ts';
import { coveredIds } from '../../../src/web/planner/form/coveredIds.ts';
import { foundParameters, sectionNames } from '../../../src/web/planner/form/foundParameters.ts';
import { practicesInWords } from '../../../src/web/planner/form/placeWords.ts';
import {
  clarityLevels,
  firmnessLevels,
  labelOf,
  latitudeWords,
  observedAsked,
  qualityLevels,
  questionWords,
} from '../../../src/web/planner/form/questionWords.ts';
import { topics } from '../../../src/web/planner/form/topics.ts';
import { differencesBetween } from '../../../src/web/planner/whatIfs/differences.ts';
import { setTyped } from '../../../src/web/workspace/edits.ts';
import { evaluate } from '../../../src/web/workspace/evaluate.ts';
import { addPreset, changeDraft, newWorkspace } from '../../../src/web/workspace/workspace.ts';

const practice = (registeredPatients: string, deprivationQuintile: string) => ({
  name: 'P',
  registeredPatients,
  deprivationQuintile,
});

describe('the words of the form', () => {
  it('ask only for parameters that the model has, and offer every word and default', () => {
    for (const id of coveredIds) expect(parameterIds).toContain(id);
    const latitude = parameters['policy.latitude'];
    expect(latitudeWords.map(({ value }) => value)).toEqual(latitude.words);
    for (const [id, levels] of [
      ['policy.clarity', clarityLevels],
      ['policy.firmness', firmnessLevels],
      ['policy.supervisionQuality', qualityLevels],
    ] as const) {
      expect(levels.map(({ value }) => Number(value))).toContain(parameters[id].value);
    }
    for (const measure of observedAsked) expect(measureNames).toContain(measure);
  });

  it('put every parameter of a question into one topic, and name what stands behind the door', () => {
    const asked = topics.flatMap(({ questions }) => questions.flatMap(({ ids }) => ids));
    expect(new Set(asked).size).toBe(asked.length);
    expect(Object.keys(questionWords).filter((id) => !coveredIds.has(id))).toEqual([]);
    for (const { title, further, questions } of topics) {
      expect([title, further !== '']).toEqual([title, questions.some(({ isFew }) => isFew !== true)]);
    }
  });

  it('tell the practices in a line', () => {
    const mixed = [practice('30000', '2'), practice('19000', '3')];
    expect(practicesInWords(mixed)).toBe('49,000 registered patients in 2 practices, deprivation mixed');
    expect(practicesInWords([practice('8000', '1')])).toBe(
      '8,000 registered patients in 1 practice, all in the most deprived fifth',
    );
    expect(practicesInWords([practice('many', '3')])).toBe('1 practice, all in fifth 3 of deprivation');
    expect(practicesInWords([])).toBe('0 registered patients in 0 practices');
  });

  it('find every parameter by its id and by words of its meaning, section by section', () => {
    for (const id of parameterIds) expect(foundParameters(id, null)).toContain(id);
    expect(foundParameters('home VISIT travel', null)).toContain('sessions.travelMinutes' satisfies ParameterId);
    expect(foundParameters('<script>', null)).toEqual([]);
    expect(sectionNames.flatMap((name) => foundParameters('', name))).toEqual(parameterIds);
  });

  it('name the post that is wrong, and lead to its box', () => {
    const path = 'areas.0.teams.0.posts.1.wte';
    const workspace = changeDraft(newWorkspace(), 1, (draft) => setTyped(draft, path, '3'));
    const [service, bounded] = evaluate(addPreset(workspace, 'bounded')).entries;
    expect(errorLines(service, '')).toEqual([
      {
        text: 'Whole-time equivalent of post 2: this is 3; wanted above 0 and at most 1 whole-time equivalents',
        field: 'q1-areas-0-teams-0-posts-1-wte',
      },
    ]);
    expect(bounded.scenario).toBeNull();
    expect(errorLines(bounded, bounded.draft.question)).toEqual([]);
    expect(labelOf('__proto__')).toBe('');
    expect(inShort({ field: 'policy.clarity', message: 'policy.clarity sums to 2' })).toBe('policy.clarity sums to 2');
  });

  it('say of a what-if what differs from the service, and nothing else', () => {
    const { entries } = evaluate(addPreset(addPreset(newWorkspace(), 'vcse-places-cut-30'), 'one-more-link-worker'));
    const [service, cut, more] = entries.map(({ scenario }) => scenario!);
    expect(differencesBetween(service, service)).toEqual([]);
    expect(differencesBetween(service, cut)).toEqual([{ what: 'Are places cut or added?', before: '1', after: '0.7' }]);
    expect(differencesBetween(service, more)).toEqual([
      { what: 'Whole-time equivalents', before: '2.6', after: '3.6' },
    ]);
  });
});
