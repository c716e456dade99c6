// What a program reads of a calibration: every figure with what it covers, and null where there is no end or no value.
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/experiment/patterns/checks.ts';
import { checkContract, fitContract } from '../../src/storage/calibrationContract.ts';
import { patternsContract } from '../../src/storage/patternsContract.ts';
import { smallEnsemble } from '../experiment/smallEnsemble.ts';
import { scenarioOf, smallArea } from '../model/scenarios.ts';

const one = { mean: 0.5, low: 0.4, high: 0.6, standardError: 0.05 };
const interval = { mean: 0.5, low: 0.4, high: 0.6 };
const target = { name: 'P9: share', label: 'share', unit: '', low: -Infinity, high: 0.55, setting: 0 };
const candidate = { number: 3, values: { 'work.formMinutes': 20 } };
const tested = { candidate, accepted: false, measured: [one], replications: [20] };

describe('an ensemble tested again, for programs', () => {
  it('counts sets by band and gives each set its figures', () => {
    const emergent = checks.find(({ id }) => id === 'P23')!;
    const seen = { check: checks[0], holds: 1, fails: 0, undecided: 0 };
    const over = { patterns: [seen, { ...seen, check: emergent }], frontier: [] };
    const retested = [{ tested, verdicts: ['open' as const] }];
    const contract = checkContract(smallEnsemble, {
      targets: [target],
      retested,
      seed: 'check',
      emergent: { over, replications: 5 },
    });
    expect(contract).toMatchObject({
      schema: 1,
      ensemble: { sets: 3, command: smallEnsemble.command },
      covers: 'chance only',
      confidence: 0.95,
      setsThatMeetAll: 0,
      setsThatMissOne: 0,
      bands: [{ name: 'P9: share', band: [null, 0.55], met: 0, open: 1, missed: 0 }],
      sets: [{ candidate: 3, bands: [{ name: 'P9: share', ...interval, verdict: 'open' }] }],
      emergent: { covers: 'chance only', confidence: 0.99, patterns: [{ id: 'P1', setInView: true }, { id: 'P23' }] },
    });
  });
});

describe('a fit, for programs', () => {
  it('has the effect beside a change, and says what was left out and what is further off', () => {
    const scenario = { ...scenarioOf([smallArea()]), name: 'north' };
    const name = 'lifeSatisfactionChangeMean' as const;
    const figure = {
      target: { ...target, name, low: 0.9, high: 1.1, observed: 1 },
      unfitted: one,
      fitted: { ...one, high: Infinity },
      effect: { name: 'lifeSatisfactionEffectMean' as const, unfitted: interval, fitted: interval },
      overSets: null,
      best: 0.7,
      verdict: 'not met' as const,
      isSetAside: true,
      isFurtherOff: true,
      standsAgainst: [],
    };
    const moved = [{ id: 'work.formMinutes' as const, from: 30, to: 20 }];
    const rest = { waves: [], sets: [tested], testedCount: 4, narrowings: [] };
    const contract = fitContract({ scenario, fitted: scenario, moved, fits: [figure], ...rest }, 7);
    expect(contract).toMatchObject({
      scenario: 'north',
      seed: 7,
      covers: 'chance only',
      figures: {
        [name]: {
          observed: 1,
          band: [0.9, 1.1],
          before: interval,
          fitted: { ...interval, high: null },
          effect: { measure: 'lifeSatisfactionEffectMean', before: interval, fitted: interval },
          best: 0.7,
          verdict: 'not met',
          setAside: true,
          furtherOff: true,
        },
      },
      moved: [{ parameter: 'work.formMinutes', from: 30, to: 20, otherSets: null }],
      otherSets: [{ candidate: 3, values: candidate.values }],
    });
  });
});

describe('the patterns, for programs', () => {
  it('say what intervals cover, and with which patterns in view the defaults were set', () => {
    const findings = checks.map(({ id, check, kind, band, source }) => ({
      ...{ id, check, kind, band, source, scenario: 'baseline', measured: interval },
      ...{ verdict: 'pass' as const, replications: 40 },
    }));
    const contract = JSON.parse(JSON.stringify(patternsContract(findings, 1)));
    expect(contract).toMatchObject({ covers: 'chance only', confidence: 0.99 });
    const of = (setInView: boolean) =>
      new Set(contract.patterns.filter((one: { setInView: boolean }) => one.setInView === setInView).map(idAndKind));
    const idAndKind = ({ id, kind }: { id: string; kind: string }) => (id === 'P9' ? `${id} ${kind}` : id);
    const seen = ['P1', 'P2a', 'P2b', 'P3', 'P4', 'P9 calibrated', 'P11', 'P12', 'P16', 'P17', 'P18'];
    expect([...of(true)]).toEqual(seen);
    expect([...of(false)]).toEqual(['P6', 'P9 emergent', 'P10', 'P23']);
  });
});
