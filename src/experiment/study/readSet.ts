// Reads `set`: numbers that hold at every point of a study, written as `--set` writes them.
import type { Node } from '../../scenario/node.ts';
import type { Findings } from '../../scenario/problem.ts';
import type { Setting } from '../../scenario/settings.ts';
import { quoted, whatCame } from '../../scenario/wording.ts';

/** The settings with their places in the study's file; what they may be, whoever reads the scenario knows. */
export function readSet(node: Node, findings: Findings): readonly Setting[] {
  const settings: Setting[] = [];
  const seen = new Set<string>();
  const visit = (within: Node, before: readonly string[]): void => {
    if (within.kind !== 'map') {
      settings.push({ path: before, value: within });
      return;
    }
    for (const entry of within.entries) {
      const path = [...before, ...entry.key.split('.')];
      const name = path.join('.');
      if (path.includes('')) findings.add(entry, `set has ${quoted(name)}; wanted a path, such as policy.clarity`);
      else if (seen.has(name)) findings.add(entry, `set has ${quoted(name)} twice; wanted it once`);
      else visit(entry.value, path);
      seen.add(name);
    }
  };
  if (node.kind === 'map') visit(node, []);
  else
    findings.add(
      node,
      `set is ${whatCame(node)}; wanted a section of paths with values, such as time.measuredWeeks: 52`,
    );
  return settings;
}
