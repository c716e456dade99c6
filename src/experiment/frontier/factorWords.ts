// Factors and their levels in words, short enough for a label that names all levels of a policy.
import type { ParameterValue } from '../../scenario/scenario.ts';

const hundred = 100;

/** How a level of these reads; all others are told by name and value. */
const phrases: Readonly<Record<string, (value: ParameterValue) => string>> = {
  'policy.sessionCapRule': (rule) => (rule === 'none' ? 'no session cap' : `${rule} session cap`),
  'policy.caseloadCapPerWte': (cap) => (cap === 0 ? 'no caseload cap' : `caseload cap ${cap}`),
  'policy.supervisionCoverage': (share) => (share === 0 ? 'no supervision' : `supervision for ${percent(share)}`),
};

/** `firmness 0.9`, `soft session cap` */
export function leverPhrase(name: string, value: ParameterValue): string {
  return phrases[name]?.(value) ?? `${factorWords(name)} ${levelWords(value)}`;
}

/** `policy.supervisionQuality` -> `supervision quality` */
export function factorWords(name: string): string {
  const parts = name.split('.');
  const isPlain = ['policy', 'team'].includes(parts[0]);
  return (isPlain && parts.length > 1 ? parts.slice(1) : parts).map(apart).join(' ');
}

function apart(part: string): string {
  return part
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/\bwte\b/g, 'whole-time equivalent')
    .replaceAll('whole time', 'whole-time');
}

/** A level by itself: `edge`, `0.9`, `on`. */
export function levelWords(value: ParameterValue): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return String(value);
}

function percent(share: ParameterValue): string {
  return `${Math.round(Number(share) * hundred)}%`;
}
