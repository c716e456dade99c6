// What a sweep on disk was asked otherwise than the one asked for now, path by path.
import { told } from '../scenario/told.ts';
import type { SweepManifest } from './sweepManifest.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A line for each difference, such as `study.factors.policy.clarity.over.low was 1, is 0.9`; empty when there is none. */
export function sweepDifferences(was: SweepManifest, is: SweepManifest): readonly string[] {
  if (was.hashes.sweep === is.hashes.sweep) return [];
  const asked = ({ program, study, scenario }: SweepManifest) => ({
    'program.version': program.version,
    study,
    scenario,
  });
  const lines = [...differences('', asked(was), asked(is))];
  if (lines.length > 0) return lines;
  return [
    `the study is the same, but it was begun by another build of remit ${is.program.version}: the program's own code ${before(was.program.code)}, ${after(is.program.code)}`,
  ];
}

function* differences(path: string, was: unknown, is: unknown): Generator<string> {
  if (Object.is(was, is)) return;
  if (isFields(was) && isFields(is)) {
    for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
      yield* differences(path === '' ? name : `${path}.${name}`, was[name], is[name]);
    }
  } else if (Array.isArray(was) && Array.isArray(is)) yield* listDifferences(path, was, is);
  else yield `${path} ${before(was)}, ${after(is)}`;
}

/** Items with names are matched by name: what was put in between must not make all that follows look changed. */
function* listDifferences(path: string, was: readonly unknown[], is: readonly unknown[]): Generator<string> {
  const namesBefore = namesIn(was);
  const namesNow = namesIn(is);
  if (namesBefore === null || namesNow === null) {
    for (let i = 0; i < Math.max(was.length, is.length); i += 1) yield* differences(`${path}.${i}`, was[i], is[i]);
    return;
  }
  for (const name of new Set([...namesBefore, ...namesNow])) {
    yield* differences(`${path}.${name}`, was[namesBefore.indexOf(name)], is[namesNow.indexOf(name)]);
  }
  const isReordered = namesBefore.join('\n') !== namesNow.join('\n') && sorted(namesBefore) === sorted(namesNow);
  if (isReordered) yield `${path} stood in the order ${namesBefore.join(', ')}, now ${namesNow.join(', ')}`;
}

function namesIn(list: readonly unknown[]): readonly string[] | null {
  const names = list.map((item) => (isFields(item) && typeof item.name === 'string' ? item.name : null));
  const isNamed = names.length > 0 && names.every((name) => name !== null) && new Set(names).size === names.length;
  return isNamed ? (names as readonly string[]) : null;
}

function sorted(names: readonly string[]): string {
  return [...names].sort().join('\n');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function before(value: unknown): string {
  return value === undefined ? 'was not there' : `was ${shown(value)}`;
}

function after(value: unknown): string {
  return value === undefined ? 'is not there' : `is ${shown(value)}`;
}

function shown(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : told(value);
}
