// Where the file is that somebody named: as a path, or as one that is shipped.
import { join, relative } from 'node:path';
import { nearest } from '../scenario/nearest.ts';
import { BadInput } from './outcome.ts';
import { shippedNames } from './packageFolder.ts';
import { whatIsAt } from './readText.ts';

/** A kind of file of which some are shipped, each as `NAME.yaml` in one folder. */
export interface ShippedKind {
  readonly noun: 'scenario' | 'study';
  readonly folder: string;
}

/** The path of the file. @throws BadInput with the nearest shipped name when there is none */
export function findNamed(given: string, kind: ShippedKind): string {
  const shipped = isPlainName(given) ? shippedPath(given.replace(/\.yaml$/, ''), kind) : null;
  const isShipped = shipped !== null && isFile(shipped);
  const there = whatIsAt(given);
  // A folder of that name, such as one with results, does not hide a shipped file.
  if (there !== null && !(there.isDirectory() && isShipped)) return given;
  if (isShipped) return shipped;
  if (isFile(`${given}.yaml`)) return `${given}.yaml`;
  const names = shippedNames(kind.folder);
  const close = nearest(given.replace(/\.yaml$/, ''), names);
  const hint = close !== null ? `did you mean ${close}?` : `shipped are: ${names.join(', ')}`;
  throw new BadInput(`${given}: there is no such file and no shipped ${kind.noun} of that name; ${hint}`);
}

/** From here when it lies below, because that is shorter to read. */
export function shippedPath(name: string, { folder }: ShippedKind): string {
  const path = join(folder, `${name}.yaml`);
  const fromHere = relative('.', path);
  return fromHere.startsWith('..') ? path : fromHere;
}

export function isPlainName(name: string): boolean {
  return /^[^/\\]+$/.test(name) && !name.startsWith('.');
}

export function isFile(path: string): boolean {
  return whatIsAt(path)?.isFile() === true;
}
