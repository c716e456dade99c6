// `remit calibrate SCENARIO`: fits the local parameters of one service to its own figures.
import { join } from 'node:path';
import { fitService, serviceDefaults } from '../experiment/calibration/service.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { fitContract } from '../storage/calibrationContract.ts';
import { contractText } from '../storage/contract.ts';
import { serviceFiles } from './calibrateFiles.ts';
import { type Asked, playWith, waveLine, write } from './calibratePlaying.ts';
import { serviceText } from './calibrateServiceText.ts';
import { shellWord } from './occasion.ts';
import { coloursFor } from './paper.ts';
import { folderName } from './resultFolder.ts';

/** @param scenario holds observed figures */
export async function fitScenario({ options, colours, say }: Asked, scenario: Scenario): Promise<void> {
  const { seed, settings, area, scenarioNames } = options;
  const words = ['npx', 'remit', 'calibrate', ...scenarioNames, '--seed', String(seed)];
  for (const setting of settings) words.push('--set', setting);
  if (area !== null) words.push('--area', area);
  const command = words.map(shellWord).join(' ');
  await playWith(options, async (executor, signal) => {
    const fit = await fitService(
      scenario,
      { ...serviceDefaults, seed, executor },
      {
        waveDone: (wave) => say(waveLine(wave)),
        batchTested: (accepted, tested) => say(`final test: ${accepted} sets found among ${tested} candidates`),
      },
    );
    const plain = serviceText(fit, coloursFor({}, true));
    const writes = !options.json || options.outFolder !== null;
    const name = `calibrate-${folderName(scenario.name)}`;
    const folder = writes ? write(name, serviceFiles(fit, command, plain), options, signal) : null;
    if (options.json) process.stdout.write(contractText(fitContract(fit, seed)));
    else process.stdout.write(`${serviceText(fit, colours)}\n\nRun it again: ${command}\n`);
    if (folder !== null && !options.json) {
      process.stdout.write(`Fitted scenario: ${join(folder, 'fitted.yaml')}\n`);
    }
  });
}
