// What entries about a person, and about an organisation, do to the state.
import { entry } from '../../model/journalKinds.ts';
import { NONE } from '../../model/patients.ts';
import type { Playback } from './playback.ts';
import {
  ALLOCATED_CASE,
  CLOSED_CASE,
  IN_LINE,
  NOT_MADE,
  OFFERED_PLACE,
  ON_LIST,
  OVER,
  PLAN_DONE,
  type PlayState,
  REACHED_CASE,
  SEEN_CASE,
  SUPPORTED,
} from './playState.ts';
import { tally } from './tallies.ts';

/** Applies an entry about a person and keeps the counts of people by stage. */
export function applyPerson(state: PlayState, playback: Playback, row: number): void {
  const p = playback.entries.patient[row];
  const before = state.stageOf(p);
  move(state, playback, row, p);
  const after = state.stageOf(p);
  if (after === before) return;
  if (before >= 0) state.stageCounts[before] -= 1;
  if (after >= 0) state.stageCounts[after] += 1;
}

function move(state: PlayState, playback: Playback, row: number, p: number): void {
  const { entries } = playback;
  const w = entries.worker[row];
  const detail = entries.detail[row];
  switch (entries.kind[row]) {
    case entry.referred:
      state.caseState[p] = IN_LINE;
      state.tallies[tally.referred] += 1;
      break;
    case entry.sentToTriage:
      state.worker[p] = w;
      break;
    case entry.inLine:
      state.worker[p] = NONE;
      break;
    case entry.allocated:
      state.caseState[p] = ALLOCATED_CASE;
      state.worker[p] = w;
      state.active[w] += 1;
      break;
    case entry.reached:
      state.caseState[p] = REACHED_CASE;
      state.tallies[tally.reached] += 1;
      break;
    case entry.sessionEnds:
      if (detail > 0) attend(state, p);
      break;
    case entry.sessionMissed:
      state.tallies[tally.missedSessions] += 1;
      break;
    case entry.planDone:
      state.caseState[p] = PLAN_DONE;
      break;
    case entry.heldBegins:
    case entry.heldEnds:
      state.isHeld[p] = entries.kind[row] === entry.heldBegins ? 1 : 0;
      state.held[w] += state.isHeld[p] === 1 ? 1 : -1;
      break;
    case entry.handedOver:
      if (w !== NONE) handOver(state, p, detail, w);
      break;
    case entry.closed:
      if (state.caseState[p] >= ALLOCATED_CASE) state.active[state.worker[p]] -= 1;
      state.caseState[p] = CLOSED_CASE + detail;
      break;
    case entry.heldContact:
    case entry.supportVisit:
    case entry.distressAnswered:
      state.tallies[tally.contacts] += 1;
      break;
    case entry.incident:
      state.tallies[tally.incidents] += 1;
      break;
    default:
      moveOnward(state, playback, row, p);
  }
}

function attend(state: PlayState, p: number): void {
  state.tallies[tally.sessions] += 1;
  state.tallies[tally.contacts] += 1;
  if (state.sessions[p] === 0) state.tallies[tally.firstSessions] += 1;
  state.sessions[p] += 1;
  if (state.caseState[p] === REACHED_CASE) state.caseState[p] = SEEN_CASE;
}

function handOver(state: PlayState, p: number, from: number, to: number): void {
  state.active[from] -= 1;
  state.active[to] += 1;
  state.held[from] -= state.isHeld[p];
  state.held[to] += state.isHeld[p];
  state.worker[p] = to;
}

function moveOnward(state: PlayState, { entries, people, followUpMinutes }: Playback, row: number, p: number): void {
  const o = entries.detail[row];
  const organisation = entries.organisation[row];
  switch (entries.kind[row]) {
    case entry.onwardMade:
      state.tallies[tally.onwardMade] += 1;
      break;
    case entry.onList:
      state.onward[o] = ON_LIST;
      state.waiting[organisation] += 1;
      state.lists[p] += 1;
      break;
    case entry.placeOffered:
      leaveList(state, o, p, organisation);
      state.onward[o] = OFFERED_PLACE;
      state.places[organisation] += 1;
      break;
    case entry.turnedAway:
      leaveList(state, o, p, organisation);
      state.onward[o] = OVER;
      state.tallies[tally.turnedAway] += 1;
      break;
    case entry.gaveUp:
      leaveList(state, o, p, organisation);
      state.onward[o] = OVER;
      break;
    case entry.supportBegins:
      state.onward[o] = SUPPORTED;
      state.supports[p] += 1;
      state.tallies[tally.started] += 1;
      if (entries.at[row] - people.referredAt[p] <= followUpMinutes) state.isLinked[p] = 1;
      break;
    case entry.notTakenUp:
      state.onward[o] = OVER;
      state.places[organisation] -= 1;
      break;
    case entry.supportEnds:
      state.onward[o] = OVER;
      state.supports[p] -= 1;
      state.places[organisation] -= 1;
      break;
  }
}

function leaveList(state: PlayState, o: number, p: number, organisation: number): void {
  if (state.onward[o] !== ON_LIST) return;
  state.onward[o] = NOT_MADE;
  state.waiting[organisation] -= 1;
  state.lists[p] -= 1;
}

/** Applies an entry about an organisation alone. */
export function applyOrganisation(state: PlayState, { entries }: Playback, row: number): void {
  const o = entries.organisation[row];
  switch (entries.kind[row]) {
    case entry.closesToReferrals:
      state.openness[o] = 1;
      break;
    case entry.opensAgain:
    case entry.replaced:
      state.openness[o] = 0;
      break;
    case entry.shutsDown:
      state.openness[o] = 2;
      break;
  }
}
