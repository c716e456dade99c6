// Chances moved on the log-odds scale.
import { exp } from '../numerics/exp.ts';
import { ln } from '../numerics/ln.ts';

/** A chance whose log-odds are moved by `shift`; 0 and 1 stay what they are. */
export function shifted(chance: number, shift: number): number {
  const odds = exp(shift);
  return (chance * odds) / (1 - chance + chance * odds);
}

const LN_2 = ln(2);

/** Share of the way to its target that a quantity with this half-life goes in one unit of time. */
export function pullOf(halfLife: number): number {
  return 1 - exp(-LN_2 / halfLife);
}
