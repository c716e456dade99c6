// Stories: what they say adds up to what the run recorded, and reads as sentences whoever and whenever is asked for.
import { describe, expect, it } from 'vitest';
import { absenceWords } from '../../../src/experiment/explain/absence.ts';
import {
  boundaryWords,
  costWords,
  type DecisionFacts,
  decisionFacts,
  happenedWords,
  reasonWords,
} from '../../../src/experiment/explain/decision.ts';
import { entrySentence } from '../../../src/experiment/explain/entryWords.ts';
import { personStory } from '../../../src/experiment/explain/personStory.ts';
import { personWordsOf } from '../../../src/experiment/explain/personWords.ts';
import { decimals, listed, signed } from '../../../src/experiment/explain/phrases.ts';
import { type Replay, replay } from '../../../src/experiment/explain/replay.ts';
import type { Story } from '../../../src/experiment/explain/story.ts';
import { mostOverstretchedWeek, workerStory } from '../../../src/experiment/explain/workerStory.ts';
import { workerWords } from '../../../src/experiment/explain/workerWords.ts';
import { fingerprintOf } from '../../../src/model/fingerprint.ts';
import { entry, move } from '../../../src/model/journalKinds.ts';
import { DECLINED, NOT_REACHED } from '../../../src/model/patients.ts';
import { simulate } from '../../../src/model/simulate.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { shipped, short, type Values } from '../../model/scenarios.ts';

const SEED = 3;

function replayed(name: string, values: Values = {}): Replay {
  const scenario: Scenario = shipped(name, { ...short, ...values });
  const fingerprint = fingerprintOf(simulate(scenario, SEED, 0).world);
  const played = replay({ scenario, seed: SEED, replication: 0, fingerprint });
  if (played === null) throw new Error('the same run was taken for another');
  return played;
}

/** A vague remit under a rule that is half kept: every way of reading and misreading a class comes up. */
const vague = replayed('baseline', {
  'policy.clarity': 0,
  'choice.misreadShare': 0.9,
  'workforce.otherLeavingPerYear': 0.8,
});
const firm = replayed('no-discretion', { 'policy.clarity': 0 });
const replays = [vague, firm];

function decisionsOf(played: Replay): readonly DecisionFacts[] {
  const facts: DecisionFacts[] = [];
  for (let row = 0; row < played.journal.count && facts.length < 1500; row += 1) {
    if (played.journal.kind[row] === entry.decided) facts.push(decisionFacts(played, row));
  }
  return facts;
}

const decisions = [vague, firm].map(decisionsOf);

const told = { isWorst: false, isBrief: false };

function textOf({ title, about, sections }: Story): string {
  const blocks = sections.flatMap((section) => section.blocks);
  const texts = blocks.map((block) => ('paragraph' in block ? block.paragraph : JSON.stringify(block)));
  return [title, ...about, ...sections.map(({ heading }) => heading), ...texts].join('\n');
}

describe('a replay', () => {
  it('is refused when it is not the run whose fingerprint was written down', () => {
    const { scenario, fingerprint } = vague;
    expect(replay({ scenario, seed: SEED, replication: 1, fingerprint })).toBeNull();
    const moved = { ...scenario, values: { ...scenario.values, 'trust.start': 0.51 } };
    expect(replay({ scenario: moved, seed: SEED, replication: 0, fingerprint })).toBeNull();
  });
});

describe('a decision', () => {
  it('R58: is told with weights that add up, as printed, to the sum printed beside them', () => {
    for (const facts of decisions[0]) {
      const [reasons, together] = reasonWords(facts).split(' Together ');
      const weights = [...reasons.matchAll(/[+−]\d+\.\d\d/g)].map(([text]) => Number(text.replace('−', '-')));
      const sum = Number(together.split(',')[0].replace('−', '-'));
      expect(
        weights.reduce((a, b) => a + b, 0),
        reasonWords(facts),
      ).toBeCloseTo(sum, 9);
    }
  });

  it('R61: says when the boundary spoke against an act, and never when it did not', () => {
    for (const facts of decisions.flat()) {
      const words = boundaryWords(facts);
      expect(/against|firm/.test(words), words).toBe(facts.terms.boundary !== 0);
      expect(words.includes('taken for')).toBe(facts.misread);
      const order = ['none', 'within', 'edge', 'beyond'];
      const isPermitted = order.indexOf(facts.actClass) <= order.indexOf(facts.permitted);
      expect(words.includes('; permitted'), words).toBe(isPermitted);
      expect(facts.overstep).toBe(facts.chosen && !isPermitted);
    }
    const ways = new Set(decisions[0].map((facts) => boundaryWords(facts).replace(/\(.*\)/, '')));
    expect([...ways].some((words) => words.includes('others see to'))).toBe(true);
    expect([...ways].some((words) => words.includes('not as it was read'))).toBe(true);
  });

  it('R61: with a firm boundary has no log-odds and no chance, and is left undone', () => {
    for (const { chosen, logOdds, chanceShare, terms } of decisions[1]) {
      expect([chosen, logOdds, chanceShare, terms.boundary]).toEqual([false, null, 0, null]);
    }
  });
});

