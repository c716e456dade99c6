// Every number, switch and word of the table is read: moving it moves a byte of what is recorded or reported.
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import { playPiece } from '../../src/experiment/piece.ts';
import type { Executor, Piece } from '../../src/experiment/ports.ts';
import { replicate } from '../../src/experiment/replicate.ts';
import { measureNames } from '../../src/model/measureTable.ts';
import type { RunSummary } from '../../src/model/summary.ts';
import { type ParameterId, parameterIds, parameters } from '../../src/scenario/parameters.ts';
import type { AreaInput, ParameterValue } from '../../src/scenario/scenario.ts';
import { shareGroups } from '../../src/scenario/table.ts';
import { inThisThread, scenarioOf, type Values } from './scenarios.ts';

const post = (name: string, wte: number) => ({ name, wte, bringsReferrals: true });
const area: AreaInput = {
  name: 'Area',
  teams: [
    {
      name: 'Team',
      practices: [
        { name: 'A', registeredPatients: 20_000, deprivationQuintile: 1 },
        { name: 'B', registeredPatients: 20_000, deprivationQuintile: 4 },
      ],
      posts: [post('Post 1', 1), post('Post 2', 0.8)],
    },
    {
      name: 'Neighbours',
      practices: [{ name: 'C', registeredPatients: 6000, deprivationQuintile: 3 }],
      posts: [1, 2, 3, 4].map((n) => post(`Part-time ${n}`, 0.1)),
    },
  ],
};

/** Busy, with leavers and newcomers, a vague remit, some supervision, a little of everything. */
const busy: Values = {
  'time.warmUpWeeks': 10,
  'time.measuredWeeks': 44,
  'referrals.perYearPerWte': 380,
  'referrals.ceilingPerYearPerThousandPatients': 300,
  'pathway.unsuitableShare': 0.15,
  'policy.sessionCapSessions': 3,
  'policy.latitude': 'within',
  'policy.clarity': 0.3,
  'policy.supervisionCoverage': 0.7,
  'team.sitesPerWorker': 3,
  'team.integration': 0.3,
  'team.managerSupport': 0.7,
  'team.targetPressure': 0.6,
  'workforce.leavingPerIntentionYear': 0.9,
  'workforce.otherLeavingPerYear': 0.1,
  'workforce.intentionHoldsWeeks': 4,
  'choice.fatigueWeight': -1,
  'workforce.noticeWeeks': 4,
  'workforce.vacancyWeeks': 6,
  'distress.perWeekShare': 0.02,
  'incidents.perBeyondAct': 0.1,
};

/** Each parameter must matter in one of them; most do in the first. */
const stages: readonly Values[] = [
  busy,
  {
    ...busy,
    'policy.sessionCapRule': 'hard',
    'policy.latitude': 'beyond',
    'policy.firmness': 0,
    'outcomes.relianceFrom': 3,
  },
  { ...busy, 'referrals.basis': 'perPatient', 'policy.caseloadCapPerWte': 20 },
  // Organisations full, souring and closing; poor supervision for everybody.
  {
    ...busy,
    'organisations.placesFactor': 0.5,
    'organisations.shutDownPerYear': 2,
    'organisations.replacedAfterWeeks': 8,
    'organisations.closeWhenFullPerWeek': 0.5,
    'policy.supervisionCoverage': 1,
    'policy.supervisionQuality': 0.2,
  },
  // Nobody leaves and much is asked, so that backlog meets its ceiling and people are held for long.
  {
    ...busy,
    'referrals.perYearPerWte': 700,
    'workforce.leavingPerIntentionYear': 0,
    'workforce.otherLeavingPerYear': 0,
    'pathway.holdWeeksMax': 6,
    'organisations.placesFactor': 0.3,
    'organisations.listLimitShare': 5,
    'policy.latitude': 'beyond',
  },
];

const groups = [...shareGroups(parameters)] as [string, ParameterId[]][];

