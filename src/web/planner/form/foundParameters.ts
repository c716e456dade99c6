// Which numbers of the model fit what is searched for.
import { type ParameterId, parameterIds, parameters } from '../../../scenario/parameters.ts';

/** In the order of the table. */
export const sectionNames: readonly string[] = [...new Set(parameterIds.map((id) => id.split('.')[0]))];

const haystacks = new Map<ParameterId, string>(
  parameterIds.map((id) => {
    const { meaning, unit, source, status } = parameters[id];
    const apart = id.replaceAll(/([a-z])([A-Z])/g, '$1 $2');
    return [id, `${id} ${apart} ${meaning} ${unit} ${source} ${status}`.toLowerCase()];
  }),
);

/** Those that hold every word, in the order of the table. @param section null for all */
export function foundParameters(words: string, section: string | null): readonly ParameterId[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return parameterIds.filter((id) => {
    if (section !== null && id.split('.')[0] !== section) return false;
    const text = haystacks.get(id) ?? '';
    return wanted.every((word) => text.includes(word));
  });
}
