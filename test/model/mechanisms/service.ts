// The service on which mechanisms are tried: the shipped baseline's practices and posts, fifteen months of them.
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { scenarioOf, shipped, type Values } from '../scenarios.ts';

const frame: Values = { 'time.warmUpWeeks': 13, 'time.measuredWeeks': 65 };
const area = { ...shipped('baseline').areas[0], name: 'Area' };

export function scenarioUnder(values: Values): Scenario {
  return scenarioOf([area], { ...frame, ...values });
}
