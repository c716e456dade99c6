// Finds the PCN or ICB that was asked for, or says which codes come nearest.
import { editDistance } from '../scenario/nearest.ts';
import type { Problem } from '../scenario/problem.ts';
import { nameWithCode } from './areas.ts';
import { byCode, type Networks } from './networks.ts';
import type { Selection } from './selection.ts';

const mostOffered = 3;
const furthest = 2;

/** The selection with its code as the tables write it, or the problem. */
export function findCode(selection: Selection, networks: Networks): { readonly found: Selection } | Problem {
  if (selection === 'england') return { found: selection };
  const pcnNames = new Map([...networks.byCode].map(([code, network]) => [code, network.name]));
  if ('pcn' in selection) {
    const code = selection.pcn.trim().toUpperCase();
    const network = networks.byCode.get(code);
    const place = `--pcn ${selection.pcn}`;
    if (network === undefined) {
      if (code === 'U') return { place, message: 'is "Unallocated", practices in no PCN; wanted the code of one PCN' };
      return { place, message: notFound('PCN', code, pcnNames, networks.icbNames.has(code) ? '--icb' : null) };
    }
    if (network.practices.length === 0) return { place, message: 'has no practice with registered patients' };
    return { found: { pcn: code } };
  }
  const code = selection.icb.trim().toUpperCase();
  const place = `--icb ${selection.icb}`;
  if (!networks.icbNames.has(code)) {
    return { place, message: notFound('ICB', code, networks.icbNames, networks.byCode.has(code) ? '--pcn' : null) };
  }
  const peopled = [...networks.byCode.values()].some((network) => network.icb === code && network.practices.length > 0);
  return peopled ? { found: { icb: code } } : { place, message: 'has no PCN with registered patients' };
}

function notFound(kind: 'PCN' | 'ICB', code: string, names: ReadonlyMap<string, string>, other: string | null): string {
  const missing = `is no ${kind} code of the mapping table`;
  if (other !== null) return `${missing}; it is one for ${other}`;
  const offered = nearestCodes(code, names).map((near) => nameWithCode(names.get(near)!, near));
  if (offered.length > 0) return `${missing}; nearest: ${offered.join(', ')}`;
  const example = [...names.keys()][0];
  return example === undefined
    ? missing
    : `${missing}; wanted a code such as ${nameWithCode(names.get(example)!, example)}`;
}

/** The codes of those whose name holds what was asked for; else codes that differ from it in a letter or two. */
function nearestCodes(wanted: string, names: ReadonlyMap<string, string>): readonly string[] {
  const named =
    wanted.length < 3 ? [] : [...names.keys()].filter((code) => names.get(code)!.toUpperCase().includes(wanted));
  if (named.length > 0) return named.sort(byCode).slice(0, mostOffered);
  // What is far longer than a code is no misspelt code.
  if (wanted.length > 12) return [];
  return [...names.keys()]
    .map((code) => ({ code, distance: editDistance(wanted, code) }))
    .filter(({ distance }) => distance <= furthest)
    .sort((a, b) => a.distance - b.distance || byCode(a.code, b.code))
    .slice(0, mostOffered)
    .map(({ code }) => code);
}
