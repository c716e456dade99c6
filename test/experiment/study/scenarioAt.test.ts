import { describe, expect, test } from 'vitest';
import { pointsOf } from '../../../src/experiment/study/points.ts';
import { scenarioAt } from '../../../src/experiment/study/scenarioAt.ts';
import { wholeTimeEquivalentsOf } from '../../../src/experiment/study/staffing.ts';
import { unplayablePoints } from '../../../src/experiment/study/unplayablePoints.ts';
import { type Check, everyTeamCanBeReferredTo, modelChecks, sharesSumToOne } from '../../../src/scenario/check.ts';
import { parameters } from '../../../src/scenario/parameters.ts';
import { shippedStudy, shippedStudyNames, studyOf, textOf } from './studies.ts';

const checks: readonly Check[] = [sharesSumToOne(parameters), everyTeamCanBeReferredTo, ...modelChecks];

describe('the scenario of a point', () => {
  const study = studyOf(
    textOf(
      'cannotControl:',
      '  referrals.perYearPerWte: { levels: [200, 400] }',
      '  patients.needShare.housing: { levels: [0.1, 0.3] }',
      'canControl:',
      '  policy.latitude: { levels: [none, beyond] }',
      '  team.wholeTimeEquivalents: { levels: [2, 4] }',
      'set: { time.measuredWeeks: 60 }',
    ),
  );

  test('has every factor at its value, the rest as the study starts, and states what the point states', () => {
    const at = scenarioAt(study, { values: [400, 0.3, 'beyond', 4] });
    expect(at.values['policy.latitude']).toBe('beyond');
    expect(at.values['referrals.perYearPerWte']).toBe(400);
    expect(at.values['time.measuredWeeks']).toBe(60);
    expect(at.values['policy.clarity']).toBe(study.scenario.values['policy.clarity']);
    expect(wholeTimeEquivalentsOf(at)).toBe(4);
    expect(at.stated).toContain('patients.needShare.housing');
    expect(at.stated).toContain('time.measuredWeeks');
    expect(at.stated).not.toContain('patients.needShare.loneliness');
    expect(study.scenario.values['policy.latitude']).toBe('edge');
  });

  test('scales the other shares of a whole, in proportion', () => {
    const at = scenarioAt(study, { values: [400, 0.3, 'beyond', 4] }).values;
    const was = study.scenario.values;
    expect([was['patients.needShare.housing'], at['patients.needShare.housing']]).toEqual([0.08, 0.3]);
    const ids = Object.keys(at).filter((id) => id.startsWith('patients.needShare.')) as (keyof typeof at)[];
    expect(ids.reduce((sum, id) => sum + Number(at[id]), 0)).toBeCloseTo(1, 12);
    const ratio = (id: keyof typeof at) => Number(at[id]) / Number(was[id]);
    expect(ratio('patients.needShare.carers')).toBeCloseTo(ratio('patients.needShare.loneliness'), 12);
  });

  test('keeps the referrals of the point, whatever the equivalents', () => {
    const asked = (values: readonly (number | string)[]) => {
      const { areas, values: at } = scenarioAt(study, { values });
      const brought = areas[0].teams[0].posts.filter((post) => post.bringsReferrals);
      return Number(at['referrals.perYearPerWte']) * brought.reduce((sum, { wte }) => sum + wte, 0);
    };
    expect(asked([400, 0.1, 'none', 2])).toBeCloseTo(400 * 2.6, 9);
    expect(asked([400, 0.1, 'none', 4])).toBeCloseTo(400 * 2.6, 9);
    expect(asked([200, 0.1, 'none', 2])).toBeCloseTo(200 * 2.6, 9);
  });
});

describe('points that cannot be played', () => {
  test.each(shippedStudyNames)('are not in the shipped study %s', (name) => {
    const study = shippedStudy(name);
    expect(unplayablePoints(study, pointsOf(study))).toEqual([]);
  });

  const ceiling = studyOf(
    textOf(
      'cannotControl:',
      '  referrals.perYearPerWte: { levels: [300, 900] }',
      '  referrals.ceilingPerYearPerThousandPatients: { levels: [20, 120] }',
      '  team.wholeTimeEquivalents: { levels: [1.5, 2.6, 0.5] }',
      '  work.triageMinutes: { levels: [5, 6, 7, 8, 9, 10, 11, 12, 13, 14] }',
    ),
  );

  test('are told with their number, their values and why', () => {
    const lines = unplayablePoints(ceiling, pointsOf(ceiling));
    expect(lines.length).toBe(20);
    expect(
      lines.every((line) => /^point \d+ \(referrals\.perYearPerWte \d+, .*work\.triageMinutes \d+\): \S/.test(line)),
    ).toBe(true);
    expect(
      lines.some((line) =>
        line.includes('referrals.ceilingPerYearPerThousandPatients is 20.0, but "Baseline PCN" can reach'),
      ),
    ).toBe(true);
    expect(lines.some((line) => line.includes('the same referrals make 1560 per equivalent'))).toBe(true);
    expect(lines[19]).toMatch(/ \(and \d+ more points\)$/);
  });

  test('are those that the checks of a scenario refuse one by one', () => {
    const points = pointsOf(ceiling);
    const refused = points.filter((point) => {
      try {
        const scenario = scenarioAt(ceiling, point);
        return checks.some((check) => check(scenario).length > 0);
      } catch {
        return true;
      }
    });
    const found = points.filter((point) => unplayablePoints(ceiling, [point]).length > 0);
    expect(found).toEqual(refused);
    const together = unplayablePoints(ceiling, points)[19];
    expect(Number(/and (\d+) more/.exec(together)?.[1]) + 20).toBe(refused.length);
    expect(refused.length).toBeLessThan(points.length);
  });
});
