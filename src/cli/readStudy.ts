// From what somebody typed for a study to the study: finds the file, reads it, tells every problem at once.
import { parseStudy, type StudyRequest } from '../experiment/study/parseStudy.ts';
import type { Study } from '../experiment/study/study.ts';
import { describeProblems } from '../scenario/parseScenario.ts';
import { findNamed } from './findNamed.ts';
import { BadInput } from './outcome.ts';
import { shippedStudyFolder } from './packageFolder.ts';
import { openScenario } from './readScenarios.ts';
import { readText } from './readText.ts';

const megabytesAtMost = 2;

/**
 * The study of a file, or a shipped one by its name. The scenario that it names lies beside it, or is shipped.
 * @param instead the replications and the seed that hold instead of the study's own; null where its own hold
 * @throws BadInput with every problem of the study and of the scenario
 */
export function readStudy(given: string, { replications, seed }: NonNullable<StudyRequest['instead']>): Study {
  const path = findNamed(given, { noun: 'study', folder: shippedStudyFolder });
  const text = readText(path, megabytesAtMost);
  const outcome = parseStudy({ path, text, open: openScenario, instead: { replications, seed } });
  if ('problems' in outcome) throw new BadInput(describeProblems(outcome.problems));
  return outcome.study;
}
