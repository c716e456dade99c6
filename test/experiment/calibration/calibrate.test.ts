// History matching on functions that are known: it finds sets, only sets that meet the targets, the same sets each time.
import { describe, expect, it } from 'vitest';
import { assumptionIds } from '../../../src/experiment/assumptions.ts';
import { bandChecks } from '../../../src/experiment/calibration/bands.ts';
import {
  type CalibrateOptions,
  calibrate,
  calibrateDefaults,
  ensembleOf,
} from '../../../src/experiment/calibration/calibrate.ts';
import { testCandidates } from '../../../src/experiment/calibration/sequentialTest.ts';
import { matchHistory } from '../../../src/experiment/calibration/waves.ts';
import { defaults, space, syntheticLaboratory, target } from './synthetic.ts';

const options: CalibrateOptions = {
  ...calibrateDefaults,
  seed: 4,
  sets: 20,
  waves: [
    { candidates: 60, replications: 3 },
    { candidates: 40, replications: 4 },
  ],
  referenceReplications: 80,
  drawnMost: 100_000,
  testedMost: 120,
  looks: [10, 20, 40, 80],
};
const quiet = { defaultsTested() {}, waveDone() {}, batchTested() {} };
const steep = target('steep', [0.9, 1.1], (x) => 2 * x[0] + x[3] * x[3] - 0.25);
const shallow = target('shallow', [0.4, 0.6], (x) => x[1]);
const open = target('open', [0, Infinity], (x) => x[4] - 0.2);
const found = await calibrate(syntheticLaboratory([steep, shallow, open]), space, defaults, options, quiet);

describe('calibrate', () => {
  it('finds as many sets as wanted, of which every one truly meets every target', () => {
    expect(found.sets).toHaveLength(20);
    for (const { values } of found.sets) {
      const point = space.coordinatesOf(values);
      for (const { of, low, high } of [steep, shallow, open]) {
        expect(of(point)).toBeGreaterThan(low - 0.02);
        expect(of(point)).toBeLessThan(high + 0.02);
      }
    }
  });

  it('R106 has the defaults among them when they meet the targets, as set 0 and unchanged', () => {
    expect(found.tested[0].accepted).toBe(true);
    expect(found.sets[0]).toMatchObject({ candidate: 0, values: defaults.values });
    expect(found.nearest).toBeNull();
  });

  it('narrows what the targets hold on to and leaves the rest as wide as it was', () => {
    const width = (id: string) => found.narrowings.find((one) => one.id === id)!.widthShare;
    expect(width('pathway.unsuitableShare')).toBeLessThan(0.4);
    expect(width('pathway.declinedShare')).toBeLessThan(0.7);
    for (const id of ['work.triageMinutes', 'choice.d07Hold', 'outcomes.gapMean', 'outcomes.perPlace']) {
      expect(width(id), id).toBeGreaterThan(0.75);
    }
  });

  it('rules out part of the space after the first wave, and draws its candidates from the rest', () => {
    const [first, second] = found.waves;
    expect(first).toMatchObject({ number: 1, candidates: 60, drawn: 59 });
    expect(second.notImplausible / second.drawn).toBeLessThan(0.6);
    expect(second.insideAll / second.candidates).toBeGreaterThan(2 * (first.insideAll / first.candidates));
    for (const { r2 } of second.targets) expect(r2).toBeGreaterThan(0.8);
  });

  it('is a function of its question: the same again, other sets for another seed', async () => {
    const laboratory = syntheticLaboratory([steep, shallow, open]);
    expect(await calibrate(laboratory, space, defaults, options, quiet)).toEqual(found);
    const other = await calibrate(laboratory, space, defaults, { ...options, seed: 5 }, quiet);
    expect(other.sets[1].values).not.toEqual(found.sets[1].values);
  });

  it('says which target cannot be met, with the best achieved, and then accepts nothing', async () => {
    const impossible = target('impossible', [2, 3], (x) => x[2]);
    const none = await calibrate(
      syntheticLaboratory([shallow, impossible]),
      space,
      defaults,
      { ...options, drawnMost: 10_000, testedMost: 40 },
      quiet,
    );
    expect(none.sets).toEqual([]);
    const [met, unmet] = none.reached;
    expect(met.isReachable).toBe(true);
    expect(unmet).toMatchObject({ isReachable: false, overSets: null });
    expect(unmet.best).toBeGreaterThan(0.8);
    expect(unmet.best).toBeLessThan(1.1);
  });

  it('gives the smallest change of defaults that fail: few parameters, no further than needed', async () => {
    const apart = target('apart', [0.65, 0.75], (x) => x[1] + 0.2 * x[5]);
    const moved = await calibrate(syntheticLaboratory([apart]), space, defaults, { ...options, sets: 3 }, quiet);
    expect(moved.tested[0].accepted).toBe(false);
    expect(moved.sets.map(({ candidate }) => candidate)).not.toContain(0);
    expect(moved.nearest?.accepted).toBe(true);
    const { values } = moved.nearest!.candidate;
    const changed = space.ids.filter((id) => values[id] !== defaults.values[id]);
    expect(changed).toEqual(['pathway.unsuitableShare']);
  });

  it('is written with how it was found', () => {
    const ensemble = ensembleOf(found, options, { command: 'remit calibrate', programVersion: '1.2.3' });
    expect(ensemble).toMatchObject({ schema: 1, seed: 4, command: 'remit calibrate', programVersion: '1.2.3' });
    expect(ensemble.found.join(' ')).toMatch(/60 x 3, 40 x 4/);
    expect(Object.keys(ensemble.sets[0].met)).toEqual(['steep', 'shallow', 'open']);
  });
});

