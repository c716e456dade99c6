// `remit explain RESULT --worker POST | --patient NUMBER`: plays one run of a result again and tells why it went as it did.
import { personStory } from '../experiment/explain/personStory.ts';
import { personWordsOf } from '../experiment/explain/personWords.ts';
import { type Replay, replay } from '../experiment/explain/replay.ts';
import type { Story } from '../experiment/explain/story.ts';
import { mostOverstretchedWeek, workerStory } from '../experiment/explain/workerStory.ts';
import { workerWords } from '../experiment/explain/workerWords.ts';
import { contractText } from '../storage/contract.ts';
import { type Asked, chooseRun, type Explained, readAsked } from './explained.ts';
import { storyText } from './explainText.ts';
import type { Words } from './options.ts';
import { BadInput } from './outcome.ts';
import { programVersion } from './packageFolder.ts';
import { coloursFor } from './paper.ts';
import { readResult } from './readResult.ts';

export function explain(words: Words): void {
  const asked = readAsked(words);
  const result = readResult(asked.result);
  const explained = chooseRun(result, asked);
  const played = replay(explained);
  if (played === null) throw new BadInput(otherRun(explained, result.manifest.program.version));
  const { facts, story } = asked.worker === null ? ofPerson(played, asked) : ofWorker(played, explained, asked);
  if (asked.json) process.stdout.write(contractText({ schema: 1, ...facts }));
  else process.stdout.write(`${storyText(story, coloursFor(process.stdout, words['no-color'] === true))}\n`);
}

interface Told {
  readonly facts: object;
  readonly story: Story;
}

function ofWorker(played: Replay, { post }: Explained, { week, brief }: Asked): Told {
  const { world } = played;
  const w = world.workers.findIndex(
    (worker) => worker.postName === post?.post && world.teams[worker.team].name === post.team,
  );
  if (week !== null && week >= world.terms.weeks) {
    throw new BadInput(`--week is ${week}; wanted 0 to ${world.terms.weeks - 1}, the weeks of the run`);
  }
  const chosen = week ?? mostOverstretchedWeek(played, w);
  if (chosen === null) {
    throw new BadInput(
      `--worker ${post?.post}: nobody was in that post for half a week after the warm-up; wanted a --week too`,
    );
  }
  const facts = workerStory(played, w, chosen);
  return { facts, story: workerWords(world, facts, { isWorst: week === null, isBrief: brief }) };
}

function ofPerson(played: Replay, { patient, brief }: Asked): Told {
  const { count } = played.world.patients;
  if (patient >= count) {
    throw new BadInput(`--patient is ${patient}; wanted 0 to ${count - 1}, the referrals of that replication`);
  }
  const facts = personStory(played, patient);
  return { facts, story: personWordsOf(played.world, facts, brief) };
}

function otherRun({ scenario, replication, fingerprint }: Explained, version: string): string {
  const mine = programVersion();
  const how =
    version === mine
      ? `both say they are ${mine}, so the program was changed in between or the result was`
      : `the result was written by remit ${version}, this is ${mine}`;
  return [
    `replication ${replication} of ${scenario.name} cannot be told: this program plays that run differently (wanted fingerprint ${fingerprint}); ${how}.`,
    'Run the command of its manifest again with this version, or explain it with the version that wrote it.',
  ].join('\n');
}
