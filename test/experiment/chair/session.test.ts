import { describe, expect, it } from 'vitest';
import { type ChairAnswer, type ChairAsked, usualKinds } from '../../../src/experiment/chair/asked.ts';
import { beside } from '../../../src/experiment/chair/beside.ts';
import { countQuestions, questionCount } from '../../../src/experiment/chair/countQuestions.ts';
import type { ChairEnding } from '../../../src/experiment/chair/ending.ts';
import { comparedWith, unlikeWords } from '../../../src/experiment/chair/endingWords.ts';
import { type Figures, figureNames, figureTable } from '../../../src/experiment/chair/figures.ts';
import type { ChairMoment } from '../../../src/experiment/chair/moment.ts';
import { playChair } from '../../../src/experiment/chair/playChair.ts';
import { workerFacts } from '../../../src/experiment/chair/workerFacts.ts';
import { classWords } from '../../../src/experiment/explain/decisionWords.ts';
import { simulate } from '../../../src/model/simulate.ts';
import type { Worker } from '../../../src/model/workers.ts';
import type { World } from '../../../src/model/world.ts';
import { scenarioOf, short, smallArea } from '../../model/scenarios.ts';

const scenario = scenarioOf([smallArea('Chair', [1, 0.8])], { ...short, 'policy.clarity': 0.2 });
const seat: ChairAsked = {
  scenario,
  seed: 5,
  replication: 0,
  worker: 0,
  fromWeek: 10,
  weeks: 2,
  about: 'edgeOrBeyond',
  answers: [],
};
const once = (does: boolean | null): ChairAnswer => ({ does, always: false });

interface Session {
  readonly moments: readonly ChairMoment[];
  readonly ending: ChairEnding;
  readonly answers: readonly ChairAnswer[];
}

/** Answers every question until the ending. */
function playOut(asked: ChairAsked, say: (moment: ChairMoment) => ChairAnswer): Session {
  const moments: ChairMoment[] = [];
  const answers = [...asked.answers];
  for (;;) {
    const played = playChair({ ...asked, answers });
    if (played.ends) return { moments, ending: played, answers };
    moments.push(played);
    answers.push(say(played));
  }
}

const mixed = playOut(seat, ({ number }) => once(number % 3 !== 0));
const figure = (ending: ChairEnding, name: string) => ending.figures.find((one) => one.name === name)!;