describe('a decision about an onward referral', () => {
  const { world, journal } = vague;
  const about = decisions[0].filter(({ point }) => ['D5', 'D7', 'D9'].includes(point));

  it('names the organisation in what arose, and is followed by what happened there, not elsewhere', () => {
    const withName = [
      'supportVisit',
      'supportBegins',
      'notTakenUp',
      'heldContact',
      'stoodIn',
      'placeOffered',
      'gaveUp',
    ];
    expect(new Set(about.map(({ point }) => point)).size).toBe(3);
    for (const facts of about) {
      const organisation = facts.onward?.organisation ?? '?';
      expect(happenedWords(facts)).toContain(organisation);
      for (const { kind, sentence } of facts.followed)
        if (withName.includes(kind)) expect(sentence).toContain(organisation);
      if (!facts.chosen) expect(facts.followed.map(({ kind }) => kind)).not.toContain('heldContact');
    }
    expect(decisions[0].filter((facts) => facts.onward !== null)).toHaveLength(about.length);
  });

  it('is told apart from another of the same person that is open at the same time', () => {
    const { onward } = world;
    const isOpen = (o: number, at: number) => onward.madeAt[o] < at && !(onward.endedAt[o] <= at);
    const mixed = about.filter(({ person, onward: meant, followed, day }) => {
      const others = Array.from({ length: onward.count }, (_, o) => o).filter(
        (o) => onward.patient[o] === person && o !== meant?.referral && isOpen(o, day * 1440),
      );
      return others.length > 0 && followed.length > 0;
    });
    expect(mixed.length).toBeGreaterThan(5);
    // Somebody has an entry of another onward referral between the decision and what followed from it.
    const between = mixed.filter(({ person, onward: meant, followed, day }) => {
      for (let row = 0; row < journal.count; row += 1) {
        const isIn = journal.at[row] >= (day + 1) * 1440 && journal.at[row] < followed[0].day * 1440;
        const isOther = onward.organisation[meant?.referral ?? 0] !== journal.organisation[row];
        if (isIn && isOther && journal.patient[row] === person && journal.kind[row] === entry.placeOffered) return true;
      }
      return false;
    });
    expect(between.length).toBeGreaterThan(0);
  });

  it('says that an act was to take its minutes where they are worked later', () => {
    const costs = (point: string) =>
      decisions[0].filter((facts) => facts.point === point && facts.chosen && facts.minutes > 0).map(costWords);
    expect(costs('D5').length * costs('D1').length).toBeGreaterThan(0);
    expect(costs('D5').every((words) => words.startsWith('It was to take '))).toBe(true);
    expect(costs('D1').every((words) => words.startsWith('It took '))).toBe(true);
  });
});

