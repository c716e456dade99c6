// `remit calibrate --check`: an ensemble against the bands again with other luck, and against patterns nobody calibrated to.
import { type Check, scenarioOf } from '../experiment/patterns/check.ts';
import { checks } from '../experiment/patterns/checks.ts';
import { frontierScenarios } from '../experiment/patterns/frontier.ts';
import { setsWord } from '../report/signs.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { checkContract } from '../storage/calibrationContract.ts';
import { contractText } from '../storage/contract.ts';
import { ensembleAt } from './askedEnsemble.ts';
import { type Asked, bandLaboratory, openShipped, playWith } from './calibratePlaying.ts';
import { emergentText, retestText } from './calibrateText.ts';

const looksOfCheck = [20, 40, 80, 160];

/** @param given the file; empty for the shipped ensemble */
export async function checkEnsemble({ options, emergent, colours, say }: Asked, given: string): Promise<void> {
  const { retest, playOverEnsemble } = await import('../experiment/calibration/validation.ts');
  const ensemble = ensembleAt('check', given, scenariosOf(emergent));
  const { sets } = ensemble;
  const { seed, replications } = options;
  const ofSets = `${sets.length} ${setsWord(sets.length)}`;
  await playWith(options, async (executor) => {
    const { targets, ...laboratory } = await bandLaboratory(executor, options);
    const onBands = (done: number) => say(`bands: ${done} of ${ofSets}`);
    const retested = await retest({ targets, ...laboratory }, sets, looksOfCheck, onBands);
    if (!options.json) process.stdout.write(`${retestText(targets, retested, seed, colours)}\n`);
    const onSet = (done: number) => say(`emergent patterns: ${done} of ${ofSets}`);
    const over = emergent
      ? await playOverEnsemble(sets, { seed, replications, executor, open: openShipped, onSet })
      : null;
    if (options.json) {
      const found = { targets, retested, seed, emergent: over === null ? null : { over, replications } };
      process.stdout.write(contractText(checkContract(ensemble, found)));
    } else if (over !== null) process.stdout.write(`\n${emergentText(over, replications, colours)}\n`);
  });
}

/** Every scenario that will be played under the sets, once. */
function scenariosOf(emergent: boolean): readonly Scenario[] {
  const isAsked = ({ kind }: Check) => kind === 'calibrated' || (emergent && kind === 'emergent');
  const played = [
    ...checks.filter(isAsked).flatMap(({ scenarios }) => scenarios),
    ...(emergent ? frontierScenarios.flat() : []),
  ];
  return [...new Map(played.map((one) => [one.name, one])).values()].map((one) => scenarioOf(one, openShipped));
}