describe('matchHistory', () => {
  it('takes out the luck that all candidates of a wave share, as far as candidate 0 tells it', async () => {
    const noisy = target('noisy', [0.4, 0.6], (x) => x[1], 2);
    const waves = [{ candidates: 40, replications: 3 }];
    const errorWith = async (referenceReplications: number) => {
      const asked = { ...options, waves, referenceReplications };
      const { emulators } = await matchHistory(syntheticLaboratory([noisy]), space, defaults, asked, () => {});
      return Math.abs(emulators[0].predict(space.coordinatesOf(defaults.values)) - 0.5);
    };
    expect(await errorWith(400)).toBeLessThan(0.5 * (await errorWith(3)));
  });
});

describe('testCandidates', () => {
  const at = (number: number, coordinate: number) => {
    const point = space.coordinatesOf(defaults.values);
    point[1] = coordinate;
    return { number, values: space.valuesAt(point) };
  };

  it('R106 accepts only when the whole interval lies inside the band', async () => {
    const laboratory = syntheticLaboratory([shallow]);
    const tested = await testCandidates(laboratory, [at(1, 0.5), at(2, 0.599), at(3, 0.9)], options.looks);
    expect(tested.map(({ accepted }) => accepted)).toEqual([true, false, false]);
    for (const { accepted, measured } of tested) {
      const { low, high } = measured[0]!;
      expect(low >= shallow.low && high <= shallow.high).toBe(accepted);
    }
  });

  it('gives up early what cannot be accepted any more, unless it is asked to play on', async () => {
    const near = at(2, 0.606);
    const [gaveUp] = await testCandidates(syntheticLaboratory([shallow]), [near], options.looks);
    const [wentOn] = await testCandidates(syntheticLaboratory([shallow]), [near], options.looks, false);
    expect(gaveUp.accepted || wentOn.accepted).toBe(false);
    expect(gaveUp.replications[0]).toBeLessThan(wentOn.replications[0]);
  });
});

it('the calibration bands are published patterns, and leave emergent ones alone', () => {
  expect(bandChecks.length).toBeGreaterThanOrEqual(8);
  expect(new Set(bandChecks.map(({ kind }) => kind))).toEqual(new Set(['calibrated']));
  expect(assumptionIds.length).toBeGreaterThan(200);
});