describe('a session in the chair', () => {
  it('asks one question after another until its weeks are over', () => {
    const { moments, ending, answers } = mixed;
    expect(moments.length).toBeGreaterThan(12);
    expect(moments.map(({ number }) => number)).toEqual(moments.map((_, i) => i + 1));
    expect(moments.every(({ week, weeks }) => week >= 1 && week <= weeks)).toBe(true);
    expect(ending.questions).toBe(answers.length);
    expect(ending.choices.map(({ question }) => question)).toEqual(moments.map(({ number }) => number));
    expect(ending.choices.map(({ room }) => room)).toEqual(answers.map(({ does }) => does));
  });

  it('comes to the same moment again when answers are taken back', () => {
    const { moments, answers } = mixed;
    for (const given of [0, 5, 11]) {
      expect(playChair({ ...seat, answers: answers.slice(0, given) })).toEqual(moments[given]);
    }
  });

  it('goes the same way up to an answer, whatever that answer is', () => {
    const given = mixed.answers.slice(0, 9);
    const numbers = [true, false, null].map((does) => {
      const played = playChair({ ...seat, answers: [...given, once(does)] });
      return played.ends ? null : played.number;
    });
    expect(numbers).toEqual([11, 11, 11]);
    const other = playOut({ ...seat, weeks: 1, answers: [once(false)] }, () => ({ does: null, always: true }));
    const first = mixed.ending.choices[0];
    expect({ ...other.ending.choices[0], room: first.room, overstep: first.overstep, minutes: first.minutes }).toEqual(
      first,
    );
  });

  it('left to the worker throughout is the worker’s own way', () => {
    const { ending } = playOut(seat, () => ({ does: null, always: true }));
    for (const one of ending.figures) {
      expect(one.room).toBe(one.own);
      expect(one.againstOwn).toBe('same');
    }
    expect(ending.agreement.withWorker).toBe(ending.choices.length);
    expect(ending.compared[1].sides).toEqual([]);
  });

  it('answered as the policy says is the policy’s own run', () => {
    const asked: ChairAsked = { ...seat, about: ['D6', 'D10'] };
    const answers: ChairAnswer[] = [];
    for (;;) {
      const { moments, ending } = playOut({ ...asked, answers }, () => ({ does: null, always: true }));
      if (moments.length === 0) {
        for (const one of ending.figures) expect(one.againstPolicy, one.name).toBe('same');
        expect(ending.agreement.withPolicy).toBe(ending.choices.length);
        expect(new Set(ending.choices.map(({ room }) => room)).size).toBe(2);
        break;
      }
      // The true class shows in an ending only.
      answers.push(once(ending.choices[answers.length].policy));
    }
  });

  it('asks no more about a kind that was answered for always, until that is taken back', () => {
    const asked: ChairAsked = { ...seat, about: ['D5', 'D9', 'D12'] };
    const { moments, ending } = playOut(asked, ({ point }) => ({ does: true, always: point === 'D5' }));
    expect(moments.filter(({ point }) => point === 'D5')).toHaveLength(1);
    expect(moments.at(-1)?.standing).toEqual([{ point: 'D5', kind: expect.any(String), does: true }]);
    const standing = ending.choices.filter(({ question }) => question === null);
    expect(standing.length).toBeGreaterThan(2);
    expect(standing.every(({ point, room }) => point === 'D5' && room)).toBe(true);
    let isLifted = false;
    const again = playOut(asked, ({ point, standing: said }) => {
      const askAgain = isLifted ? [] : said.map((one) => one.point);
      isLifted ||= said.length > 0;
      return { does: true, always: point === 'D5' && !isLifted, askAgain };
    });
    expect(again.moments.filter(({ point }) => point === 'D5').length).toBeGreaterThan(1);
    // Nothing else was said, so it is the same run.
    expect(again.ending.figures).toEqual(ending.figures);
  });

  it('counts beforehand as many questions as the worker’s own way brings', () => {
    for (const about of ['all', 'edgeOrBeyond', usualKinds] as const) {
      const one = { ...seat, about };
      const { ending } = playOut(one, () => ({ does: null, always: true }));
      expect(questionCount(countQuestions(one), about)).toBe(ending.choices.length);
    }
  });

  it('names a seat that does not exist', () => {
    expect(() => playChair({ ...seat, worker: 2 })).toThrow('worker must be from 0 to 1; got 2');
    expect(() => playChair({ ...seat, fromWeek: 48 })).toThrow('fromWeek must be from 0 to 47; got 48');
    expect(() => playChair({ ...seat, weeks: 39 })).toThrow('weeks must be from 1 to 38 from week 10 on; got 39');
    expect(() => playChair({ ...seat, weeks: 1.5 })).toThrow('got 1.5');
    expect(() => countQuestions({ ...seat, scenario: { ...scenario, areas: [] } })).toThrow('one area; got 0');
  });
});

