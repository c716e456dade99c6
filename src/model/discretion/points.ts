// The twelve decision points: moments when guidance and the person in front of the worker may disagree.
import { luck } from '../luck.ts';
import type { Settings } from '../settings.ts';

/** What a decision point asks, in the order of a patient's story. */
export interface DecisionPoint {
  readonly row: number;
  readonly id: 'D1' | 'D2' | 'D3' | 'D4' | 'D5' | 'D6' | 'D7' | 'D8' | 'D9' | 'D10' | 'D11' | 'D12';
  /** Its stream of luck. */
  readonly stream: number;
  /** Name of its intercept in `choice.*` and of its class in `remit.*`. */
  readonly parameter: keyof Settings['choice'] & keyof Settings['remit'];
  /** The discretionary act, as a reader says it. */
  readonly act: string;
  /** Whether the person notices when the act is not done, and trusts less. */
  readonly refusalFelt: boolean;
  /** Whether the act does something for the person that they might have done themselves (M20). */
  readonly doesFor: boolean;
}

function point(
  row: number,
  id: DecisionPoint['id'],
  parameter: DecisionPoint['parameter'],
  act: string,
  felt: 'felt' | 'unfelt',
  kind: 'doesFor' | 'doesWith',
): DecisionPoint {
  return { row, id, stream: luck[id], parameter, act, refusalFelt: felt === 'felt', doesFor: kind === 'doesFor' };
}

const points: DecisionPoint[] = [];
function next(...fields: Parameters<typeof point> extends [number, ...infer Rest] ? Rest : never): DecisionPoint {
  const made = point(points.length, ...fields);
  points.push(made);
  return made;
}

export const D1 = next('D1', 'd01ExtendSession', 'extend the session', 'felt', 'doesWith');
export const D2 = next('D2', 'd02OtherMode', 'walk, visit or another hour', 'unfelt', 'doesWith');
export const D3 = next('D3', 'd03Rebook', 'rebook after missed sessions', 'unfelt', 'doesWith');
export const D4 = next('D4', 'd04BeyondCap', 'a session beyond the cap', 'felt', 'doesWith');
export const D5 = next('D5', 'd05Accompany', 'accompany to a service', 'felt', 'doesFor');
export const D6 = next('D6', 'd06Forms', 'do forms and letters', 'felt', 'doesFor');
export const D7 = next('D7', 'd07Hold', 'hold somebody who waits', 'felt', 'doesWith');
export const D8 = next('D8', 'd08TakeAnyway', 'take an unsuitable referral', 'unfelt', 'doesWith');
export const D9 = next('D9', 'd09StandIn', 'stand in for an organisation', 'unfelt', 'doesFor');
export const D10 = next('D10', 'd10OutOfHours', 'answer out of hours', 'felt', 'doesFor');
export const D11 = next('D11', 'd11ProtectTime', 'protect time for organisations', 'unfelt', 'doesWith');
export const D12 = next('D12', 'd12StayLate', 'stay late', 'unfelt', 'doesWith');

export const decisionPoints: readonly DecisionPoint[] = points;
