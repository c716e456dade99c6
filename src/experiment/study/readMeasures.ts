// Reads `measures`: what the analysis looks at. A change never comes without the effect that must stand beside it.
import { type MeasureName, measureNames } from '../../model/measureTable.ts';
import { readList, readWord } from '../../scenario/fields.ts';
import type { Node } from '../../scenario/node.ts';
import type { Findings } from '../../scenario/problem.ts';
import { effectBeside } from '../effectBeside.ts';

/** The measures in the order written, the effect after its change; null when any is wrong. */
export function readMeasures(node: Node, findings: Findings): readonly MeasureName[] | null {
  const list = readList(node, 'measures', 'measures', findings);
  if (list === null) return null;
  const before = findings.count;
  if (list.items.length === 0) findings.add(list, 'measures is an empty list; wanted at least one measure');
  const names = list.items.map((item, index) => readWord(item, `measures.${index}`, measureNames, findings));
  names.forEach((name, index) => {
    if (name === null || names.indexOf(name) === index) return;
    findings.add(list.items[index], `measures has ${name} twice; wanted it once`);
  });
  if (findings.count > before) return null;
  return withEffects(names as readonly MeasureName[]);
}

function withEffects(names: readonly MeasureName[]): readonly MeasureName[] {
  return names.flatMap((name) => {
    const effect = effectBeside[name];
    return effect === undefined || names.includes(effect) ? [name] : [name, effect];
  });
}
