// A person's path, told: in short, day by day with the decisions about them, and what came of it.
import type { World } from '../../model/world.ts';
import { happenedWords } from './decision.ts';
import { decisionItem } from './decisionItem.ts';
import { permittedWords } from './decisionWords.ts';
import { gainWords } from './entryWords.ts';
import type { PersonOutcome } from './personOutcome.ts';
import { shortWords } from './personShort.ts';
import type { PathDay, PersonStory } from './personStory.ts';
import { counted, dayWords, decimals, minutesWords, signed } from './phrases.ts';
import type { Block, Story } from './story.ts';

/** @param isBrief whether the reasons of each decision are left out */
export function personWordsOf(world: World, story: PersonStory, isBrief: boolean): Story {
  const hasReasons = story.decisions.length > 0 && !isBrief;
  return {
    title: `Person ${story.person}: ${story.who}`,
    about: [
      `Scenario ${story.scenario}, seed ${story.seed}, replication ${story.replication}, ${story.area}, ${story.team}; a patient of ${story.practice}, deprivation quintile ${story.deprivationQuintile} (1 is most deprived).`,
      otherWords(story),
      'One run of a model: what happened to this simulated person with this luck, and why the model had it so.',
    ].filter((text) => text !== ''),
    sections: [
      { heading: 'In short', blocks: [{ paragraph: shortWords(story) }] },
      {
        heading: 'Day by day',
        blocks: [
          ...(hasReasons ? [{ paragraph: ruleWords(world) }] : []),
          { items: story.path.filter(isTold).map((day) => dayItem(world, story, day, isBrief)) },
        ],
      },
      { heading: 'What came of it', blocks: outcomeBlocks(story.outcome) },
    ],
  };
}

function ruleWords(world: World): string {
  const rule = permittedWords(world.rules.latitude, world.settings.policy.firmness);
  return `${rule} Beside each reason for or against an act stands its weight; the weights add up, and their sum gives the chance (they are log-odds: 0 is 50 in 100).`;
}

function otherWords({ earlier, later }: PersonStory): string {
  const words = [
    earlier === null ? '' : `They had been here before, as person ${earlier}.`,
    later === null ? '' : `They came back later, as person ${later}.`,
  ];
  return words.filter((text) => text !== '').join(' ');
}

/** Days on which only trust moved or work went on are told by the days around them. */
function isTold(day: PathDay): boolean {
  return day.steps.length > 0;
}

function dayItem(world: World, { decisions }: PersonStory, day: PathDay, isBrief: boolean): readonly string[] {
  const lines: string[] = [];
  let plain: string[] = [];
  const flush = () => {
    if (plain.length > 0) lines.push(plain.join(' '));
    plain = [];
  };
  for (const step of day.steps) {
    if ('sentence' in step) plain.push(step.sentence);
    else if (isBrief) plain.push(happenedWords(decisions[step.decision]));
    else {
      flush();
      const [happened, ...why] = decisionItem(world, { ...decisions[step.decision], followed: [] }, '');
      lines.push([happened.trim(), ...why].join(' '));
    }
  }
  flush();
  const spent = Object.values(day.minutes).reduce((sum, minutes) => sum + minutes, 0);
  const closing = [
    spent > 0 ? `Working time: ${minutesWords(spent)}.` : '',
    day.trust === null ? '' : `Trust now ${decimals(day.trust, 2)}.`,
  ].filter((text) => text !== '');
  if (closing.length > 0) lines.push(closing.join(' '));
  return [dayWords(world, day.day), ...lines];
}

function outcomeBlocks(outcome: PersonOutcome): readonly Block[] {
  if (!outcome.isFollowedUp) {
    return [
      {
        paragraph: `The run ended before ${counted(outcome.followUpWeeks, 'week')} had passed since the referral, so nothing can be said of what they gained.`,
      },
    ];
  }
  const { atReferral, without, effect, change, recoveryWithout, gains, gainsLeft } = outcome;
  const rows = gains.map(({ why, times, points, pointsLeft }) => [
    gainWords[why],
    String(times),
    signed(points, 3),
    signed(pointsLeft, 3),
  ]);
  const sum = ['together', '', '', signed(gainsLeft, 3)];
  const scaled =
    Math.abs(effect - gainsLeft) < 0.0005 ? '' : ' The scale ends at 0 and 10, so the effect is not quite the sum.';
  return [
    {
      paragraph: `Life satisfaction, 0 to 10: ${decimals(atReferral, 2)} at referral. ${counted(outcome.followUpWeeks, 'week')} later ${decimals(without, 2)} without the service and ${decimals(outcome.with, 2)} with it. Effect, with less without: ${signed(effect, 2)}. Change since the referral: ${signed(change, 2)}, of which ${signed(recoveryWithout, 2)} would have come without the service too.`,
    },
    gains.length === 0
      ? { paragraph: 'Nothing was added or taken by the service.' }
      : {
          table: [
            [
              'what the service added or took',
              'times',
              'points then',
              `left after ${counted(outcome.followUpWeeks, 'week')}`,
            ],
            ...rows,
            sum,
          ],
        },
    ...(gains.length === 0
      ? []
      : [{ paragraph: `What is added fades.${scaled} These amounts are assumptions of the model, not measurements.` }]),
    {
      paragraph: `GP visits expected in ${counted(outcome.followUpWeeks, 'week')}: ${decimals(outcome.gpVisitsBefore, 1)} in the time before referral, ${decimals(outcome.gpVisitsWithout, 1)} after it without the service, ${decimals(outcome.gpVisitsWith, 1)} with it. Effect ${signed(outcome.gpVisitsWith - outcome.gpVisitsWithout, 2)}; change ${signed(outcome.gpVisitsWith - outcome.gpVisitsBefore, 2)}, natural recovery in it.`,
    },
  ];
}
