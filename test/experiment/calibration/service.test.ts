// Fitting a service to its own figures: figures that the model itself gave under other local values must be met again.
import { describe, expect, it } from 'vitest';
import { freeLocalIds, localGroups, localIds } from '../../../src/experiment/calibration/localParameters.ts';
import { fitService, type ServiceOptions, serviceDefaults } from '../../../src/experiment/calibration/service.ts';
import { replicate } from '../../../src/experiment/replicate.ts';
import { inThisThread, scenarioOf, short, smallArea, withValues } from '../../model/scenarios.ts';

const options: ServiceOptions = {
  ...serviceDefaults,
  seed: 3,
  executor: inThisThread,
  noiseReplications: 8,
  referenceReplications: 8,
  waves: [
    { candidates: 50, replications: 2 },
    { candidates: 20, replications: 3 },
  ],
  drawnMost: 2000,
  looks: [6, 12],
  sets: 2,
  testedMost: 12,
};
const quiet = { waveDone() {}, batchTested() {} };
const service = scenarioOf([smallArea('Own', [1, 1])], short);
const truth = withValues(service, { 'pathway.declinedShare': 0.22, 'pathway.attemptSuccessShare': 0.4 });
const { measures } = await replicate(truth, { seed: 9, replications: 12, executor: inThisThread, patients: false });
const contactedShare = measures.contactedShare.mean as number;

describe('fitService', async () => {
  const observed = { contactedShare: contactedShare - 0.08, actsBeyondShare: 0.99 };
  const fit = await fitService({ ...service, observed }, options, quiet);

  it('meets a figure that can be met by moving few local parameters, inside their ranges', () => {
    const [contacted] = fit.fits;
    expect(contacted).toMatchObject({ verdict: 'met' });
    expect(fit.moved.length).toBeGreaterThan(0);
    expect(fit.moved.length).toBeLessThan(10);
    for (const { id, from, to } of fit.moved) {
      expect(localIds).toContain(id);
      expect(from).not.toBe(to);
      expect(fit.fitted.values[id]).toBe(to);
    }
  });

  it('says which figure cannot be met and the best achieved', () => {
    const [, beyond] = fit.fits;
    expect(beyond).toMatchObject({ verdict: 'not met', effect: null });
    expect(beyond.best).toBeLessThan(0.9);
    expect([fit.fits[0].isSetAside, beyond.isSetAside]).toEqual([false, true]);
  });

  it('does not take a figure that it leaves out further off, where it need not', async () => {
    const against = { contactedShare: 0.7, linkedShare: 0.95 };
    const [contacted, linked] = (await fitService({ ...service, observed: against }, options, quiet)).fits;
    expect(contacted.verdict).toBe('met');
    expect(linked).toMatchObject({ verdict: 'not met', isSetAside: true, isFurtherOff: false });
    expect(linked.fitted!.mean).toBeGreaterThanOrEqual(linked.unfitted!.mean);
  });

  it('leaves a scenario alone that meets its figures as it stands', async () => {
    const own = await replicate(service, { seed: 3, replications: 12, executor: inThisThread, patients: false });
    const { contactedShare: contacted, lifeSatisfactionChangeMean: change } = own.measures;
    const met = { contactedShare: contacted.mean as number, lifeSatisfactionChangeMean: change.mean as number };
    const unmoved = await fitService({ ...service, observed: met }, options, quiet);
    expect(unmoved.moved).toEqual([]);
    expect(unmoved.waves).toEqual([]);
    expect(unmoved.fits.map(({ verdict }) => verdict)).toEqual(['met', 'met']);
    const { mean, low, high } = own.measures.lifeSatisfactionEffectMean;
    const effect = { name: 'lifeSatisfactionEffectMean', unfitted: { mean, low, high }, fitted: { mean, low, high } };
    expect(unmoved.fits.map((one) => one.effect)).toEqual([null, effect]);
    expect(unmoved.fitted.values).toEqual(service.values);
  });
});

describe('local parameters', () => {
  it('are there, each once, with a reason', () => {
    expect(new Set(localIds).size).toBe(localIds.length);
    expect(localIds.length).toBeGreaterThan(60);
    for (const { why, ids } of localGroups) {
      expect(why.length).toBeGreaterThan(15);
      for (const start of ids) expect(localIds.filter((id) => id.startsWith(start)).length, start).toBeGreaterThan(0);
    }
  });

  it('hold no claim about the world: no time constant, no effect on a person', () => {
    const claims = localIds.filter((id) => /HalfLife|FoldWeeks|^outcomes\.per|^trust\.|^mechanisms\./.test(id));
    expect(claims).toEqual([]);
  });

  it('are free only where the scenario does not state them', () => {
    const stated = { ...service, stated: ['pathway.declinedShare' as const] };
    expect(freeLocalIds(stated)).not.toContain('pathway.declinedShare');
    expect(freeLocalIds(stated)).toContain('pathway.unsuitableShare');
  });
});
