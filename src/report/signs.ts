// How sets of assumptions are told in words: in how many a sign holds, and what becomes of clear verdicts.
import type { OverAssumptions } from '../experiment/overAssumptions.ts';
import type { OverSets } from '../experiment/overSets.ts';

/** `57 of 60`; says so where some sets give no value. */
export function signText({ signHoldsIn, sets }: OverSets, setCount: number): string {
  return signHoldsIn === null ? `no value in ${setCount - sets} of ${setCount}` : `${signHoldsIn} of ${sets}`;
}

/** `same sign in 57 of 60 sets` */
export function signPhrase(difference: OverSets, setCount: number): string {
  const told = signText(difference, setCount);
  const sets = setsWord(difference.signHoldsIn === null ? setCount : difference.sets);
  return difference.signHoldsIn === null ? `${told} ${sets}` : `same sign in ${told} ${sets}`;
}

/** `set` for one. */
export function setsWord(count: number): string {
  return count === 1 ? 'set' : 'sets';
}

/** How often an assumption flips a verdict. */
export function flipSentence({ flips, ensemble, defaultSet }: OverAssumptions): string {
  const { verdicts, same, unclear, opposite } = flips;
  const others = ensemble.sets - (defaultSet < 0 ? 0 : 1);
  if (verdicts === 0) return 'At the defaults no verdict on the main measures is clear, so no assumption can flip one.';
  const cases = verdicts * others;
  if (cases === 0)
    return 'The ensemble holds no set but the defaults, so whether an assumption flips a verdict is not known.';
  const percent = (count: number) => `${((100 * count) / cases).toFixed(1)}%`;
  const clear = verdicts === 1 ? '1 verdict on the main measures is' : `${verdicts} verdicts on the main measures are`;
  return (
    `How often an assumption flips a verdict: at the defaults ${clear} clear. Under the ${others === 1 ? 'one other set' : `${others} other sets`} of ` +
    `assumptions (${cases} ${cases === 1 ? 'case' : 'cases'}) ${verdicts === 1 ? 'it is' : 'they are'} clear and the same in ${percent(same)}, ` +
    `unclear in ${percent(unclear)}, clear and opposite in ${percent(opposite)}.`
  );
}