describe("a worker's week", () => {
  const { world } = vague;

  it('R41: has minutes that add up to those worked, inside and outside hours', () => {
    for (const worker of world.workers) {
      for (const week of [0, 9, 20, world.terms.weeks - 1]) {
        const { balance, cameIn } = workerStory(vague, worker.row, week).week;
        const went = Object.values(balance.went).reduce((sum, minutes) => sum + minutes, 0);
        expect(went).toBeCloseTo(balance.inside + balance.outside, 6);
        const outside = Object.values(balance.wentOutside).reduce((sum, minutes) => sum + minutes, 0);
        expect(outside).toBeCloseTo(balance.outside, 6);
        expect(cameIn.sessionsDue).toBe(cameIn.sessionsHeld + cameIn.sessionsMissed + cameIn.sessionsCancelled);
        if (week === world.terms.weeks - 1) expect(cameIn.caseloadAfter).toBe(worker.activeCount);
      }
    }
  });

  it('is, unless another is asked for, the one with the highest overstretch of those half present', () => {
    const worst = mostOverstretchedWeek(vague, 0);
    const { warmUpWeeks, weeks } = world.terms;
    const ratios = Array.from({ length: weeks - warmUpWeeks }, (_, k) => {
      const { balance } = workerStory(vague, 0, warmUpWeeks + k).week;
      return balance.present >= balance.contracted / 2 ? (balance.overstretchRatio ?? 0) : 0;
    });
    expect(worst).toBe(warmUpWeeks + ratios.indexOf(Math.max(...ratios)));
  });

  it('tells every decision of the week, and none of another', () => {
    const { decisions: told } = workerStory(vague, 1, 30);
    const { decisions: made, workers } = world;
    const rows = Array.from({ length: made.count }, (_, d) => d);
    const due = rows.filter((d) => made.worker[d] === 1 && world.weekOfDay(Math.floor(made.at[d] / 1440)) === 30);
    expect(told.map(({ logOdds }) => logOdds)).toEqual(due.map((d) => made.logit[d]));
    expect(told.every(({ post }) => post === workers[1].postName)).toBe(true);
  });

  it('R41: says why contracted time was not there, and nothing when all of it was', () => {
    const seen = new Set<string>();
    for (const worker of world.workers) {
      for (let week = 0; week < world.terms.weeks; week += 1) {
        const { balance, absence } = workerStory(vague, worker.row, week).week;
        expect(absenceWords(absence) === '', `${worker.postName}, week ${week}`).toBe(
          Math.abs(balance.contracted - balance.present) < 1e-6,
        );
        for (const [name, days] of Object.entries(absence)) if (days > 0) seen.add(name);
        expect(balance.sick > 0).toBe(absence.sickDays > 0);
      }
    }
    expect([...seen].toSorted()).toEqual(['bankHolidays', 'leaveDays', 'outsideRunDays', 'sickDays', 'vacantDays']);
  });

  it('tells what it did to the worker and the three dearest acts before the list, which a brief telling leaves out', () => {
    const story = workerStory(vague, 1, 30);
    const whole = workerWords(world, story, told);
    const brief = workerWords(world, story, { ...told, isBrief: true });
    const headings = whole.sections.map(({ heading }) => heading);
    expect(headings.slice(-3)).toEqual([
      'What the week did to the worker',
      'What was decided, and what cost most',
      'The decisions, one by one',
    ]);
    expect(brief.sections.map(({ heading }) => heading)).toEqual(headings.slice(0, -1));
    const items = (sections: Story['sections'], heading: string) =>
      sections
        .filter((section) => section.heading === heading)
        .flatMap(({ blocks }) => blocks.flatMap((block) => ('items' in block ? block.items : [])));
    const dearest = items(brief.sections, 'What was decided, and what cost most');
    const most = story.decisions.filter(({ chosen }) => chosen).toSorted((x, y) => y.minutes - x.minutes);
    expect(dearest.map((lines) => lines.join(' ').match(/(?:took|to take) (\d+) minute/)?.[1])).toEqual(
      most.slice(0, 3).map(({ minutes }) => String(Math.round(minutes))),
    );
    const all = items(whole.sections, 'The decisions, one by one');
    expect(all).toHaveLength(story.decisions.length);
    expect(all.filter(([first]) => first.endsWith('Told in full above.'))).toHaveLength(3);
  });

  it('reads as sentences in every week of every post, vacant or not', () => {
    for (const played of replays) {
      for (const worker of played.world.workers) {
        for (let week = worker.row; week < played.world.terms.weeks; week += 6) {
          const text = textOf(workerWords(played.world, workerStory(played, worker.row, week), told));
          expect(text).not.toMatch(/undefined|NaN|null|Infinity|\[object|\b(wrongly|should|better|worse)\b/);
        }
      }
    }
  });
});

describe("a person's path", () => {
  const { world, journal } = vague;
  const people = Array.from({ length: 80 }, (_, k) => k * 4);

  it('R89: has change, effect and natural recovery that add up, and effect wherever change is', () => {
    for (const p of people) {
      const story = personStory(vague, p);
      const { change, effect, recoveryWithout, gainsLeft, isFollowedUp } = story.outcome;
      expect(change).toBeCloseTo(effect + recoveryWithout, 12);
      expect(gainsLeft).toBeCloseTo(world.patients.addedAtWindowEnd[p], 9);
      const text = textOf(personWordsOf(world, story, false));
      expect(text).not.toMatch(/undefined|NaN|null|Infinity|\[object|\b(wrongly|should|better|worse)\b/);
      expect(text.includes('Change')).toBe(isFollowedUp);
      if (isFollowedUp) expect(text.indexOf('Effect')).toBeLessThan(text.indexOf('Change'));
    }
  });

  it('has minutes by kind of work that add up to all that was spent on them, and days in order', () => {
    for (const p of people) {
      const { path, minutes, decisions: about } = personStory(vague, p);
      const byDay = path.flatMap((day) => Object.values(day.minutes)).reduce((sum, value) => sum + value, 0);
      expect(byDay).toBeCloseTo(minutes.total, 9);
      expect(minutes.total).toBeGreaterThanOrEqual(minutes.inFollowUp - 1e-9);
      expect(path.map(({ day }) => day)).toEqual(path.map(({ day }) => day).toSorted((a, b) => a - b));
      expect(about.every(({ person }) => person === p)).toBe(true);
    }
  });

  it('begins with how it ended, and says nothing of what did not arise', () => {
    const { patients } = world;
    const shortOf = (p: number) => {
      const text = textOf(personWordsOf(world, personStory(vague, p), false));
      return {
        text,
        short: text.split('\n').find((line) => /^(They did not|The case was|The referral was|When the)/.test(line)),
      };
    };
    const first = (exit: number) => patients.exit.subarray(0, patients.count).indexOf(exit);
    const declined = shortOf(first(DECLINED));
    expect(declined.short).toBe('They did not want the referral, so nobody tried to reach them.');
    expect(shortOf(first(NOT_REACHED)).short).toMatch(
      /^The case was closed after \d+ days: they could not be reached\. Workers/,
    );
    for (const p of people) {
      const { decisions: about } = personStory(vague, p);
      const { text, short: inShort } = shortOf(p);
      expect(inShort).toBeDefined();
      expect(text.includes('log-odds')).toBe(about.length > 0);
      expect(text.includes('Discretion arose')).toBe(about.length > 0);
      expect(text).not.toMatch(/\b1 times|\b0 (acts|sessions|days after)/);
    }
  });

  it('says why a session went to another day', () => {
    const because = new Set<number>();
    for (let row = 0; row < journal.count; row += 1) {
      if (journal.kind[row] !== entry.sessionMoved) continue;
      because.add(journal.detail[row]);
      expect([journal.kind[row + 1], journal.patient[row + 1]]).toEqual([entry.sessionBooked, journal.patient[row]]);
      expect(entrySentence(vague, row)).toMatch(/off sick|diary|filled again/);
      expect(entrySentence(vague, row + 1)).toBe('');
    }
    expect([...because].toSorted()).toEqual([move.sick, move.left]);
  });

  it('told in brief keeps what happened and leaves out why', () => {
    const p = people.find((one) => personStory(vague, one).decisions.length > 3) ?? 0;
    const story = personStory(vague, p);
    const brief = textOf(personWordsOf(world, story, true));
    for (const facts of story.decisions) expect(brief).toContain(happenedWords(facts));
    expect(brief).not.toMatch(/log-odds|For it:|Against it:/);
  });

  it('knows an earlier and a later referral of the same person', () => {
    const row = journal.kind.indexOf(entry.returns);
    const [earlier, later] = [journal.patient[row], journal.detail[row]];
    expect(personStory(vague, later).earlier).toBe(earlier);
    expect(personStory(vague, earlier).later).toBe(later);
  });
});

describe('phrases', () => {
  it('keep a true minus sign and no sign before nothing', () => {
    expect([decimals(-0.001, 2), decimals(-1.5, 1), signed(0.001, 2), signed(0.5, 1), signed(-0.5, 1)]).toEqual([
      '0.00',
      '−1.5',
      '0.00',
      '+0.5',
      '−0.5',
    ]);
    expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
  });
});
