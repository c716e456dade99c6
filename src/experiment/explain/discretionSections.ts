// The decisions of a worker's week: what they come to, the acts that cost most, and each one.
import type { World } from '../../model/world.ts';
import { type DecisionFacts, happenedWords } from './decision.ts';
import { decisionItem } from './decisionItem.ts';
import { permittedWords } from './decisionWords.ts';
import { counted, dayWords, hours, listed, times } from './phrases.ts';
import type { Block, StorySection } from './story.ts';
import type { WorkerStory } from './workerStory.ts';

const dearestTold = 3;

/** @param isBrief whether the full list is left out */
export function discretionSections(world: World, story: WorkerStory, isBrief: boolean): readonly StorySection[] {
  const { decisions, people } = story;
  if (decisions.length === 0) return [{ heading: 'Decisions', blocks: [{ paragraph: 'None arose in this week.' }] }];
  const dearest = dearestOf(decisions);
  const overview: Block[] = [{ paragraph: overviewWords(world, decisions) }];
  if (dearest.length > 0) {
    const items = dearest.map((facts) => decisionItem(world, facts, headOf(world, facts, people)));
    overview.push({ paragraph: `What was done that cost most time${isBrief ? '' : ', told in full'}:` }, { items });
  }
  const told = { heading: 'What was decided, and what cost most', blocks: overview };
  if (isBrief) return [told];
  const met = new Set<number>();
  const items = decisions.map((facts) => {
    const head = headOf(world, facts, met.has(facts.person ?? -1) ? null : people);
    if (facts.person !== null) met.add(facts.person);
    return dearest.includes(facts)
      ? [`${head} ${happenedWords(facts)} Told in full above.`]
      : decisionItem(world, facts, head);
  });
  return [told, { heading: 'The decisions, one by one', blocks: [{ items }] }];
}

/** The acts done that took most minutes, dearest first; of equals the earlier. */
function dearestOf(decisions: readonly DecisionFacts[]): readonly DecisionFacts[] {
  return decisions
    .filter(({ chosen, minutes }) => chosen && minutes > 0)
    .sort((x, y) => y.minutes - x.minutes)
    .slice(0, dearestTold);
}

/** When, and about whom; `people` is null for somebody met before. */
function headOf(world: World, { day, person }: DecisionFacts, people: WorkerStory['people'] | null): string {
  if (person === null) return `${dayWords(world, day)}. About the worker's own time.`;
  return `${dayWords(world, day)}. Person ${person}${people === null ? ' again' : ` (${people[person]})`}.`;
}

function overviewWords(world: World, decisions: readonly DecisionFacts[]): string {
  const count = (isMeant: (facts: DecisionFacts) => boolean) => decisions.filter(isMeant).length;
  const done = count(({ chosen }) => chosen);
  const misread = count((facts) => facts.misread);
  const oversteps = count(({ overstep }) => overstep);
  const minutes = decisions.reduce((sum, { chosen, minutes: cost }) => sum + (chosen ? cost : 0), 0);
  const cost = minutes > 0 ? `, at ${hours(minutes)} in all, some of it worked later` : ', at no cost of time';
  const further = [
    misread > 0 ? `${counted(misread, 'class was', 'classes were')} misread` : '',
    oversteps > 0 ? `${counted(oversteps, 'act', 'acts')} went beyond what is permitted` : '',
  ].filter((text) => text !== '');
  return [
    `Guidance and the moment could disagree ${times(decisions.length)}.`,
    done > 0 ? `${counted(done, 'act was', 'acts were')} done${cost}.` : 'No act was done.',
    further.length > 0 ? `${listed(further)}.` : '',
    permittedWords(world.rules.latitude, world.settings.policy.firmness),
    'Beside each reason stands its weight; the weights add up, and their sum gives the chance (they are log-odds: 0 is 50 in 100).',
  ]
    .filter((text) => text !== '')
    .join(' ');
}