/** The value in place of the stage's, with the other shares of the same whole scaled to make up the rest. */
function moved(stage: Values, id: ParameterId, value: ParameterValue): Values {
  const group = groups.find(([, ids]) => ids.includes(id));
  if (group === undefined) return { ...stage, [id]: value };
  const others = group[1].filter((other) => other !== id);
  const numberOf = (one: ParameterId) => Number(stage[one] ?? parameters[one].value);
  const rest = others.reduce((sum, other) => sum + numberOf(other), 0);
  const scaled = others.map((other) => [other, (numberOf(other) * (1 - Number(value))) / rest]);
  return { ...stage, [id]: value, ...Object.fromEntries(scaled) };
}

/** All that a reader sees of one replication, and the record's fingerprint. */
async function traceOf(values: Values): Promise<string> {
  const options = { seed: 3, replications: 1, executor: inThisThread, patients: false };
  const { scenario: _, tables: __, ...seen } = await replicate(scenarioOf([area], values), options);
  return JSON.stringify(seen);
}
const traces = stages.map(() => null as string | null);

/** Other values it may take: the ends of its range, the other state of the switch, the other words. */
function othersOf(id: ParameterId): ParameterValue[] {
  const parameter = parameters[id];
  if (parameter.words !== null) return parameter.words.filter((word) => word !== parameter.value);
  if (parameter.range === null) return [!parameter.value];
  return [...parameter.range];
}

async function matters(id: ParameterId, value: ParameterValue): Promise<boolean> {
  for (const [s, stage] of stages.entries()) {
    if ((stage[id] ?? parameters[id].value) === value) continue;
    traces[s] ??= await traceOf(stage);
    if ((await traceOf(moved(stage, id, value))) !== traces[s]) return true;
  }
  return false;
}

/** Of words each is a rule of its own and must matter; of a range one end is enough. */
async function isRead(id: ParameterId): Promise<boolean> {
  const wantsAll = parameters[id].words !== null;
  for (const value of othersOf(id)) if ((await matters(id, value)) !== wantsAll) return !wantsAll;
  return wantsAll;
}

const isFixed = (id: ParameterId) => {
  const { range } = parameters[id];
  return range !== null && range[0] === range[1];
};
const sections = new Map<string, ParameterId[]>();
for (const id of parameterIds) {
  const section = id.slice(0, id.indexOf('.'));
  if (section === 'worthwhile' || isFixed(id)) continue;
  sections.set(section, [...(sections.get(section) ?? []), id]);
}

describe('every parameter is read', () => {
  it.each([...sections])('%s', async (_, ids) => {
    const idle: string[] = [];
    for (const id of ids) if (!(await isRead(id))) idle.push(id);
    expect(idle).toEqual([]);
  });

  it('worthwhile: each decides about its own measure alone', async () => {
    const one = scenarioOf([area], { ...busy, 'time.measuredWeeks': 40 });
    const zero = Object.fromEntries(measureNames.map((name) => [`worthwhile.${name}`, 0]));
    const played = new Map<string, RunSummary>();
    const remembering: Executor = {
      play: async (pieces) =>
        pieces.map((piece: Piece) => {
          const key = `${piece.scenario.name} ${piece.replication}`;
          if (!played.has(key)) played.set(key, playPiece(piece));
          return played.get(key)!;
        }),
    };
    const options = { seed: 3, replications: 6, executor: remembering, patients: false, command: 'remit' };
    const far = {
      ...one,
      name: 'far',
      values: { ...one.values, 'policy.latitude': 'beyond', 'policy.firmness': 0, 'organisations.placesFactor': 0.4 },
    };
    const verdicts = async (values: Values) => {
      const near = { ...one, values: { ...one.values, ...zero, ...values } };
      return (await compare([near, far], options)).scenarios[0].differences;
    };
    const all = await verdicts({});
    const sure = measureNames.filter((name) => all[name].verdict !== 'cannot tell');
    expect(sure.length).toBeGreaterThan(10);
    for (const name of sure) {
      const silenced = await verdicts({ [`worthwhile.${name}`]: 10_000 });
      const changed = measureNames.filter((other) => silenced[other].verdict !== all[other].verdict);
      expect(changed).toEqual([name]);
    }
  });
});
