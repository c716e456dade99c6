// Searches for staff and for the frontier in worlds that are made up, to draw and to test with.
import type { FrontierResult } from '../../src/experiment/frontier/frontierResult.ts';
import type { StaffResult } from '../../src/experiment/staff/staffResult.ts';
import { findMadeUp } from '../experiment/frontier/madeUp.ts';
import { smallEnsemble } from '../experiment/smallEnsemble.ts';
import { limitsOf, searchMadeUp } from '../experiment/staff/madeUp.ts';

/** The counts over the sets are made up apart: what the sets move is no part of the made-up world. */
export async function foundStaff(): Promise<StaffResult> {
  const result = await searchMadeUp(
    'lifeSatisfactionChangeMean>0.9, offeredLoad<0.8',
    {
      lifeSatisfactionChangeMean: (value, noise) => 0.3 * value + 0.02 * noise,
      lifeSatisfactionEffectMean: (value, noise) => 0.04 * value + 0.001 * noise,
      offeredLoad: (value, noise) => 2 / value + 0.01 * noise,
    },
    { overSets: { ensemble: smallEnsemble, replications: 4 } },
  );
  const enough = [
    { value: 3.1, setCount: 1 },
    { value: 3.4, setCount: 3 },
  ];
  return { ...result, overSets: { ...result.overSets!, enough } };
}

const study = `question: Which boundary does no other beat?
scenario: baseline
cannotControl: { referrals.perYearPerWte: { range: [225, 394] } }
canControl:
  policy.latitude: { levels: [within, edge, beyond] }
  policy.supervisionCoverage: { levels: [0, 0.5, 1] }
design: { kind: sobol, points: 32 }
measures: [satisfactionMean, overstretchRatioMean, lifeSatisfactionEffectMean]
replications: 8
`;

/** Latitude costs overstretch and gives effect; supervision gives satisfaction; demand beyond 340 breaks the widest. */
export async function foundFrontier(): Promise<FrontierResult> {
  const { result } = await findMadeUp({
    text: study,
    budget: 600,
    limits: limitsOf('overstretchRatioMean<1'),
    rule: (values, noise) => {
      const latitude = ['within', 'edge', 'beyond'].indexOf(String(values['policy.latitude']));
      const demand = Number(values['referrals.perYearPerWte']);
      return {
        satisfactionMean: 4 + Number(values['policy.supervisionCoverage']) + 0.02 * noise(0),
        overstretchRatioMean: 0.6 + 0.15 * latitude + (demand > 340 ? 0.2 : 0) + 0.005 * noise(1),
        lifeSatisfactionEffectMean: 0.05 + 0.05 * latitude + 0.002 * noise(2),
      };
    },
  });
  return result;
}