describe('a moment', () => {
  const { moments, ending } = mixed;

  it('tells the class as the worker reads it and never that it is misread', () => {
    const { choices, agreement } = ending;
    expect(agreement.misread).toBeGreaterThan(2);
    for (const [i, moment] of moments.entries()) {
      expect(moment.reading).toBe(choices[i].readAs);
      expect(moment.boundary[0].value).toBe(choices[i].readAs);
      if (choices[i].misread) {
        const told = moment.boundary.map(({ value }) => value);
        expect(told).not.toContain(choices[i].trueClass);
      }
      expect(JSON.stringify(moment)).not.toMatch(/misread|NaN|undefined|null,null/);
    }
    // Read as permitted or not, by the class as read.
    const permitted = moments.map(({ boundary }) => boundary[2].value === 'Permitted');
    expect(permitted).toEqual(
      choices.map(({ readAs }) => classWords.indexOf(readAs as (typeof classWords)[number]) < 2),
    );
  });

  it('tells of the person what has been talked about and not what is still to come', () => {
    const asked: ChairAsked = { ...seat, weeks: 5, about: ['D2', 'D8'] };
    const { moments: early, ending: end } = playOut(asked, () => ({ does: null, always: false }));
    const { world } = simulate(scenario, seat.seed, 0);
    const needs = (moment: ChairMoment) =>
      moment.person?.facts[0].value.split(/, | and (?!benefits|learning)/).length ?? 0;
    const unmet = early.filter(({ person }) =>
      person?.facts.some(({ value }) => value === 'You have not met them yet'),
    );
    expect(unmet.length).toBe(end.choices.filter(({ point }) => point === 'D8').length);
    expect(unmet.length).toBeGreaterThan(0);
    for (const moment of unmet) {
      expect(needs(moment)).toBe(1);
      expect(moment.person?.facts.some(({ label }) => label.includes('trust'))).toBe(false);
      expect(moment.person?.facts).toContainEqual({ label: 'Who supports them', value: 'Not known yet' });
    }
    const hiding = early.filter((one) => needs(one) < world.patients.needCount[one.person!.number]);
    expect(hiding.length).toBeGreaterThan(2);
    expect(JSON.stringify(early)).not.toMatch(/nobody could know/);
  });

  it('knows nothing of a sickness that is still to come', () => {
    let foreseen = 0;
    const look = (worker: Worker, world: World) => {
      const tomorrow = world.day + 1;
      const isToCome = worker.sick[world.day] === 0 && worker.sick.subarray(tomorrow, tomorrow + 4).includes(1);
      if (!isToCome) return;
      const told = workerFacts(world, worker);
      const spell = worker.sick.slice(tomorrow);
      worker.sick.fill(0, tomorrow);
      expect(told).toEqual(workerFacts(world, worker));
      worker.sick.set(spell, tomorrow);
      foreseen += 1;
    };
    const sickly = { ...scenario, values: { ...scenario.values, 'workforce.sickSpellsPerYear': 12 } };
    simulate(sickly, 5, 0, null, {
      worker: 0,
      fromWeek: 10,
      untilWeek: 40,
      say: ({ worker }, world) => {
        look(worker, world);
        return 'asTheWorkerWould';
      },
    });
    expect(foreseen).toBeGreaterThan(20);
  });

  it('tells in each kind what it would take, how the worker stands, and what happened since', () => {
    const { moments: all } = playOut({ ...seat, weeks: 6, about: 'all' }, ({ number }) => ({
      does: true,
      always: number > 2,
    }));
    const points = new Set(all.map(({ point }) => point));
    expect(points.size).toBeGreaterThan(9);
    for (const moment of all) {
      expect(moment.cost).toMatch(/\.$/);
      expect(moment.worker.map(({ label }) => label)).toContain('How you feel');
      expect(moment.when).toMatch(/^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d+ \w+ 20\d\d(, \d\d:\d\d)?$/);
      expect(moment.person === null).toBe(['D11', 'D12'].includes(moment.point));
      expect(moment.arose).toMatch(/^[A-Z].*\.$/);
    }
    expect(all.some(({ since }) => since.items.length > 0)).toBe(true);
    expect(all.some(({ since }) => since.summary.includes('session'))).toBe(true);
  });
});

