// Reads the manifest of a search back: the result of `staff` or `frontier`, which stands in it whole.
import { printable } from '../scenario/told.ts';
import type { FoundManifest } from './foundFiles.ts';
import type { HashOf } from './sweepManifest.ts';

/**
 * @param content of manifest.json, of the kind `staff` or `frontier`
 * @param version of this program: another may have another shape of result
 * @returns the manifest; or in words why it cannot be used
 */
export function readFound(
  content: Readonly<Record<string, unknown>>,
  version: string,
  hashOf: HashOf,
): FoundManifest | { readonly problem: string } {
  const { schema, program, command, hashes, result } = content as Partial<FoundManifest>;
  if (schema !== 1) return { problem: `has schema ${printable(String(schema))}; this version reads 1` };
  const by = program?.version;
  if (typeof by !== 'string' || typeof command !== 'string') {
    return { problem: 'does not say what version wrote it and by what command; wanted what staff or frontier wrote' };
  }
  if (by !== version) {
    return {
      problem: `was written by remit ${printable(by)}, this is ${version}, and what one finds the other may not read. Run it again: ${printable(command)}`,
    };
  }
  if (result === undefined || hashes?.result !== hashOf(JSON.stringify(result))) {
    return { problem: 'is not what was written: its result does not have the hash that it states' };
  }
  return content as unknown as FoundManifest;
}
