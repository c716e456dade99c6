// Closed forms that the workload is checked against before its speed is believed.
import type { LinkWorkersResult } from './linkWorkers.ts';

const STOP = 1 / 6;
const GO_ON = 1 - STOP;
const APPOINTMENTS = (1 - GO_ON ** 12) / STOP;
const ARRIVALS_PER_DAY = 2000 / 365;
const APPOINTMENT_DAYS = 7 / 37.5;

/** One organisation as M/M/15+M (Erlang A): [waiting, occupancy, reneged share]. */
function erlangA(): [number, number, number] {
  const [rate, places, serviceRate, renegeRate] = [(ARRIVALS_PER_DAY * GO_ON) / 20, 15, 1 / 60, 1 / 90];
  const chances = [1];
  for (let n = 1; n < 400; n += 1) {
    chances.push((chances[n - 1] * rate) / (Math.min(n, places) * serviceRate + Math.max(0, n - places) * renegeRate));
  }
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  let waiting = 0;
  let taken = 0;
  chances.forEach((chance, n) => {
    waiting += (chance / total) * Math.max(0, n - places);
    taken += (chance / total) * Math.min(n, places);
  });
  return [waiting, taken / places, (renegeRate * waiting) / rate];
}

/** What the mean of many results should be, in the long run. The wait itself has no closed form: Little's law takes it as given. */
export function linkWorkersTheory(results: readonly LinkWorkersResult[]): Partial<LinkWorkersResult> {
  const [waiting, occupancy, renegedShare] = erlangA();
  const meanWait = results.reduce((sum, one) => sum + one.meanWaitDays, 0) / results.length;
  const daysActive = (APPOINTMENTS - 1) * 14 + APPOINTMENTS * (APPOINTMENT_DAYS + meanWait);
  return {
    utilisation: (ARRIVALS_PER_DAY * APPOINTMENTS * APPOINTMENT_DAYS) / 10,
    caseload: (ARRIVALS_PER_DAY / 10) * daysActive,
    waitingAtOrganisations: 20 * waiting,
    occupancy,
    renegedShare,
    appointmentsPerPatient: APPOINTMENTS,
  };
}