describe('an ending', () => {
  const { ending } = mixed;

  it('calls no difference told that luck alone makes', () => {
    expect(ending.luckRuns).toBe(10);
    for (const { name, room, policy, luck, againstPolicy } of ending.figures) {
      if (room === null || policy === null || luck === null) continue;
      expect(luck.low).toBeLessThanOrEqual(luck.high);
      const isMore = Math.abs(room - policy) > luck.high - luck.low;
      if (!isMore) expect(['same', 'cannotTell'], name).toContain(againstPolicy);
    }
    const standings = ending.figures.map(({ againstPolicy }) => againstPolicy);
    expect(standings).toContain('cannotTell');
  });

  it('counts acts and oversteps as the choices say', () => {
    const all = playOut({ ...seat, weeks: 1, about: 'all' }, () => once(true)).ending;
    const oversteps = all.choices.filter(({ overstep }) => overstep).length;
    expect(figure(all, 'oversteps').room).toBe(oversteps);
    expect(figure(all, 'oversteps').policy).toBe(0);
    const acts = ['actsWithin', 'actsEdge', 'actsBeyond'].map((name) => figure(all, name).room ?? 0);
    expect(acts.reduce((a, b) => a + b, 0)).toBe(all.choices.length);
    expect(figure(all, 'uncertain').room).toBe(all.agreement.misread);
    const none = playOut({ ...seat, about: ['D9', 'D10'] }, () => ({ does: false, always: true })).ending;
    expect(none.choices.some(({ policy }) => !policy)).toBe(true);
    expect(none.choices.some(({ overstep }) => overstep)).toBe(false);
  });

  it('gives no verdict, and a direction to nothing that luck alone may have done', () => {
    const { ending: all } = playOut({ ...seat, weeks: 8, about: 'all' }, () => ({ does: false, always: true }));
    for (const { figures, compared } of [ending, all]) {
      expect(JSON.stringify(compared)).not.toMatch(/\b(good|bad|better|worse|best|worst|should|improve\w*|harm\w*)\b/i);
      for (const { other, sides, telling } of compared) {
        const standing = (one: (typeof figures)[number]) => (other === 'policy' ? one.againstPolicy : one.againstOwn);
        for (const side of ['higher', 'lower'] as const) {
          const told = figures.filter((one) => standing(one) === side).map(({ name }) => figureTable[name].spoken);
          const named = sides.flatMap((of) => of[side]).map((words) => words.replace(/ \(.*/, ''));
          expect(named.sort()).toEqual(told.filter((words) => words !== '').sort());
        }
        const count = figures.filter((one) => standing(one) === 'cannotTell').length;
        expect(count).toBeGreaterThan(0);
        expect(telling).toContain(`Differing by less: ${count}. Of these one run cannot tell`);
      }
    }
    expect(all.compared[1].sides.flatMap(({ lower }) => lower).length).toBeGreaterThan(0);
    // Change is never told without the effect.
    expect(figureTable.change.spoken).toBe('');
    expect(figureTable.teamChange.spoken).toBe('');
  });

  it('tells both sides, for whom, where both can be told, and only counts the rest', () => {
    const made = (values: Partial<Figures>) => {
      return { ...Object.fromEntries(figureNames.map((name) => [name, 10])), ...values } as Figures;
    };
    const otherLuck = [made({}), made({ contacts: 14, strain: 11 })];
    const figures = beside(
      made({ contacts: 30, strain: 2, line: 12, change: 15 }),
      made({}),
      made({ strain: 9.5 }),
      otherLuck,
    );
    const told = comparedWith(figures, 'policy', 2);
    expect(told.sides).toEqual([
      { whom: "The worker's people", higher: ['contacts (30, not 10)'], lower: [] },
      { whom: 'The worker', higher: [], lower: ['strain at the end (2.0 points of 100, not 10.0)'] },
    ]);
    expect(told.telling).toContain('by chance. The change');
    expect(told.telling).toContain('Differing by less: 1.');
    const unlike = unlikeWords(figures, 2);
    expect(unlike).toMatch(/^In 1 of \d+ figures .* strain at the end \(9\.5; 10\.0 to 11\.0\); no more than chance/);
    const strange = beside(
      made({}),
      made({}),
      Object.fromEntries(figureNames.map((name) => [name, 99])) as Figures,
      otherLuck,
    );
    expect(unlikeWords(strange, 2)).toMatch(
      /^In (\d+) of \1 figures .* that is more than the \d+ or so .* unlike that of the others/,
    );
    expect(unlikeWords(beside(made({}), made({}), made({}), otherLuck), 2)).toBe('');
    expect(comparedWith(beside(made({}), made({}), made({}), otherLuck), 'own', 2).telling).toContain('nothing');
  });

  it('leaves out colleagues where there are none', () => {
    const alone = scenarioOf([smallArea('Alone', [1])], short);
    const played = playChair({ ...seat, scenario: alone, weeks: 1, about: [], answers: [] });
    if (!played.ends) throw new Error('nothing was to be asked');
    expect(figure(played, 'colleaguesOwnHours').room).toBeNull();
    expect(played.choices).toEqual([]);
    expect(played.compared[0].sides).toEqual([]);
  });
});
