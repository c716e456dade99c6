// What an act would typically cost in time, as a worker would guess it: never what this one will turn out to take.
import { MINUTES_PER_HOUR } from '../../engine/time.ts';
import type { Undecided } from '../../model/chair.ts';
import { CHOSEN } from '../../model/record.ts';
import type { Worker } from '../../model/workers.ts';
import type { World } from '../../model/world.ts';
import { hours, minutesWords } from '../explain/phrases.ts';
import type { PointId } from './asked.ts';

/** Earlier acts from which a usual length is told. */
const enoughActs = 5;
const nearestMinutes = 5;

/** `About 75 minutes for a visit, travel included.` */
export function costWords(world: World, { point, worker }: Undecided): string {
  const { work, sessions, diary, mechanisms } = world.settings;
  if (!mechanisms.m07ActsTakeTime && point.id !== 'D12' && point.id !== 'D11') {
    return 'No time at all: in this scenario acts cost none.';
  }
  const about = (minutes: number) => `About ${minutesWords(rounded(minutes))}`;
  const paced = (minutes: number) => about(minutes * worker.pace);
  const words: Readonly<Record<PointId, () => string>> = {
    D1: () => {
      const usual = usualMinutes(world, worker, point.row);
      return usual === null ? 'Some minutes; how many is not known.' : `${about(usual)} more, as such sessions go.`;
    },
    D2: () => `${about(sessions.travelMinutes)} of travel and arranging.`,
    D3: () => `${about(sessions.slotMinutes)} for another session, and records after it.`,
    D4: () => `${about(sessions.slotMinutes)} for another session, and records after it.`,
    D5: () => `${paced(work.visitMinutes)} for a visit, travel included; there may be more than one.`,
    D6: () => `${paced(work.formMinutes)}.`,
    D7: () => `${paced(work.heldMinutes)} now; the question comes again while they wait.`,
    D8: () => 'A whole case: calls, sessions, records and perhaps organisations. How much is not known.',
    D9: () => `${paced(work.standInMinutes)}.`,
    D10: () => `${about(work.outOfHoursMinutes)} of your own time.`,
    D11: () => {
      const share = worker.contractedWeekMinutes / (diary.fullTimeHoursPerWeek * MINUTES_PER_HOUR);
      return `${hours(work.networkingHoursPerWeek * MINUTES_PER_HOUR * share)} of the week, as far as sessions and work for people leave room.`;
    },
    D12: () => {
      const left = worker.people.minutes + worker.records.minutes;
      return `${about(Math.min(left, diary.stayLateMinutesMax))} of your own time.`;
    },
  };
  return words[point.id]();
}

function rounded(minutes: number): number {
  return Math.max(nearestMinutes, nearestMinutes * Math.round(minutes / nearestMinutes));
}

/** Mean minutes of a worker's own acts of a kind in the run so far; null when too few. */
function usualMinutes({ decisions }: World, worker: Worker, point: number): number | null {
  let sum = 0;
  let count = 0;
  for (let d = 0; d < decisions.count; d += 1) {
    if (decisions.worker[d] !== worker.row || decisions.point[d] !== point) continue;
    if ((decisions.flags[d] & CHOSEN) === 0) continue;
    sum += decisions.minutes[d];
    count += 1;
  }
  return count < enoughActs ? null : sum / count;
}
