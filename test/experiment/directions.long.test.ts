// The directions that planners and the literature expect, at a quiet and at a pressed service, as paired 99% intervals.
import { describe, expect, it } from 'vitest';
import { replicate } from '../../src/experiment/replicate.ts';
import type { MeasureName } from '../../src/model/measureTable.ts';
import { pairedInterval } from '../../src/statistics/interval.ts';
import { inThisThread, shipped, type Values } from '../model/scenarios.ts';

const FEW = 30;
/** For effects that are small beside chance. */
const MANY = 60;
const CONFIDENCE = 0.99;
const long: Values = { 'time.warmUpWeeks': 52, 'time.measuredWeeks': 104 };

type Valued = Readonly<Record<MeasureName, readonly (number | null)[]>>;
async function play(name: string, values: Values, replications: number): Promise<Valued> {
  const scenario = shipped(name, { ...long, ...values });
  const options = { seed: 'directions', replications, executor: inThisThread, patients: false };
  return (await replicate(scenario, options)).values;
}

/** Where the paired interval of `to` less `from` lies, every replication of `to` having a value. */
function moves(from: Valued, to: Valued, name: MeasureName): string {
  const count = to[name].length;
  const { low, high, n } = pairedInterval(from[name].slice(0, count), to[name], CONFIDENCE);
  expect(n, name).toBe(count);
  if (low! > 0) return `${name} rises`;
  return high! < 0 ? `${name} falls` : `${name} cannot be told: ${low} to ${high}`;
}

/** A cap's own effect: nobody comes back, and trust does not answer to rigidity. */
const withoutReturns: Values = { 'pathway.returnShare': 0, 'mechanisms.m15RigidCaps': false };

/** Load, and replications for the cap and for the places: a cap moves little where there is room, places where there is none. */
const loads = [
  [225, MANY, FEW],
  [394, MANY, MANY],
] as const;

describe.each(loads)('at %i referrals a year per whole-time equivalent', async (load, forCap, forPlaces) => {
  const rate = (factor: number): Values => ({ 'referrals.perYearPerWte': load * factor });
  const base = await play('baseline', rate(1), forPlaces);

  it('15% more referrals raise wait, overstretch and strain', async () => {
    const more = await play('baseline', rate(1.15), FEW);
    expect(moves(base, more, 'waitToFirstContactDaysMedian')).toBe('waitToFirstContactDaysMedian rises');
    expect(moves(base, more, 'overstretchRatioMean')).toBe('overstretchRatioMean rises');
    expect(moves(base, more, 'strainMean')).toBe('strainMean rises');
  });

  it('a hard cap of four sessions lowers wait and overstretch, with returns and M15 off', async () => {
    const uncapped = await play('baseline', { ...rate(1), ...withoutReturns }, forCap);
    const capped = await play('session-cap-4', { ...rate(1), ...withoutReturns }, forCap);
    expect(moves(uncapped, capped, 'waitToFirstContactDaysMedian')).toBe('waitToFirstContactDaysMedian falls');
    expect(moves(uncapped, capped, 'overstretchRatioMean')).toBe('overstretchRatioMean falls');
  });

  it('no discretion lowers overstretch, and patients trust less', async () => {
    const strict = await play('no-discretion', rate(1), FEW);
    expect(moves(base, strict, 'overstretchRatioMean')).toBe('overstretchRatioMean falls');
    expect(moves(base, strict, 'patientTrustMean')).toBe('patientTrustMean falls');
    expect(strict.overstepsPer100Contacts).toEqual(strict.overstepsPer100Contacts.map(() => 0));
    expect(strict.actsPer100Contacts).toEqual(strict.actsPer100Contacts.map(() => 0));
  });

  it('30% fewer places raise the number of people held, and the caseload', async () => {
    const fewer = await play('vcse-places-cut-30', rate(1), forPlaces);
    expect(moves(base, fewer, 'heldPatientsMean')).toBe('heldPatientsMean rises');
    expect(moves(base, fewer, 'activeCaseloadMean')).toBe('activeCaseloadMean rises');
    expect(moves(base, fewer, 'vcseWaitingMean')).toBe('vcseWaitingMean rises');
  });
});
