// A decision as an item of a story: who and when, what happened, the boundary, the reasons, the cost, what followed.
import type { World } from '../../model/world.ts';
import { boundaryWords, costWords, type DecisionFacts, happenedWords, reasonWords } from './decision.ts';
import { dateWords } from './phrases.ts';

/** @param head when, and about whom */
export function decisionItem(world: World, facts: DecisionFacts, head: string): readonly string[] {
  const followed = facts.followed
    .map(({ day, sentence }) =>
      day === facts.day ? `The same day: ${sentence}` : `${dateWords(world, day)}: ${sentence}`,
    )
    .join(' ');
  return [
    `${head} ${happenedWords(facts)}`,
    `${facts.point}, ${facts.act}: ${boundaryWords(facts)}.`,
    reasonWords(facts),
    [costWords(facts), followed].filter((text) => text !== '').join(' '),
  ].filter((text) => text !== '');
}
