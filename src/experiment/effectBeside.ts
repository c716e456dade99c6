// Which two measures must never stand alone: before-after change contains natural recovery, so its effect stands beside it.
import type { MeasureName } from '../model/measureTable.ts';

/** By the name of the change, the effect that must stand beside it. */
export const effectBeside: Partial<Record<MeasureName, MeasureName>> = {
  lifeSatisfactionChangeMean: 'lifeSatisfactionEffectMean',
  gpVisitsChangeShare: 'gpVisitsEffectShare',
};
