// What a worker knows of the own day and week when a decision comes: diary, backlog, own time, caseload, how it feels.
import type { Worker } from '../../model/workers.ts';
import type { World } from '../../model/world.ts';
import { counted, dayOfMinute, hours, lastDayOf } from '../explain/phrases.ts';
import type { Fact } from './personFacts.ts';

export function workerFacts(world: World, worker: Worker): readonly Fact[] {
  const { workerWeeks: weeks } = world;
  const facts = world.factsNow(worker);
  const lastWeek = world.week > 0 ? weeks.outside[facts - 1] : 0;
  const backlog = worker.people.minutes + worker.records.minutes;
  return [
    { label: 'The rest of your week', value: restOfWeek(world, worker) },
    { label: 'Work waiting on your desk', value: backlog > 0 ? hours(backlog) : 'None' },
    {
      label: 'Own time given',
      value: `${hours(weeks.outside[facts] + worker.sessionOutside)} this week so far, ${hours(lastWeek)} last week`,
    },
    { label: 'People on your list', value: caseload(worker) },
    { label: 'How you feel', value: strain(world, worker) },
    { label: 'Where the remit ends', value: sureness(worker) },
    ...(worker.leaving ? [{ label: 'Your post', value: 'You have handed in your notice' }] : []),
  ];
}

function restOfWeek(world: World, worker: Worker): string {
  // Hours of a day whose work has been settled are gone.
  const isOver = dayOfMinute(worker.dayStart) === world.day && worker.dayMinutes === 0;
  const last = Math.min(lastDayOf(world, world.week), world.terms.horizonDay - 1);
  let booked = 0;
  let contracted = 0;
  for (let day = world.day; day <= last; day += 1) {
    booked += worker.bookedMinutes[day];
    // A spell of sickness is settled days ahead; nobody knows of tomorrow's.
    const isLost = day === world.day && (isOver || worker.sick[day] === 1);
    if (!isLost) contracted += worker.plan[day];
  }
  const sessions = booked > 0 ? `${hours(booked)} of sessions booked` : 'No sessions booked';
  return `${sessions}, ${contracted > 0 ? hours(contracted) : 'no hours'} of contracted time left`;
}

function caseload({ activeCount, heldCount }: Worker): string {
  const held = heldCount > 0 ? `, ${heldCount} of them kept on only because they wait for an organisation` : '';
  return `${counted(activeCount, 'person', 'people')}${held}`;
}

/** Strain below these shares of what counts as high, and how that feels. */
const strainBands: readonly (readonly [below: number, words: string])[] = [
  [0.6, 'Fresh'],
  [0.8, 'Much as usual'],
  [1, 'Stretched'],
  [1.3, 'Worn down'],
];

function strain({ settings }: World, worker: Worker): string {
  const share = worker.strain / settings.strain.highAt;
  return strainBands.find(([below]) => share < below)?.[1] ?? 'Worn out';
}

const surenessBands: readonly (readonly [below: number, words: string])[] = [
  [0.4, 'You are often unsure'],
  [0.7, 'You are fairly sure, not always'],
  [0.9, 'You are mostly sure'],
];

function sureness({ understanding }: Worker): string {
  return surenessBands.find(([below]) => understanding < below)?.[1] ?? 'You are sure';
}
