// An event log as XES (IEEE 1849-2016) for process mining: a trace a referral and run, what the worker and the organisations
// did for it in one sequence.
import { eventKindEntries } from '../experiment/events/kinds.ts';
import type { RunEvents, Server } from '../experiment/events/runEvents.ts';
import { timestampOf } from '../experiment/events/timestamp.ts';
import { groupNames } from '../model/cohort.ts';
import { exits } from '../model/patients.ts';
import { needCategories } from '../scenario/scenario.ts';

const tracesPerPiece = 64;

const extensions = [
  ['Concept', 'concept'],
  ['Lifecycle', 'lifecycle'],
  ['Organizational', 'org'],
  ['Time', 'time'],
].map(
  ([name, prefix]) =>
    `<extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>`,
);

const traceDefaults = [text('concept:name', 'unknown')];
const eventDefaults = [
  text('concept:name', 'unknown'),
  text('lifecycle:transition', 'complete'),
  attribute('date', 'time:timestamp', timestampOf(0)),
];

/** @param runs by replication, then by area */
export function* eventXes(runs: readonly (readonly RunEvents[])[], scenarioName: string): Generator<string> {
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">',
    ...extensions,
    `<global scope="trace">${traceDefaults.join('')}</global>`,
    `<global scope="event">${eventDefaults.join('')}</global>`,
    '<classifier name="Activity" scope="event" keys="concept:name"/>',
    '<classifier name="Activity and transition" scope="event" keys="concept:name lifecycle:transition"/>',
    text('concept:name', scenarioName),
    text('lifecycle:model', 'standard'),
    '',
  ].join('\n');
  for (const areas of runs) {
    let firstId = 0;
    for (const area of areas) {
      yield* traces(area, firstId);
      firstId += area.people.count;
    }
  }
  yield '</log>\n';
}

/** The traces of one run of one area; `firstId` is the number of its first referral. */
function* traces(area: RunEvents, firstId: number): Generator<string> {
  const { people, events } = area;
  const { rows, starts } = rowsByReferral(area);
  const posts = area.posts.map(resource);
  const organisations = area.organisations.map(resource);
  let piece = '';
  for (let p = 0; p < people.count; p += 1) {
    piece += `<trace>${traceAttributes(area, p, firstId + p)}\n`;
    for (let i = starts[p]; i < starts[p + 1]; i += 1) {
      const row = rows[i];
      const { step, by } = eventKindEntries[events.kind[row]];
      if (step === null) continue;
      const head = text('concept:name', step.activity) + text('lifecycle:transition', step.transition);
      const when = attribute('date', 'time:timestamp', timestampOf(events.time[row]));
      let who = '';
      if (by === 'post') who = posts[events.unit[row]] ?? '';
      if (by === 'organisation') who = organisations[area.onward.organisation[events.subject[row]]];
      piece += `<event>${head}${when}${who}</event>\n`;
    }
    piece += '</trace>\n';
    if ((p + 1) % tracesPerPiece > 0) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

function traceAttributes({ area, people, replication }: RunEvents, p: number, id: number): string {
  const run = replication + 1;
  return [
    text('concept:name', `run ${run}, referral ${id}`),
    attribute('int', 'run_number', String(run)),
    attribute('int', 'entity_id', String(id)),
    text('area', area),
    text('need', needCategories[people.need[p]]),
    text('complexity', groupNames.complexity[people.complexity[p]]),
    attribute('int', 'deprivation_quintile', String(people.quintile[p])),
    text('outcome', exits[people.outcome[p]]),
  ].join('');
}

/** Row numbers of the events put together by referral, in their order; those of referral p begin at `starts[p]`. */
function rowsByReferral({ people, onward, events }: RunEvents): { rows: Int32Array; starts: Int32Array } {
  const referral = (row: number) => {
    const subject = events.subject[row];
    return eventKindEntries[events.kind[row]].of === 'referral' ? subject : onward.patient[subject];
  };
  const starts = new Int32Array(people.count + 1);
  for (let row = 0; row < events.count; row += 1) starts[referral(row) + 1] += 1;
  for (let p = 0; p < people.count; p += 1) starts[p + 1] += starts[p];
  const next = starts.slice();
  const rows = new Int32Array(events.count);
  for (let row = 0; row < events.count; row += 1) {
    const p = referral(row);
    rows[next[p]] = row;
    next[p] += 1;
  }
  return { rows, starts };
}

function resource({ name, team }: Server): string {
  return text('org:resource', team === '' || name.startsWith(team) ? name : `${name}, ${team}`);
}

function text(key: string, value: string): string {
  return attribute('string', key, value);
}

function attribute(type: 'string' | 'date' | 'int', key: string, value: string): string {
  return `<${type} key="${key}" value="${escaped(value)}"/>`;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text inside quotes; a character that XML 1.0 does not allow becomes the replacement character. */
function escaped(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  return value.replace(/[&<>"\u0000-\u001f\ufffe\uffff]/g, (found) => escapes[found] ?? '\ufffd');
}
